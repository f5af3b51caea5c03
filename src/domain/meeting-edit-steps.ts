/** The meeting as each change leaves it, or what is wrong with what was typed. */
import { LONGEST_LINK, LONGEST_PLACE, type FieldProblem, type Warning } from './meeting-drafts.ts';
import type { TypedMove } from './meeting-edits.ts';
import { checkDeadline, dateWarnings, readDate, readDeadline, readSessions } from './meeting-times.ts';
import { startOf, type Meeting, type Mode, type SlotId } from './meetings.ts';
import { occupied, seatsOf, type Gate } from './seats.ts';
import type { Instant } from './time.ts';
import { FieldReader } from './typed-fields.ts';
import { dateOf, daysBetween, instantOf, plusDays, timeOf, type CalendarDate } from './wall-clock.ts';

export type Edited =
  | { readonly kind: 'edited'; readonly meeting: Meeting; readonly warnings: readonly Warning[] }
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] };

/** A change that can be made. */
export function edited(meeting: Meeting, warnings: readonly Warning[] = []): Edited {
  return { kind: 'edited', meeting, warnings };
}

/** What the meeting has no mode for is not in the form, and stays as it is. */
export function changeWhereabouts(meeting: Meeting, place: string, link: string): Edited {
  const reader = new FieldReader();
  const has = (mode: Mode): boolean => meeting.slots.some((slot) => slot.mode === mode);
  const next = {
    ...meeting,
    place: has('physical') ? reader.line('place', place, LONGEST_PLACE) : meeting.place,
    link: has('online') ? reader.link('link', link, LONGEST_LINK) : meeting.link,
  };
  return reader.problems.length > 0 ? { kind: 'problems', problems: reader.problems } : edited(next);
}

/** Never below what is in use, seats held for a deputy and offered ones among them. */
export function changeSeats(gate: Gate, typed: ReadonlyMap<SlotId, string>): Edited {
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

/** Other times for the same groups, in whichever order they then are; the deadline moves along unless it is given. */
export function move(meeting: Meeting, typed: TypedMove, now: Instant): Edited {
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
