import type { Texts } from '../texts/index.ts';
import type { IntentName } from './language/intents.ts';

/** Where Teams offers a command: a chat with the bot alone, a channel of a team, a chat of several people. */
export type CommandScope = 'personal' | 'team' | 'groupChat';

/** Who can do something with it; help shows a person only what is theirs. */
export type CommandAudience = 'everyone' | 'members' | 'secretariat';

/** One thing that one can say to the bot. Its words are `texts.commands[key]`. */
export interface BotCommand {
  readonly key: keyof Texts['commands'];
  /** What the bot understands when the title is typed as it stands, in either language. */
  readonly intent: IntentName;
  readonly scopes: readonly CommandScope[];
  readonly audience: CommandAudience;
}

const ALONE: readonly CommandScope[] = ['personal'];
/** Only in the help card: Teams shows 12 commands, and those are taken by what is asked more often. */
const IN_HELP: readonly CommandScope[] = [];
const ANYWHERE: readonly CommandScope[] = ['personal', 'team', 'groupChat'];

/**
 * What the bot can be asked, in the order that help and Teams show it. The help card and the app's manifest are
 * both held against this list. Teams shows 12 commands a scope at most; what would put personal data in a
 * channel is offered in the personal chat only.
 */
export const BOT_COMMANDS: readonly BotCommand[] = [
  { key: 'meetings', intent: 'meetings', scopes: ANYWHERE, audience: 'everyone' },
  { key: 'signUp', intent: 'sign-up', scopes: ANYWHERE, audience: 'members' },
  { key: 'signOff', intent: 'sign-off', scopes: ANYWHERE, audience: 'members' },
  { key: 'switchSlot', intent: 'switch-slot', scopes: ALONE, audience: 'members' },
  { key: 'askDeputy', intent: 'ask-deputy', scopes: ANYWHERE, audience: 'members' },
  { key: 'myRegistrations', intent: 'my-registrations', scopes: ALONE, audience: 'members' },
  { key: 'attendance', intent: 'attendance', scopes: ANYWHERE, audience: 'members' },
  { key: 'reminders', intent: 'reminders', scopes: IN_HELP, audience: 'members' },
  { key: 'contact', intent: 'contact', scopes: ALONE, audience: 'members' },
  { key: 'region', intent: 'region', scopes: ANYWHERE, audience: 'everyone' },
  { key: 'newMeeting', intent: 'new-meeting', scopes: ALONE, audience: 'secretariat' },
  { key: 'manageMeeting', intent: 'manage-meeting', scopes: ALONE, audience: 'secretariat' },
  { key: 'deliveries', intent: 'deliveries', scopes: IN_HELP, audience: 'secretariat' },
  { key: 'help', intent: 'help', scopes: ANYWHERE, audience: 'everyone' },
];

/** The commands that Teams offers in a scope, in order. */
export function commandsIn(scope: CommandScope): readonly BotCommand[] {
  return BOT_COMMANDS.filter((command) => command.scopes.includes(scope));
}
