import { weekdayOf, type CalendarDate } from '../../domain/wall-clock.ts';
import { dateForms } from './date-forms.ts';
import type { DateWords } from './date-words.ts';
import type { MeetingReference } from '../../domain/finding-meetings.ts';
import type { Message, Token } from './normalise.ts';
import { onlyOne, scan } from './scan.ts';

type Said = Exclude<DateWords, 'impossible'>;

export interface DateReading {
  readonly said: Said;
  readonly used: ReadonlySet<Token>;
  /** Two different days, a day that does not exist, or a weekday that is not the date's. */
  readonly isContradictory: boolean;
}

/**
 * Reads on which day, weekday or in which period something is, from every token that is not `taken`. `today` is the
 * date in Amsterdam: relative days count from it, and a date without a year is held against its weekday in the year
 * in which it comes next.
 */
export function readDates(message: Message, taken: ReadonlySet<Token>, today: CalendarDate): DateReading {
  const { values, used } = scan(message, taken, dateForms(today));
  const possible = values.filter((value): value is Said => value !== 'impossible');
  const date = onlyOne(possible.map((value) => value.date));
  const weekday = onlyOne(possible.map((value) => value.weekday));
  const period = onlyOne(possible.map((value) => value.period));
  if (date === 'several' || weekday === 'several' || period === 'several') {
    return { said: {}, used, isContradictory: true };
  }
  const said: Said = {
    ...(date && { date }),
    ...(weekday !== undefined && { weekday }),
    ...(period && { period }),
    ...(possible.some((value) => value.next) && { next: true }),
  };
  const isContradictory =
    possible.length < values.length || (date !== undefined && period !== undefined) || !agrees(said, today);
  return { said: isContradictory ? {} : said, used, isContradictory };
}

/** Whether the weekday that was said is the date's own. */
function agrees({ date, weekday }: Said, today: CalendarDate): boolean {
  if (date === undefined || weekday === undefined) return true;
  return weekdayOf(dateInYear(date, date.year ?? yearToCome(date, today))) === weekday;
}

function yearToCome(date: NonNullable<MeetingReference['date']>, today: CalendarDate): number {
  const year = Number(today.slice(0, 4));
  return dateInYear(date, year) < today ? year + 1 : year;
}

/** 29 February of a common year is taken as 1 March, which its weekday then decides on. */
function dateInYear(date: NonNullable<MeetingReference['date']>, year: number): CalendarDate {
  return new Date(Date.UTC(year, date.month - 1, date.day)).toISOString().slice(0, 10);
}
