import { describe, expect, it } from 'vitest';

import { readDates, type DateReading } from '../../../src/bot/language/dates.ts';
import { readMessage } from '../../../src/bot/language/normalise.ts';

/** A Monday. */
const TODAY = '2026-11-23';

function read(text: string, today = TODAY): DateReading {
  return readDates(readMessage(text), new Set(), today);
}

const said = (text: string, today?: string) => read(text, today).said;

describe('a day with its month', () => {
  it.each([
    '14 januari',
    '14 jan',
    '14 jan.',
    '14e januari',
    '14e van januari',
    'de veertiende januari',
    'veertiende van januari',
    '14-1',
    '14-01',
    '14/1',
    'January 14',
    'January 14th',
    'the 14th of January',
    '14 JANUARI',
  ])('"%s" is 14 January of a year not said', (text) => {
    expect(said(text)).toEqual({ date: { day: 14, month: 1 } });
  });

  it.each([
    '14 januari 2027',
    '14-1-2027',
    '14/01/2027',
    '14.1.2027',
    '14-1-27',
    '2027-01-14',
    'January 14, 2027',
    '14th of January 2027',
  ])('"%s" is 14 January 2027', (text) => {
    expect(said(text)).toEqual({ date: { day: 14, month: 1, year: 2027 } });
  });

  it('every month is known by its Dutch and English name', () => {
    const dutch = 'januari februari maart april mei juni juli augustus september oktober november december';
    const english = 'January February March April May June July August September October November December';
    for (const names of [dutch, english]) {
      names.split(' ').forEach((name, index) => {
        expect(said(`3 ${name}`)).toEqual({ date: { day: 3, month: index + 1 } });
      });
    }
  });

  it.each(['31 februari', '30-2', '14-13', '0-1', '32 januari', '29 februari 2027', '31-04-2027'])(
    '"%s" does not exist',
    (text) => {
      expect(read(text)).toMatchObject({ said: {}, isContradictory: true });
    },
  );

  it('29 February exists as long as no common year is said', () => {
    expect(said('29 februari')).toEqual({ date: { day: 29, month: 2 } });
    expect(said('29 februari 2028')).toEqual({ date: { day: 29, month: 2, year: 2028 } });
  });

  it.each(['14.10', '10-11 uur', 'jan', 'mei'.slice(0, 2), '1', '13 uur'])('"%s" is no date', (text) => {
    expect(read(text)).toMatchObject({ said: {}, isContradictory: false });
  });
});

describe('a weekday', () => {
  it('every weekday is known by its Dutch and English name, Sunday first', () => {
    const dutch = 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag';
    const english = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday';
    for (const names of [dutch, english]) {
      names.split(' ').forEach((name, weekday) => {
        expect(said(name)).toEqual({ weekday });
      });
    }
  });

  it.each(['dinsdag 12 januari', 'di 12 jan', 'di. 12-1', 'Tuesday 12 January', 'dinsdag, 12 januari'])(
    '"%s" is a Tuesday and the 12th',
    (text) => {
      expect(said(text)).toEqual({ date: { day: 12, month: 1 }, weekday: 2 });
    },
  );

  it('of another day than the date makes a contradiction', () => {
    expect(read('maandag 12 januari')).toMatchObject({ said: {}, isContradictory: true });
    expect(read('dinsdag 12 januari 2026')).toMatchObject({ said: {}, isContradictory: true });
    expect(read('maandag 12 januari 2026').said).toMatchObject({ weekday: 1 });
  });

  it('is held against the year in which the date comes next', () => {
    expect(read('maandag 23 november').isContradictory).toBe(false);
    expect(read('zondag 22 november').isContradictory).toBe(true);
    expect(read('maandag 22 november').isContradictory).toBe(false);
  });

  it('short and without a number behind it is an ordinary word', () => {
    expect(said('zo kan ik do')).toEqual({});
  });
});

describe('a day counted from today, a Monday', () => {
  it.each([
    ['vandaag', 23],
    ['morgen', 24],
    ['tomorrow', 24],
    ['overmorgen', 25],
    ['the day after tomorrow', 25],
  ])('"%s" is the %ith', (text, day) => {
    expect(said(text)).toEqual({ date: { day, month: 11, year: 2026 } });
  });

  it('"in de morgen" is a part of the day', () => {
    expect(said('in de morgen')).toEqual({});
  });

  it.each([
    ['deze week donderdag', { day: 26, month: 11, year: 2026 }, 4],
    ['volgende week dinsdag', { day: 1, month: 12, year: 2026 }, 2],
    ['dinsdag volgende week', { day: 1, month: 12, year: 2026 }, 2],
    ['next week Sunday', { day: 6, month: 12, year: 2026 }, 0],
    ['komende dinsdag', { day: 24, month: 11, year: 2026 }, 2],
    ['aanstaande maandag', { day: 30, month: 11, year: 2026 }, 1],
    ['dinsdag a.s.', { day: 24, month: 11, year: 2026 }, 2],
    ['a.s. dinsdag', { day: 24, month: 11, year: 2026 }, 2],
  ])('"%s" is a date with its weekday', (text, date, weekday) => {
    expect(said(text)).toEqual({ date, weekday });
  });

  it('on a Sunday next week begins tomorrow', () => {
    expect(said('volgende week maandag', '2026-11-29')).toEqual({
      date: { day: 30, month: 11, year: 2026 },
      weekday: 1,
    });
  });

  it('"volgende dinsdag" is not one day to everyone, and stays the next meeting on a Tuesday', () => {
    expect(said('volgende dinsdag')).toEqual({ weekday: 2, next: true });
  });

  it('goes over the end of a year', () => {
    expect(said('overmorgen', '2026-12-30')).toEqual({ date: { day: 1, month: 1, year: 2027 } });
  });

  it('"de 14e" is the first 14th to come, and "de 23e" today', () => {
    expect(said('de 14e')).toEqual({ date: { day: 14, month: 12, year: 2026 } });
    expect(said('de veertiende')).toEqual({ date: { day: 14, month: 12, year: 2026 } });
    expect(said('de 23e')).toEqual({ date: { day: 23, month: 11, year: 2026 } });
    expect(said('de 31e', '2027-02-01')).toEqual({ date: { day: 31, month: 3, year: 2027 } });
  });

  it('"de 2e groep" and "de eerste" are no days', () => {
    expect(said('de 2e groep')).toEqual({});
    expect(said('de eerste')).toEqual({});
  });
});

describe('a period', () => {
  it.each([
    ['volgende week', '2026-11-30', '2026-12-06'],
    ['deze week', '2026-11-23', '2026-11-29'],
    ['volgende maand', '2026-12-01', '2026-12-31'],
    ['this month', '2026-11-01', '2026-11-30'],
    ['in maart', '2027-03-01', '2027-03-31'],
    ['in november', '2026-11-01', '2026-11-30'],
    ['februari 2028', '2028-02-01', '2028-02-29'],
    ['in May', '2027-05-01', '2027-05-31'],
    ['volgend jaar', '2027-01-01', '2027-12-31'],
    ['dit jaar', '2026-01-01', '2026-12-31'],
  ])('"%s" is %s to %s', (text, from, to) => {
    expect(said(text)).toEqual({ period: { from, to } });
  });

  it('next month in December is January', () => {
    expect(said('volgende maand', '2026-12-05')).toEqual({
      period: { from: '2027-01-01', to: '2027-01-31' },
    });
  });
});

describe('more than one day', () => {
  it.each([
    '12 januari en 14 januari',
    'dinsdag of donderdag',
    'januari of februari',
    '12 januari volgende maand',
  ])('"%s" is a contradiction', (text) => {
    expect(read(text)).toMatchObject({ said: {}, isContradictory: true });
  });

  it('the same day said twice is one day', () => {
    expect(said('12 januari, dus 12-1')).toEqual({ date: { day: 12, month: 1 } });
  });
});
