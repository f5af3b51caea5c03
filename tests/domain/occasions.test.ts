import { describe, expect, it } from 'vitest';

import type { Meeting } from '../../src/domain/meetings.ts';
import { occasionsDue, occasionsOf } from '../../src/domain/occasions.ts';
import { DEFAULT_SCHEDULE, typedSchedule, type TypedSchedule } from '../../src/domain/schedule.ts';
import { emptyGate, type Gate } from '../../src/domain/seats.ts';
import { dateOf, timeOf } from '../../src/domain/wall-clock.ts';
import { edited, meetingOn, moveTo, published } from '../support/sending.ts';

/** What is due when, as someone in Amsterdam reads it: "2027-01-08 09:00 reminder-working-day". */
function planned(gate: Gate): readonly string[] {
  return occasionsOf(gate).map(({ kind, due }) => `${dateOf(due)} ${timeOf(due)} ${kind}`);
}

function due(gate: Gate, now: string): readonly string[] {
  return occasionsDue(gate, now).map(({ name }) => name);
}

function reminders(meeting: Meeting): readonly string[] {
  return planned(published(meeting, '2026-06-01T08:00:00.000Z')).filter((line) => line.includes('reminder'));
}

function scheduled(gate: Gate, changes: Partial<TypedSchedule>, at: string): Gate {
  const schedule = { ...typedSchedule(DEFAULT_SCHEDULE), ...changes };
  return edited(gate, { kind: 'schedule', schedule }, at);
}

/** Tuesday 12 January 2027 at 10.00 hours, answers until Friday 8 January. */
const JANUARY = meetingOn('2027-01-12', '2027-01-08');
const IN_DECEMBER = '2026-12-01T09:00:00.000Z';

describe('the moments of a meeting', () => {
  it('are the invitation, two nudges before the deadline and three reminders', () => {
    expect(planned(published(JANUARY, IN_DECEMBER))).toEqual([
      '2026-12-01 10:00 invitation',
      '2026-12-25 09:00 nudge',
      '2027-01-03 09:00 nudge',
      '2027-01-05 09:00 reminder-days',
      '2027-01-11 09:00 reminder-working-day',
      '2027-01-12 09:00 reminder-hour',
    ]);
  });

  it('are none of a concept, nor of a meeting that was held', () => {
    const gate = published(JANUARY, IN_DECEMBER);
    expect(planned(emptyGate({ ...JANUARY, status: 'concept' }))).toEqual([]);
    expect(planned({ ...gate, meeting: { ...gate.meeting, status: 'held' } })).toEqual([]);
  });

  it('of a meeting in two groups follow each its own session', () => {
    const afternoon = {
      sessionId: 's2',
      start: '2027-01-13T12:00:00.000Z',
      end: '2027-01-13T13:00:00.000Z',
    };
    const meeting = {
      ...JANUARY,
      sessions: [...JANUARY.sessions, afternoon],
      slots: [
        ...JANUARY.slots,
        { slotId: 's2-online', sessionId: 's2', mode: 'online', capacity: null } as const,
      ],
    };
    expect(reminders(meeting)).toEqual([
      '2027-01-05 09:00 reminder-days',
      '2027-01-06 09:00 reminder-days',
      '2027-01-11 09:00 reminder-working-day',
      '2027-01-12 09:00 reminder-hour',
      '2027-01-12 09:00 reminder-working-day',
      '2027-01-13 12:00 reminder-hour',
    ]);
  });

  it('have no last hour where one comes to the place: who travels has left, and there is no link', () => {
    const slots = [{ slotId: 's1-room', sessionId: 's1', mode: 'physical', capacity: 40 }] as const;
    expect(reminders({ ...JANUARY, slots })).toEqual([
      '2027-01-05 09:00 reminder-days',
      '2027-01-11 09:00 reminder-working-day',
    ]);
  });

  it('of an open meeting have no nudges: nobody in particular is asked', () => {
    const gate = published({ ...JANUARY, audience: { kind: 'open' } }, IN_DECEMBER);
    expect(planned(gate).join()).not.toContain('nudge');
  });
});

describe('nine o’clock stays nine o’clock', () => {
  it('when the clock goes forward between the reminder and the meeting, on 28 March 2027', () => {
    const meeting = meetingOn('2027-03-31', '2027-03-24');
    expect(reminders(meeting)[0]).toBe('2027-03-24 09:00 reminder-days');
    const [first, second] = occasionsOf(published(meeting, IN_DECEMBER)).filter(({ kind }) =>
      kind.startsWith('reminder'),
    );
    expect([first?.due, second?.due]).toEqual(['2027-03-24T08:00:00.000Z', '2027-03-30T07:00:00.000Z']);
  });

  it('when the clock goes back between the reminder and the meeting, on 31 October 2027', () => {
    const gate = published(meetingOn('2027-11-02', '2027-10-27'), '2027-09-01T08:00:00.000Z');
    expect(
      occasionsOf(gate)
        .filter(({ kind }) => kind.startsWith('reminder'))
        .map(({ due }) => due),
    ).toEqual(['2027-10-26T07:00:00.000Z', '2027-11-01T08:00:00.000Z', '2027-11-02T08:00:00.000Z']);
  });

  it('an hour before is an hour, also on the day on which an hour is missing', () => {
    const [session] = meetingOn('2027-03-28', '2027-03-24').sessions;
    const early = { sessionId: 's1', start: '2027-03-28T01:30:00.000Z', end: '2027-03-28T03:00:00.000Z' };
    expect(session?.start).toBe('2027-03-28T08:00:00.000Z');
    expect(reminders(meetingOn('2027-03-28', '2027-03-24', { sessions: [early] })).at(-1)).toBe(
      '2027-03-28 01:30 reminder-hour',
    );
  });
});

describe('the previous working day', () => {
  const previous = (date: string) => reminders(meetingOn(date, '2027-01-01')).at(-2);

  it.each([
    ['of a Monday is the Friday before', '2027-01-11', '2027-01-08'],
    ['of the Tuesday after Easter is the Thursday before Good Friday', '2027-03-30', '2027-03-25'],
    ['of the day after King’s Day is the day before it', '2027-04-28', '2027-04-26'],
    [
      'of the Friday after Ascension is the Tuesday before: 5 May is a holiday too',
      '2027-05-07',
      '2027-05-04',
    ],
    ['of the first Monday after Christmas is the day before Christmas', '2027-12-27', '2027-12-24'],
    ['of an ordinary Wednesday is Tuesday', '2027-02-10', '2027-02-09'],
  ])('%s', (_, date, expected) => {
    expect(previous(date)).toBe(`${expected} 09:00 reminder-working-day`);
  });

  it('that is also the chosen number of days before gives one reminder, not two', () => {
    const gate = scheduled(published(JANUARY, IN_DECEMBER), { reminderDays: '7, 1' }, IN_DECEMBER);
    expect(planned(gate).filter((line) => line.startsWith('2027-01-11'))).toEqual([
      '2027-01-11 09:00 reminder-working-day',
    ]);
  });
});

describe('an old moment does not fire at once because it has just become one (pretix PR#3181)', () => {
  it('when a meeting is published five days before: no reminder of a week before', () => {
    const gate = published({ ...JANUARY, deadline: '2027-01-11T16:00:00.000Z' }, '2027-01-07T10:00:00.000Z');
    expect(planned(gate)).toEqual([
      '2027-01-07 11:00 invitation',
      '2027-01-11 09:00 reminder-working-day',
      '2027-01-12 09:00 reminder-hour',
    ]);
  });

  it('when a meeting is moved nearer', () => {
    const gate = edited(
      published(meetingOn('2027-02-23', '2027-02-19'), IN_DECEMBER),
      moveTo('2027-02-09'),
      '2027-02-03T10:00:00.000Z',
    );
    expect(due(gate, '2027-02-03T10:00:01.000Z')).toEqual(['invitation-r2', 'moved-r3']);
    expect(planned(gate).slice(2)).toEqual([
      '2027-02-08 09:00 reminder-working-day',
      '2027-02-09 09:00 reminder-hour',
    ]);
  });

  it('when only the deadline comes nearer', () => {
    const gate = edited(
      published(meetingOn('2027-02-23', '2027-02-19'), IN_DECEMBER),
      {
        kind: 'move',
        date: '2027-02-23',
        sessions: [{ start: '10:00', end: '11:30' }],
        deadlineDate: '2027-02-05',
        deadlineTime: '',
      },
      '2027-02-02T21:00:00.000Z',
    );
    expect(due(gate, '2027-02-02T21:00:01.000Z')).toEqual(['invitation-r2']);
  });

  it('when the secretariat chooses an earlier moment that has passed', () => {
    const before = published(JANUARY, IN_DECEMBER);
    const gate = scheduled(
      before,
      { reminderDays: '20, 3', nudgeDays: '14, 10, 2' },
      '2026-12-30T10:00:00.000Z',
    );
    expect(planned(gate)).toEqual([
      '2026-12-01 10:00 invitation',
      '2027-01-06 09:00 nudge',
      '2027-01-09 09:00 reminder-days',
      '2027-01-11 09:00 reminder-working-day',
      '2027-01-12 09:00 reminder-hour',
    ]);
    expect(due(gate, '2026-12-30T10:00:01.000Z')).toEqual(['invitation-r2']);
  });

  it('and switched off altogether, nothing but the invitation is left', () => {
    const gate = scheduled(
      published(JANUARY, IN_DECEMBER),
      { reminderDays: '', nudgeDays: '', workingDayBefore: false, hourBefore: false },
      IN_DECEMBER,
    );
    expect(planned(gate)).toEqual(['2026-12-01 10:00 invitation']);
  });
});

describe('a moved event is never reminded at the old time (civicrm PR#8225)', () => {
  const away = edited(published(JANUARY, IN_DECEMBER), moveTo('2027-01-26'), '2026-12-15T10:00:00.000Z');

  it('but at the new one', () => {
    expect(planned(away).slice(2)).toEqual([
      '2027-01-08 09:00 nudge',
      '2027-01-17 09:00 nudge',
      '2027-01-19 09:00 reminder-days',
      '2027-01-25 09:00 reminder-working-day',
      '2027-01-26 09:00 reminder-hour',
    ]);
  });

  it('moved back before the reminder, it is reminded as if nothing had happened', () => {
    const back = edited(away, moveTo('2027-01-12'), '2026-12-16T10:00:00.000Z');
    expect(due(back, '2027-01-05T08:00:00.000Z')).toContain('reminder-days-2027-01-05T08:00:00.000Z');
  });

  it('moved back after the moment of the reminder, people have had the notice instead', () => {
    const back = edited(away, moveTo('2027-01-12'), '2027-01-06T10:00:00.000Z');
    expect(due(back, '2027-01-06T10:00:01.000Z')).toEqual(['invitation-r2', 'moved-r4']);
    expect(due(back, '2027-01-11T08:00:00.000Z')).toContain('reminder-working-day-2027-01-11T08:00:00.000Z');
  });
});

describe('a change', () => {
  it('of several moves only the last is told', () => {
    const once = edited(published(JANUARY, IN_DECEMBER), moveTo('2027-01-26'), '2026-12-15T10:00:00.000Z');
    const twice = edited(once, moveTo('2027-02-02'), '2026-12-15T10:05:00.000Z');
    expect(due(twice, '2026-12-15T10:06:00.000Z')).toEqual(['invitation-r2', 'moved-r4']);
  });

  it('of place and of link are told one by one, for each concerns others', () => {
    const place = edited(
      published(
        {
          ...JANUARY,
          slots: [...JANUARY.slots, { slotId: 's1-room', sessionId: 's1', mode: 'physical', capacity: null }],
        },
        IN_DECEMBER,
      ),
      { kind: 'whereabouts', place: 'Utrecht', link: JANUARY.link ?? '' },
      '2026-12-15T10:00:00.000Z',
    );
    const link = edited(
      place,
      { kind: 'whereabouts', place: 'Utrecht', link: 'https://teams.voorbeeld.nl/nieuw' },
      '2026-12-16T10:00:00.000Z',
    );
    expect(due(link, '2026-12-17T10:00:00.000Z')).toEqual(['invitation-r2', 'relocated-r3', 'relocated-r4']);
  });

  it('a cancelled event is not mailed any more, but for the news itself (civicrm #8987)', () => {
    const gate = edited(published(JANUARY, IN_DECEMBER), { kind: 'cancel' }, '2026-12-15T10:00:00.000Z');
    expect(due(gate, '2026-12-15T10:00:01.000Z')).toEqual(['cancelled-r3']);
    expect(due(gate, '2027-01-11T08:00:00.000Z')).toEqual(['cancelled-r3']);
    expect(due(gate, '2027-01-12T10:30:00.000Z')).toEqual([]);
  });

  it('of a concept is told to nobody', () => {
    const concept = emptyGate({ ...JANUARY, status: 'concept' });
    expect(planned(edited(concept, { kind: 'cancel' }, IN_DECEMBER))).toEqual([]);
  });
});

describe('what is due', () => {
  const gate = published(JANUARY, IN_DECEMBER);

  it('is due from its very moment', () => {
    expect(due(gate, '2027-01-05T07:59:59.999Z')).not.toContain('reminder-days-2027-01-05T08:00:00.000Z');
    expect(due(gate, '2027-01-05T08:00:00.000Z')).toContain('reminder-days-2027-01-05T08:00:00.000Z');
  });

  it('is of no use any more after an outage: no nudge past the deadline, no reminder past the start', () => {
    expect(due(gate, '2027-01-08T15:59:59.999Z').join()).toContain('nudge');
    expect(due(gate, '2027-01-08T16:00:00.000Z').join()).not.toContain('nudge');
    expect(due(gate, '2027-01-12T08:59:59.999Z').join()).toContain('reminder');
    expect(due(gate, '2027-01-12T09:00:00.000Z').join()).not.toContain('reminder');
    expect(due(gate, '2027-01-12T10:30:00.000Z')).toEqual([]);
  });
});

describe('a nudge by hand', () => {
  const gate = published(JANUARY, IN_DECEMBER);

  it('takes the place of one that the schedule has within a day after it', () => {
    const nudged = edited(gate, { kind: 'nudge' }, '2026-12-24T12:00:00.000Z');
    expect(planned(nudged).filter((line) => line.endsWith('nudge'))).toEqual([
      '2026-12-24 13:00 nudge',
      '2027-01-03 09:00 nudge',
    ]);
  });

  it('asks the deputies too once their primaries were nudged before', () => {
    const first = edited(gate, { kind: 'nudge' }, '2026-12-10T12:00:00.000Z');
    const second = edited(gate, { kind: 'nudge' }, '2026-12-28T12:00:00.000Z');
    const deputiesOf = (one: Gate, at: string) =>
      occasionsOf(one).flatMap((occasion) =>
        occasion.kind === 'nudge' && occasion.due === at ? [occasion.deputies] : [],
      );
    expect(deputiesOf(first, '2026-12-10T12:00:00.000Z')).toEqual([false]);
    expect(deputiesOf(second, '2026-12-28T12:00:00.000Z')).toEqual([true]);
  });
});
