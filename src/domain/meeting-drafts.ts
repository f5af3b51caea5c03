/** A meeting as the secretariat types it, and what can be said about that. */
import { sessionOf, startOf, type Meeting, type Mode } from './meetings.ts';
import { dateOf, timeOf } from './wall-clock.ts';

/** Whom the meeting is for. `list` keeps the named list that the meeting has already; it cannot be chosen anew. */
export type AudienceChoice = 'bestuurlijk' | 'ambtelijk' | 'both' | 'open' | 'list';

export type ModeChoice = Mode | 'hybrid';

/** Wall-clock times in Europe/Amsterdam as typed, "10:00". */
export interface TypedSession {
  readonly start: string;
  readonly end: string;
}

/**
 * A form as it came back: text as typed, '' for what was left empty. Dates are "2027-01-12", times "10:00", both
 * wall-clock in Europe/Amsterdam.
 */
export interface MeetingDraft {
  readonly title: string;
  readonly theme: string;
  readonly audience: AudienceChoice;
  readonly date: string;
  /** One, two or more groups; one of which both times are empty is not there. */
  readonly sessions: readonly TypedSession[];
  readonly mode: ModeChoice;
  readonly place: string;
  readonly link: string;
  /** Seats per mode and per session; empty is without limit. */
  readonly seats: Readonly<Record<Mode, string>>;
  readonly deadlineDate: string;
  /** Empty is {@link DEADLINE_TIME}. */
  readonly deadlineTime: string;
}

/** The end of the working day, when no time is given for the deadline. */
export const DEADLINE_TIME = '17:00';

export const LONGEST_TITLE = 120;
export const LONGEST_PLACE = 160;
/** A join link of Teams has some 300 characters. */
export const LONGEST_LINK = 1_000;
export const MOST_SEATS = 9_999;
/** Further ahead is a slip of the keys. */
export const MOST_DAYS_AHEAD = 3 * 365;

/** A field of a form; sessions count from 1, `seats_` is followed by the slot. */
export type Field =
  | 'title'
  | 'theme'
  | 'audience'
  | 'date'
  | `start${number}`
  | `end${number}`
  | 'place'
  | 'link'
  | 'seatsOnline'
  | 'seatsPhysical'
  | `seats_${string}`
  | 'deadlineDate'
  | 'deadlineTime'
  | 'reminderDays'
  | 'nudgeDays';

/** What is wrong with a field, and what was expected there. */
export type FieldProblem = { readonly field: Field } & (
  | { readonly kind: 'missing' | 'not-a-date' | 'not-a-time' | 'too-far' | 'in-the-past' }
  | { readonly kind: 'end-before-start' | 'overlaps' | 'after-start' | 'not-https' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'not-a-count'; readonly limit: number }
  /** Not a few whole numbers of days from 1 to `limit`. */
  | { readonly kind: 'not-days'; readonly limit: number }
  /** Fewer seats than are in use. */
  | { readonly kind: 'below-use'; readonly inUse: number }
);

/** Nothing is wrong, but the secretariat may want to know. */
export type Warning =
  | { readonly kind: 'weekend' | 'holiday' }
  /** Typed, but not of this kind of meeting: left out of it. */
  | { readonly kind: 'left-out'; readonly field: 'place' | 'link' | 'seatsOnline' | 'seatsPhysical' };

/** The fields of which a seat count is typed, by mode. */
export const SEATS_FIELD = { online: 'seatsOnline', physical: 'seatsPhysical' } as const;

/** What the form of a new meeting starts with. */
export const BLANK_DRAFT: MeetingDraft = {
  title: '',
  theme: '',
  audience: 'ambtelijk',
  date: '',
  sessions: [{ start: '10:00', end: '11:30' }],
  mode: 'online',
  place: '',
  link: '',
  seats: { online: '', physical: '' },
  deadlineDate: '',
  deadlineTime: DEADLINE_TIME,
};

/** A meeting as a form would have it; saving that unchanged changes nothing. */
export function draftOf(meeting: Meeting): MeetingDraft {
  return {
    title: meeting.title,
    theme: meeting.theme ?? '',
    audience: audienceChoiceOf(meeting),
    date: dateOf(startOf(meeting)),
    sessions: meeting.sessions.map(({ start, end }) => ({ start: timeOf(start), end: timeOf(end) })),
    mode: modeChoiceOf(meeting),
    place: meeting.place ?? '',
    link: meeting.link ?? '',
    seats: { online: seatsIn(meeting, 'online'), physical: seatsIn(meeting, 'physical') },
    deadlineDate: dateOf(meeting.deadline),
    deadlineTime: timeOf(meeting.deadline),
  };
}

/** The modes that a choice stands for, in the order in which they are offered. */
export function modesOf(choice: ModeChoice): readonly Mode[] {
  return choice === 'hybrid' ? ['physical', 'online'] : [choice];
}

function modeChoiceOf({ slots }: Meeting): ModeChoice {
  const modes = new Set(slots.map(({ mode }) => mode));
  if (modes.size > 1) return 'hybrid';
  return modes.has('physical') ? 'physical' : 'online';
}

function audienceChoiceOf({ audience }: Meeting): AudienceChoice {
  if (audience.kind !== 'contacts') return audience.kind;
  const [network] = audience.networks;
  return audience.networks.length === 1 && network !== undefined ? network : 'both';
}

/** The seats of the mode's first session: a form has one number for all of them. */
function seatsIn(meeting: Meeting, mode: Mode): string {
  const [first] = meeting.slots
    .filter((slot) => slot.mode === mode)
    .toSorted((a, b) => sessionOf(meeting, a.slotId).start.localeCompare(sessionOf(meeting, b.slotId).start));
  return String(first?.capacity ?? '');
}
