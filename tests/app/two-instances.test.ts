import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Committer } from '../../src/app/commit.ts';
import { createRegistrations, type Registrations } from '../../src/app/registrations.ts';
import type { Command, Request } from '../../src/domain/registrations.ts';
import { startAzurite, type LocalStore } from '../../src/local/azurite.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import { expectConsistent, expectNobodyWaitsForAFreeSeat } from '../support/invariants.ts';
import {
  AFTER_DEADLINE,
  AFTERNOON,
  ambtelijkNetwerk,
  BEFORE_DEADLINE,
  MORNING,
} from '../support/meetings.ts';
import { emptyGate } from '../../src/domain/seats.ts';

const PEOPLE = ['anouk', 'bilal', 'carla', 'daan', 'eva', 'farid', 'gwen', 'hamza'] as const;
let now = BEFORE_DEADLINE;
const CLOCK = { now: () => now };

let directory: string;
let azurite: LocalStore;
let stores: readonly [Storage, Storage];
let committers: readonly [Committer, Committer];
let instances: readonly [Registrations, Registrations];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'two-instances-'));
  azurite = await startAzurite({ directory, tablePort: 0, queuePort: 0 });
  stores = [await openInstance(), await openInstance()];
  committers = [committerOn(stores[0]), committerOn(stores[1])];
  instances = [registrationsOn(stores[0], committers[0]), registrationsOn(stores[1], committers[1])];
});

afterAll(async () => {
  await azurite.close();
  await rm(directory, { recursive: true, force: true });
});

describe('two instances on one store', () => {
  it('behave as one under random interleavings of every kind of answer, on both sides of the deadline', async () => {
    let meetings = 0;
    await fc.assert(
      fc.asyncProperty(
        turns,
        turns,
        capacities,
        fc.integer({ min: 0, max: 5 }),
        async (before, after, seats, more) => {
          meetings += 1;
          now = BEFORE_DEADLINE;
          const meetingId = await plan(`interleaved-${String(meetings)}`, seats);
          await Promise.all([...acts(meetingId, before, 'before'), addSeats(meetingId, more)]);
          await expectBehaved(meetingId);
          now = AFTER_DEADLINE;
          await Promise.all([
            ...acts(meetingId, after, 'after'),
            addSeats(meetingId, more),
            instances[0].settle(meetingId),
            instances[1].settle(meetingId),
          ]);
          await instances[0].settle(meetingId);
          await expectBehaved(meetingId);
        },
      ),
      { numRuns: 12 },
    );
    now = BEFORE_DEADLINE;
  });

  it('do an activity once that is delivered three times, among others, to both', async () => {
    const meetingId = await plan('delivered-thrice', [1, 1]);
    const others = PEOPLE.slice(1).map((person, index) =>
      act(meetingId, signUp(person, index), `other-${person}`),
    );
    const repeated = [0, 1, 0].map((instance) =>
      act(meetingId, signUp('anouk', instance), 'the-same-activity'),
    );
    await Promise.all(others);
    const answers = await Promise.all(repeated);
    expect(new Set(answers.map((answer) => JSON.stringify(answer?.outcome))).size).toBe(1);
    const { gate, rows } = await stored(meetingId);
    expectConsistent(gate, rows);
    expect(rows.find(({ personId }) => personId === 'anouk')?.version).toBe(1);
    expect(rows).toHaveLength(PEOPLE.length);
  });

  it('put a hundred people in line in exactly one order', async () => {
    const meetingId = await plan('in-line', [10, 0]);
    const people = Array.from({ length: 100 }, (_, index) => `lid-${String(index)}`);
    const answers = await Promise.all(
      people.map((person, index) =>
        act(
          meetingId,
          { instance: index % 2, person, command: { kind: 'sign-up', wish: { slotId: MORNING } } },
          person,
        ),
      ),
    );
    const { gate, rows } = await stored(meetingId);
    expectConsistent(gate, rows);
    const places = answers.map((answer) => (answer?.outcome.kind === 'waiting' ? answer.outcome.place : 0));
    expect(places.filter((place) => place === 0)).toHaveLength(10);
    expect(places.filter((place) => place > 0).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 90 }, (_, i) => i + 1),
    );
    const line = gate.seats[MORNING]?.waiting ?? [];
    expect(line.map((person) => places[people.indexOf(person)])).toEqual(line.map((_, index) => index + 1));
  });
});

interface ActingTurn {
  readonly instance: number;
  readonly person: string;
  readonly command: Command;
}

const person = fc.constantFrom(...PEOPLE);
const wish = fc.constantFrom({}, { slotId: MORNING }, { slotId: AFTERNOON });
const capacities = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: wish.map((w) => ({ kind: 'sign-up', wish: w }) as const) },
  { weight: 3, arbitrary: fc.constant({ kind: 'sign-off' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'leave-line' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'withdraw' } as const) },
  { weight: 1, arbitrary: fc.boolean().map((accept) => ({ kind: 'answer-offer', accept }) as const) },
  {
    weight: 1,
    arbitrary: person.map((named) => ({ kind: 'name-deputy', named, tell: ['secretariaat'] }) as const),
  },
  {
    weight: 3,
    arbitrary: person.map(
      (personId) => ({ kind: 'ask-deputy', deputy: { personId, regionId: 'BW05' }, wish: {} }) as const,
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ primary: person, accept: fc.boolean() })
      .map((answer) => ({ kind: 'answer-deputy', ...answer }) as const),
  },
);
const turn: fc.Arbitrary<ActingTurn> = fc.record({ instance: fc.constantFrom(0, 1), person, command });
const turns = fc.array(turn, { minLength: 3, maxLength: 25 });

function acts(meetingId: string, all: readonly ActingTurn[], prefix: string): readonly Promise<unknown>[] {
  return all.map((next, index) => act(meetingId, next, `${prefix}-${String(index)}`));
}

/** The secretariat adds seats to the morning while people answer; whoever waits gets them. */
async function addSeats(meetingId: string, more: number): Promise<void> {
  await committers[0].commit(meetingId, [], ({ gate }) => {
    const slots = gate.meeting.slots.map((slot) =>
      slot.slotId === MORNING ? { ...slot, capacity: (slot.capacity ?? 0) + more } : slot,
    );
    const meeting = { ...gate.meeting, slots, revision: gate.meeting.revision + 1 };
    const change = { gate: { ...gate, meeting }, registrations: [], messages: [], history: [] };
    return { kind: 'changed', change, scope: 'meeting', result: null };
  });
  await instances[0].settle(meetingId);
}

async function expectBehaved(meetingId: string): Promise<void> {
  const { gate, rows } = await stored(meetingId);
  expectConsistent(gate, rows);
  expectNobodyWaitsForAFreeSeat(gate);
}

function signUp(name: string, instance: number): ActingTurn {
  return { instance: instance % 2, person: name, command: { kind: 'sign-up', wish: {} } };
}

async function act(
  meetingId: string,
  { instance, person: subject, command: asked }: ActingTurn,
  key: string,
) {
  const request: Request = {
    key,
    subject,
    by: subject,
    region: { regionId: 'BW05', spokesperson: true },
    invited: true,
    command: asked,
  };
  return instances[instance === 0 ? 0 : 1].answer({ meetingId, subject, request: () => request });
}

async function plan(meetingId: string, seats: readonly [number, number]): Promise<string> {
  const meeting = { ...ambtelijkNetwerk(seats), meetingId };
  await stores[0].meetings.create(emptyGate(meeting), []);
  return meetingId;
}

async function stored(meetingId: string) {
  const loaded = await stores[1].meetings.load(meetingId, []);
  if (loaded === null) throw new Error(`meeting ${meetingId} is gone`);
  return { gate: loaded.gate, rows: await stores[1].meetings.registrations(meetingId) };
}

function openInstance(): Promise<Storage> {
  return openStorage(
    { kind: 'azurite', url: azurite.url },
    { clock: CLOCK, onBrokenRow: unexpected, onError: unexpected },
  );
}

function committerOn(storage: Storage): Committer {
  return new Committer({
    meetings: storage.meetings,
    outbox: storage.outbox,
    clock: CLOCK,
    random: Math.random,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    elapsed: () => performance.now(),
  });
}

function registrationsOn(storage: Storage, committer: Committer): Registrations {
  return createRegistrations({ meetings: storage.meetings, committer, clock: CLOCK });
}

function unexpected(error: unknown): void {
  throw error instanceof Error ? error : new Error(String(error));
}
