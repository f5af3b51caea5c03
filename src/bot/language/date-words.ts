/** What single words say of a date, and the dates they make. */
import type { CalendarDate } from '../../domain/wall-clock.ts';
import type { MeetingReference } from '../../domain/finding-meetings.ts';
import * as table from './vocabulary/references.ts';

/** What one form says; 'impossible' is a date that the calendar does not have ("31 februari"). */
export type DateWords = Pick<MeetingReference, 'date' | 'weekday' | 'period' | 'next'> | 'impossible';

const ORDINALS = placesIn(table.ORDINALS);
const MONTHS = placesIn(table.MONTHS);
const WEEKDAYS = placesIn(table.WEEKDAYS);

/** For each word of a table its place in it: every word of every message is looked up. */
function placesIn(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  return new Map(names.flatMap((words, place) => words.map((word) => [word, place] as const)));
}

/** The day of the month that a word names: "14", "14e", "veertiende"; ordinal when it could be no plain number. */
export function dayOf(word: string): { readonly day: number; readonly isOrdinal: boolean } | null {
  const [, digits, suffix] = /^(\d{1,2})(e|de|ste|st|nd|rd|th)?$/.exec(word) ?? [];
  if (digits !== undefined) return { day: Number(digits), isOrdinal: suffix !== undefined };
  const ordinal = ORDINALS.get(word);
  return ordinal === undefined ? null : { day: ordinal + 1, isOrdinal: true };
}

/** 1 January .. 12 December, or null. */
export function monthOf(word: string): number | null {
  const index = MONTHS.get(word);
  return index === undefined ? null : index + 1;
}

/** 0 Sunday .. 6 Saturday, or null. */
export function weekdayNamed(word: string): number | null {
  return WEEKDAYS.get(word) ?? null;
}

/** A year written in full, of this century. */
export function yearOf(word: string): number | undefined {
  return /^20\d\d$/.test(word) ? Number(word) : undefined;
}

/** "27" is 2027. */
export function fullYear(year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** The date, or 'impossible' when the calendar has none. Without a year 29 February is possible: the caller knows which year it may be. */
export function dateOf(day: number, month: number, year: number | undefined): DateWords {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year ?? LEAP_YEAR)) return 'impossible';
  return { date: year === undefined ? { day, month } : { day, month, year } };
}

const LEAP_YEAR = 2028;

function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A calendar date as a meeting reference has it. */
export function exactDate(date: CalendarDate): Pick<MeetingReference, 'date'> {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { date: { day, month, year } };
}

/** The days of a month; `month` may be 13, January of the next year. */
export function monthPeriod(year: number, month: number): Pick<MeetingReference, 'period'> {
  const first = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { period: { from: first, to: last } };
}
