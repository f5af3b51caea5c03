/** A person's own reminders: whether they want them (rule Sending 2), and which are still to come. */
import { dueSince } from '../domain/occasions.ts';
import { partOf } from '../domain/involvement.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { Actor } from '../domain/people.ts';
import { remindersFor, type Moment } from '../domain/reminders.ts';
import { viewOf, type MeetingView } from '../domain/views.ts';
import { mayKnow } from './finding-meetings.ts';
import type { Clock, ContactStore, MeetingStore, PeopleStore } from './ports.ts';

/** Which reminders someone still gets of a meeting, if they want any. */
export interface OwnReminders {
  readonly meeting: MeetingView;
  /** Whether the person wants reminders at all. */
  readonly wanted: boolean;
  /** Whether they have a seat: nobody else is reminded. */
  readonly attends: boolean;
  /** Whether an answer is asked of them (rule Sending 1): who was not invited is not asked for one either. */
  readonly asked: boolean;
  /** What is still to come, in order of time. */
  readonly coming: readonly Moment[];
}

export interface Reminders {
  /**
   * Switches the speaker's own reminders of all meetings on or off; done twice it is done once. 'stranger' for who is
   * not known. Throws StoreUnavailable.
   */
  want(actor: Actor, wanted: boolean): Promise<'done' | 'stranger'>;
  /** The speaker's own of one meeting; null when there is no such meeting, or they may not know of it. */
  ofMeeting(actor: Actor, meetingId: MeetingId): Promise<OwnReminders | 'stranger' | null>;
}

/** Makes the way to one's own reminders; nothing is read before the first call. */
export function createReminders(options: {
  readonly people: Pick<PeopleStore, 'remember'>;
  readonly meetings: Pick<MeetingStore, 'load'>;
  readonly contacts: Pick<ContactStore, 'all'>;
  readonly clock: Clock;
}): Reminders {
  const { people, meetings, contacts, clock } = options;

  return {
    async want({ person }, wanted) {
      if (person === null) return 'stranger';
      // Always written: what was read of the person may be half a minute old.
      await people.remember(person.personId, { wantsReminders: wanted });
      return 'done';
    },

    async ofMeeting(actor, meetingId) {
      const { person } = actor;
      if (person === null) return 'stranger';
      const [loaded, posts] = await Promise.all([
        meetings.load(meetingId, [person.personId]),
        contacts.all(),
      ]);
      const registration = loaded?.registrations.get(person.personId) ?? null;
      if (loaded === null || (registration === null && !mayKnow(actor, loaded.gate.meeting))) return null;
      const { meeting, sending } = loaded.gate;
      const now = clock.now();
      const since = dueSince(sending) ?? '';
      const isComing = meeting.status === 'published';
      const moments = registration === null ? [] : remindersFor(meeting, sending.schedule, registration);
      return {
        meeting: viewOf(loaded.gate, now),
        wanted: person.wantsReminders,
        attends: registration?.answer === 'attending' && registration.seat !== null,
        asked: partOf(posts, meeting, person.personId) === 'to-answer',
        coming: isComing ? moments.filter(({ due }) => due > now && due >= since) : [],
      };
    },
  };
}
