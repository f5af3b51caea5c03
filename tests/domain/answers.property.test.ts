import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/domain/registrations.ts';
import { isUnsettled } from '../../src/domain/settling.ts';
import { expectConsistent, expectNobodyWaitsForAFreeSeat } from '../support/invariants.ts';
import { AFTER_DEADLINE, AFTERNOON, ambtelijkNetwerk, Meetinghouse, MORNING } from '../support/meetings.ts';

const PEOPLE = ['anouk', 'bilal', 'carla', 'daan', 'eva', 'farid'] as const;

const person = fc.constantFrom(...PEOPLE);
const wish = fc.constantFrom({}, { slotId: MORNING }, { slotId: AFTERNOON });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: wish.map((w) => ({ kind: 'sign-up', wish: w }) as const) },
  { weight: 3, arbitrary: fc.constant({ kind: 'sign-off' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'withdraw' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'leave-line' } as const) },
  {
    weight: 3,
    arbitrary: fc
      .record({ personId: person, wish })
      .map(
        ({ personId, wish: w }) =>
          ({ kind: 'ask-deputy', deputy: { personId, regionId: 'regio-1' }, wish: w }) as const,
      ),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ primary: person, accept: fc.boolean() })
      .map((answer) => ({ kind: 'answer-deputy', ...answer }) as const),
  },
  { weight: 2, arbitrary: fc.boolean().map((accept) => ({ kind: 'answer-offer', accept }) as const) },
);

const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('act' as const), person, command }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('capacity' as const), seats: fc.integer({ min: 0, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'deadline' as const }) },
);

describe('after any history of answers', () => {
  it('counts equal the rows, no slot is overfilled and nobody waits for a free seat', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
        (steps, capacities) => {
          const meeting = new Meetinghouse(ambtelijkNetwerk(capacities));
          for (const next of steps) {
            if (next.kind === 'deadline') meeting.at(AFTER_DEADLINE);
            else if (next.kind === 'capacity') widen(meeting, next.seats);
            else meeting.act(next.person, next.command, { region: 'regio-1' });
            meeting.settle();
            expectConsistent(meeting.gate, meeting.rows);
            expectNobodyWaitsForAFreeSeat(meeting.gate);
            expect(isUnsettled(meeting.gate, meeting.now)).toBe(false);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('lines keep the order of arrival: whoever is passed over was not in line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ person, kind: fc.constantFrom('sign-up' as const, 'sign-off' as const) }), {
          maxLength: 60,
        }),
        (steps) => {
          const meeting = new Meetinghouse(ambtelijkNetwerk([2, 0]));
          const arrivals: string[] = [];
          for (const next of steps) {
            const before = meeting.line(MORNING);
            if (next.kind === 'sign-up') meeting.signUp(next.person, MORNING);
            else meeting.signOff(next.person);
            const after = meeting.line(MORNING);
            for (const newcomer of after.filter((id) => !before.includes(id))) arrivals.push(newcomer);
            for (const left of before.filter((id) => !after.includes(id)))
              arrivals.splice(arrivals.indexOf(left), 1);
            expect(after).toEqual(arrivals);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** The secretariat raises the number of morning seats; lowering below what is in use is refused elsewhere. */
function widen(meeting: Meetinghouse, seats: number): void {
  const [morning, afternoon] = meeting.gate.meeting.slots;
  if (morning === undefined || afternoon === undefined || seats < (morning.capacity ?? 0)) return;
  meeting.change({ slots: [{ ...morning, capacity: seats }, afternoon] });
}
