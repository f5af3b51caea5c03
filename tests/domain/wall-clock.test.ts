import { describe, expect, it } from 'vitest';

import {
  dateOf,
  daysBetween,
  instantOf,
  isPublicHoliday,
  isWorkingDay,
  plusDays,
  timeOf,
  weekdayOf,
  workingDaysBefore,
} from '../../src/domain/wall-clock.ts';

describe('the clock in Amsterdam', () => {
  it('is one hour ahead of UTC in winter, two in summer', () => {
    expect(instantOf('2027-01-12', '10:00')).toBe('2027-01-12T09:00:00.000Z');
    expect(instantOf('2027-06-15', '10:00')).toBe('2027-06-15T08:00:00.000Z');
  });

  it('shows 09:00 before and after both clock changes', () => {
    for (const date of ['2027-03-27', '2027-03-28', '2027-03-29', '2027-10-30', '2027-10-31', '2027-11-01']) {
      const instant = instantOf(date, '09:00');
      expect([dateOf(instant), timeOf(instant)]).toEqual([date, '09:00']);
    }
    expect(instantOf('2027-03-28', '09:00')).toBe('2027-03-28T07:00:00.000Z');
    expect(instantOf('2027-10-31', '09:00')).toBe('2027-10-31T08:00:00.000Z');
  });

  it('takes a time that does not exist an hour later, and the first of two', () => {
    expect(timeOf(instantOf('2027-03-28', '02:30'))).toBe('03:30');
    expect(instantOf('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z');
  });

  it('is on the next day from 23:00 UTC in winter', () => {
    expect(dateOf('2027-01-11T22:59:59.999Z')).toBe('2027-01-11');
    expect(dateOf('2027-01-11T23:00:00.000Z')).toBe('2027-01-12');
  });

  it('refuses a date or time that does not exist', () => {
    expect(() => instantOf('2027-02-30', '10:00')).toThrow(RangeError);
    expect(() => instantOf('2027-02-20', '25:00')).toThrow(RangeError);
  });
});

it('counts days and weekdays on the calendar', () => {
  expect(weekdayOf('2027-01-12')).toBe(2);
  expect(weekdayOf('2027-01-10')).toBe(0);
  expect(plusDays('2027-02-28', 1)).toBe('2027-03-01');
  expect(daysBetween('2027-03-20', '2027-04-20')).toBe(31);
  expect(daysBetween('2027-04-20', '2027-03-20')).toBe(-31);
  for (const wrong of ['2027-02-30', '2027-13-01', '12 januari', ''])
    expect(() => plusDays(wrong, 1)).toThrow(RangeError);
});

describe('a working day', () => {
  it.each([
    ['New Year', '2027-01-01'],
    ['Good Friday', '2027-03-26'],
    ['Easter Monday', '2027-03-29'],
    ['King’s Day', '2027-04-27'],
    ['King’s Day, moved off a Sunday', '2025-04-26'],
    ['Liberation Day', '2027-05-05'],
    ['Ascension', '2027-05-06'],
    ['Whit Monday', '2027-05-17'],
    ['Christmas', '2028-12-25'],
    ['the second day of Christmas', '2028-12-26'],
    // The earliest and latest Easters that any reader of this will see.
    ['Easter Monday of 2038', '2038-04-26'],
    ['Easter Monday of 2008', '2008-03-24'],
    ['Good Friday of 2000', '2000-04-21'],
  ])('is not %s', (_name, date) => {
    expect(isPublicHoliday(date)).toBe(true);
    expect(isWorkingDay(date)).toBe(false);
  });

  it('is not a Saturday or Sunday either', () => {
    expect(isWorkingDay('2027-01-09')).toBe(false);
    expect(isWorkingDay('2027-01-10')).toBe(false);
  });

  it('is any other day, the days around a holiday among them', () => {
    for (const date of ['2027-01-12', '2027-03-25', '2027-03-30', '2025-04-28', '2026-12-31']) {
      expect(isWorkingDay(date)).toBe(true);
    }
    expect(isPublicHoliday('2025-04-27')).toBe(false);
  });

  it('is counted back over weekends and holidays', () => {
    expect(workingDaysBefore('2027-01-12', 1)).toBe('2027-01-11');
    expect(workingDaysBefore('2027-01-12', 2)).toBe('2027-01-08');
    expect(workingDaysBefore('2027-03-30', 1)).toBe('2027-03-25');
    expect(workingDaysBefore('2026-12-28', 1)).toBe('2026-12-24');
    expect(workingDaysBefore('2027-01-10', 0)).toBe('2027-01-10');
  });
});
