/** Date, groups and deadline of a meeting, from what was typed. */
import {
  DEADLINE_TIME,
  MOST_DAYS_AHEAD,
  type Field,
  type TypedSession,
  type Warning,
} from './meeting-drafts.ts';
import type { Session } from './meetings.ts';
import type { Instant } from './time.ts';
import type { FieldReader } from './typed-fields.ts';
import {
  dateOf,
  daysBetween,
  instantOf,
  isPublicHoliday,
  isWorkingDay,
  type CalendarDate,
} from './wall-clock.ts';

/** A day on which a meeting can be; null when it is wrong, too far ahead or before today. */
export function readDate(reader: FieldReader, typed: string, now: Instant): CalendarDate | null {
  const date = reader.date('date', typed);
  if (date === null) return null;
  const ahead = daysBetween(dateOf(now), date);
  if (ahead < 0) return reader.refuse({ field: 'date', kind: 'in-the-past' });
  return ahead > MOST_DAYS_AHEAD ? reader.refuse({ field: 'date', kind: 'too-far' }) : date;
}

/**
 * The groups on that day in order of time, each with the number of its fields; null when any is wrong. The first
 * must be there; another of which both times are empty is left out.
 */
export function readSessions(
  reader: FieldReader,
  date: CalendarDate | null,
  typed: readonly TypedSession[],
  now: Instant,
): readonly (Omit<Session, 'sessionId'> & { readonly number: number })[] | null {
  const before = reader.problems.length;
  const groups = typed.length === 0 ? [{ start: '', end: '' }] : typed;
  const read = groups.flatMap((session, index) => readSession(reader, date, session, index + 1, now));
  const sorted = read.toSorted((a, b) => a.start.localeCompare(b.start));
  sorted.forEach((session, index) => {
    const previous = sorted[index - 1];
    if (previous !== undefined && session.start < previous.end) {
      reader.refuse({ field: `start${session.number}`, kind: 'overlaps' });
    }
  });
  return date === null || reader.problems.length > before ? null : sorted;
}

/** The last moment to sign up: before the start and still to come. Null when it is wrong. */
export function readDeadline(
  reader: FieldReader,
  typed: { readonly date: string; readonly time: string },
  start: Instant | null,
  now: Instant,
): Instant | null {
  const date = reader.date('deadlineDate', typed.date);
  const time = reader.time('deadlineTime', typed.time.trim() === '' ? DEADLINE_TIME : typed.time);
  if (date === null || time === null) return null;
  return checkDeadline(reader, instantOf(date, time), start, now);
}

/** The same for a deadline that was worked out. */
export function checkDeadline(
  reader: FieldReader,
  deadline: Instant,
  start: Instant | null,
  now: Instant,
): Instant | null {
  if (start !== null && deadline > start) {
    return reader.refuse({ field: 'deadlineDate', kind: 'after-start' });
  }
  return deadline <= now ? reader.refuse({ field: 'deadlineDate', kind: 'in-the-past' }) : deadline;
}

/** A weekend or public holiday is allowed, but often a slip. */
export function dateWarnings(date: CalendarDate): readonly Warning[] {
  if (isPublicHoliday(date)) return [{ kind: 'holiday' }];
  return isWorkingDay(date) ? [] : [{ kind: 'weekend' }];
}

function readSession(
  reader: FieldReader,
  date: CalendarDate | null,
  typed: TypedSession,
  number: number,
  now: Instant,
): readonly (Omit<Session, 'sessionId'> & { readonly number: number })[] {
  if (number > 1 && typed.start.trim() === '' && typed.end.trim() === '') return [];
  const startField: Field = `start${number}`;
  const start = reader.time(startField, typed.start);
  const end = reader.time(`end${number}`, typed.end);
  if (start === null || end === null) return [];
  if (end <= start) {
    reader.refuse({ field: `end${number}`, kind: 'end-before-start' });
    return [];
  }
  if (date === null) return [];
  const session = { start: instantOf(date, start), end: instantOf(date, end), number };
  if (session.start > now) return [session];
  reader.refuse({ field: startField, kind: 'in-the-past' });
  return [];
}
