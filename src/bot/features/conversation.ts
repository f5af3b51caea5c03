/** The bot about itself: greeting, help, thanks, and what it does not do. */
import { isMember, isSecretariat, type Actor } from '../../domain/people.ts';
import { BOT_COMMANDS, type CommandAudience } from '../commands.ts';
import {
  clientCaseCard,
  greetingCard,
  helpCard,
  notUnderstoodCard,
  welcomeCard,
} from '../cards/conversation.ts';
import type { Drawing } from '../drawing.ts';
import type { Feature, Speaking } from '../feature.ts';
import type { Intent, IntentName } from '../language/intents.ts';
import type { Reply } from '../turn.ts';

export interface ConversationFeature extends Feature {
  /** What to say on being installed. */
  welcome(speaking: Speaking): Reply;
  /** What to say to something that was not understood, with the nearest things. */
  notUnderstood(speaking: Speaking, near: readonly Intent[]): Reply;
}

/** The feature of talk about the bot itself, with its welcome and its "I do not understand". */
export function conversationFeature({ drawing }: { readonly drawing: Drawing }): ConversationFeature {
  return {
    name: 'conversation',
    intents: {
      help: (speaking) => {
        const examples = BOT_COMMANDS.filter(({ audience }) => isFor(audience, speaking.actor)).map(
          ({ key }) => key,
        );
        return Promise.resolve({ card: helpCard(examples, drawing.context(speaking)) });
      },
      greeting: (speaking) =>
        Promise.resolve({
          card: greetingCard(nameOf(speaking), firstExamples(speaking), drawing.context(speaking)),
        }),
      thanks: (speaking) => Promise.resolve({ text: speaking.texts.conversation.thanks }),
      'yes-or-no': (speaking) => Promise.resolve({ text: speaking.texts.conversation.yesOrNo }),
      'client-case': (speaking) => Promise.resolve({ card: clientCaseCard(drawing.context(speaking)) }),
    },
    actions: [],
    welcome: (speaking) => ({
      card: welcomeCard(
        speaking.isPrivate ? nameOf(speaking) : null,
        firstExamples(speaking),
        drawing.context(speaking),
      ),
    }),
    notUnderstood: (speaking, near) => {
      const possible = near.filter(({ name }) => !OF_SECRETARIAT.has(name) || isSecretariat(speaking.actor));
      return { card: notUnderstoodCard(possible, firstExamples(speaking), drawing.context(speaking)) };
    },
  };
}

/** What only the secretariat may do: no use to offer anyone else. */
const OF_SECRETARIAT: ReadonlySet<IntentName> = new Set([
  'new-meeting',
  'manage-meeting',
  'deliveries',
  'nudge',
  'reach',
  'not-reachable',
  'waiting-accounts',
  'invitations-here',
  'no-invitations-here',
]);

/** What shows the most with the least reading, best first. */
const FIRST_EXAMPLES = ['meetings', 'signUp', 'newMeeting', 'contact', 'manageMeeting', 'region'] as const;
const MOST_FIRST = 3;

/** What a person can do; where others read along what a member can, for they are members. */
function firstExamples({ actor, isPrivate }: Speaking): readonly (typeof FIRST_EXAMPLES)[number][] {
  return FIRST_EXAMPLES.filter((key) =>
    BOT_COMMANDS.some(
      (command) =>
        command.key === key &&
        (isPrivate ? isFor(command.audience, actor) : command.audience !== 'secretariat'),
    ),
  ).slice(0, MOST_FIRST);
}

/** Of a stranger what the channel says, which with the news of an installation is nothing. */
function nameOf({ actor, turn }: Speaking): string | null {
  const name = actor.person?.name ?? turn.displayName.trim();
  return name === '' ? null : name;
}

/** Help shows a person only what is theirs. */
function isFor(audience: CommandAudience, actor: Actor): boolean {
  switch (audience) {
    case 'everyone':
      return true;
    case 'members':
      return isMember(actor);
    case 'secretariat':
      return isSecretariat(actor);
  }
}
