import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BLANK_DRAFT, draftOf, type MeetingDraft } from '../../src/domain/meeting-drafts.ts';
import { meetingFrom } from '../../src/domain/meeting-validation.ts';
import { isInstant } from '../../src/domain/time.ts';
import { ambtelijkNetwerk } from '../support/meetings.ts';

const NOW = '2026-11-23T08:00:00.000Z';

/** The bestuurlijk network of Thursday 14 January 2027, all filled in. */
const WONEN: MeetingDraft = {
  title: 'Wonen',
  theme: 'Uitstroom',
  audience: 'bestuurlijk',
  date: '2027-01-14',
  sessions: [{ start: '13:00', end: '16:00' }],
  mode: 'hybrid',
  place: 'Utrecht, Stadskantoor',
  link: 'https://teams.voorbeeld.nl/wonen',
  seats: { physical: '40', online: '' },
  deadlineDate: '2027-01-08',
  deadlineTime: '17:00',
};

const read = (changes: Partial<MeetingDraft>, now = NOW) =>
  meetingFrom({ ...WONEN, ...changes }, 'm-wonen', null, now);

/** What is wrong, as "field kind". */
function wrong(changes: Partial<MeetingDraft>, now = NOW): readonly string[] {
  const result = read(changes, now);
  return result.kind === 'meeting' ? [] : result.problems.map(({ field, kind }) => `${field} ${kind}`);
}

describe('a meeting as it is typed', () => {
  it('becomes a concept with a slot for every group and mode, in Amsterdam time', () => {
    expect(read({ sessions: [...WONEN.sessions, { start: '10.00', end: '11:30' }] })).toEqual({
      kind: 'meeting',
      warnings: [],
      meeting: {
        meetingId: 'm-wonen',
        revision: 1,
        status: 'concept',
        title: 'Wonen',
        theme: 'Uitstroom',
        audience: { kind: 'contacts', networks: ['bestuurlijk'] },
        sessions: [
          { sessionId: 's1', start: '2027-01-14T09:00:00.000Z', end: '2027-01-14T10:30:00.000Z' },
          { sessionId: 's2', start: '2027-01-14T12:00:00.000Z', end: '2027-01-14T15:00:00.000Z' },
        ],
        slots: [
          { slotId: 's1-physical', sessionId: 's1', mode: 'physical', capacity: 40 },
          { slotId: 's1-online', sessionId: 's1', mode: 'online', capacity: null },
          { slotId: 's2-physical', sessionId: 's2', mode: 'physical', capacity: 40 },
          { slotId: 's2-online', sessionId: 's2', mode: 'online', capacity: null },
        ],
        deadline: '2027-01-08T16:00:00.000Z',
        place: 'Utrecht, Stadskantoor',
        link: 'https://teams.voorbeeld.nl/wonen',
      },
    });
  });

  it('may leave place, link, theme, seats and the time of the deadline for later', () => {
    const bare = read({
      theme: ' ',
      place: '',
      link: '',
      seats: { online: '', physical: '' },
      deadlineTime: '',
    });

    expect(bare).toMatchObject({
      kind: 'meeting',
      meeting: { theme: null, place: null, link: null, deadline: '2027-01-08T16:00:00.000Z' },
    });
  });

  it('is of two networks, or of everyone, when that is chosen', () => {
    expect(read({ audience: 'both' })).toMatchObject({
      meeting: { audience: { kind: 'contacts', networks: ['bestuurlijk', 'ambtelijk'] } },
    });
    expect(read({ audience: 'open' })).toMatchObject({ meeting: { audience: { kind: 'open' } } });
  });

  it('keeps its named list, which a form cannot make up', () => {
    const audience = { kind: 'list', name: 'Leernetwerk', people: ['petra'] } as const;
    const learning = ambtelijkNetwerk([null, null], { status: 'concept', audience });

    expect(meetingFrom(draftOf(learning), learning.meetingId, learning, NOW)).toMatchObject({
      meeting: { audience },
    });
    expect(wrong({ audience: 'list' })).toEqual(['audience missing']);
  });

  it('is the same meeting again when its form is sent back unchanged', () => {
    const first = read({});
    if (first.kind !== 'meeting') throw new Error('expected a meeting');

    expect(meetingFrom(draftOf(first.meeting), 'm-wonen', first.meeting, NOW)).toEqual(first);
  });

  it('at 09:00 is 09:00 on the clock in winter and in summer', () => {
    const starts = ['2027-03-26', '2027-03-30'].map((date) =>
      read({ date, sessions: [{ start: '9:00', end: '10:00' }] }),
    );

    expect(starts).toMatchObject([
      { meeting: { sessions: [{ start: '2027-03-26T08:00:00.000Z' }] } },
      { meeting: { sessions: [{ start: '2027-03-30T07:00:00.000Z' }] } },
    ]);
  });
});

describe('what is wrong with it', () => {
  it('is said all at once, each with its field', () => {
    expect(
      wrong({
        title: '  ',
        date: '2027-02-30',
        sessions: [{ start: '25:00', end: '' }],
        link: 'http://teams.voorbeeld.nl',
        seats: { physical: '0', online: '2,5' },
        deadlineDate: '',
      }),
    ).toEqual([
      'title missing',
      'date not-a-date',
      'start1 not-a-time',
      'end1 missing',
      'link not-https',
      'seatsPhysical not-a-count',
      'seatsOnline not-a-count',
      'deadlineDate missing',
    ]);
  });

  it.each<[string, Partial<MeetingDraft>, string]>([
    ['a title of more than 120 characters', { title: 'w'.repeat(121) }, 'title too-long'],
    ['yesterday', { date: '2026-11-22' }, 'date in-the-past'],
    ['a year that was mistyped', { date: '2072-01-14' }, 'date too-far'],
    ['an end before its start', { sessions: [{ start: '16:00', end: '13:00' }] }, 'end1 end-before-start'],
    [
      'a group without an end',
      {
        sessions: [
          { start: '9:00', end: '9:30' },
          { start: '13:00', end: '' },
        ],
      },
      'end2 missing',
    ],
    [
      'groups that overlap',
      {
        sessions: [
          { start: '13:00', end: '15:00' },
          { start: '14:30', end: '16:00' },
        ],
      },
      'start2 overlaps',
    ],
    [
      'groups that overlap, the later one typed first',
      {
        sessions: [
          { start: '14:30', end: '16:00' },
          { start: '13:00', end: '15:00' },
        ],
      },
      'start1 overlaps',
    ],
    [
      'a deadline after the start',
      { deadlineDate: '2027-01-14', deadlineTime: '13:01' },
      'deadlineDate after-start',
    ],
    ['a deadline that has passed', { deadlineDate: '2026-11-20' }, 'deadlineDate in-the-past'],
    ['negative seats', { seats: { physical: '-3', online: '' } }, 'seatsPhysical not-a-count'],
    [
      'more seats than any hall has',
      { seats: { physical: '10000', online: '' } },
      'seatsPhysical not-a-count',
    ],
    ['a script for a link', { link: 'javascript:alert(1)' }, 'link not-https'],
  ])('%s', (_, changes, problem) => {
    expect(wrong(changes)).toEqual([problem]);
  });

  it('a group of today that has begun already', () => {
    expect(
      wrong(
        {
          date: '2026-11-23',
          deadlineDate: '2026-11-23',
          deadlineTime: '09:30',
          sessions: [{ start: '9:00', end: '10:00' }],
        },
        '2026-11-23T08:05:00.000Z',
      ),
    ).toEqual(['start1 in-the-past']);
  });

  it('is never a surprise, whatever is typed', () => {
    const text = fc.string({ maxLength: 30 });
    const draft = fc.record({
      title: text,
      theme: text,
      audience: fc.constantFrom(
        'bestuurlijk' as const,
        'ambtelijk' as const,
        'both' as const,
        'open' as const,
        'list' as const,
      ),
      date: fc.oneof(text, fc.constantFrom('2027-01-14', '2027-13-01', '0000-00-00')),
      sessions: fc.array(
        fc.record({ start: fc.oneof(text, fc.constant('10:00')), end: fc.oneof(text, fc.constant('11:00')) }),
        { maxLength: 4 },
      ),
      mode: fc.constantFrom('online' as const, 'physical' as const, 'hybrid' as const),
      place: text,
      link: text,
      seats: fc.record({ online: text, physical: text }),
      deadlineDate: fc.oneof(text, fc.constant('2027-01-04')),
      deadlineTime: text,
    });
    fc.assert(
      fc.property(draft, (typed) => {
        const result = meetingFrom(typed, 'm-1', null, NOW);
        if (result.kind === 'problems') {
          expect(result.problems.length).toBeGreaterThan(0);
          return;
        }
        const { meeting } = result;
        expect(
          [meeting.deadline, ...meeting.sessions.flatMap(({ start, end }) => [start, end])].every(isInstant),
        ).toBe(true);
        expect(meeting.slots.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what may be a slip', () => {
  it('is a weekend or a public holiday', () => {
    expect(read({ date: '2027-01-16' })).toMatchObject({ warnings: [{ kind: 'weekend' }] });
    expect(read({ date: '2027-04-27' })).toMatchObject({ warnings: [{ kind: 'holiday' }] });
  });

  it('is a place for a meeting that is online only: it is left out, and said', () => {
    expect(read({ mode: 'online', seats: { online: '', physical: '40' } })).toMatchObject({
      meeting: { place: null },
      warnings: [
        { kind: 'left-out', field: 'place' },
        { kind: 'left-out', field: 'seatsPhysical' },
      ],
    });
    expect(
      read({ ...BLANK_DRAFT, title: 'Wonen', date: '2027-01-14', deadlineDate: '2027-01-08' }),
    ).toMatchObject({
      warnings: [],
    });
  });
});
