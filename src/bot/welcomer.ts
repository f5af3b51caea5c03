/** Draws the bot's first words in a chat that it opened itself. */
import type { Clock } from '../app/ports.ts';
import type { Welcomer } from '../app/team-ports.ts';
import { textsIn } from '../texts/index.ts';
import type { Example } from './cards/conversation.ts';
import { gettingInCard } from './cards/getting-in.ts';
import type { DrawingSettings } from './drawing.ts';

const FOR_MEMBERS: readonly Example[] = ['meetings', 'signUp', 'contact'];
const FOR_SECRETARIAT: readonly Example[] = ['meetings', 'newMeeting', 'contact'];

/** Makes the drawing, in the language and with the examples of whoever is welcomed. */
export function createWelcomer(options: { readonly clock: Clock } & DrawingSettings): Welcomer {
  const { clock, secretariat, exampleData } = options;
  return ({ language, roles }) => {
    const isSecretariat = roles.some(({ kind }) => kind === 'secretariat');
    const context = { language, now: clock.now(), secretariat, exampleData };
    return {
      card: gettingInCard(isSecretariat ? FOR_SECRETARIAT : FOR_MEMBERS, context),
      summary: textsIn(language).reach.welcome.summary,
    };
  };
}
