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
import type { Intent } from '../language/intents.ts';
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
        Promise.resolve({ card: greetingCard(nameOf(speaking), drawing.context(speaking)) }),
      thanks: (speaking) => Promise.resolve({ text: speaking.texts.conversation.thanks }),
      'client-case': (speaking) => Promise.resolve({ card: clientCaseCard(drawing.context(speaking)) }),
    },
    actions: [],
    welcome: (speaking) => ({
      card: welcomeCard(speaking.isPrivate ? nameOf(speaking) : null, drawing.context(speaking)),
    }),
    notUnderstood: (speaking, near) => ({ card: notUnderstoodCard(near, drawing.context(speaking)) }),
  };
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
