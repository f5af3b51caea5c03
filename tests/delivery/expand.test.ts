import { beforeEach, describe, expect, it } from 'vitest';

import { Committer } from '../../src/app/commit.ts';
import { createMeetingEditing, type SecretariatEdit } from '../../src/app/meeting-editing.ts';
import type { Telling } from '../../src/app/ports.ts';
import { createExpansion, type Expansion, type ExpansionPorts } from '../../src/delivery/expand.ts';
import { createSweep, type Sweep } from '../../src/delivery/sweep.ts';
import { createWorker } from '../../src/delivery/worker.ts';
import { DEFAULT_SCHEDULE, typedSchedule } from '../../src/domain/schedule.ts';
import { participantOf } from '../../src/domain/participants.ts';
import type { Command } from '../../src/domain/registrations.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { DeliveryWorld } from '../support/delivery-world.ts';
import { ManualTimer } from '../support/manual-timer.ts';
import { plainComposer, reachable } from '../support/recipients.ts';
import { meetingOn, moveTo, postOf } from '../support/sending.ts';

const azurite = useAzurite();

/** Sanne and her deputy Joost speak for IJssel-Vecht, Karin and Anouk for Almere; Vera is of the secretariat. */
const POSTS = [
  postOf('BW05', 'primary', 'sanne'),
  postOf('BW05', 'deputy', 'joost'),
  postOf('BW25', 'primary', 'karin'),
  postOf('BW25', 'deputy', 'anouk'),
];

const EVERYONE = ['anouk', 'joost', 'karin', 'sanne'];

/** Tuesday 12 January 2027, answers until Friday 8 January. */
const MEETING = meetingOn('2027-01-12', '2027-01-08', { status: 'concept' });
const ID = MEETING.meetingId;

let store: TestWorld;
let world: DeliveryWorld;
/** Everything that was drawn, in order. */
let drawn: Telling[];
let warnings: string[];

beforeEach(async () => {
  store = await azurite.world();
  world = await DeliveryWorld.open(store, MEETING);
  drawn = [];
  warnings = [];
  await store.storage.contacts.save(POSTS);
  await world.knows(...EVERYONE.map(reachable), { ...reachable('vera'), roles: [{ kind: 'secretariat' }] });
});

function expansionOn({ storage, clock }: TestWorld, changes: Partial<ExpansionPorts> = {}): Expansion {
  return createExpansion({
    meetings: storage.meetings,
    contacts: storage.contacts,
    teams: storage.teams,
    rows: storage.outboxRows,
    outbox: storage.outbox,
    marks: storage.marks,
    clock,
    log: {
      info: () => undefined,
      warn: (_, text) => warnings.push(text),
      error: (_, text) => warnings.push(text),
    },
    ...changes,
  });
}

function sweepWith({ expand }: Expansion): Sweep {
  return createSweep(
    {
      meetings: store.storage.meetings,
      index: store.storage.meetings,
      outbox: store.storage.outboxRows,
      queue: world.queue,
      clock: store.clock,
      settle: (meetingId) => world.registrations.settle(meetingId),
      expand,
      clearOld: () => Promise.resolve(),
      kick: () => undefined,
      log: world.ports.log,
    },
    new ManualTimer(),
  );
}

/** Does everything that is on the queue; what waits for a later try is not waited for. */
async function deliver(): Promise<void> {
  const composer = {
    ...plainComposer,
    compose: (telling: Telling) => {
      drawn.push(telling);
      return plainComposer.compose(telling);
    },
  };
  const worker = createWorker({ ...world.ports, composer }, new ManualTimer());
  while ((await worker.round()) > 0);
}

/** Changes the meeting as the secretariat does, and nothing else. */
async function change(
  edit: SecretariatEdit,
  due: (meetingId: string) => void = () => undefined,
): Promise<void> {
  const { storage, clock } = store;
  const editing = createMeetingEditing({
    meetings: storage.meetings,
    committer: new Committer({
      meetings: storage.meetings,
      outbox: storage.outbox,
      clock,
      wait: () => Promise.resolve(),
      random: Math.random,
      elapsed: () => performance.now(),
    }),
    clock,
    settle: (meetingId) => world.registrations.settleAfterwards(meetingId),
    due,
  });
  const person = await storage.people.byId('vera');
  const vera = { person, posts: [], identity: { tenantId: 't', objectId: 'vera' } };
  expect(await editing.change(vera, ID, null, edit)).toMatchObject({ kind: 'done' });
}

async function answer(subject: string, command: Command): Promise<void> {
  await world.registrations.answer({
    meetingId: ID,
    subject,
    request: (meeting) => {
      const { region, invited } = participantOf(POSTS, meeting, subject);
      return {
        key: `${subject} ${command.kind} ${store.clock.now()}`,
        subject,
        by: subject,
        region,
        invited,
        command,
      };
    },
  });
}

const comes = (subject: string) => answer(subject, { kind: 'sign-up', wish: {} });

async function expandWith({ expand }: Expansion): Promise<void> {
  const loaded = await store.storage.meetings.load(ID, []);
  if (loaded === null) throw new Error('the meeting is gone');
  await expand(loaded.gate);
}

/** The rows of the meeting: "kind to: state", with the reason when there is one. */
async function ledger(): Promise<readonly string[]> {
  const rows = await store.storage.outboxRows.all(ID);
  return rows
    .map(({ message, state, reason }) => `${message.kind} ${message.to}: ${reason ?? state}`)
    .toSorted();
}

const arrived = () => world.sender.arrived.toSorted();
const toAll = (kind: string) => EVERYONE.map((person) => `${person}: ${kind}`);

describe('the sweep', () => {
  it('makes what is due, once, however often it looks', async () => {
    const sweep = sweepWith(expansionOn(store));
    await change({ kind: 'publish' });
    await sweep.round();
    await sweep.round();
    await deliver();
    expect(arrived()).toEqual(toAll('invitation'));
    await world.queue.expectEmpty();
  });

  it('does not read again what is due and done', async () => {
    const expansion = expansionOn(store);
    await change({ kind: 'publish' });
    await expandWith(expansion);
    await expandWith(expansion);
    store.requests.length = 0;
    await expandWith(expansion);
    expect(store.requests).toHaveLength(1);
  });

  it('makes nothing of a concept', async () => {
    await sweepWith(expansionOn(store)).round();
    expect(await ledger()).toEqual([]);
  });

  it('tells of a cancel, also when the process ended right after it', async () => {
    const sweep = sweepWith(expansionOn(store));
    await change({ kind: 'publish' });
    await sweep.round();
    await deliver();
    store.clock.pass(1_000);
    await change({ kind: 'cancel' });
    await sweep.round();
    await deliver();
    expect(arrived()).toEqual([...toAll('cancelled'), ...toAll('invitation')].toSorted());
  });

  it('after an outage past the end of the meeting makes nothing any more, and ends what is unfinished', async () => {
    const sweep = sweepWith(expansionOn(store));
    await change({ kind: 'publish' });
    await comes('sanne');
    await sweep.round();
    world.at('2027-01-12T10:30:00.000Z');
    await sweep.round();
    await deliver();
    expect(await ledger()).toEqual(EVERYONE.map((person) => `invitation ${person}: past`));
  });
});

describe('two instances, or one that is cut off', () => {
  it('that expand at the same moment send everyone one message', async () => {
    await change({ kind: 'publish' });
    const other = await store.another();
    await Promise.all([expandWith(expansionOn(store)), expandWith(expansionOn(other))]);
    await Promise.all([deliver(), deliver()]);
    // Who was second at a row finds it finished the next time.
    await world.queue.reveal();
    await deliver();
    expect(arrived()).toEqual(toAll('invitation'));
    expect(await ledger()).toHaveLength(4);
    await world.queue.expectEmpty();
  });

  it.each(['create', 'announce', 'mark'] as const)(
    'between the steps, at "%s", leave nobody out and tell nobody twice',
    async (step) => {
      await change({ kind: 'publish' });
      const { outboxRows, outbox, marks } = store.storage;
      const ends = () => Promise.reject(new Error('killed'));
      const cutOff = expansionOn(store, {
        rows: step === 'create' ? { create: ends } : outboxRows,
        outbox: step === 'announce' ? { announce: ends } : outbox,
        marks: step === 'mark' ? { marks: (id) => marks.marks(id), mark: ends } : marks,
      });
      await expect(expandWith(cutOff)).rejects.toThrow('killed');
      await deliver();
      await expandWith(expansionOn(store));
      await deliver();
      expect(arrived()).toEqual(toAll('invitation'));
      await world.queue.expectEmpty();
    },
  );
});

describe('right after a change', () => {
  it('what is due is made in the background, and the change does not wait for it', async () => {
    let isReading = false;
    let goOn: (() => void) | undefined;
    const expansion = expansionOn(store, {
      marks: {
        marks: async () => {
          isReading = true;
          await new Promise<void>((resolve) => {
            goOn = resolve;
          });
          return new Set<string>();
        },
        mark: (id, name) => store.storage.marks.mark(id, name),
      },
    });
    await change({ kind: 'publish' }, expansion.soon);
    await expect.poll(() => isReading).toBe(true);
    expect(await ledger()).toEqual([]);
    goOn?.();
    await expansion.settled();
    expect(await ledger()).toHaveLength(4);
  });

  it('and when that fails, the change stands and the sweep makes it', async () => {
    const failing = expansionOn(store, {
      rows: { create: () => Promise.reject(new Error('the store is away')) },
    });
    await change({ kind: 'publish' }, failing.soon);
    await failing.settled();
    expect(warnings).toEqual(['what is due could not be made right after the change']);
    await sweepWith(expansionOn(store)).round();
    await deliver();
    expect(arrived()).toEqual(toAll('invitation'));
  });
});

describe('a move that lands while the queue is full', () => {
  const expansion = () => expansionOn(store);

  it('is told by the invitations that are still waiting, and to nobody a second time', async () => {
    await change({ kind: 'publish' });
    await expandWith(expansion());
    store.clock.pass(1_000);
    await change(moveTo('2027-01-19'));
    await expandWith(expansion());
    await deliver();
    expect(arrived()).toEqual(toAll('invitation'));
    expect(drawn.map(({ meeting }) => meeting.sessions[0]?.start)).toEqual(
      Array<string>(4).fill('2027-01-19T09:00:00.000Z'),
    );
    expect(await ledger()).toEqual([
      ...EVERYONE.map((person) => `invitation ${person}: sent`),
      ...EVERYONE.map((person) => `moved ${person}: superseded`),
    ]);
  });

  it('is told with the time that each last knew: who was invited the old one, who heard of a move the newer', async () => {
    await change({ kind: 'publish' });
    await expandWith(expansion());
    await deliver();
    store.clock.pass(1_000);
    await change(moveTo('2027-01-19'));
    await expandWith(expansion());
    world.sender.fate('karin', { arrives: false, result: { kind: 'refused', reason: 'gone' } });
    await deliver();
    store.clock.pass(1_000);
    await change(moveTo('2027-01-26'));
    await expandWith(expansion());
    drawn.length = 0;
    await deliver();
    const known = drawn.map(({ recipient, known }) => [recipient.personId, known?.sessions[0]?.start]);
    expect(Object.fromEntries(known)).toEqual({
      anouk: '2027-01-19T09:00:00.000Z',
      joost: '2027-01-19T09:00:00.000Z',
      sanne: '2027-01-19T09:00:00.000Z',
      karin: '2027-01-12T09:00:00.000Z',
    });
  });

  it('and back again is told to nobody, and an earlier worker that had already judged its message judges it again', async () => {
    await change({ kind: 'publish' });
    await expandWith(expansion());
    await deliver();
    store.clock.pass(1_000);
    await change(moveTo('2027-01-19'));
    await expandWith(expansion());
    const there = await store.storage.outboxRows.all(ID);
    const before = there.find(({ message }) => message.kind === 'moved' && message.to === 'sanne');
    store.clock.pass(1_000);
    await change(moveTo('2027-01-12'));
    // Only the second notice is handled, as when another worker is at the first.
    await world.queue.receive(32, 60);
    await expandWith(expansion());
    await deliver();
    expect(await ledger()).toContain('moved sanne: superseded');
    if (before === undefined) throw new Error('the first notice should be there');
    expect(await store.storage.outboxRows.update({ ...before, state: 'sending' })).toBeNull();

    await world.queue.reveal();
    await deliver();
    expect(arrived()).toEqual(toAll('invitation'));
  });

  it('never lets a reminder of the old time through (civicrm PR#8225)', async () => {
    await change({ kind: 'publish' });
    await comes('sanne');
    world.at('2027-01-05T08:00:00.000Z');
    await expandWith(expansion());
    store.clock.pass(1_000);
    await change(moveTo('2027-01-26'));
    await expandWith(expansion());
    await deliver();
    expect(await ledger()).toContain('reminder-days sanne: superseded');
    expect(arrived().filter((line) => line.startsWith('sanne'))).toEqual(['sanne: moved']);
  });
});

describe('a cancel and a sign-off that land while the queue is full', () => {
  beforeEach(async () => {
    await change({ kind: 'publish' });
    await expandWith(expansionOn(store));
    await deliver();
    await comes('sanne');
    world.at('2027-01-05T08:00:00.000Z');
    await expandWith(expansionOn(store));
    world.sender.arrived.length = 0;
    store.clock.pass(1_000);
  });

  it('a cancelled event is still mailed (civicrm #8987): not here, only the cancel itself', async () => {
    await change({ kind: 'cancel' });
    await expandWith(expansionOn(store));
    await deliver();
    expect(arrived()).toEqual(toAll('cancelled'));
    expect(await ledger()).toContain('reminder-days sanne: cancelled');
  });

  it('who signed off is not reminded', async () => {
    await answer('sanne', { kind: 'sign-off' });
    await deliver();
    expect(await ledger()).toContain('reminder-days sanne: signed-off');
    expect(arrived().filter((line) => line.startsWith('sanne'))).toEqual([]);
  });
});

describe('a reminder', () => {
  it('knows who else comes from the region', async () => {
    await change({ kind: 'publish' });
    for (const person of ['sanne', 'joost', 'karin']) await comes(person);
    world.at('2027-01-05T08:00:00.000Z');
    await expandWith(expansionOn(store));
    await deliver();
    const colleagues = drawn
      .filter(({ message }) => message.kind === 'reminder-days')
      .map(({ recipient, colleagues }) => [recipient.personId, colleagues]);
    expect(Object.fromEntries(colleagues)).toEqual({ sanne: ['joost'], joost: ['sanne'], karin: [] });
  });

  it('is not sent to who switched reminders off while it waited', async () => {
    await change({ kind: 'publish' });
    await comes('sanne');
    world.at('2027-01-05T08:00:00.000Z');
    await expandWith(expansionOn(store));
    await store.storage.people.remember('sanne', { wantsReminders: false });
    await deliver();
    expect(await ledger()).toContain('reminder-days sanne: switched-off');
  });
});

describe('a nudge', () => {
  it('is not sent twice to one person within a day, also when an outage made the first of them late', async () => {
    const schedule = { ...typedSchedule(DEFAULT_SCHEDULE), nudgeDays: '6, 5' };
    await change({ kind: 'publish' });
    await change({ kind: 'schedule', schedule });
    await comes('karin');
    // The nudge of 2 January at nine goes out a few hours before that of the 3rd.
    world.at('2027-01-03T02:00:00.000Z');
    await expandWith(expansionOn(store));
    await deliver();
    world.at('2027-01-03T08:00:00.000Z');
    await expandWith(expansionOn(store));
    await deliver();
    expect(arrived().filter((line) => line.endsWith('nudge'))).toEqual(['joost: nudge', 'sanne: nudge']);
    expect(await ledger()).toContain('nudge sanne: nudged-lately');
    expect(await ledger()).not.toContain('nudge joost: nudged-lately');
  });

  it('nor when another schedule lays the next one within a day of it', async () => {
    await change({ kind: 'publish' });
    await change({
      kind: 'schedule',
      schedule: { ...typedSchedule(DEFAULT_SCHEDULE), nudgeDays: '6' },
    });
    // Late by an outage.
    world.at('2027-01-02T10:00:00.000Z');
    await expandWith(expansionOn(store));
    await deliver();
    await change({
      kind: 'schedule',
      schedule: { ...typedSchedule(DEFAULT_SCHEDULE), nudgeDays: '5' },
    });
    world.at('2027-01-03T08:00:00.000Z');
    await expandWith(expansionOn(store));
    await deliver();
    expect(arrived().filter((line) => line === 'sanne: nudge')).toHaveLength(1);
    expect(await ledger()).toContain('nudge sanne: nudged-lately');
  });
});
