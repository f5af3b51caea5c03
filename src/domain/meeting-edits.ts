/** What the secretariat changes in a meeting that exists: from what is stored and typed to what is written. */
import {
  LONGEST_LINK,
  LONGEST_PLACE,
  type FieldProblem,
  type MeetingDraft,
  type TypedSession,
  type Warning,
} from './meeting-drafts.ts';
import { checkDeadline, dateWarnings, readDate, readDeadline, readSessions } from './meeting-times.ts';
import { meetingFrom } from './meeting-validation.ts';
import { endOf, startOf, type Meeting, type Mode, type SlotId } from './meetings.ts';
import { occupied, seatsOf, type Gate } from './seats.ts';
import type { Instant } from './time.ts';
import { FieldReader } from './typed-fields.ts';
import { dateOf, daysBetween, instantOf, plusDays, timeOf, type CalendarDate } from './wall-clock.ts';

export type MeetingEdit =
  | { readonly kind: 'publish' }
  /** The whole concept anew. */
  | { readonly kind: 'rewrite'; readonly draft: MeetingDraft }
  /** Empty is "volgt". */
  | { readonly kind: 'whereabouts'; readonly place: string; readonly link: string }
  /** Seats as typed, by slot; empty is without limit, a slot that is not named stays as it is. */
  | { readonly kind: 'seats'; readonly seats: ReadonlyMap<SlotId, string> }
  | ({ readonly kind: 'move' } & TypedMove)
  | { readonly kind: 'cancel' };

/** Another date or other times, wall-clock Europe/Amsterdam; slots and answers are kept. */
export interface TypedMove {
  readonly date: string;
  /** As many as the meeting has, in its order. */
  readonly sessions: readonly TypedSession[];
  /** Empty: the deadline moves along, as many days before the meeting and at the same time as it was. */
  readonly deadlineDate: string;
  readonly deadlineTime: string;
}

/** Why a meeting takes no such change at all. */
export type EditRefusal =
  | 'cancelled'
  | 'over'
  | 'started'
  /** Only a concept can be written anew. */
  | 'published'
  /** The start or the deadline has passed: it must be moved first. */
  | 'too-late-to-publish'
  /** Someone else changed it since the card was drawn. */
  | 'changed-meanwhile';

export type EditProblem = FieldProblem | { readonly field: null; readonly kind: EditRefusal };

export type EditDecision =
  | { readonly kind: 'changed'; readonly gate: Gate; readonly warnings: readonly Warning[] }
  /** It is so already: the same change again, however often it is delivered. */
  | { readonly kind: 'unchanged'; readonly warnings: readonly Warning[] }
  | { readonly kind: 'refused'; readonly problems: readonly EditProblem[] };

/**
 * Decides a change. `basedOn` is the revision that the person saw, null when it does not matter: a change of what
 * somebody else changed meanwhile is refused, so that nobody undoes another's work unseen. Every change raises the
 * revision by one.
 */
export function decideEdit(
  gate: Gate,
  edit: MeetingEdit,
  basedOn: number | null,
  now: Instant,
): EditDecision {
  const { meeting } = gate;
  const reason = whyNot(meeting, edit, now);
  if (reason !== null) return refuse(reason);
  const edited = apply(gate, edit, now);
  if (edited.kind === 'problems') return { kind: 'refused', problems: edited.problems };
  if (contentOf(edited.meeting) === contentOf(meeting)) {
    return { kind: 'unchanged', warnings: edited.warnings };
  }
  if (basedOn !== null && basedOn !== meeting.revision) return refuse('changed-meanwhile');
  return {
    kind: 'changed',
    gate: { ...gate, meeting: { ...edited.meeting, revision: meeting.revision + 1 } },
    warnings: edited.warnings,
  };
}

type Edited =
  | { readonly kind: 'edited'; readonly meeting: Meeting; readonly warnings: readonly Warning[] }
  | { readonly kind: 'problems'; readonly problems: readonly EditProblem[] };

function refuse(kind: EditRefusal): Extract<EditDecision, { kind: 'refused' }> {
  return { kind: 'refused', problems: [{ field: null, kind }] };
}

/** A change that is asked again is no fault: publishing what is published, cancelling what is cancelled. */
function whyNot(meeting: Meeting, edit: MeetingEdit, now: Instant): EditRefusal | null {
  if (meeting.status === 'cancelled') return edit.kind === 'cancel' ? null : 'cancelled';
  if (edit.kind === 'publish') return whyNotPublish(meeting, now);
  if (edit.kind === 'rewrite') return whyNotRewrite(meeting, edit.draft, now);
  if (meeting.status === 'held' || endOf(meeting) <= now) {
    // A concept that nobody published in time can still be thrown away or given another date.
    return meeting.status === 'concept' && edit.kind !== 'whereabouts' ? null : 'over';
  }
  if (startOf(meeting) <= now && meeting.status === 'published') {
    return edit.kind === 'move' || edit.kind === 'cancel' ? 'started' : null;
  }
  return null;
}

function whyNotPublish(meeting: Meeting, now: Instant): EditRefusal | null {
  if (meeting.status === 'held') return 'over';
  if (meeting.status === 'published') return null;
  return startOf(meeting) <= now || meeting.deadline <= now ? 'too-late-to-publish' : null;
}

/** A published meeting that says just what the form says was published in between: no fault either. */
function whyNotRewrite(meeting: Meeting, draft: MeetingDraft, now: Instant): EditRefusal | null {
  if (meeting.status === 'concept') return null;
  const written = meetingFrom(draft, meeting.meetingId, meeting, now);
  const isSame =
    written.kind === 'meeting' &&
    contentOf({ ...written.meeting, status: meeting.status }) === contentOf(meeting);
  return isSame ? null : 'published';
}

/** Everything but id and revision, equal for meetings that say the same. */
function contentOf({
  status,
  title,
  theme,
  audience,
  sessions,
  slots,
  deadline,
  place,
  link,
}: Meeting): string {
  return JSON.stringify([
    [status, title, theme, deadline, place, link],
    audience.kind,
    audience.kind === 'contacts' ? audience.networks : [],
    audience.kind === 'list' ? [audience.name, ...audience.people] : [],
    sessions.map((session) => [session.sessionId, session.start, session.end]),
    slots.map((slot) => [slot.slotId, slot.sessionId, slot.mode, slot.capacity]),
  ]);
}

function apply(gate: Gate, edit: MeetingEdit, now: Instant): Edited {
  const { meeting } = gate;
  switch (edit.kind) {
    case 'publish':
      return edited({ ...meeting, status: 'published' });
    case 'cancel':
      return edited({ ...meeting, status: 'cancelled' });
    case 'rewrite': {
      const written = meetingFrom(edit.draft, meeting.meetingId, meeting, now);
      return written.kind === 'problems'
        ? written
        : edited({ ...written.meeting, status: meeting.status }, written.warnings);
    }
    case 'whereabouts':
      return changeWhereabouts(meeting, edit.place, edit.link);
    case 'seats':
      return changeSeats(gate, edit.seats);
    case 'move':
      return move(meeting, edit, now);
  }
}

function edited(meeting: Meeting, warnings: readonly Warning[] = []): Edited {
  return { kind: 'edited', meeting, warnings };
}

/** What the meeting has no mode for is not in the form, and stays as it is. */
function changeWhereabouts(meeting: Meeting, place: string, link: string): Edited {
  const reader = new FieldReader();
  const has = (mode: Mode): boolean => meeting.slots.some((slot) => slot.mode === mode);
  const next = {
    ...meeting,
    place: has('physical') ? reader.line('place', place, LONGEST_PLACE) : meeting.place,
    link: has('online') ? reader.link('link', link, LONGEST_LINK) : meeting.link,
  };
  return reader.problems.length > 0 ? { kind: 'problems', problems: reader.problems } : edited(next);
}

function changeSeats(gate: Gate, typed: ReadonlyMap<SlotId, string>): Edited {
  const reader = new FieldReader();
  const slots = gate.meeting.slots.map((slot) => {
    const text = typed.get(slot.slotId);
    if (text === undefined) return slot;
    const field = `seats_${slot.slotId}` as const;
    const capacity = reader.seats(field, text);
    const inUse = occupied(seatsOf(gate, slot.slotId));
    if (capacity !== null && capacity < inUse) reader.refuse({ field, kind: 'below-use', inUse });
    return { ...slot, capacity };
  });
  return reader.problems.length > 0
    ? { kind: 'problems', problems: reader.problems }
    : edited({ ...gate.meeting, slots });
}

function move(meeting: Meeting, typed: TypedMove, now: Instant): Edited {
  const reader = new FieldReader();
  const date = readDate(reader, typed.date, now);
  const times = meeting.sessions.map((_, index) => typed.sessions[index] ?? { start: '', end: '' });
  times.forEach(({ start, end }, index) => {
    // A group that is emptied would take its slots and answers with it.
    if (index > 0 && start.trim() === '' && end.trim() === '') {
      reader.refuse({ field: `start${index + 1}`, kind: 'missing' });
    }
  });
  const read = readSessions(reader, date, times, now);
  const start = read?.[0]?.start ?? null;
  const deadline =
    typed.deadlineDate.trim() === ''
      ? date !== null && deadlineAlong(reader, meeting, date, start, now)
      : readDeadline(reader, { date: typed.deadlineDate, time: typed.deadlineTime }, start, now);
  if (reader.problems.length > 0 || date === null || read === null || !deadline) {
    return { kind: 'problems', problems: reader.problems };
  }
  const sessions = read.map((session) => ({
    sessionId: meeting.sessions[session.number - 1]?.sessionId ?? '',
    start: session.start,
    end: session.end,
  }));
  return edited({ ...meeting, sessions, deadline }, dateWarnings(date));
}

/** As many days before the meeting as it was, at the same time on the clock; a deadline that has passed may stay so. */
function deadlineAlong(
  reader: FieldReader,
  meeting: Meeting,
  date: CalendarDate,
  start: Instant | null,
  now: Instant,
): Instant | null {
  const days = daysBetween(dateOf(meeting.deadline), dateOf(startOf(meeting)));
  const along = instantOf(plusDays(date, -days), timeOf(meeting.deadline));
  return meeting.deadline <= now && along <= now ? along : checkDeadline(reader, along, start, now);
}
