/** The ways in which people write a day or a period, each as a {@link Form}. Today is the day in Amsterdam. */
import { plusDays, weekdayOf, type CalendarDate } from '../../domain/wall-clock.ts';
import {
  dateOf,
  dayOf,
  exactDate,
  fullYear,
  monthOf,
  monthPeriod,
  weekdayNamed,
  yearOf,
  type DateWords,
} from './date-words.ts';
import type { Cursor, Form, Found } from './scan.ts';
import * as table from './vocabulary/references.ts';

type DateForm = (cursor: Cursor, today: CalendarDate) => Found<DateWords> | null;

/** All forms, in the order in which they are tried, for a message read on `today`. */
export function dateForms(today: CalendarDate): readonly Form<DateWords>[] {
  return FORMS.map((form) => (cursor) => form(cursor, today));
}

/** "2027-01-14" */
const isoDate: DateForm = (cursor) => {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cursor.word(0)) ?? [];
  return day === undefined ? null : { length: 1, value: dateOf(Number(day), Number(month), Number(year)) };
};

/** "14-1", "14/1/2027", "14.1.27"; with full stops only with a year, for "14.10" is a time. */
const numericDate: DateForm = (cursor) => {
  const [, day, mark, month, year] =
    /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(cursor.word(0)) ?? [];
  if (day === undefined || (mark === '.' && year === undefined)) return null;
  if (year === undefined && table.OCLOCK.has(cursor.word(1))) return null;
  return { length: 1, value: dateOf(Number(day), Number(month), fullYear(year)) };
};

/** "14 januari", "14e van januari 2027", "veertiende januari" */
const dayMonth: DateForm = (cursor) => {
  const day = dayOf(cursor.word(0))?.day;
  const between = ['van', 'of', 'de'].includes(cursor.word(1)) ? 1 : 0;
  const month = monthOf(cursor.word(1 + between));
  if (day === undefined || month === null) return null;
  return withYear(cursor, 2 + between, day, month);
};

/** "January 14th", "januari 14" */
const monthDay: DateForm = (cursor) => {
  const month = monthOf(cursor.word(0));
  const day = dayOf(cursor.word(1))?.day;
  if (month === null || day === undefined || table.OCLOCK.has(cursor.word(2))) return null;
  return withYear(cursor, 2, day, month);
};

/** "vandaag", "morgen", "overmorgen", "the day after tomorrow"; not the "morgen" of "in de morgen". */
const nearDay: DateForm = (cursor, today) => {
  const word = cursor.word(0);
  if (table.TODAY.has(word)) return exactly(today, 1);
  if (table.DAY_AFTER_TOMORROW.has(word)) return exactly(plusDays(today, 2), 1);
  if (word === 'day' && cursor.word(1) === 'after' && cursor.word(2) === 'tomorrow') {
    return exactly(plusDays(today, 2), 3);
  }
  if (table.TOMORROW.has(word) && cursor.word(-1) !== 'de') return exactly(plusDays(today, 1), 1);
  return null;
};

/** "volgende week dinsdag", "dinsdag volgende week", "deze week donderdag" */
const weekdayOfWeek: DateForm = (cursor, today) => {
  const before = weekOf(cursor, 0, today);
  const after = weekOf(cursor, 1, today);
  const monday = before ?? after;
  const weekday = weekdayNamed(cursor.word(before === null ? 0 : 2));
  if (monday === null || weekday === null) return null;
  const date = plusDays(monday, (weekday + 6) % 7);
  return { length: 3, value: { ...exactDate(date), weekday } };
};

/** "volgende week", "deze week": from Monday to Sunday. */
const week: DateForm = (cursor, today) => {
  const monday = weekOf(cursor, 0, today);
  return monday === null ? null : { length: 2, value: { period: { from: monday, to: plusDays(monday, 6) } } };
};

/** "komende dinsdag", "dinsdag a.s.": the first one after today. */
const comingWeekday: DateForm = (cursor, today) => {
  const isFirst = table.COMING.has(cursor.word(0));
  const weekday = weekdayNamed(cursor.word(isFirst ? 1 : 0));
  if (weekday === null || (!isFirst && !table.COMING.has(cursor.word(1)))) return null;
  const days = (weekday - weekdayOf(today) + 7) % 7 || 7;
  return { length: 2, value: { ...exactDate(plusDays(today, days)), weekday } };
};

/** "volgende dinsdag" is tomorrow for one and next week for another: the next meeting on a Tuesday. */
const nextWeekday: DateForm = (cursor) => {
  const weekday = weekdayNamed(cursor.word(1));
  return table.NEXT.has(cursor.word(0)) && weekday !== null
    ? { length: 2, value: { weekday, next: true } }
    : null;
};

/** "dinsdag"; "di" in front of a date. */
const weekdayAlone: DateForm = (cursor) => {
  const weekday = weekdayNamed(cursor.word(0));
  if (weekday !== null) return { length: 1, value: { weekday } };
  const short = table.SHORT_WEEKDAYS.findIndex((names) => names.includes(cursor.word(0)));
  return short >= 0 && /^\d/.test(cursor.word(1)) ? { length: 1, value: { weekday: short } } : null;
};

/** "de 14e", "de veertiende": the first such day from today on; "de eerste groep" is no day. */
const dayOfMonth: DateForm = (cursor, today) => {
  const day = dayOf(cursor.word(0));
  if (day?.isOrdinal !== true || !['de', 'the'].includes(cursor.word(-1))) return null;
  if (table.GROUP.has(cursor.word(1)) || (day.day < 4 && !/^\d/.test(cursor.word(0)))) return null;
  for (let date = today, tried = 0; tried < 62; date = plusDays(date, 1), tried += 1) {
    if (Number(date.slice(8)) === day.day) return exactly(date, 1);
  }
  return { length: 1, value: 'impossible' };
};

/** "volgende maand", "deze maand", "volgend jaar", "dit jaar" */
const monthOrYear: DateForm = (cursor, today) => {
  const [isThis, isNext] = [table.THIS.has(cursor.word(0)), table.NEXT.has(cursor.word(0))];
  if (!isThis && !isNext) return null;
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (table.MONTH.has(cursor.word(1)))
    return { length: 2, value: monthPeriod(year, isThis ? month : month + 1) };
  if (!table.YEAR.has(cursor.word(1))) return null;
  const said = String(isThis ? year : year + 1);
  return { length: 2, value: { period: { from: `${said}-01-01`, to: `${said}-12-31` } } };
};

/** "in maart", "januari 2027": the month to come, this month included. */
const monthAlone: DateForm = (cursor, today) => {
  const month =
    table.WHOLE_MONTHS.has(cursor.word(0)) || isMonthAfterIn(cursor) ? monthOf(cursor.word(0)) : null;
  if (month === null) return null;
  const said = yearOf(cursor.word(1));
  const [year, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const value = monthPeriod(said ?? (month < thisMonth ? year + 1 : year), month);
  return { length: said === undefined ? 1 : 2, value };
};

const FORMS: readonly DateForm[] = [
  isoDate,
  numericDate,
  dayMonth,
  monthDay,
  nearDay,
  weekdayOfWeek,
  week,
  comingWeekday,
  nextWeekday,
  weekdayAlone,
  dayOfMonth,
  monthOrYear,
  monthAlone,
];

function isMonthAfterIn(cursor: Cursor): boolean {
  return ['in', 'of'].includes(cursor.word(-1));
}

/** The Monday of the week that is said at `offset` ("volgende week"), or null. */
function weekOf(cursor: Cursor, offset: number, today: CalendarDate): CalendarDate | null {
  if (cursor.word(offset + 1) !== table.WEEK) return null;
  const monday = plusDays(today, -((weekdayOf(today) + 6) % 7));
  if (table.THIS.has(cursor.word(offset))) return monday;
  return table.NEXT.has(cursor.word(offset)) ? plusDays(monday, 7) : null;
}

function withYear(cursor: Cursor, length: number, day: number, month: number): Found<DateWords> {
  const year = yearOf(cursor.word(length));
  return { length: year === undefined ? length : length + 1, value: dateOf(day, month, year) };
}

function exactly(date: CalendarDate, length: number): Found<DateWords> {
  return { length, value: exactDate(date) };
}
