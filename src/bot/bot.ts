/** The bot itself: from a turn to a reply, through the features in order. No SDK, no storage, no state. */
import type { Actors } from '../app/actors.ts';
import type { Clock } from '../app/ports.ts';
import { dateOf } from '../domain/wall-clock.ts';
import type { Actor, Language } from '../domain/people.ts';
import { textsIn } from '../texts/index.ts';
import type { Feature, IntentHandler, Speaking } from './feature.ts';
import type { Intent, IntentName } from './language/intents.ts';
import { understand } from './language/understand.ts';
import type { Reply, Turn, TurnEvent } from './turn.ts';
import { FIRST_LANGUAGE, languageOfTurn } from './turn-language.ts';

/** The longest message that is read; anything longer is a forwarded mail or a paste, not a request. */
const LONGEST_MESSAGE = 4_000;

export interface BotOptions {
  readonly features: readonly Feature[];
  readonly actors: Actors;
  readonly clock: Clock;
  /** What to say to something that is not understood, with the nearest things. */
  readonly notUnderstood: (speaking: Speaking, near: readonly Intent[]) => Reply;
  readonly welcome: (speaking: Speaking) => Reply;
  /** A side write (language, conversation) that failed; the answer is given all the same. */
  readonly onError: (error: unknown) => void;
}

export type Bot = (turn: Turn) => Promise<Reply | null>;

/** Makes the bot. Two features for one intent or verb is a fault in our own list: throws at once. */
export function createBot(options: BotOptions): Bot {
  const { features, actors, clock } = options;
  const intents = byIntent(features);
  const actions = byVerb(features);

  async function onMessage(turn: Turn, actor: Actor, text: string): Promise<Reply> {
    const lastLanguage = languageOf(actor);
    if (text.length > LONGEST_MESSAGE) {
      return { text: textsIn(lastLanguage).errors.tooLong(LONGEST_MESSAGE) };
    }
    const understanding = understand(text, { today: dateOf(clock.now()), lastLanguage });
    const speaking = speakingIn(turn, actor, understanding.language);
    const [reply] = await Promise.all([
      understanding.kind === 'understood'
        ? handle(speaking, understanding.intent)
        : options.notUnderstood(speaking, understanding.near),
      remember(speaking),
    ]);
    return tellsToWait(speaking, reply);
  }

  function handle(speaking: Speaking, intent: Intent): Promise<Reply> | Reply {
    const handler = intents.get(intent.name);
    return handler === undefined ? options.notUnderstood(speaking, []) : handler(speaking, intent);
  }

  async function onAction(
    turn: Turn,
    actor: Actor,
    { verb, data }: Extract<TurnEvent, { kind: 'action' }>,
  ): Promise<Reply> {
    const speaking = speakingIn(turn, actor, languageOfTurn(turn) ?? languageOf(actor));
    const [reply] = await Promise.all([actions.get(verb)?.(speaking, data), remember(speaking)]);
    return tellsToWait(speaking, reply ?? { text: speaking.texts.errors.unknownButton });
  }

  async function onInstalled(turn: Turn, actor: Actor): Promise<Reply> {
    const speaking = speakingIn(turn, actor, languageOf(actor));
    await remember(speaking);
    return tellsToWait(speaking, options.welcome(speaking));
  }

  async function remember({ actor, turn, language }: Speaking): Promise<void> {
    const isOwnChat = turn.conversation.scope === 'personal';
    const seen = {
      // A card in a channel is in the language of whoever asked for it, which says nothing about who presses.
      ...(isOwnChat || turn.event.kind === 'message' ? { language } : {}),
      ...(isOwnChat ? { conversation: turn.conversation } : {}),
    };
    await actors.remember(actor, seen).catch(options.onError);
  }

  return async (turn) => {
    const { conversation } = turn;
    const chat = conversation.scope === 'personal' ? conversation : undefined;
    const actor = await actors.recognise(turn.identity, turn.roster, chat);
    switch (turn.event.kind) {
      case 'message':
        return onMessage(turn, actor, turn.event.text);
      case 'action':
        return onAction(turn, actor, turn.event);
      case 'file-consent':
        return onFileConsent(turn, actor);
      case 'installed':
        return onInstalled(turn, actor);
    }
  };

  async function onFileConsent(turn: Turn, actor: Actor): Promise<Reply | null> {
    const speaking = speakingIn(turn, actor, languageOf(actor));
    for (const { onFileConsent: answer } of features) if (answer !== undefined) return answer(speaking);
    return null;
  }
}

/** Somebody of whom the secretariat has yet to say who they are hears so once, above the first answer. */
function tellsToWait({ actor, texts }: Speaking, reply: Reply): Reply {
  if (actor.awaits !== 'new') return reply;
  const { first } = texts.reach.awaits;
  return { ...reply, text: reply.text === undefined ? first : `${first}\n\n${reply.text}` };
}

function speakingIn(turn: Turn, actor: Actor, language: Language): Speaking {
  return {
    turn,
    actor,
    language,
    texts: textsIn(language),
    isPrivate: isPrivate(turn),
  };
}

/** The language someone last spoke. */
function languageOf({ person }: Actor): Language {
  return person?.language ?? FIRST_LANGUAGE;
}

/** What a pressed `Action.Execute` answers, only who pressed it sees; an older client's `Action.Submit` changes the card for all. */
function isPrivate({ conversation, event }: Turn): boolean {
  return conversation.scope === 'personal' || (event.kind === 'action' && event.via === 'execute');
}

type AnyIntentHandler = IntentHandler<IntentName>;

function byIntent(features: readonly Feature[]): ReadonlyMap<string, AnyIntentHandler> {
  return unique(features.flatMap(({ intents }) => Object.entries(intents) as [string, AnyIntentHandler][]));
}

function byVerb(
  features: readonly Feature[],
): ReadonlyMap<string, (speaking: Speaking, data: unknown) => Promise<Reply> | null> {
  return unique(
    features.flatMap(({ actions }) =>
      actions.map(
        (action) =>
          [action.verb, (speaking: Speaking, data: unknown) => action.handle(speaking, data)] as const,
      ),
    ),
  );
}

function unique<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const [key, value] of entries) {
    if (map.has(key)) throw new Error(`Two features answer "${key}"`);
    map.set(key, value);
  }
  return map;
}
