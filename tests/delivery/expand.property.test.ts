import fc, { type Scheduler } from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Message } from '../../src/domain/messages.ts';
import type { MeetingEdit } from '../../src/domain/meeting-edits.ts';
import { occasionsDue } from '../../src/domain/occasions.ts';
import { DEFAULT_SCHEDULE, typedSchedule } from '../../src/domain/schedule.ts';
import { HOUR, plus } from '../../src/domain/time.ts';
import { createExpansion, type Expansion } from '../../src/delivery/expand.ts';
import { outboxRowKey } from '../../src/storage/outbox-rows.ts';
import { Meetinghouse } from '../support/meetings.ts';
import { meetingOn, moveTo, postOf } from '../support/sending.ts';

const PEOPLE = ['sanne', 'joost', 'karin', 'anouk'];

const POSTS = [
  postOf('BW05', 'primary', 'sanne'),
  postOf('BW05', 'deputy', 'joost'),
  postOf('BW25', 'primary', 'karin'),
  postOf('BW25', 'deputy', 'anouk'),
];

/** What a meeting has stored of its messages: create-only rows, marks, and what was put on the queue. */
class Ledger {
  readonly rows = new Set<string>();
  readonly marks = new Set<string>();
  readonly queued = new Set<string>();

  /** An instance on it; `before` is done before each request, and may fail it. */
  instance(house: Meetinghouse, before: () => Promise<void>): Expansion {
    const keys = (messages: readonly Message[]) => messages.map(outboxRowKey);
    const doing = async (what: () => void): Promise<void> => {
      await before();
      what();
    };
    return createExpansion({
      meetings: {
        load: () => Promise.reject(new Error('the gate is given')),
        registrations: async () => {
          await before();
          return house.rows;
        },
      },
      contacts: { all: () => Promise.resolve(POSTS) },
      teams: { all: () => Promise.resolve([]) },
      rows: {
        create: (_, messages) =>
          doing(() => {
            for (const key of keys(messages)) this.rows.add(key);
          }),
      },
      outbox: {
        announce: (_, messages) =>
          doing(() => {
            for (const key of keys(messages)) this.queued.add(key);
          }),
      },
      marks: {
        marks: async () => {
          await before();
          return new Set(this.marks);
        },
        mark: (_, name) => doing(() => this.marks.add(name)),
      },
      clock: { now: () => house.now },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
  }
}

type Step = (house: Meetinghouse) => void;

const edit = (change: MeetingEdit): Step => {
  return (house) => {
    house.edit(change);
  };
};

const someone = fc.constantFrom(...PEOPLE);

const schedule = { ...typedSchedule(DEFAULT_SCHEDULE), reminderDays: '5, 2', nudgeDays: '9' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 1, max: 300 }).map((hours): Step => (house) => {
    house.at(plus(house.now, hours * HOUR));
  }),
  someone.map((who): Step => (house) => {
    house.signUp(who);
  }),
  someone.map((who): Step => (house) => {
    house.signOff(who);
  }),
  fc.constant<Step>((house) => {
    house.askDeputy('sanne', 'joost');
  }),
  fc.constant(edit({ kind: 'publish' })),
  fc.constantFrom('2027-01-12', '2027-01-18', '2027-02-02').map((date) => edit(moveTo(date))),
  fc
    .constantFrom('1', '2')
    .map((link) => edit({ kind: 'whereabouts', place: '', link: `https://teams.voorbeeld.nl/${link}` })),
  fc.constant(edit({ kind: 'schedule', schedule })),
  fc.constant(edit({ kind: 'nudge' })),
  fc.constant(edit({ kind: 'cancel' })),
);

const nothing = (): Promise<void> => Promise.resolve();

/** Each request waits for its turn, which the scheduler decides; those with these numbers fail. */
function inAnyOrder(scheduler: Scheduler, failing: ReadonlySet<number>): () => Promise<void> {
  let count = 0;
  return async () => {
    count += 1;
    const fails = failing.has(count);
    await scheduler.schedule(Promise.resolve());
    if (fails) throw new Error('cut off');
  };
}

describe('whatever is changed and answered in between', () => {
  it('two instances at once, cut off at any request, make the same messages as one: every row once, none forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 14 }),
        fc.scheduler(),
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
        async (steps, scheduler, failing) => {
          const house = new Meetinghouse(meetingOn('2027-01-12', '2027-01-08', { status: 'concept' }));
          const [alone, together] = [new Ledger(), new Ledger()];
          const one = alone.instance(house, nothing);
          const before = inAnyOrder(scheduler, new Set(failing));
          const pair = [together.instance(house, before), together.instance(house, before)];

          for (const act of [edit({ kind: 'publish' }), ...steps]) {
            act(house);
            await one.expand(house.gate);
            const both = Promise.allSettled(pair.map((instance) => instance.expand(house.gate)));
            await scheduler.waitFor(both);
            // The next sweep, half a minute later.
            await together.instance(house, nothing).expand(house.gate);

            for (const { name } of occasionsDue(house.gate, house.now))
              expect(together.marks).toContain(name);
          }
          expect(together.rows).toEqual(alone.rows);
          expect(together.marks).toEqual(alone.marks);
          expect(together.queued).toEqual(together.rows);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('nobody has two messages for one moment, nor any from before the publication', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const house = new Meetinghouse(meetingOn('2027-01-12', '2027-01-08', { status: 'concept' }));
        const ledger = new Ledger();
        const { expand } = ledger.instance(house, nothing);
        for (const act of steps) {
          act(house);
          await expand(house.gate);
        }
        const { published } = house.gate.sending;
        const reminders = [...ledger.rows].flatMap((row) => {
          const [, due = '', to = ''] = /^out-reminder-[a-z-]*?-?(\d{4}-.*Z)-(.*)$/.exec(row) ?? [];
          return due === '' ? [] : [`${due} ${to}`];
        });
        expect(new Set(reminders).size).toBe(reminders.length);
        for (const reminder of reminders) expect(reminder >= (published?.at ?? '9')).toBe(true);
        if (published === null) expect(ledger.rows.size).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});
