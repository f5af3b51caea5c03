import { describe, expect, it } from 'vitest';
import { findMeeting, findSlot } from '../../src/domain/finding-meetings.ts';
import type { Meeting } from '../../src/domain/meetings.ts';
import { AFTERNOON, ambtelijkNetwerk, MORNING } from '../support/meetings.ts';

const AMBTELIJK = ambtelijkNetwerk([5, 5]);
const BESTUURLIJK = ambtelijkNetwerk([40, null], {
  meetingId: 'bestuurlijk',
  title: 'Wonen',
  theme: 'Wonen en beschermd thuis',
  audience: { kind: 'contacts', networks: ['bestuurlijk'] },
  sessions: [{ sessionId: 's1', start: '2027-01-15T12:00:00.000Z', end: '2027-01-15T15:00:00.000Z' }],
  slots: [
    { slotId: 's1-physical', sessionId: 's1', mode: 'physical', capacity: 40 },
    { slotId: 's1-online', sessionId: 's1', mode: 'online', capacity: null },
  ],
  place: 'Jaarbeurs, Utrecht',
});
const LEARNING = ambtelijkNetwerk([5, 5], {
  meetingId: 'leernetwerk',
  title: 'Ervaringskennis',
  audience: { kind: 'list', name: 'Leernetwerk Toegang', people: [] },
  sessions: [{ sessionId: 's1', start: '2027-02-02T13:00:00.000Z', end: '2027-02-02T15:00:00.000Z' }],
});
const LATER = ambtelijkNetwerk([5, 5], {
  meetingId: 'later',
  title: 'Wonen na opvang',
  sessions: [{ sessionId: 's1', start: '2027-03-09T09:00:00.000Z', end: '2027-03-09T10:30:00.000Z' }],
});
const ALL = [AMBTELIJK, BESTUURLIJK, LEARNING, LATER];

const found = (meeting: Meeting): object => ({ kind: 'found', meeting });

describe('the meeting that someone means', () => {
  it.each([
    ['nothing is said', {}, AMBTELIJK],
    ['"het volgende bestuurlijk netwerk"', { next: true, network: 'bestuurlijk' }, BESTUURLIJK],
    ['"het ambtelijk netwerk", of which two come', { network: 'ambtelijk' }, AMBTELIJK],
    ['"het leernetwerk"', { learning: true }, LEARNING],
    ['"dinsdag 12 januari"', { date: { day: 12, month: 1 }, weekday: 2 }, AMBTELIJK],
    ['"in maart"', { period: { from: '2027-03-01', to: '2027-03-31' } }, LATER],
    ['"over ervaringskennis"', { words: 'ervaringskennis' }, LEARNING],
    ['"het volgende over wonen"', { next: true, words: 'wonen' }, BESTUURLIJK],
  ] as const)('is found when %s', (_, reference, meeting) => {
    expect(findMeeting(ALL, reference)).toEqual(found(meeting));
  });

  it('is the coming one when a day without a year fits one of the next year too', () => {
    const nextYear = ambtelijkNetwerk([5, 5], {
      meetingId: 'een-jaar-later',
      sessions: [{ sessionId: 's1', start: '2028-01-12T09:00:00.000Z', end: '2028-01-12T10:30:00.000Z' }],
    });
    const reference = { date: { day: 12, month: 1 } };
    expect(findMeeting([...ALL, nextYear], reference)).toEqual(found(AMBTELIJK));
  });

  it('is a choice when two meet on the day that was said', () => {
    const sameDay = { ...BESTUURLIJK, sessions: AMBTELIJK.sessions };
    expect(findMeeting([AMBTELIJK, sameDay], { date: { day: 12, month: 1 } })).toEqual({
      kind: 'several',
      meetings: [AMBTELIJK, sameDay],
    });
  });

  it('is a choice when a theme fits several', () => {
    expect(findMeeting(ALL, { words: 'wonen' })).toEqual({ kind: 'several', meetings: [BESTUURLIJK, LATER] });
  });

  it.each([
    ['the weekday does not agree with the date', { date: { day: 12, month: 1 }, weekday: 4 }],
    ['the network does not meet on that date', { network: 'bestuurlijk', date: { day: 12, month: 1 } }],
    ['another year is said', { date: { day: 12, month: 1, year: 2028 } }],
  ] as const)('is none when %s', (_, reference) => {
    expect(findMeeting(ALL, reference)).toEqual({ kind: 'none' });
  });
});

describe('the slot that someone means', () => {
  it.each([
    ['"de ochtend"', AMBTELIJK, { part: 'first' }, null, { slotId: MORNING }],
    ['"de groep van 13 uur"', AMBTELIJK, { time: '13:00' }, null, { slotId: AFTERNOON }],
    ['"de andere groep"', AMBTELIJK, { part: 'other' }, MORNING, { slotId: AFTERNOON }],
    ['"in Utrecht"', BESTUURLIJK, { mode: 'physical', place: 'utrecht' }, null, { slotId: 's1-physical' }],
    ['"online", in two groups', AMBTELIJK, { mode: 'online' }, null, { mode: 'online' }],
    ['nothing', AMBTELIJK, {}, null, {}],
  ] as const)('is found for %s', (_, meeting, reference, current, wish) => {
    expect(findSlot(meeting, reference, current)).toEqual(wish);
  });

  it.each([
    ['another place', BESTUURLIJK, { mode: 'physical', place: 'Zwolle' }],
    ['a time nobody meets', AMBTELIJK, { time: '11:00' }],
    ['a place where it is only online', AMBTELIJK, { mode: 'physical' }],
  ] as const)('is none for %s', (_, meeting, reference) => {
    expect(findSlot(meeting, reference, null)).toBeNull();
  });
});
