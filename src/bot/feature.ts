import type { Actor, Language } from '../domain/people.ts';
import type { Texts } from '../texts/index.ts';
import type { ActionDefinition } from './card-data/action.ts';
import type { Intent, IntentName } from './language/intents.ts';
import type { Reply, Turn } from './turn.ts';

/** Who speaks, in which language, in which turn: all a handler needs beside the use cases. */
export interface Speaking {
  readonly turn: Turn;
  readonly actor: Actor;
  readonly language: Language;
  readonly texts: Texts;
  /** Whether only this person reads the answer; elsewhere personal content is behind a button. */
  readonly isPrivate: boolean;
}

export type IntentHandler<Name extends IntentName> = (
  speaking: Speaking,
  intent: Extract<Intent, { name: Name }>,
) => Promise<Reply>;

export interface ActionHandler {
  readonly verb: string;
  /** Parses the data, then acts. Null when the data is not this action's: a forged or very old card. */
  handle(speaking: Speaking, data: unknown): Promise<Reply> | null;
}

/** A feature of the bot: what it understands and which buttons it answers. It only parses, calls and replies. */
export interface Feature {
  readonly name: string;
  readonly intents: { readonly [Name in IntentName]?: IntentHandler<Name> };
  readonly actions: readonly ActionHandler[];
  /** For the one feature that offers files: the person's answer to the question whether the file may be put in OneDrive. */
  readonly onFileConsent?: (speaking: Speaking) => Promise<Reply | null>;
}

/** Binds a button's definition to what it does. */
export function onAction<Data>(
  action: ActionDefinition<Data>,
  act: (speaking: Speaking, data: Data) => Promise<Reply>,
): ActionHandler {
  return {
    verb: action.verb,
    handle(speaking, data) {
      const parsed = action.schema.safeParse(data);
      return parsed.success ? act(speaking, parsed.data) : null;
    },
  };
}
