import { describe, expect, it } from 'vitest';
import { clock, day, days, deadline, isOneDay, moment, moments, times } from '../../src/texts/dates.ts';

const NOW = '2026-12-14T09:00:00.000Z';

/** A session in winter: 10.00 to 11.30 on the clock in Amsterdam. */
const MORNING = { start: '2026-12-15T09:00:00.000Z', end: '2026-12-15T10:30:00.000Z' };
const AFTERNOON = { start: '2026-12-15T12:00:00.000Z', end: '2026-12-15T13:30:00.000Z' };
const NEXT_DAY = { start: '2026-12-16T12:00:00.000Z', end: '2026-12-16T13:30:00.000Z' };

describe('a day', () => {
  it('is written with its weekday', () => {
    expect(day(MORNING.start, 'nl', NOW)).toBe('dinsdag 15 december');
    expect(day(MORNING.start, 'en', NOW)).toBe('Tuesday 15 December');
  });

  it('has its year only when that is not the present one', () => {
    expect(day('2027-01-12T09:00:00.000Z', 'nl', NOW)).toBe('dinsdag 12 januari 2027');
    expect(day('2027-01-12T09:00:00.000Z', 'en', NOW)).toBe('Tuesday 12 January 2027');
  });

  it('turns at midnight in Amsterdam, and so does the year', () => {
    expect(day('2026-12-31T22:59:59.999Z', 'nl', NOW)).toBe('donderdag 31 december');
    expect(day('2026-12-31T23:00:00.000Z', 'nl', NOW)).toBe('vrijdag 1 januari 2027');
    expect(day('2026-12-31T12:00:00.000Z', 'nl', '2026-12-31T23:00:00.000Z')).toBe(
      'donderdag 31 december 2026',
    );
  });
});

describe('a time', () => {
  it('is written as each language writes it', () => {
    expect(clock(AFTERNOON.start, 'nl')).toBe('13.00 uur');
    expect(clock(AFTERNOON.start, 'en')).toBe('13:00');
    expect(times(MORNING, 'nl')).toBe('10.00-11.30 uur');
    expect(times(MORNING, 'en')).toBe('10:00-11:30');
  });

  it('keeps its leading zero', () => {
    expect(clock('2026-12-15T08:05:00.000Z', 'nl')).toBe('09.05 uur');
    expect(clock('2026-12-15T23:00:00.000Z', 'en')).toBe('00:00');
  });

  it('is the clock in Amsterdam when summer time begins, on 28 March 2027', () => {
    expect(clock('2027-03-28T00:59:00.000Z', 'nl')).toBe('01.59 uur');
    expect(clock('2027-03-28T01:00:00.000Z', 'nl')).toBe('03.00 uur');
    expect(times({ start: '2027-03-26T08:00:00.000Z', end: '2027-03-26T09:30:00.000Z' }, 'nl')).toBe(
      '09.00-10.30 uur',
    );
    expect(times({ start: '2027-03-29T07:00:00.000Z', end: '2027-03-29T08:30:00.000Z' }, 'nl')).toBe(
      '09.00-10.30 uur',
    );
  });

  it('is the clock in Amsterdam when summer time ends, on 25 October 2026', () => {
    expect(clock('2026-10-25T00:30:00.000Z', 'nl')).toBe('02.30 uur');
    expect(clock('2026-10-25T01:30:00.000Z', 'nl')).toBe('02.30 uur');
    expect(clock('2026-10-23T07:00:00.000Z', 'nl')).toBe('09.00 uur');
    expect(clock('2026-10-26T08:00:00.000Z', 'nl')).toBe('09.00 uur');
  });
});

describe('when a meeting is', () => {
  it('is a day and times', () => {
    expect(moment(MORNING, 'nl', NOW)).toBe('dinsdag 15 december, 10.00-11.30 uur');
    expect(moment(MORNING, 'en', NOW)).toBe('Tuesday 15 December, 10:00-11:30');
  });

  it('names the day once for groups on one day', () => {
    expect(moments([MORNING, AFTERNOON], 'nl', NOW)).toBe(
      'dinsdag 15 december · 10.00-11.30 of 13.00-14.30 uur',
    );
    expect(moments([MORNING, AFTERNOON], 'en', NOW)).toBe('Tuesday 15 December · 10:00-11:30 or 13:00-14:30');
  });

  it('names a time once for groups at the same time', () => {
    expect(moments([MORNING, MORNING], 'nl', NOW)).toBe('dinsdag 15 december · 10.00-11.30 uur');
  });

  it('names every day for groups on several days', () => {
    expect(moments([MORNING, NEXT_DAY], 'nl', NOW)).toBe(
      'dinsdag 15 december, 10.00-11.30 uur of woensdag 16 december, 13.00-14.30 uur',
    );
    expect(days([MORNING, AFTERNOON, NEXT_DAY], 'nl', NOW)).toBe(
      'dinsdag 15 december of woensdag 16 december',
    );
  });

  it('is one day when all groups begin on the same day in Amsterdam', () => {
    expect(isOneDay([MORNING, AFTERNOON])).toBe(true);
    expect(isOneDay([MORNING, NEXT_DAY])).toBe(false);
  });
});

describe('a deadline', () => {
  it('has its time when that is not the end of the day', () => {
    expect(deadline('2026-12-18T16:00:00.000Z', 'nl', NOW)).toEqual({
      day: 'vrijdag 18 december',
      clock: '17.00 uur',
    });
  });

  it('at midnight belongs to the day before, so that nobody counts a day too many', () => {
    expect(deadline('2026-12-18T23:00:00.000Z', 'nl', NOW)).toEqual({
      day: 'vrijdag 18 december',
      clock: null,
    });
    expect(deadline('2026-12-18T22:59:00.000Z', 'nl', NOW)).toEqual({
      day: 'vrijdag 18 december',
      clock: null,
    });
  });
});
