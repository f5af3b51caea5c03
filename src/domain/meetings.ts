import type { Network, PersonId } from './people.ts';
import type { Instant } from './time.ts';

export type MeetingId = string;
export type SessionId = string;
export type SlotId = string;

/** Only a published meeting takes answers (rule Meetings 3). */
export type MeetingStatus = 'concept' | 'published' | 'cancelled' | 'held';

export type Mode = 'online' | 'physical';

/** Who may answer: posts of one or both networks, a named list, or every known person (rule Meetings 1). */
export type Audience =
  | { readonly kind: 'contacts'; readonly networks: readonly Network[] }
  | { readonly kind: 'list'; readonly name: string; readonly people: readonly PersonId[] }
  | { readonly kind: 'open' };

/** A group or part of the day in which the meeting is held. */
export interface Session {
  readonly sessionId: SessionId;
  readonly start: Instant;
  readonly end: Instant;
}

/** A session in one mode, with its own number of seats; null is without limit (rule Meetings 2). */
export interface Slot {
  readonly slotId: SlotId;
  readonly sessionId: SessionId;
  readonly mode: Mode;
  readonly capacity: number | null;
}

export interface Meeting {
  readonly meetingId: MeetingId;
  /** Rises with every change the secretariat makes; notices and calendar entries are numbered by it. */
  readonly revision: number;
  readonly status: MeetingStatus;
  readonly title: string;
  readonly theme: string | null;
  readonly audience: Audience;
  /** In order of time. */
  readonly sessions: readonly Session[];
  /** In the order in which they are offered. */
  readonly slots: readonly Slot[];
  readonly deadline: Instant;
  /** Null: "volgt". */
  readonly place: string | null;
  /** Null: "volgt". */
  readonly link: string | null;
}

/** The session a slot belongs to. Throws on a slot that the meeting does not have: a fault in our own data. */
export function sessionOf(meeting: Meeting, slotId: SlotId): Session {
  const slot = meeting.slots.find((candidate) => candidate.slotId === slotId);
  const session = meeting.sessions.find((candidate) => candidate.sessionId === slot?.sessionId);
  if (session === undefined) throw new Error(`Meeting ${meeting.meetingId} has no slot ${slotId}`);
  return session;
}

/** The first moment of the meeting. */
export function startOf(meeting: Meeting): Instant {
  return meeting.sessions.reduce((first, { start }) => (start < first ? start : first), '9999');
}

/** The last moment of the meeting. */
export function endOf(meeting: Meeting): Instant {
  return meeting.sessions.reduce((last, { end }) => (end > last ? end : last), '');
}

/** Held means: its last session is over, whatever the stored status still says. */
export function isOver(meeting: Meeting, now: Instant): boolean {
  return meeting.status === 'held' || endOf(meeting) <= now;
}
