/** Reading what was typed in a form: a value, or what is wrong with it. */
import { MOST_SEATS, type Field, type FieldProblem } from './meeting-drafts.ts';
import { MOST_DAYS_BEFORE, MOST_TIMES } from './schedule.ts';
import type { CalendarDate, ClockTime } from './wall-clock.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;
const COUNT = /^\d{1,6}$/;

/** Collects what is wrong while the fields are read one by one. */
export class FieldReader {
  readonly #problems: FieldProblem[] = [];

  /** Everything found wrong so far, in the order of reading. */
  get problems(): readonly FieldProblem[] {
    return this.#problems;
  }

  refuse(problem: FieldProblem): null {
    this.#problems.push(problem);
    return null;
  }

  /** A line of text without line breaks; null when it is empty or wrong. */
  line(field: Field, typed: string, limit: number, isRequired = false): string | null {
    const text = typed.replace(/\s+/g, ' ').trim();
    if (text === '') return isRequired ? this.refuse({ field, kind: 'missing' }) : null;
    if (text.length > limit) return this.refuse({ field, kind: 'too-long', limit });
    return text;
  }

  /** A day of the calendar, "2027-01-12"; null when it is empty or does not exist. */
  date(field: Field, typed: string): CalendarDate | null {
    const text = typed.trim();
    if (text === '') return this.refuse({ field, kind: 'missing' });
    return exists(text) ? text : this.refuse({ field, kind: 'not-a-date' });
  }

  /** A time of day, "9:30" or "09.30", as "09:30"; null when it is empty or wrong. */
  time(field: Field, typed: string): ClockTime | null {
    const text = typed.trim();
    if (text === '') return this.refuse({ field, kind: 'missing' });
    const [, hour, minute] = TIME.exec(text) ?? [];
    if (hour === undefined || minute === undefined) return this.refuse({ field, kind: 'not-a-time' });
    return `${hour.padStart(2, '0')}:${minute}`;
  }

  /** A number of seats from 1; null, without limit, when it is empty. A wrong one is null too, with its problem. */
  seats(field: Field, typed: string): number | null {
    const text = typed.trim();
    if (text === '') return null;
    const count = COUNT.test(text) ? Number(text) : 0;
    if (count < 1 || count > MOST_SEATS)
      return this.refuse({ field, kind: 'not-a-count', limit: MOST_SEATS });
    return count;
  }

  /** Numbers of days, as "14, 5" or "14 en 5"; each once, the largest first. Empty when there is none, or one is wrong. */
  days(field: Field, typed: string): readonly number[] {
    const words = typed.split(/[\s,;]+|\b(?:en|and)\b/).filter((word) => word !== '');
    const days = words.map((word) => (COUNT.test(word) ? Number(word) : 0));
    if (words.length > MOST_TIMES || days.some((count) => count < 1 || count > MOST_DAYS_BEFORE)) {
      this.refuse({ field, kind: 'not-days', limit: MOST_DAYS_BEFORE });
      return [];
    }
    return [...new Set(days)].toSorted((one, other) => other - one);
  }

  /** A web address that is safe to open; null when it is empty or wrong. */
  link(field: Field, typed: string, limit: number): string | null {
    const text = this.line(field, typed, limit);
    if (text === null) return null;
    const isSafe = URL.canParse(text) && new URL(text).protocol === 'https:';
    return isSafe ? text : this.refuse({ field, kind: 'not-https' });
  }
}

function exists(date: string): boolean {
  const [, year, month, day] = DATE.exec(date) ?? [];
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date);
}
