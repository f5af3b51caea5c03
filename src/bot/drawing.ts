/** What a card needs beside the meeting: who looks, what they may do, and the names to show. */
import { isInvited } from '../app/finding-meetings.ts';
import type { Meetings } from '../app/meetings.ts';
import type { Clock, ContactStore } from '../app/ports.ts';
import type { MeetingOfPerson } from '../app/registrations.ts';
import { deputyFor } from '../domain/contacts.ts';
import { networksOf } from '../domain/participants.ts';
import { maySeePersonalData } from '../domain/people.ts';
import type { CardContext } from './cards/card.ts';
import type { MeetingCardView } from './cards/views.ts';
import type { Speaking } from './feature.ts';

export interface Drawing {
  /** The language, moment and settings that every card is drawn with. */
  context(speaking: Pick<Speaking, 'language'>): CardContext;
  /** A meeting as who speaks may see it. */
  view(speaking: Speaking, shown: MeetingOfPerson): Promise<MeetingCardView>;
}

export interface DrawingSettings {
  /** The secretariat's e-mail address, for what the bot cannot do. */
  readonly secretariat: string;
  /** Whether the data are the demonstration's. */
  readonly exampleData: boolean;
}

/** Makes what every feature draws its cards with. */
export function createDrawing(
  options: {
    readonly meetings: Meetings;
    readonly contacts: ContactStore;
    readonly clock: Clock;
  } & DrawingSettings,
): Drawing {
  const { meetings, contacts, clock, secretariat, exampleData } = options;

  return {
    context: ({ language }) => ({ language, now: clock.now(), secretariat, exampleData }),

    async view({ actor: { person, posts } }, { view, own }) {
      const { meeting } = view;
      const networks = networksOf(meeting);
      const mayAskDeputy = posts.some(
        ({ rank, network }) => rank === 'primary' && networks.includes(network),
      );
      const deputyOnRecord =
        person !== null && mayAskDeputy ? deputyFor(await contacts.all(), person.personId, networks) : null;
      const { deputy, standsInFor } = own?.registration ?? { deputy: null, standsInFor: null };
      const shown = { deputy: deputy?.personId ?? deputyOnRecord?.personId, primary: standsInFor?.personId };
      const names = await meetings.names([shown.deputy, shown.primary].filter((id) => id !== undefined));
      return {
        meeting: view,
        own,
        names: {
          deputy: (shown.deputy === undefined ? null : names.get(shown.deputy)) ?? null,
          primary: (shown.primary === undefined ? null : names.get(shown.primary)) ?? null,
        },
        viewer: {
          invited: own !== null || isInvited({ person, posts }, meeting),
          mayAskDeputy,
          maySeeAttendance: maySeePersonalData({ person, posts }),
        },
      };
    },
  };
}
