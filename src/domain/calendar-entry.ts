/** A person's own entry of a meeting in their calendar, as it is at this moment (rule Sending 5). */
import { endOf, sessionOf, startOf, type Meeting, type Mode } from './meetings.ts';
import type { PersonId } from './people.ts';
import type { Registration } from './registrations.ts';
import type { Instant } from './time.ts';

export interface CalendarEntry {
  /** The same for this person and meeting whatever changes, so that a calendar finds the entry it has. */
  readonly uid: string;
  /** Rises with every change of the meeting and of the person's answer: a calendar keeps the highest it saw. */
  readonly sequence: number;
  /** `confirmed` with a seat, `tentative` without, `cancelled` where nothing is to stay in the calendar. */
  readonly state: 'confirmed' | 'tentative' | 'cancelled';
  /** Of the person's own session when they have a seat, else of the whole meeting. */
  readonly start: Instant;
  readonly end: Instant;
  /** How they can take part: in one mode when they have a seat. */
  readonly modes: readonly Mode[];
}

/** Room for a person's own changes between two of the meeting; a version beyond it shares the last number. */
const VERSIONS_A_REVISION = 1_000;

/** The entry of `personId`, from what is stored; `registration` is their own. */
export function calendarEntry(
  meeting: Meeting,
  personId: PersonId,
  registration: Registration | null,
): CalendarEntry {
  const slot = meeting.slots.find(({ slotId }) => slotId === registration?.seat);
  const { start, end } =
    slot === undefined ? { start: startOf(meeting), end: endOf(meeting) } : sessionOf(meeting, slot.slotId);
  const version = Math.min(registration?.version ?? 0, VERSIONS_A_REVISION - 1);
  return {
    uid: `${meeting.meetingId}.${personId}@netwerk-bw-mo`,
    sequence: meeting.revision * VERSIONS_A_REVISION + version,
    state: stateOf(meeting, registration),
    start,
    end,
    modes: slot === undefined ? [...new Set(meeting.slots.map(({ mode }) => mode))] : [slot.mode],
  };
}

function stateOf(meeting: Meeting, registration: Registration | null): CalendarEntry['state'] {
  if (meeting.status === 'cancelled') return 'cancelled';
  switch (registration?.answer) {
    case 'attending':
      return registration.seat === null ? 'tentative' : 'confirmed';
    case 'declined':
      return 'cancelled';
    case 'deputy':
      return registration.deputy?.status === 'accepted' ? 'cancelled' : 'tentative';
    case 'none':
    case undefined:
      return 'tentative';
  }
}
