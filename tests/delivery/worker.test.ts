import { beforeEach, describe, expect, it } from 'vitest';
import type { SendResult } from '../../src/app/ports.ts';
import {
  createWorker,
  WORKER_SETTINGS,
  type Worker,
  type WorkerSettings,
} from '../../src/delivery/worker.ts';
import { useAzurite } from '../support/azurite.ts';
import { DeliveryWorld } from '../support/delivery-world.ts';
import { reachable } from '../support/recipients.ts';
import { ManualTimer } from '../support/manual-timer.ts';
import { ambtelijkNetwerk, MORNING, MORNING_STARTED, AFTER_DEADLINE } from '../support/meetings.ts';
import { rawQueue } from '../support/raw-tables.ts';

const azurite = useAzurite();

const UNCLEAR: SendResult = { kind: 'uncertain', reason: '502' };

let world: DeliveryWorld;
let timer: ManualTimer;

beforeEach(async () => {
  world = await DeliveryWorld.open(await azurite.world());
  timer = new ManualTimer();
  await world.knows(reachable('anouk'), reachable('bilal'), reachable('carla'), reachable('vera'));
});

function worker(settings: Partial<WorkerSettings> = {}): Worker {
  return createWorker(world.ports, timer, { ...WORKER_SETTINGS, ...settings });
}

/** Bilal leaves the only morning seat and Carla gets it: one message, version 2 of her registration. */
async function promoteCarla(): Promise<void> {
  await world.signUp('bilal', MORNING);
  await world.signUp('carla', MORNING);
  await world.signOff('bilal');
}

const PROMOTED = 'carla: promoted v2';

describe('a message to another', () => {
  it('is sent once, and its row keeps that it was', async () => {
    await world.askDeputy('anouk', 'vera');
    expect(await worker().round()).toBe(1);
    expect(world.sender.arrived).toEqual(['vera: deputy-asked v1']);
    expect(await world.row('deputy-asked', 1, 'vera', 'anouk')).toMatchObject({ state: 'sent', attempts: 1 });
    await world.queue.expectEmpty();
  });

  it('went out many times: five queue messages of one row, two workers, and it arrives once', async () => {
    await promoteCarla();
    for (let copy = 0; copy < 4; copy += 1) await world.storage.queue.add(world.key('promoted', 2, 'carla'));
    await Promise.all([worker({ batchSize: 3 }).round(), worker({ batchSize: 3 }).round()]);
    await world.queue.reveal();
    await worker().round();
    expect(world.sender.arrived).toEqual([PROMOTED]);
    await world.queue.expectEmpty();
  });

  it('reaches one person in the order of what happened, whatever the order of the queue', async () => {
    world.announces = false;
    await world.signUp('bilal', MORNING);
    await world.signUp('carla', MORNING, 'sanne');
    await world.signOff('bilal');
    await world.storage.queue.add(world.key('promoted', 2, 'carla'));
    await world.storage.queue.add(world.key('answered-for-you', 1, 'carla', 'sanne'));
    await worker().round();
    expect(world.sender.arrived).toEqual(['carla: answered-for-you v1', PROMOTED]);
  });
});

describe('after a crash all messages might be sent a second time', () => {
  it('a crash before the send: sent once more when its queue message comes back, and only then', async () => {
    await promoteCarla();
    world.sender.fate('carla', { arrives: false, result: 'killed' });
    await worker().round();
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'sending', attempts: 1 });
    await world.storage.queue.add(world.key('promoted', 2, 'carla'));
    await worker().round();
    expect(world.sender.arrived, 'another queue message leaves the claim alone').toEqual([]);
    await world.queue.reveal();
    await worker().round();
    expect(world.sender.arrived).toEqual([PROMOTED]);
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'sent', attempts: 2 });
    await world.queue.expectEmpty();
  });

  it('a crash after the send: it may arrive twice, never three times', async () => {
    await promoteCarla();
    world.outbox.killsBeforeSent = 2;
    for (let round = 0; round < 4; round += 1) {
      await worker().round();
      await world.queue.reveal();
    }
    expect(world.sender.arrived).toEqual([PROMOTED, PROMOTED]);
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'uncertain', attempts: 2 });
    expect(world.outbox.reasons.get('carla')).toBe('interrupted');
    await world.queue.expectEmpty();
  });

  it('what may have arrived is not called skipped when it stopped being true meanwhile', async () => {
    await promoteCarla();
    world.outbox.killsBeforeSent = 1;
    await worker().round();
    await world.signOff('carla');
    await world.queue.reveal();
    await worker().round();
    expect(world.sender.arrived).toEqual([PROMOTED]);
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'uncertain' });
    expect(world.outbox.reasons.get('carla')).toBe('signed-off');
  });

  it('a row that a sweep freed while it was being sent still ends as sent', async () => {
    await promoteCarla();
    const { sender } = world.ports;
    const slow = createWorker(
      {
        ...world.ports,
        sender: {
          send: async (...message) => {
            const row = await world.row('promoted', 2, 'carla');
            await world.outbox.update({ ...row, state: 'pending', claimedBy: null });
            return sender.send(...message);
          },
          replace: (...message) => sender.replace(...message),
        },
      },
      timer,
    );
    await slow.round();
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'sent' });
    await world.queue.expectEmpty();
  });
});

describe('the state is read again right before sending', () => {
  it.each([
    ['a cancelled meeting is still mailed', 'cancelled', () => world.change({ status: 'cancelled' })],
    ['a seat is announced to someone who cancelled', 'signed-off', () => world.signOff('carla')],
    [
      'promoted after the start',
      'too-late',
      async () => {
        world.at(MORNING_STARTED);
      },
    ],
  ])('%s: skipped as %s', async (_complaint, reason, meanwhile) => {
    await promoteCarla();
    await meanwhile();
    await worker().round();
    expect(world.sender.arrived).toEqual([]);
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'skipped', attempts: 0 });
    expect(world.outbox.reasons.get('carla')).toBe(reason);
    await world.queue.expectEmpty();
  });

  it('a question that was withdrawn does not reach the deputy, that it was withdrawn does', async () => {
    await world.askDeputy('anouk', 'vera');
    await world.signUp('anouk');
    await worker().round();
    expect(world.outbox.reasons.get('vera')).toBe('withdrawn');
    expect(world.sender.arrived).toEqual(['vera: deputy-withdrawn v2']);
  });

  it('an offer after the deadline that was answered already is not sent again', async () => {
    await world.signUp('bilal', MORNING);
    await world.signUp('carla', MORNING);
    world.at(AFTER_DEADLINE);
    await world.signOff('bilal');
    await world.act('carla', { kind: 'answer-offer', accept: true });
    await worker().round();
    expect(world.sender.arrived).toEqual([]);
    expect(world.outbox.reasons.get('carla')).toBe('answered');
  });

  it('nothing is sent to someone whose data were erased', async () => {
    await world.signUp('bilal', MORNING);
    await world.signUp('dirk', MORNING);
    await world.signOff('bilal');
    await worker().round();
    expect(await world.row('promoted', 2, 'dirk')).toMatchObject({ state: 'skipped' });
    expect(world.outbox.reasons.get('dirk')).toBe('erased');
  });
});

describe('16,592 planned, 16,131 sent, nobody told which 461 were missed', () => {
  it.each(['MessageWritesBlocked', 'ConversationNotFound'])(
    'a refusal (%s) ends as failed, with the reason',
    async (reason) => {
      await promoteCarla();
      world.sender.fate('carla', { arrives: false, result: { kind: 'refused', reason } });
      await worker().round();
      expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'failed', attempts: 1 });
      expect(world.outbox.reasons.get('carla')).toBe(reason);
      expect(world.log).toMatchObject([{ level: 'warn', detail: { state: 'failed', reason } }]);
      await world.queue.expectEmpty();
    },
  );

  it('someone without a chat is not silently left out', async () => {
    await world.knows({ ...reachable('carla'), conversation: null });
    await promoteCarla();
    await worker().round();
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'failed', attempts: 0 });
    expect(world.outbox.reasons.get('carla')).toBe('unreachable');
  });

  it('throttled (429): waits as long as is asked, and it costs no attempt', async () => {
    await promoteCarla();
    world.sender.fate(
      'carla',
      { arrives: false, result: { kind: 'throttled', retryAfterSeconds: 17.2 } },
      { arrives: false, result: { kind: 'throttled', retryAfterSeconds: 4 } },
    );
    await worker().round();
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({
      state: 'pending',
      attempts: 0,
      claimedBy: null,
    });
    expect(world.queue.delays).toEqual([18]);
    expect(await worker().round(), 'hidden until then').toBe(0);
    await world.queue.reveal();
    await worker().round();
    expect(world.queue.delays, 'twice as long when it is asked again').toEqual([18, 8]);
    await world.queue.reveal();
    await worker().round();
    expect(world.sender.arrived).toEqual([PROMOTED]);
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('throttled: further messages to the same person wait as long, others do not', async () => {
    await world.signUp('bilal', MORNING);
    await world.signUp('carla', MORNING, 'sanne');
    await world.askDeputy('anouk', 'vera');
    await world.signOff('bilal');
    world.sender.fate('carla', { arrives: false, result: { kind: 'throttled', retryAfterSeconds: 5 } });
    await worker().round();
    expect(world.sender.arrived).toEqual(['vera: deputy-asked v1']);
    expect(world.queue.delays).toEqual([5, 5]);
  });

  it('502 after delivery, twice: one delayed retry at most, and the ledger says uncertain', async () => {
    await promoteCarla();
    world.sender.fate('carla', { arrives: true, result: UNCLEAR }, { arrives: true, result: UNCLEAR });
    await worker({ retrySeconds: 45 }).round();
    expect(world.queue.delays).toEqual([45]);
    for (let round = 0; round < 3; round += 1) {
      await world.queue.reveal();
      await worker().round();
    }
    expect(world.sender.arrived).toEqual([PROMOTED, PROMOTED]);
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'uncertain', attempts: 2 });
    expect(world.outbox.reasons.get('carla')).toBe('502');
    await world.queue.expectEmpty();
  });

  it('a time-out that is followed by an answer ends as sent', async () => {
    await promoteCarla();
    world.sender.fate('carla', { arrives: false, result: { kind: 'uncertain', reason: 'time-out' } });
    await worker().round();
    await world.queue.reveal();
    await worker().round();
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('a refusal after a time-out is uncertain: the first attempt may have arrived', async () => {
    await promoteCarla();
    world.sender.fate(
      'carla',
      { arrives: true, result: UNCLEAR },
      { arrives: false, result: { kind: 'refused', reason: 'MessageWritesBlocked' } },
    );
    await worker().round();
    await world.queue.reveal();
    await worker().round();
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'uncertain' });
    expect(world.outbox.reasons.get('carla')).toBe('MessageWritesBlocked');
  });
});

describe('a message that keeps coming back', () => {
  it('ends as failed after more than five times', async () => {
    await promoteCarla();
    const broken = createWorker(
      {
        ...world.ports,
        composer: {
          ...world.ports.composer,
          compose: () => Promise.reject(new Error('this card cannot be drawn')),
        },
      },
      timer,
    );
    for (let time = 1; time <= 5; time += 1) {
      await broken.round();
      await world.queue.reveal();
    }
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'pending', attempts: 0 });
    await broken.round();
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'failed' });
    expect(world.outbox.reasons.get('carla')).toBe('given-up');
    await world.queue.expectEmpty();
  });

  it('ends as failed when the channel throttles it every time', async () => {
    await promoteCarla();
    const throttled = { arrives: false, result: { kind: 'throttled', retryAfterSeconds: 1 } } as const;
    world.sender.fate('carla', ...Array.from({ length: 6 }, () => throttled));
    for (let time = 1; time <= 6; time += 1) {
      await worker().round();
      await world.queue.reveal();
    }
    expect(await world.row('promoted', 2, 'carla')).toMatchObject({ state: 'failed' });
    expect(world.outbox.reasons.get('carla')).toBe('throttled');
    const waited = world.queue.delays.reduce((sum, seconds) => sum + seconds, 0);
    expect(
      waited,
      'a channel that is busy for so long costs no message, however short the waits it asks',
    ).toBeGreaterThan(12 * 60);
  });

  it('is still sent when it was only never reached, in processes that were killed again and again', async () => {
    await promoteCarla();
    for (let time = 1; time <= 7; time += 1) {
      await world.queue.receive(25, 60);
      await world.queue.reveal();
    }
    await worker().round();
    expect(world.sender.arrived).toEqual([PROMOTED]);
  });
});

describe('what else the queue holds', () => {
  it('text that is not ours is removed, and the log does not repeat it', async () => {
    const queue = rawQueue(azurite.url(), `${world.prefix.toLowerCase()}outbox`);
    for (const text of ['geheim', '{"table":"People","partition":"geheim","row":"person"}'])
      await queue.sendMessage(text);
    expect(await worker().round()).toBe(2);
    expect(world.log).toMatchObject([
      { level: 'warn', detail: { foreign: true } },
      { level: 'warn', detail: { foreign: true } },
    ]);
    expect(JSON.stringify(world.log)).not.toContain('geheim');
    await world.queue.expectEmpty();
  });

  it('the name of a row that is not there is removed', async () => {
    await world.storage.queue.add(world.key('promoted', 9, 'niemand'));
    await worker().round();
    expect(world.log).toMatchObject([{ level: 'warn', detail: { foreign: false } }]);
    await world.queue.expectEmpty();
  });
});

describe('a batch', () => {
  beforeEach(async () => {
    world = await DeliveryWorld.open(await azurite.world(), ambtelijkNetwerk([null, 0]));
    for (const name of ['anouk', 'bilal', 'carla']) {
      await world.knows(reachable(name));
      await world.signUp(name, MORNING, 'sanne');
    }
  });

  it('is put down when its invisibility nears the end, and is there for another worker at once', async () => {
    world.sender.onSend = () => {
      timer.now += 50_000;
    };
    await worker({ parallel: 1 }).round();
    expect(world.sender.arrived).toHaveLength(2);
    await worker({ parallel: 1 }).round();
    expect(world.sender.arrived).toHaveLength(3);
  });

  it('is finished up to the message in hand when the process stops, and the rest is there for another at once', async () => {
    const stopped = worker({ parallel: 1 });
    const stops: Promise<void>[] = [];
    world.sender.onSend = () => stops.push(stopped.stop());
    stopped.start();
    await expect.poll(() => stops.length).toBe(1);
    await Promise.all(stops);
    expect(world.sender.arrived).toHaveLength(1);
    world.sender.onSend = () => undefined;
    await worker().round();
    expect(world.sender.arrived).toHaveLength(3);
    await world.queue.expectEmpty();
  });
});

describe('polling', () => {
  it('rests longer and longer while there is nothing, to five seconds, and is quick again after something', async () => {
    const idle = worker();
    await timer.untilRest(idle.start);
    for (let poll = 0; poll < 5; poll += 1) await timer.pass();
    expect(timer.rests).toEqual([1_000, 1_500, 2_250, 3_375, 5_000, 5_000]);
    await promoteCarla();
    await timer.untilRest(idle.kick);
    await expect.poll(() => world.sender.arrived).toEqual([PROMOTED]);
    expect(timer.rests.at(-1)).toBe(1_000);
    await idle.stop();
  });

  it('goes on by itself after the queue was unreachable', async () => {
    let fails = true;
    const { queue } = world.ports;
    const flaky = createWorker(
      {
        ...world.ports,
        queue: {
          add: (key) => queue.add(key),
          extend: (message, seconds) => queue.extend(message, seconds),
          remove: (message) => queue.remove(message),
          receive: (count, seconds) =>
            fails ? Promise.reject(new Error('unreachable')) : queue.receive(count, seconds),
        },
      },
      timer,
    );
    await promoteCarla();
    await timer.untilRest(flaky.start);
    expect(timer.rests).toEqual([5_000]);
    fails = false;
    await timer.pass();
    await expect.poll(() => world.sender.arrived).toEqual([PROMOTED]);
    await flaky.stop();
  });
});
