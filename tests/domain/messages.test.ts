import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skipReason, type SkipReason } from '../../src/domain/messages.ts';
import type { Command, EventMessage } from '../../src/domain/registrations.ts';
import {
  AFTER_DEADLINE,
  AFTERNOON,
  AFTERWARDS,
  ambtelijkNetwerk,
  Meetinghouse,
  MORNING,
  MORNING_STARTED,
} from '../support/meetings.ts';

/** What would become of the last message of a kind, were it about to be sent now. */
function verdict(meeting: Meetinghouse, kind: EventMessage['kind'], to?: string): SkipReason | null {
  const message = meeting.messages.findLast(
    (candidate) => candidate.kind === kind && (to ?? candidate.to) === candidate.to,
  );
  if (message === undefined) throw new Error(`nobody was sent ${kind}`);
  return skipReason(message, meeting.gate.meeting, meeting.row(message.to), meeting.now);
}

/** Bilal sits in the only seat of the morning, Carla waits and gets it when he signs off. */
function promotion(): Meetinghouse {
  const meeting = new Meetinghouse(ambtelijkNetwerk([1, 2]));
  meeting.signUp('bilal', MORNING);
  meeting.signUp('carla', MORNING);
  meeting.signOff('bilal');
  return meeting;
}

/** The seat that Bilal leaves after the deadline is offered to Carla. */
function offer(): Meetinghouse {
  const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
  meeting.signUp('bilal', MORNING);
  meeting.signUp('carla', MORNING);
  meeting.at(AFTER_DEADLINE).signOff('bilal');
  return meeting;
}

/** Anouk asked Vera to go instead. */
function question(): Meetinghouse {
  const meeting = new Meetinghouse(ambtelijkNetwerk([2, 2]));
  meeting.askDeputy('anouk', 'vera');
  return meeting;
}

describe('whatever the message says', () => {
  it.each([
    ['cancelled', 'cancelled'],
    ['concept', 'not-published'],
    ['held', 'past'],
  ] as const)('nothing is sent about a meeting that is %s', (status, reason) => {
    const meeting = question();
    meeting.change({ status });
    expect(verdict(meeting, 'deputy-asked')).toBe(reason);
  });

  it('nothing is sent about a meeting that is over, whatever its stored status still says', () => {
    const meeting = promotion();
    meeting.now = AFTERWARDS;
    expect(verdict(meeting, 'promoted')).toBe('past');
  });

  it('nothing is sent to someone whose data were erased', () => {
    const meeting = promotion();
    const [message] = meeting.messages;
    if (message === undefined) throw new Error('nobody was promoted');
    expect(skipReason(message, meeting.gate.meeting, null, meeting.now)).toBe('erased');
  });
});

describe('"you got a seat"', () => {
  it('is true while the person sits in it', () => {
    expect(verdict(promotion(), 'promoted')).toBeNull();
  });

  it('is not sent to someone who signed off meanwhile', () => {
    const meeting = promotion();
    meeting.signOff('carla');
    expect(verdict(meeting, 'promoted')).toBe('signed-off');
  });

  it('is not sent to someone who switched to another group meanwhile', () => {
    const meeting = promotion();
    meeting.signUp('carla', AFTERNOON);
    expect(verdict(meeting, 'promoted')).toBe('answered');
  });

  it('is not sent once that group has begun', () => {
    const meeting = promotion();
    meeting.now = MORNING_STARTED;
    expect(verdict(meeting, 'promoted')).toBe('too-late');
  });

  it('is not sent about a group that was taken out of the meeting', () => {
    const meeting = promotion();
    meeting.change({ slots: meeting.gate.meeting.slots.filter(({ slotId }) => slotId !== MORNING) });
    expect(verdict(meeting, 'promoted')).toBe('too-late');
  });

  it('reaches a person whose place in line became a seat held for the deputy', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.signUp('bilal', MORNING);
    meeting.askDeputy('anouk', 'vera');
    meeting.signOff('bilal');
    expect(verdict(meeting, 'promoted', 'anouk')).toBeNull();
  });
});

describe('"a seat came free, do you want it?"', () => {
  it('is true while the offer stands', () => {
    expect(verdict(offer(), 'offered')).toBeNull();
  });

  it.each([
    [true, 'answered'],
    [false, 'signed-off'],
  ] as const)('is not sent when the offer was answered already (taken: %s)', (accept, reason) => {
    const meeting = offer();
    meeting.act('carla', { kind: 'answer-offer', accept });
    expect(verdict(meeting, 'offered')).toBe(reason);
  });

  it('is not sent once the group has begun', () => {
    const meeting = offer();
    meeting.now = MORNING_STARTED;
    expect(verdict(meeting, 'offered')).toBe('too-late');
  });
});

describe('the question to the deputy', () => {
  it('is true while it waits for an answer', () => {
    expect(verdict(question(), 'deputy-asked')).toBeNull();
  });

  it.each([true, false])('is not sent when the deputy answered already (accepted: %s)', (accept) => {
    const meeting = question();
    meeting.answerDeputy('vera', 'anouk', accept);
    expect(verdict(meeting, 'deputy-asked')).toBe('answered');
  });

  it('is not sent when the primary took it back; then that is told instead', () => {
    const meeting = question();
    meeting.signUp('anouk');
    expect(verdict(meeting, 'deputy-asked')).toBe('withdrawn');
    expect(verdict(meeting, 'deputy-withdrawn')).toBeNull();
  });

  it('is not sent after the deadline, when it can no longer be accepted', () => {
    const meeting = question();
    meeting.now = AFTER_DEADLINE;
    expect(verdict(meeting, 'deputy-asked')).toBe('too-late');
    meeting.settle();
    expect(verdict(meeting, 'deputy-asked')).toBe('too-late');
  });

  it('"you need not go" is not sent when the same primary has asked again', () => {
    const meeting = question();
    meeting.signUp('anouk');
    meeting.askDeputy('anouk', 'vera');
    expect(verdict(meeting, 'deputy-withdrawn')).toBe('superseded');
    expect(verdict(meeting, 'deputy-asked')).toBeNull();
  });
});

describe('what the primary hears of the deputy', () => {
  it('"your deputy goes" is not sent when the deputy signed off since; that is told instead', () => {
    const meeting = question();
    meeting.answerDeputy('vera', 'anouk', true);
    expect(verdict(meeting, 'deputy-accepted')).toBeNull();
    meeting.signOff('vera');
    expect(verdict(meeting, 'deputy-accepted')).toBe('superseded');
    expect(verdict(meeting, 'deputy-signed-off')).toBeNull();
  });

  it('"your deputy cannot come" is not sent when the primary already signed up or off', () => {
    const meeting = question();
    meeting.answerDeputy('vera', 'anouk', false);
    expect(verdict(meeting, 'deputy-declined')).toBeNull();
    meeting.signUp('anouk');
    expect(verdict(meeting, 'deputy-declined')).toBe('answered');
    meeting.signOff('anouk');
    expect(verdict(meeting, 'deputy-declined')).toBe('signed-off');
  });

  it('"your deputy cannot come" is not sent after the deadline, when the held seat is gone', () => {
    const meeting = question();
    meeting.answerDeputy('vera', 'anouk', false);
    meeting.now = AFTER_DEADLINE;
    expect(verdict(meeting, 'deputy-declined')).toBe('too-late');
  });

  it('"your deputy signed off" is not sent when the primary already arranged it otherwise', () => {
    const meeting = question();
    meeting.answerDeputy('vera', 'anouk', true);
    meeting.signOff('vera');
    meeting.signUp('anouk');
    expect(verdict(meeting, 'deputy-signed-off')).toBe('answered');
  });

  it('after a deadline without an answer both hear that the question lapsed', () => {
    const meeting = question();
    meeting.at(AFTER_DEADLINE);
    expect(verdict(meeting, 'deputy-lapsed', 'anouk')).toBeNull();
    expect(verdict(meeting, 'deputy-lapsed', 'vera')).toBeNull();
  });
});

describe('"this is what you answered"', () => {
  const comes = { kind: 'sign-up', wish: {} } as const;

  it('is true until something changes, by whoever', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.act('carla', comes, { confirm: true });
    expect(verdict(meeting, 'confirmed')).toBeNull();
    meeting.act('carla', { kind: 'sign-off' }, { by: 'sanne' });
    expect(verdict(meeting, 'confirmed')).toBe('superseded');
  });

  it('is not sent to who was promoted meanwhile, and heard that', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.signUp('bilal', MORNING);
    meeting.act('carla', { kind: 'sign-up', wish: { slotId: MORNING } }, { confirm: true });
    expect(verdict(meeting, 'confirmed')).toBeNull();
    meeting.signOff('bilal');
    expect(verdict(meeting, 'confirmed')).toBe('superseded');
    expect(verdict(meeting, 'promoted')).toBeNull();
  });
});

describe('"the secretariat answered for you"', () => {
  it('is true until the person answers, also when the seat came from the waiting list', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.signUp('bilal', MORNING);
    meeting.act('carla', { kind: 'sign-up', wish: {} }, { by: 'sanne' });
    meeting.signOff('bilal');
    expect(verdict(meeting, 'answered-for-you')).toBeNull();
    meeting.signOff('carla');
    expect(verdict(meeting, 'answered-for-you')).toBe('superseded');
  });

  it('is not sent for a seat that the secretariat gave up again', () => {
    const meeting = new Meetinghouse(ambtelijkNetwerk([1, 0]));
    meeting.act('carla', { kind: 'sign-up', wish: {} }, { by: 'sanne' });
    const [seated] = meeting.messages;
    meeting.act('carla', { kind: 'sign-off' }, { by: 'sanne' });
    if (seated === undefined) throw new Error('Carla was not told');
    expect(skipReason(seated, meeting.gate.meeting, meeting.row('carla'), meeting.now)).toBe('superseded');
    expect(verdict(meeting, 'answered-for-you')).toBeNull();
  });
});

describe('after any history of answers', () => {
  const primary = fc.constantFrom('anouk', 'bilal');
  const deputy = fc.constantFrom('vera', 'walid');
  const wish = fc.constantFrom({}, { slotId: MORNING }, { slotId: AFTERNOON });
  const ownCommand: fc.Arbitrary<Command> = fc.oneof(
    wish.map((chosen) => ({ kind: 'sign-up', wish: chosen }) as const),
    fc.constant({ kind: 'sign-off' } as const),
  );
  const ask: fc.Arbitrary<Command> = fc.tuple(deputy, wish).map(([personId, chosen]) => ({
    kind: 'ask-deputy',
    deputy: { personId, regionId: 'regio-1' },
    wish: chosen,
  }));
  const reply: fc.Arbitrary<Command> = fc
    .tuple(primary, fc.boolean())
    .map(([asker, accept]) => ({ kind: 'answer-deputy', primary: asker, accept }));
  const by = fc.constantFrom(undefined, 'sanne');
  const step = fc.oneof(
    fc.record({ person: primary, command: fc.oneof(ownCommand, ask), by }),
    fc.record({ person: deputy, command: fc.oneof(ownCommand, reply), by }),
  );

  it('a message is true at the moment it is written, and no other has its kind, version and recipient', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, endsWithDeadline) => {
        const meeting = new Meetinghouse(ambtelijkNetwerk([1, 1]));
        const names = new Set<string>();
        const expectNewOnesTrue = (before: number): void => {
          for (const message of meeting.messages.slice(before)) {
            const row = meeting.row(message.to);
            expect(skipReason(message, meeting.gate.meeting, row, meeting.now), message.kind).toBeNull();
            const name = `${message.kind}-v${String(message.version)}-${message.to}`;
            expect(names.has(name), name).toBe(false);
            names.add(name);
          }
        };
        for (const next of steps) {
          const before = meeting.messages.length;
          meeting.act(next.person, next.command, { region: 'regio-1', by: next.by ?? next.person });
          expectNewOnesTrue(before);
        }
        const before = meeting.messages.length;
        if (endsWithDeadline) meeting.at(AFTER_DEADLINE);
        expectNewOnesTrue(before);
      }),
      { numRuns: 500 },
    );
  });
});
