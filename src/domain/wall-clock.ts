import { Temporal } from '@js-temporal/polyfill';

import { DAY, type Instant } from './time.ts';

/** The zone of every wall-clock time a person reads or types (rule Sending 3). */
const ZONE = 'Europe/Amsterdam';

/** A day of the calendar in Amsterdam, "2027-01-12". Two of them compare as strings. */
export type CalendarDate = string;

/** A time of day on the clock in Amsterdam, "09:00". */
export type ClockTime = string;

/**
 * The instant at which clocks in Amsterdam show `time` on `date`. A time that is skipped in spring is taken an hour
 * later, one that occurs twice in autumn is the first. Throws a RangeError on a date or time that does not exist.
 */
export function instantOf(date: CalendarDate, time: ClockTime): Instant {
  const moment = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: ZONE,
    plainTime: Temporal.PlainTime.from(time),
  });
  return new Date(moment.epochMilliseconds).toISOString();
}

/** The date in Amsterdam at an instant. */
export function dateOf(instant: Instant): CalendarDate {
  return shownAt(instant).slice(0, DATE_LENGTH);
}

/** The time on the clock in Amsterdam at an instant, to the minute. */
export function timeOf(instant: Instant): ClockTime {
  return shownAt(instant).slice(DATE_LENGTH + 1);
}

/** The day of the week of a date: 0 Sunday .. 6 Saturday, as in `Date.prototype.getDay`. Throws like {@link plusDays}. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(midnight(date)).getUTCDay();
}

/** The date `days` after `date` (before it, when negative). Throws a RangeError on a date that does not exist. */
export function plusDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(midnight(date) + days * DAY).toISOString().slice(0, DATE_LENGTH);
}

/** The whole days from one date to another; negative when `to` is earlier. Throws like {@link plusDays}. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (midnight(to) - midnight(from)) / DAY;
}

/** No weekend and no public holiday (rule Sending 2). */
export function isWorkingDay(date: CalendarDate): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(date);
}

/** The date that lies `count` working days before `date`, which need not be a working day itself. */
export function workingDaysBefore(date: CalendarDate, count: number): CalendarDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = plusDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/**
 * The days that article 3 of the Algemene termijnenwet counts as holidays: New Year, Easter Monday, Ascension,
 * Whit Monday, both days of Christmas, the King's birthday, 5 May, and Good Friday, which the law equates with them.
 */
export function isPublicHoliday(date: CalendarDate): boolean {
  const year = Number(date.slice(0, 4));
  return (
    DAYS_FROM_EASTER.includes(daysBetween(easterSunday(year), date)) ||
    FIXED_HOLIDAYS.includes(date.slice(5)) ||
    date === kingsDay(year)
  );
}

/** Good Friday, Easter Monday, Ascension, Whit Monday; Easter and Whitsun themselves are Sundays. */
const DAYS_FROM_EASTER = [-2, 1, 39, 50];

const FIXED_HOLIDAYS = ['01-01', '05-05', '12-25', '12-26'];

/** 27 April, or the Saturday before when that is a Sunday. */
function kingsDay(year: number): CalendarDate {
  const birthday = `${String(year)}-04-27`;
  return weekdayOf(birthday) === 0 ? plusDays(birthday, -1) : birthday;
}

/** Easter Sunday of the Gregorian calendar, by the Meeus/Jones/Butcher computus (J. Meeus, Astronomical Algorithms). */
function easterSunday(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const sunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const dayOfMarch = epact + sunday - 7 * late + 22;
  return plusDays(`${String(year)}-03-01`, dayOfMarch - 1);
}

const DATE_LENGTH = '2027-01-12'.length;

/** A date as a number to count with. No clock change can reach it: dates are counted in UTC. */
function midnight(date: CalendarDate): number {
  const time = Date.parse(`${date}T00:00:00.000Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().slice(0, DATE_LENGTH) === date;
  if (!exists) throw new RangeError(`There is no date ${date}`);
  return time;
}

/**
 * Swedish writes "2027-01-12 09:00". Made once, and faster than Temporal's polyfill by a factor of twenty: every
 * question about meetings reads many dates.
 */
const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What calendar and clock in Amsterdam show: a date, a space, a time. Throws a RangeError on what is no instant. */
function shownAt(instant: Instant): string {
  return CLOCK.format(Date.parse(instant));
}
