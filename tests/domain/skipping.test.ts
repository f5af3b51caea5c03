import { describe, expect, it } from 'vitest';

import { judgeChange, type ChangeVerdict } from '../../src/domain/changes.ts';
import { lastKnown, noticesBefore, type ChangeNotice } from '../../src/domain/known.ts';
import type { Reminder } from '../../src/domain/messages.ts';
import type { Registration } from '../../src/domain/registrations.ts';
import { DEFAULT_SCHEDULE, typedSchedule } from '../../src/domain/schedule.ts';
import type { Gate } from '../../src/domain/seats.ts';
import { isNudgedLately, whyNotInvite, whyNotRemind, type Situation } from '../../src/domain/skipping.ts';
import { ambtelijkNetwerk } from '../support/meetings.ts';
import { registrationOf } from '../support/registrations.ts';
import { edited, meetingOn, moveTo, postOf, published } from '../support/sending.ts';

const POSTS = [
  postOf('BW05', 'primary', 'sanne'),
  postOf('BW05', 'deputy', 'joost'),
  postOf('BW25', 'primary', 'karin'),
];

/** Tuesday 12 January 2027, 10.00 hours, answers until Friday 8 January; published on 1 December. */
const MEETING = meetingOn('2027-01-12', '2027-01-08');
const GATE = published(MEETING, '2026-12-01T09:00:00.000Z');
const SANNE = registrationOf('sanne', { answeredAt: '2026-12-02T09:00:00.000Z' });

const SEVEN_DAYS = '2027-01-05T08:00:00.000Z';
const WORKING_DAY = '2027-01-11T08:00:00.000Z';
const HOUR = '2027-01-12T08:00:00.000Z';

function situation(gate: Gate, registration: Registration | null, now: string): Situation {
  return { gate, registration, now, contacts: POSTS };
}

function cancelledAt(gate: Gate, at: string): Gate {
  return edited(gate, { kind: 'cancel' }, at);
}

describe('an invitation that is still on the queue', () => {
  const invite = (gate: Gate, registration: Registration | null = null, now = '2026-12-01T09:00:05.000Z') =>
    whyNotInvite(registration?.personId ?? 'sanne', situation(gate, registration, now));

  it('goes to who has not answered, also after an answer that was taken back', () => {
    expect(invite(GATE)).toBeNull();
    expect(invite(GATE, { ...SANNE, answer: 'none', seat: null })).toBeNull();
  });

  it('stays away from who has an answer already', () => {
    expect(invite(GATE, SANNE)).toBe('answered');
    expect(invite(GATE, { ...SANNE, answer: 'declined', seat: null })).toBe('answered');
  });

  it('stays away where nothing can be answered any more', () => {
    expect(invite(cancelledAt(GATE, '2026-12-01T09:00:01.000Z'))).toBe('cancelled');
    expect(invite(GATE, null, '2027-01-08T16:00:00.000Z')).toBe('too-late');
    expect(invite(GATE, null, '2027-01-12T11:00:00.000Z')).toBe('past');
    expect(invite({ ...GATE, meeting: { ...GATE.meeting, status: 'concept' } })).toBe('not-published');
  });

  it('stays away from who gave up the post meanwhile', () => {
    expect(whyNotInvite('vorige', situation(GATE, null, '2026-12-01T09:00:05.000Z'))).toBe('not-invited');
  });
});

describe('a reminder that is still on the queue', () => {
  const remind = (
    kind: Exclude<Reminder['kind'], 'nudge'>,
    due: string,
    options: { gate?: Gate; registration?: Registration | null; now?: string; wants?: boolean } = {},
  ) => {
    const { gate = GATE, registration = SANNE, now = due, wants = true } = options;
    return whyNotRemind(
      { kind, to: 'sanne', due },
      { wantsReminders: wants },
      situation(gate, registration, now),
    );
  };

  it('goes to who still comes', () => {
    expect(remind('reminder-days', SEVEN_DAYS)).toBeNull();
    expect(remind('reminder-hour', HOUR)).toBeNull();
  });

  it('stays away from who signed off, waits, or was erased since', () => {
    const withAnswer = (changes: Partial<Registration>) =>
      remind('reminder-days', SEVEN_DAYS, { registration: { ...SANNE, ...changes } });
    expect(withAnswer({ answer: 'declined', seat: null })).toBe('signed-off');
    expect(withAnswer({ answer: 'none', seat: null })).toBe('signed-off');
    expect(withAnswer({ seat: null, waitingFor: 's1-online' })).toBe('superseded');
    expect(withAnswer({ answer: 'deputy' })).toBe('superseded');
    expect(remind('reminder-days', SEVEN_DAYS, { registration: null })).toBe('erased');
  });

  it('stays away from who registered since it was due (pretix#3757)', () => {
    const registration = { ...SANNE, answeredAt: '2027-01-05T08:00:01.000Z' };
    expect(remind('reminder-days', SEVEN_DAYS, { registration, now: '2027-01-05T08:00:02.000Z' })).toBe(
      'answered',
    );
  });

  it('stays away once the meeting is cancelled, over or begun (civicrm #8987)', () => {
    const gate = cancelledAt(GATE, '2027-01-05T08:00:01.000Z');
    expect(remind('reminder-days', SEVEN_DAYS, { gate, now: '2027-01-05T08:00:02.000Z' })).toBe('cancelled');
    expect(remind('reminder-hour', HOUR, { now: '2027-01-12T09:00:00.000Z' })).toBe('too-late');
    expect(remind('reminder-hour', HOUR, { now: '2027-01-12T10:30:00.000Z' })).toBe('past');
  });

  it('stays away once the meeting is moved: it would tell the old time (civicrm PR#8225)', () => {
    const gate = edited(GATE, moveTo('2027-01-26'), '2027-01-05T08:00:01.000Z');
    expect(remind('reminder-days', SEVEN_DAYS, { gate, now: '2027-01-05T08:00:02.000Z' })).toBe('superseded');
  });

  it('goes all the same when the meeting was moved away and back while it waited', () => {
    const away = edited(GATE, moveTo('2027-01-26'), '2027-01-05T08:00:01.000Z');
    const back = edited(away, moveTo('2027-01-12'), '2027-01-05T08:00:02.000Z');
    expect(remind('reminder-days', SEVEN_DAYS, { gate: back, now: '2027-01-05T08:00:03.000Z' })).toBeNull();
  });

  it('stays away from who went to the other group since', () => {
    const two = published(
      ambtelijkNetwerk([null, null], {
        sessions: [
          ...MEETING.sessions,
          { sessionId: 's2', start: '2027-01-14T12:00:00.000Z', end: '2027-01-14T13:30:00.000Z' },
        ],
      }),
      '2026-12-01T09:00:00.000Z',
    );
    const registration = { ...SANNE, seat: 's2-online' };
    expect(remind('reminder-days', SEVEN_DAYS, { gate: two, registration })).toBe('superseded');
    expect(remind('reminder-days', '2027-01-07T08:00:00.000Z', { gate: two, registration })).toBeNull();
  });

  it('gives way to a later one that is due by now, so that an outage ends with one reminder, not three', () => {
    expect(remind('reminder-days', SEVEN_DAYS, { now: WORKING_DAY })).toBe('superseded');
    expect(remind('reminder-working-day', WORKING_DAY, { now: HOUR })).toBe('superseded');
    expect(remind('reminder-hour', HOUR, { now: HOUR })).toBeNull();
  });

  it('does not give way to one that the secretariat chose too late to be sent', () => {
    const schedule = { ...typedSchedule(DEFAULT_SCHEDULE), reminderDays: '7, 6' };
    const gate = edited(GATE, { kind: 'schedule', schedule }, '2027-01-06T10:00:00.000Z');
    expect(remind('reminder-days', SEVEN_DAYS, { gate, now: '2027-01-06T10:00:01.000Z' })).toBeNull();
  });

  it('stays away from who switched reminders off', () => {
    expect(remind('reminder-days', SEVEN_DAYS, { wants: false })).toBe('switched-off');
  });
});

describe('a nudge that is still on the queue', () => {
  const DUE = '2027-01-03T08:00:00.000Z';
  const nudge = (
    options: {
      to?: string;
      due?: string;
      gate?: Gate;
      registration?: Registration;
      now?: string;
      wants?: boolean;
    } = {},
  ) => {
    const { to = 'sanne', due = DUE, gate = GATE, registration = null, now = due, wants = true } = options;
    return whyNotRemind(
      { kind: 'nudge', to, due },
      { wantsReminders: wants },
      situation(gate, registration, now),
    );
  };
  const tally = { represented: 0, waiting: 0, asked: 0, declined: 0 };

  it('goes to a region that is still silent, the deputy too', () => {
    expect(nudge()).toBeNull();
    expect(nudge({ to: 'joost' })).toBeNull();
  });

  it('stays away once anyone of the region answered', () => {
    const gate = { ...GATE, regions: { BW05: { ...tally, declined: 1 } } };
    expect(nudge({ gate })).toBe('answered');
    expect(nudge({ to: 'joost', gate })).toBe('answered');
    expect(nudge({ to: 'karin', gate })).toBeNull();
  });

  it('stays away from who answered, though that does not speak for the region', () => {
    expect(
      nudge({ to: 'joost', registration: registrationOf('joost', { answer: 'declined', seat: null }) }),
    ).toBe('answered');
  });

  it('stays away from the deadline on, and from who gave up the post', () => {
    expect(nudge({ now: '2027-01-08T16:00:00.000Z' })).toBe('too-late');
    expect(nudge({ to: 'vorige' })).toBe('not-invited');
  });

  it('stays away once the deadline moved, for then it comes another day', () => {
    const gate = edited(GATE, moveTo('2027-01-26'), '2027-01-03T08:00:01.000Z');
    expect(nudge({ gate, now: '2027-01-03T08:00:02.000Z' })).toBe('superseded');
  });

  it('gives way to a later one that is due by now', () => {
    expect(nudge({ due: '2026-12-25T08:00:00.000Z', now: DUE })).toBe('superseded');
  });

  it('stays away from who switched reminders off', () => {
    expect(nudge({ wants: false })).toBe('switched-off');
  });

  it('counts as lately for a whole day', () => {
    expect(isNudgedLately(DUE, '2027-01-04T07:59:59.999Z')).toBe(true);
    expect(isNudgedLately(DUE, '2027-01-04T08:00:00.000Z')).toBe(false);
  });
});

describe('the notice of a move', () => {
  const away = edited(GATE, moveTo('2027-01-26'), '2026-12-15T10:00:00.000Z');
  const back = edited(away, moveTo('2027-01-12'), '2026-12-15T10:05:00.000Z');
  const NOW = '2026-12-15T10:06:00.000Z';
  const notice = (revision: number, to = 'sanne'): ChangeNotice => ({ kind: 'moved', to, revision });

  /** `told`: the revisions of the notices that reached the recipient. */
  function judge(
    gate: Gate,
    revision: number,
    told: readonly number[],
    registration: Registration | null = null,
    now = NOW,
  ): ChangeVerdict {
    return judgeChange(
      notice(revision, registration?.personId),
      situation(gate, registration, now),
      told.map((known) => ({ revision: known })),
    );
  }

  it('shows the time that its recipient last knew beside the new one', () => {
    expect(judge(away, 3, [2])).toEqual({
      kind: 'tell',
      known: { sessions: MEETING.sessions, place: MEETING.place, link: MEETING.link },
    });
    const twice = edited(away, moveTo('2027-02-02'), '2026-12-16T10:00:00.000Z');
    expect(judge(twice, 4, [2, 3], null, '2026-12-16T10:01:00.000Z')).toMatchObject({
      known: { sessions: away.meeting.sessions },
    });
    expect(judge(twice, 4, [2], null, '2026-12-16T10:01:00.000Z')).toMatchObject({
      known: { sessions: MEETING.sessions },
    });
  });

  it('is no news to who never knew the old time: the invitation tells the new one', () => {
    expect(judge(away, 3, [])).toEqual({ kind: 'no-news' });
    expect(judge(away, 3, [3])).toEqual({ kind: 'no-news' });
  });

  it('is no news to who answered at the new time', () => {
    expect(judge(away, 3, [2], { ...SANNE, answeredAt: '2026-12-15T10:00:00.001Z' })).toEqual({
      kind: 'no-news',
    });
  });

  it('is told to who answered in the very moment of the move: better twice than never', () => {
    expect(judge(away, 3, [], { ...SANNE, answeredAt: '2026-12-15T10:00:00.000Z' }).kind).toBe('tell');
  });

  it('is no news when the meeting was moved away and back before anyone heard of it', () => {
    expect(judge(back, 3, [2])).toEqual({ kind: 'skip', reason: 'superseded' });
    expect(judge(back, 4, [2])).toEqual({ kind: 'no-news' });
  });

  it('of the way back is told to who had heard of the way there', () => {
    expect(judge(back, 4, [2, 3])).toMatchObject({ known: { sessions: away.meeting.sessions } });
  });

  it('is told to who declined, for they may be able to come now; not of what is cancelled or begun', () => {
    expect(judge(away, 3, [2], { ...SANNE, answer: 'declined', seat: null }).kind).toBe('tell');
    expect(judge(cancelledAt(away, NOW), 3, [2])).toEqual({ kind: 'skip', reason: 'cancelled' });
    expect(judge(away, 3, [2], null, '2027-01-26T09:00:00.000Z')).toEqual({
      kind: 'skip',
      reason: 'too-late',
    });
    expect(judge(away, 3, [2], null, '2027-01-26T10:30:00.000Z')).toEqual({ kind: 'skip', reason: 'past' });
  });

  it('stays away from who gave up the post and has no answer', () => {
    const verdict = judgeChange(notice(3, 'vorige'), situation(away, null, NOW), [{ revision: 2 }]);
    expect(verdict).toEqual({ kind: 'skip', reason: 'not-invited' });
  });

  it('looks at the invitation and the earlier moves, and at nothing else', () => {
    expect(noticesBefore(back.sending, notice(4))).toEqual([
      { kind: 'invitation', to: 'sanne', revision: 2 },
      { kind: 'moved', to: 'sanne', revision: 3 },
    ]);
  });
});

describe('the notice of another place or link', () => {
  const HYBRID = published(
    ambtelijkNetwerk([null, null], {
      slots: [
        { slotId: 'room', sessionId: 's1', mode: 'physical', capacity: 40 },
        { slotId: 'online', sessionId: 's1', mode: 'online', capacity: null },
      ],
      sessions: MEETING.sessions,
      place: null,
      link: 'https://teams.voorbeeld.nl/1',
    }),
    '2026-12-01T09:00:00.000Z',
  );
  const NOW = '2026-12-20T10:00:00.000Z';
  const utrecht = edited(
    HYBRID,
    { kind: 'whereabouts', place: 'Utrecht', link: 'https://teams.voorbeeld.nl/1' },
    '2026-12-15T10:00:00.000Z',
  );
  const amersfoort = edited(
    utrecht,
    { kind: 'whereabouts', place: 'Amersfoort', link: 'https://teams.voorbeeld.nl/1' },
    '2026-12-16T10:00:00.000Z',
  );
  const inTheRoom = { ...SANNE, seat: 'room' };

  const judge = (gate: Gate, revision: number, registration: Registration, told: readonly number[]) =>
    judgeChange(
      { kind: 'relocated', to: 'sanne', revision },
      situation(gate, registration, NOW),
      told.map((known) => ({ revision: known })),
    );

  it('says what it was before, "volgt" too', () => {
    expect(judge(utrecht, 3, inTheRoom, [2])).toMatchObject({ kind: 'tell', known: { place: null } });
  });

  it('is superseded by a later one for the same people, and told against what they last knew', () => {
    expect(judge(amersfoort, 3, inTheRoom, [2])).toEqual({ kind: 'skip', reason: 'superseded' });
    expect(judge(amersfoort, 4, inTheRoom, [2])).toMatchObject({ known: { place: null } });
    expect(judge(amersfoort, 4, inTheRoom, [2, 3])).toMatchObject({ known: { place: 'Utrecht' } });
  });

  it('is not superseded by one that concerns others: a new link for those online', () => {
    const link = edited(
      utrecht,
      { kind: 'whereabouts', place: 'Utrecht', link: 'https://teams.voorbeeld.nl/2' },
      '2026-12-16T10:00:00.000Z',
    );
    expect(judge(link, 3, inTheRoom, [2])).toMatchObject({ known: { place: null } });
    expect(judge(link, 4, { ...SANNE, seat: 'online' }, [2]).kind).toBe('tell');
  });

  it('that comes while a group is at it goes to that group and the later ones, not to one that is over', () => {
    const two = published(
      ambtelijkNetwerk([null, null], { link: 'https://teams.voorbeeld.nl/1' }),
      '2026-12-01T09:00:00.000Z',
    );
    const at = (now: string) => {
      const gate = edited(two, { kind: 'whereabouts', place: '', link: 'https://teams.voorbeeld.nl/2' }, now);
      return ['s1-online', 's2-online'].map((seat) => {
        const verdict = judgeChange(
          { kind: 'relocated', to: 'sanne', revision: 3 },
          situation(gate, { ...SANNE, seat }, now),
          [{ revision: 2 }],
        );
        return verdict.kind === 'skip' ? verdict.reason : verdict.kind;
      });
    };
    expect(at('2027-01-12T09:10:00.000Z')).toEqual(['tell', 'tell']);
    expect(at('2027-01-12T10:30:00.000Z')).toEqual(['too-late', 'tell']);
  });

  it('stays away from who signed off or went online since', () => {
    expect(judge(utrecht, 3, { ...SANNE, answer: 'declined', seat: null }, [2])).toEqual({
      kind: 'skip',
      reason: 'signed-off',
    });
    expect(judge(utrecht, 3, { ...SANNE, seat: 'online' }, [2])).toEqual({ kind: 'no-news' });
  });
});

describe('the notice that a meeting is cancelled', () => {
  const NOW = '2026-12-15T10:01:00.000Z';
  const gate = cancelledAt(GATE, '2026-12-15T10:00:00.000Z');
  const judge = (registration: Registration | null, told: readonly number[], now = NOW) =>
    judgeChange(
      { kind: 'cancelled', to: 'sanne', revision: 3 },
      situation(gate, registration, now),
      told.map((known) => ({ revision: known })),
    );

  it('goes to who was invited or has an answer', () => {
    expect(judge(null, [2]).kind).toBe('tell');
    expect(judge(SANNE, []).kind).toBe('tell');
  });

  it('stays away from who was not coming, who never heard of the meeting, and after it would have been', () => {
    expect(judge({ ...SANNE, answer: 'declined', seat: null }, [2])).toEqual({
      kind: 'skip',
      reason: 'signed-off',
    });
    expect(judge(null, [])).toEqual({ kind: 'no-news' });
    expect(judge(null, [2], '2027-01-12T10:30:00.000Z')).toEqual({ kind: 'skip', reason: 'past' });
  });
});

it('of more changes than are kept the oldest are forgotten, and what was known before them is how it was then', () => {
  const { meeting, sending } = edited(GATE, moveTo('2027-01-26'), '2026-12-15T10:00:00.000Z');
  expect(lastKnown(meeting, sending, null, [{ revision: 1 }])).toMatchObject({ sessions: MEETING.sessions });
  expect(lastKnown(meeting, sending, null, [{ revision: 3 }])).toMatchObject({ sessions: meeting.sessions });
  expect(lastKnown(meeting, sending, null, [])).toBeNull();
});
