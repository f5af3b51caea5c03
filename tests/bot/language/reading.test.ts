import { describe, expect, it } from 'vitest';

import { detectLanguage } from '../../../src/bot/language/language.ts';
import { readMessage, tokensOf } from '../../../src/bot/language/normalise.ts';
import { readSlot } from '../../../src/bot/language/slot-reference.ts';
import { isOneSlip } from '../../../src/bot/language/spelling.ts';
import { understand } from '../../../src/bot/language/understand.ts';
import { TODAY } from './notation.ts';

describe('reading a text', () => {
  const words = (text: string) => tokensOf(readMessage(text)).map(({ word }) => word);

  it('takes away capitals, accents, apostrophes and the full stops of abbreviations', () => {
    expect(words("CLIËNT client Één z'n i.v.m. A.U.B. ’s-Hertogenbosch")).toEqual(
      words('cliënt client een zn ivm aub s-hertogenbosch'),
    );
  });

  it('keeps dates, times and ranges in one piece', () => {
    expect(words('14-1 14/1/2027 10.00-11.30 13:00')).toEqual(['14-1', '14/1/2027', '10.00-11.30', '13:00']);
  });

  it('reads "dinsdagmiddag" as a day and a part of it', () => {
    expect(words('dinsdagmiddag')).toEqual(['dinsdag', 'middag']);
  });

  it('reads decomposed accents like composed ones', () => {
    expect(words('clie\u0308nt')).toEqual(['client']);
  });

  it('ends a sentence at its mark, but not inside a number or abbreviation', () => {
    expect(readMessage('Ik kom a.u.b. om 10.00 uur. Tot dan!').sentences).toHaveLength(2);
  });
});

describe('which slot', () => {
  const slot = (text: string) => readSlot(readMessage(text), new Set(), new Set(['de']));

  it.each([
    ['10.00 uur', '10:00'],
    ['10:00-11:30', '10:00'],
    ['10-11.30 uur', '10:00'],
    ['van 10 tot 11.30 uur', '10:00'],
    ['13u', '13:00'],
    ['om 13', '13:00'],
    ['de groep van 13', '13:00'],
    ['tien uur', '10:00'],
    ['half twee', '13:30'],
    ['1 uur', '13:00'],
    ['1pm', '13:00'],
    ['10 am', '10:00'],
    ['9.30', '09:30'],
  ])('"%s" begins at %s', (text, time) => {
    expect(slot(text).slot).toEqual({ time });
  });

  it.each(['25.00 uur', '10.75', '14-1', '12', '12 januari'])('"%s" is no time', (text) => {
    expect(slot(text).slot).toEqual({});
  });

  it.each([
    ['de eerste groep', 'first'],
    ['groep 2', 'last'],
    ['in de morgen', 'first'],
    ["'s middags", 'last'],
    ['het andere dagdeel', 'other'],
  ])('"%s" is the %s part', (text, part) => {
    expect(slot(text).slot).toEqual({ part });
  });

  it('a place means coming there', () => {
    expect(slot('in Utrecht').slot).toEqual({ mode: 'physical', place: 'Utrecht' });
    expect(slot('in utrecht').slot).toEqual({ mode: 'physical', place: 'utrecht' });
    expect(slot('in Den Haag').slot).toEqual({ mode: 'physical', place: 'Den Haag' });
    expect(slot('in beweging').slot).toEqual({});
  });

  it.each(['ochtend of middag', 'online in Utrecht', '10 uur of 13 uur'])(
    '"%s" contradicts itself',
    (text) => {
      expect(slot(text)).toMatchObject({ slot: {}, isContradictory: true });
    },
  );
});

describe('slips of the pen', () => {
  it.each([
    ['aanmeldn', 'aanmelden'],
    ['aanmeldden', 'aanmelden'],
    ['aanmekden', 'aanmelden'],
    ['aanmedlen', 'aanmelden'],
  ])('"%s" is one slip from "%s"', (typed, meant) => {
    expect(isOneSlip(typed, meant)).toBe(true);
  });

  it.each([
    ['aanmelden', 'afmelden'],
    ['inschrijven', 'uitschrijven'],
    ['aanmeldnn', 'aanmeld'],
  ])('"%s" is more than a slip from "%s"', (typed, meant) => {
    expect(isOneSlip(typed, meant)).toBe(false);
  });

  it('what may be a slip of two different words is left alone, and not acted on', () => {
    expect(understand('aamelden', { today: TODAY, lastLanguage: 'nl' }).kind).toBe('unsure');
  });
});

describe('the language of a message', () => {
  it.each([
    ['wanneer is het volgende ambtelijk netwerk', 'nl'],
    ['when is the next ambtelijk network', 'en'],
    ['bedankt', 'nl'],
    ['thanks', 'en'],
    ['dinsdag 12 januari', 'nl'],
    ['Tuesday 12 January', 'en'],
    ['ok', null],
    ['Zwolle', null],
    ['14-1', null],
    ['', null],
  ])('"%s" is %s', (text, language) => {
    expect(detectLanguage(readMessage(text))).toBe(language);
  });

  it('stays what it was when the words decide nothing', () => {
    expect(understand('ok', { today: TODAY, lastLanguage: 'en' }).language).toBe('en');
    expect(understand('ok', { today: TODAY, lastLanguage: 'nl' }).language).toBe('nl');
  });
});
