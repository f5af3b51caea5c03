/** What a card needs beside the meeting: who looks, what they may do, and the names to show. */
import { isInvited } from '../app/finding-meetings.ts';
import type { Meetings } from '../app/meetings.ts';
import type { Clock, ContactStore, Links } from '../app/ports.ts';
import type { MeetingOfPerson } from '../app/registrations.ts';
import { deputyFor } from '../domain/contacts.ts';
import { mayAskDeputy, networksOf } from '../domain/participants.ts';
import { maySeePersonalData, type Known } from '../domain/people.ts';
import type { CardContext } from './cards/card.ts';
import { ownStateOf } from './cards/own-state.ts';
import type { MeetingCardView } from './cards/views.ts';
import type { Speaking } from './feature.ts';

export interface Drawing {
  /** The language, moment and settings that every card is drawn with. */
  context(speaking: Pick<Speaking, 'language'>): CardContext;
  /** A meeting as who speaks may see it. */
  view(speaking: { readonly actor: Known }, shown: MeetingOfPerson): Promise<MeetingCardView>;
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
    /** Null where no public address is set. */
    readonly links: Pick<Links, 'calendar'> | null;
  } & DrawingSettings,
): Drawing {
  const { meetings, contacts, clock, links, secretariat, exampleData } = options;

  return {
    context: ({ language }) => ({ language, now: clock.now(), secretariat, exampleData }),

    async view({ actor: { person, posts } }, { view, own }) {
      const { meeting } = view;
      const mayAsk = mayAskDeputy(posts, meeting);
      const deputyOnRecord =
        person !== null && mayAsk
          ? deputyFor(await contacts.all(), person.personId, networksOf(meeting))
          : null;
      const { deputy, standsInFor } = own?.registration ?? { deputy: null, standsInFor: null };
      const shown = { deputy: deputy?.personId ?? deputyOnRecord?.personId, primary: standsInFor?.personId };
      const names = await meetings.names([shown.deputy, shown.primary].filter((id) => id !== undefined));
      const attends = ownStateOf(own).kind === 'attending';
      return {
        meeting: view,
        own,
        calendarUrl:
          links === null || person === null || !attends
            ? null
            : await links.calendar(meeting.meetingId, person.personId),
        names: {
          deputy: (shown.deputy === undefined ? null : names.get(shown.deputy)) ?? null,
          primary: (shown.primary === undefined ? null : names.get(shown.primary)) ?? null,
        },
        viewer: {
          invited: own !== null || isInvited({ person, posts }, meeting),
          mayAskDeputy: mayAsk,
          maySeeAttendance: maySeePersonalData({ person, posts }),
        },
      };
    },
  };
}
