import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSweep, SWEEP_SETTINGS, type Sweep, type SweepPorts } from '../../src/delivery/sweep.ts';
import { createWorker } from '../../src/delivery/worker.ts';
import { DAY, MINUTE, SECOND } from '../../src/domain/time.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { DeliveryWorld } from '../support/delivery-world.ts';
import { reachable } from '../support/recipients.ts';
import { ManualTimer } from '../support/manual-timer.ts';
import { rawRows, rawTable } from '../support/raw-tables.ts';
import { AFTER_DEADLINE, AFTERWARDS, ambtelijkNetwerk } from '../support/meetings.ts';

const azurite = useAzurite();

const rowSchema = z.looseObject({ partitionKey: z.string(), rowKey: z.string() });

let store: TestWorld;
let world: DeliveryWorld;
let kicks: number;
let settled: string[];

beforeEach(async () => {
  store = await azurite.world();
  world = await DeliveryWorld.open(store);
  kicks = 0;
  settled = [];
  await world.knows(reachable('anouk'), reachable('bilal'), reachable('carla'), reachable('vera'));
});

function sweep(changes: Partial<SweepPorts> = {}): Sweep {
  const { storage, clock } = world;
  return createSweep(
    {
      meetings: storage.meetings,
      index: storage.meetings,
      outbox: storage.outboxRows,
      queue: world.queue,
      clock,
      settle: (meetingId) => {
        settled.push(meetingId);
        return world.registrations.settle(meetingId);
      },
      expand: () => Promise.resolve(),
      clearOld: () => Promise.resolve(),
      kick: () => {
        kicks += 1;
      },
      log: world.ports.log,
      ...changes,
    },
    new ManualTimer(),
  );
}

function errors(): readonly object[] {
  return world.log.filter(({ level }) => level === 'error');
}

function deliver(): Promise<number> {
  return createWorker(world.ports, new ManualTimer()).round();
}

describe('a message that nobody handled', () => {
  it('after a crash between commit and queue goes on the queue once ten minutes have passed', async () => {
    world.announces = false;
    await world.askDeputy('anouk', 'vera');
    world.clock.pass(10 * MINUTE - SECOND);
    await sweep().round();
    expect(await deliver()).toBe(0);
    world.clock.pass(2 * SECOND);
    await sweep().round();
    expect(kicks).toBe(1);
    await deliver();
    expect(world.sender.arrived).toEqual(['vera: deputy-asked v1']);
  });

  it('goes on the queue once, however many instances sweep and however often in ten minutes', async () => {
    world.announces = false;
    await world.askDeputy('anouk', 'vera');
    world.clock.pass(11 * MINUTE);
    await Promise.all([sweep().round(), sweep().round(), sweep().round()]);
    world.clock.pass(9 * MINUTE);
    await sweep().round();
    expect(await world.queue.receive(32, 60)).toHaveLength(1);
  });

  it('is tried once more when its claim was left behind and its queue message is lost', async () => {
    await world.askDeputy('anouk', 'vera');
    world.sender.fate('vera', { arrives: false, result: 'killed' });
    await deliver();
    await world.queue.lose();
    world.clock.pass(11 * MINUTE);
    await sweep().round();
    await deliver();
    expect(world.sender.arrived).toEqual(['vera: deputy-asked v1']);
    expect(await world.row('deputy-asked', 1, 'vera', 'anouk')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('is left alone once it ended', async () => {
    await world.askDeputy('anouk', 'vera');
    await deliver();
    world.clock.pass(DAY);
    await sweep().round();
    await world.queue.expectEmpty();
  });
});

describe('transitions that the clock made due', () => {
  it('a seat held for a deputy is released at the deadline, and both are told', async () => {
    await world.askDeputy('anouk', 'vera');
    await deliver();
    await sweep().round();
    expect(settled, 'nothing is due before').toEqual([]);
    world.at(AFTER_DEADLINE);
    await sweep().round();
    expect(settled).toEqual([world.meetingId]);
    await deliver();
    expect(world.sender.arrived.slice(1).toSorted()).toEqual([
      'anouk: deputy-lapsed v2',
      'vera: deputy-lapsed v2',
    ]);
    await sweep().round();
    expect(settled, 'and it stays settled').toHaveLength(1);
  });

  it('a meeting that is over is settled after its last messages ended as skipped, and archived a day later', async () => {
    world.announces = false;
    await world.askDeputy('anouk', 'vera');
    world.at(AFTERWARDS);
    await sweep().round();
    expect(settled).toEqual([world.meetingId]);
    await deliver();
    expect(await world.row('deputy-asked', 1, 'vera', 'anouk')).toMatchObject({ state: 'skipped' });
    expect(await world.storage.meetings.upcoming(new Date(0).toISOString())).toHaveLength(1);
    world.clock.pass(DAY);
    await sweep().round();
    expect(await world.storage.meetings.upcoming(new Date(0).toISOString())).toEqual([]);
  });
});

describe('one failing meeting', () => {
  it('does not stop the sweep of the others, and is in the log', async () => {
    const later = ambtelijkNetwerk([1, 1], { meetingId: 'ambtelijk-2027-03-09', title: 'Wonen' });
    const other = await DeliveryWorld.open(store, later);
    await Promise.all([world.askDeputy('anouk', 'vera'), other.askDeputy('bilal', 'carla')]);
    world.at(AFTER_DEADLINE);
    const failing = sweep({
      settle: (meetingId) => {
        settled.push(meetingId);
        return Promise.reject(new Error('this meeting is broken'));
      },
    });
    await failing.round();
    expect(settled.toSorted()).toEqual(['ambtelijk-2027-01-12', 'ambtelijk-2027-03-09']);
    expect(errors()).toHaveLength(2);
  });

  it('is swept again as usual the next time, also when the store failed in between', async () => {
    await world.askDeputy('anouk', 'vera');
    world.at(AFTER_DEADLINE);
    const { meetings } = world.storage;
    await sweep({
      index: {
        reindex: (meetingId) => meetings.reindex(meetingId),
        rebuildIndex: () => meetings.rebuildIndex(),
        archive: () => Promise.reject(new Error('unreachable')),
      },
    }).round();
    expect(errors()).toHaveLength(1);
    await sweep().round();
    expect(errors()).toHaveLength(1);
  });
});

describe('the list of meetings', () => {
  it('follows a meeting of which the change was not listed because the process died', async () => {
    const index = `${world.prefix}MeetingIndex`;
    const [listed] = await rawRows(azurite.url(), index);
    await world.change({ title: 'Wonen' });
    await rawTable(azurite.url(), index).upsertEntity(rowSchema.parse(listed), 'Replace');
    const { meetings } = world.storage;
    expect(await meetings.upcoming(world.clock.now())).toMatchObject([{ title: 'Toegang en uitstroom' }]);
    await sweep().round();
    expect(await meetings.upcoming(world.clock.now())).toMatchObject([{ title: 'Wonen' }]);
  });
});

describe('a process that died while it made a meeting', () => {
  it('leaves nothing in the list that is no meeting', async () => {
    await DeliveryWorld.open(store, ambtelijkNetwerk([1, 1], { meetingId: 'half', title: 'Half' }));
    await rawTable(azurite.url(), `${world.prefix}Meetings`).deleteEntity('half', 'gate');
    const { meetings } = world.storage;
    expect(await meetings.upcoming(world.clock.now())).toHaveLength(2);
    await sweep().round();
    expect(await meetings.upcoming(world.clock.now())).toMatchObject([{ meetingId: world.meetingId }]);
  });
});

describe('sweeping', () => {
  it('begins at once, comes again every half minute, and stops after the meeting in hand', async () => {
    const timer = new ManualTimer();
    const { storage, clock } = world;
    const rounds: string[] = [];
    const running = createSweep(
      {
        meetings: storage.meetings,
        index: {
          reindex: () => Promise.resolve(),
          rebuildIndex: () => Promise.resolve(),
          archive: (moment) => {
            rounds.push(moment);
            return Promise.resolve();
          },
        },
        outbox: storage.outboxRows,
        queue: world.queue,
        clock,
        settle: (meetingId) => world.registrations.settle(meetingId),
        expand: () => Promise.resolve(),
        clearOld: () => Promise.resolve(),
        kick: () => undefined,
        log: world.ports.log,
      },
      timer,
      SWEEP_SETTINGS,
    );
    await timer.untilRest(running.start);
    await timer.pass();
    expect(timer.rests).toEqual([30_000, 30_000]);
    expect(rounds).toHaveLength(2);
    await running.stop();
  });
});
