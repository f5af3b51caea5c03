import { describe, expect, it } from 'vitest';

import { draftOf } from '../../src/domain/meeting-drafts.ts';
import { decideEdit, type EditDecision, type MeetingEdit } from '../../src/domain/meeting-edits.ts';
import type { Meeting } from '../../src/domain/meetings.ts';
import {
  AFTER_DEADLINE,
  AFTERNOON,
  AFTERWARDS,
  ambtelijkNetwerk,
  BEFORE_DEADLINE,
  Meetinghouse,
  MORNING,
  MORNING_STARTED,
} from '../support/meetings.ts';

const PUBLISH: MeetingEdit = { kind: 'publish' };
const CANCEL: MeetingEdit = { kind: 'cancel' };
const TO_UTRECHT: MeetingEdit = {
  kind: 'whereabouts',
  place: 'Utrecht',
  link: 'https://teams.voorbeeld.nl/nieuw',
};

/** A week later, at other times. */
const MOVED = {
  kind: 'move',
  date: '2027-01-19',
  sessions: [
    { start: '9:30', end: '11:00' },
    { start: '13:30', end: '15:00' },
  ],
  deadlineDate: '',
  deadlineTime: '',
} as const satisfies MeetingEdit;

const meetinghouse = (changes: Partial<Meeting> = {}, seats: [number | null, number | null] = [null, null]) =>
  new Meetinghouse(ambtelijkNetwerk(seats, changes));

function decide(
  house: Meetinghouse,
  edit: MeetingEdit,
  { basedOn = null, now = BEFORE_DEADLINE }: { basedOn?: number | null; now?: string } = {},
): EditDecision {
  return decideEdit(house.gate, edit, basedOn, now);
}

/** What is wrong, as "field kind"; "unchanged" or the new meeting's status otherwise. */
function outcome(decision: EditDecision): string {
  switch (decision.kind) {
    case 'changed':
      return decision.gate.meeting.status;
    case 'unchanged':
      return 'unchanged';
    case 'refused':
      return decision.problems.map(({ field, kind }) => (field === null ? kind : `${field} ${kind}`)).join();
  }
}

function changed(decision: EditDecision): Meeting {
  if (decision.kind !== 'changed') throw new Error(`expected a change, got ${outcome(decision)}`);
  return decision.gate.meeting;
}

describe('every change', () => {
  const concept = meetinghouse({ status: 'concept' });
  const running = meetinghouse();

  it('raises the revision by one and leaves answers alone', () => {
    running.signUp('petra', MORNING);
    for (const edit of [TO_UTRECHT, MOVED, CANCEL]) {
      const decision = decide(running, edit);
      expect(changed(decision).revision).toBe(2);
      expect(decision).toMatchObject({ gate: { seats: running.gate.seats, regions: running.gate.regions } });
    }
    expect(changed(decide(concept, PUBLISH))).toMatchObject({ status: 'published', revision: 2 });
  });

  it('is no change the second time, so that a repeat does nothing', () => {
    for (const edit of [
      TO_UTRECHT,
      MOVED,
      CANCEL,
      { kind: 'seats', seats: new Map([[MORNING, '8']]) } as const,
    ]) {
      const house = meetinghouse();
      house.change(changed(decide(house, edit, { basedOn: 1 })));
      expect(outcome(decide(house, edit, { basedOn: 1 }))).toBe('unchanged');
    }
  });

  it('of what someone else changed meanwhile is refused, so that nobody undoes another’s work unseen', () => {
    const house = meetinghouse();
    house.change(
      changed(decide(house, { ...TO_UTRECHT, link: 'https://teams.voorbeeld.nl/van-vera' }, { basedOn: 1 })),
    );

    expect(outcome(decide(house, TO_UTRECHT, { basedOn: 1 }))).toBe('changed-meanwhile');
    expect(outcome(decide(house, TO_UTRECHT, { basedOn: 2 }))).toBe('published');
  });
});

describe('when a change makes no sense it is refused, each with its own reason', () => {
  const rewrite = (house: Meetinghouse): MeetingEdit => ({
    kind: 'rewrite',
    draft: { ...draftOf(house.gate.meeting), title: 'Anders' },
  });
  const cancelled = meetinghouse({ status: 'cancelled' });
  const running = meetinghouse();
  const concept = meetinghouse({ status: 'concept' });

  it.each<[string, Meetinghouse, MeetingEdit, string, string]>([
    ['publishing what is cancelled', cancelled, PUBLISH, BEFORE_DEADLINE, 'cancelled'],
    ['moving what is cancelled', cancelled, MOVED, BEFORE_DEADLINE, 'cancelled'],
    ['cancelling what is cancelled: it is so', cancelled, CANCEL, BEFORE_DEADLINE, 'unchanged'],
    ['publishing what is published: it is so', running, PUBLISH, AFTER_DEADLINE, 'unchanged'],
    ['publishing after the deadline', concept, PUBLISH, AFTER_DEADLINE, 'too-late-to-publish'],
    ['writing a published meeting anew', running, rewrite(running), BEFORE_DEADLINE, 'published'],
    ['moving what has begun', running, MOVED, MORNING_STARTED, 'started'],
    ['cancelling what has begun', running, CANCEL, MORNING_STARTED, 'started'],
    ['another link while it runs', running, TO_UTRECHT, MORNING_STARTED, 'published'],
    ['another link afterwards', running, TO_UTRECHT, AFTERWARDS, 'over'],
    ['cancelling afterwards', running, CANCEL, AFTERWARDS, 'over'],
    ['throwing away a concept whose day has passed', concept, CANCEL, AFTERWARDS, 'cancelled'],
  ])('%s', (_, house, edit, now, expected) => {
    expect(outcome(decide(house, edit, { now }))).toBe(expected);
  });
});

describe('place and link', () => {
  it('change as far as the meeting has them', () => {
    expect(changed(decide(meetinghouse(), TO_UTRECHT))).toMatchObject({
      place: null,
      link: 'https://teams.voorbeeld.nl/nieuw',
    });
  });

  it('must be safe to open', () => {
    expect(outcome(decide(meetinghouse(), { ...TO_UTRECHT, link: 'ftp://voorbeeld.nl' }))).toBe(
      'link not-https',
    );
  });
});

describe('the seats of a slot', () => {
  const seats = (slots: Record<string, string>): MeetingEdit => ({
    kind: 'seats',
    seats: new Map(Object.entries(slots)),
  });

  it('never go below what is in use, seats held for a deputy among them', () => {
    const house = meetinghouse({}, [5, null]);
    house.signUp('petra', MORNING);
    house.signUp('karim', MORNING);
    house.askDeputy('karim', 'joost');

    expect(decide(house, seats({ [MORNING]: '1' }))).toEqual({
      kind: 'refused',
      problems: [{ field: `seats_${MORNING}`, kind: 'below-use', inUse: 2 }],
    });
    expect(changed(decide(house, seats({ [MORNING]: '2' }))).slots[0]?.capacity).toBe(2);
  });

  it('are without limit when the field is emptied, and stay when it is not in the form', () => {
    const house = meetinghouse({}, [5, 6]);

    expect(changed(decide(house, seats({ [MORNING]: '' }))).slots).toMatchObject([
      { slotId: MORNING, capacity: null },
      { slotId: AFTERNOON, capacity: 6 },
    ]);
  });
});

describe('a move', () => {
  it('keeps the slots, and the deadline moves along by the clock', () => {
    const moved = changed(decide(meetinghouse(), MOVED));

    expect(moved).toMatchObject({
      sessions: [
        { sessionId: 's1', start: '2027-01-19T08:30:00.000Z', end: '2027-01-19T10:00:00.000Z' },
        { sessionId: 's2', start: '2027-01-19T12:30:00.000Z', end: '2027-01-19T14:00:00.000Z' },
      ],
      slots: ambtelijkNetwerk([null, null]).slots,
      deadline: '2027-01-15T16:00:00.000Z',
    });
    // Past the change to summer time: still 17:00 on the clock.
    expect(changed(decide(meetinghouse(), { ...MOVED, date: '2027-04-02' })).deadline).toBe(
      '2027-03-29T15:00:00.000Z',
    );
  });

  it('takes the deadline that is given', () => {
    const edit = { ...MOVED, deadlineDate: '2027-01-18', deadlineTime: '12:00' };

    expect(changed(decide(meetinghouse(), edit)).deadline).toBe('2027-01-18T11:00:00.000Z');
  });

  it('keeps each group’s people when the groups change places in time', () => {
    const [first, second] = MOVED.sessions;
    const moved = changed(decide(meetinghouse(), { ...MOVED, sessions: [second, first] }));

    expect(moved.sessions.map(({ sessionId }) => sessionId)).toEqual(['s2', 's1']);
  });

  it('never loses a group', () => {
    expect(outcome(decide(meetinghouse(), { ...MOVED, sessions: [MOVED.sessions[0]] }))).toBe(
      'start2 missing',
    );
  });

  it('asks for a new deadline when the old one would be over, unless signing up had closed anyway', () => {
    const sooner = { ...MOVED, date: '2026-12-16' };

    expect(outcome(decide(meetinghouse(), sooner))).toBe('deadlineDate in-the-past');
    expect(
      changed(decide(meetinghouse(), { ...MOVED, date: '2027-01-12' }, { now: AFTER_DEADLINE })).deadline,
    ).toBe('2027-01-08T16:00:00.000Z');
  });

  it('to a Sunday is done, with a word about it', () => {
    expect(decide(meetinghouse(), { ...MOVED, date: '2027-01-24' })).toMatchObject({
      kind: 'changed',
      warnings: [{ kind: 'weekend' }],
    });
  });
});
