import { describe, expect, it } from 'vitest';

import { decideEdit, type EditDecision, type MeetingEdit } from '../../src/domain/meeting-edits.ts';
import { DEFAULT_SCHEDULE, typedSchedule, type TypedSchedule } from '../../src/domain/schedule.ts';
import { emptyGate, type Gate } from '../../src/domain/seats.ts';
import { MOST_CHANGES } from '../../src/domain/sending.ts';
import { registrationOf } from '../support/registrations.ts';
import { edited, meetingOn, moveTo, published } from '../support/sending.ts';

const MEETING = meetingOn('2027-01-12', '2027-01-08');
const CONCEPT = emptyGate({ ...MEETING, status: 'concept' });
const GATE = published(MEETING, '2026-12-01T09:00:00.000Z');
const NOW = '2026-12-15T10:00:00.000Z';

describe('what people hear of is kept with the meeting, for they asked for change notices (indico#1514)', () => {
  it('from the moment it is published, with the revision that the invitation tells', () => {
    expect(edited(CONCEPT, { kind: 'publish' }, NOW).sending.published).toEqual({ at: NOW, revision: 2 });
  });

  it('a move, another link and a cancel, each with how it was before', () => {
    const moved = edited(GATE, moveTo('2027-01-26'), NOW);
    const linked = edited(
      moved,
      { kind: 'whereabouts', place: '', link: 'https://teams.voorbeeld.nl/nieuw' },
      '2026-12-16T10:00:00.000Z',
    );
    const cancelled = edited(linked, { kind: 'cancel' }, '2026-12-17T10:00:00.000Z');
    const { sessions } = moved.meeting;
    const link = 'https://teams.voorbeeld.nl/nieuw';
    expect(cancelled.sending.changes).toEqual([
      {
        kind: 'moved',
        revision: 3,
        at: NOW,
        before: { sessions: MEETING.sessions, place: null, link: MEETING.link },
      },
      {
        kind: 'relocated',
        revision: 4,
        at: '2026-12-16T10:00:00.000Z',
        before: { sessions, place: null, link: MEETING.link },
      },
      {
        kind: 'cancelled',
        revision: 5,
        at: '2026-12-17T10:00:00.000Z',
        before: { sessions, place: null, link },
      },
    ]);
  });

  it('not of a concept, which nobody knows', () => {
    const moved = edited(CONCEPT, moveTo('2027-01-26'), NOW);
    expect(edited(moved, { kind: 'cancel' }, NOW).sending).toEqual(CONCEPT.sending);
  });

  it('not of seats, nor of a deadline alone', () => {
    const seats = edited(GATE, { kind: 'seats', seats: new Map([['s1-online', '8']]) }, NOW);
    const later = edited(
      GATE,
      {
        kind: 'move',
        date: '2027-01-12',
        sessions: [{ start: '10:00', end: '11:30' }],
        deadlineDate: '2027-01-11',
        deadlineTime: '',
      },
      NOW,
    );
    expect([seats.sending.changes, later.sending.changes]).toEqual([[], []]);
  });

  it('no more than the last changes, so that a meeting moved for ever still fits its row', () => {
    let gate = GATE;
    for (let count = 0; count < MOST_CHANGES + 5; count += 1) {
      gate = edited(gate, moveTo(count % 2 === 0 ? '2027-01-26' : '2027-01-12'), NOW);
    }
    expect(gate.sending.changes).toHaveLength(MOST_CHANGES);
    expect(gate.sending.changes.at(-1)?.revision).toBe(gate.meeting.revision);
  });
});

function decide(gate: Gate, edit: MeetingEdit, now = NOW): EditDecision {
  return decideEdit(gate, edit, null, now);
}

describe('the schedule of a meeting', () => {
  const change = (changes: Partial<TypedSchedule>): MeetingEdit => ({
    kind: 'schedule',
    schedule: { ...typedSchedule(DEFAULT_SCHEDULE), ...changes },
  });

  it.each([
    ['7', [7]],
    ['3, 14', [14, 3]],
    [' 14;3 ', [14, 3]],
    ['14 en 3', [14, 3]],
    ['14 and 3', [14, 3]],
    ['5 5 5', [5]],
    ['', []],
  ])('reads "%s" as days, the furthest first', (typed, days) => {
    expect(edited(GATE, change({ reminderDays: typed, hourBefore: false }), NOW).sending.schedule).toEqual({
      ...DEFAULT_SCHEDULE,
      hourBefore: false,
      reminderDays: days,
    });
  });

  it.each(['zeven', '0', '-3', '61', '2,5,8,11,14,20', '1.5', '7 dagen'])('refuses "%s"', (typed) => {
    expect(decide(GATE, change({ nudgeDays: typed }))).toEqual({
      kind: 'refused',
      problems: [{ field: 'nudgeDays', kind: 'not-days', limit: 60 }],
    });
  });

  it('changes nothing that people hear of: the revision stays', () => {
    expect(edited(GATE, change({ workingDayBefore: false }), NOW)).toMatchObject({
      meeting: GATE.meeting,
      sending: { changes: [], scheduledAt: NOW },
    });
  });

  it('set again as it is changes nothing', () => {
    expect(decide(GATE, change({})).kind).toBe('unchanged');
  });

  it('of a cancelled or past meeting cannot be set', () => {
    const cancelled = edited(GATE, { kind: 'cancel' }, NOW);
    expect(decide(cancelled, change({ hourBefore: false }))).toMatchObject({
      problems: [{ kind: 'cancelled' }],
    });
    expect(decide(GATE, change({ hourBefore: false }), '2027-01-12T11:00:00.000Z')).toMatchObject({
      problems: [{ kind: 'over' }],
    });
  });
});

describe('a nudge by hand', () => {
  const NUDGE: MeetingEdit = { kind: 'nudge' };
  const problem = (gate: Gate, now = NOW) => {
    const decision = decide(gate, NUDGE, now);
    return decision.kind === 'refused' ? decision.problems[0] : decision.kind;
  };

  it('is kept with its moment; the revision stays', () => {
    expect(edited(GATE, NUDGE, NOW)).toMatchObject({ meeting: GATE.meeting, sending: { nudgedAt: NOW } });
  });

  it('is not possible twice in 24 hours, and says from when it is', () => {
    const nudged = edited(GATE, NUDGE, NOW);
    expect(problem(nudged, '2026-12-16T09:59:59.999Z')).toEqual({
      field: null,
      kind: 'nudged-lately',
      again: '2026-12-16T10:00:00.000Z',
    });
    expect(problem(nudged, '2026-12-16T10:00:00.000Z')).toBe('changed');
  });

  it('is not possible within 24 hours of one by the schedule either', () => {
    expect(problem(GATE, '2026-12-26T07:00:00.000Z')).toEqual({
      field: null,
      kind: 'nudged-lately',
      again: '2026-12-26T08:00:00.000Z',
    });
    expect(problem(GATE, '2026-12-26T08:00:00.000Z')).toBe('changed');
  });

  it.each([
    ['schedule', { kind: 'schedule', schedule: { ...typedSchedule(DEFAULT_SCHEDULE), nudgeDays: '4' } }],
    ['date', moveTo('2027-01-26')],
    [
      'deadline',
      {
        kind: 'move',
        date: '2027-01-12',
        sessions: [{ start: '10:00', end: '11:30' }],
        deadlineDate: '2027-01-07',
        deadlineTime: '',
      },
    ],
  ] satisfies [string, MeetingEdit][])('nor when another %s was set since', (_, edit) => {
    const gate = edited(GATE, edit, '2026-12-25T09:00:00.000Z');
    const again = { field: null, kind: 'nudged-lately', again: '2026-12-26T08:00:00.000Z' };
    expect(problem(gate, '2026-12-25T09:05:00.000Z')).toEqual(again);
    expect(problem(gate, '2026-12-26T08:00:00.000Z')).toBe('changed');
  });

  it('does not count one that was never sent: it was due before the publication', () => {
    const late = published(MEETING, '2026-12-25T10:00:00.000Z');
    expect(problem(late, '2026-12-25T11:00:00.000Z')).toBe('changed');
  });

  it('delivered three times within seconds by Teams is one nudge with one answer (botbuilder-dotnet#5005)', () => {
    const nudged = edited(GATE, NUDGE, NOW);
    expect(problem(nudged, '2026-12-15T10:00:15.000Z')).toBe('unchanged');
  });

  it('is refused where nobody can be asked: a concept, a cancelled one, past the deadline, open to all', () => {
    expect(problem(CONCEPT)).toMatchObject({ kind: 'not-published' });
    expect(problem(edited(GATE, { kind: 'cancel' }, NOW))).toMatchObject({ kind: 'cancelled' });
    expect(problem(GATE, '2027-01-08T16:00:00.000Z')).toMatchObject({ kind: 'deadline-passed' });
    const open = { ...GATE, meeting: { ...GATE.meeting, audience: { kind: 'open' as const } } };
    expect(problem(open)).toMatchObject({ kind: 'nobody-silent' });
  });

  it('is refused when every region has been heard', () => {
    const tally = { represented: 0, waiting: 0, asked: 0, declined: 1 };
    const regions = Object.fromEntries(
      Array.from({ length: 44 }, (_, index) => [`BW${String(index + 1).padStart(2, '0')}`, tally]),
    );
    expect(problem({ ...GATE, regions })).toMatchObject({ kind: 'nobody-silent' });
  });

  it('of a list is refused when everyone on it answered', () => {
    const audience = { kind: 'list', name: 'Leernetwerk', people: ['sanne', 'karin'] } as const;
    const gate = { ...GATE, meeting: { ...GATE.meeting, audience } };
    const rows = (...people: string[]) => new Map(people.map((one) => [one, registrationOf(one)]));
    expect(decideEdit(gate, NUDGE, null, NOW, rows('sanne')).kind).toBe('changed');
    expect(decideEdit(gate, NUDGE, null, NOW, rows('sanne', 'karin'))).toMatchObject({
      problems: [{ kind: 'nobody-silent' }],
    });
  });
});
