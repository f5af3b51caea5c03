import { beforeEach, describe, expect, it } from 'vitest';
import { createResending, type Resending } from '../../src/app/resending.ts';
import { createWorker } from '../../src/delivery/worker.ts';
import { useAzurite } from '../support/azurite.ts';
import { DeliveryWorld } from '../support/delivery-world.ts';
import { ManualTimer } from '../support/manual-timer.ts';
import { ambtelijkNetwerk, MORNING } from '../support/meetings.ts';
import { reachable } from '../support/recipients.ts';

const azurite = useAzurite();

let world: DeliveryWorld;

/** Three people who are told that the secretariat signed them up. */
beforeEach(async () => {
  world = await DeliveryWorld.open(await azurite.world(), ambtelijkNetwerk([null, 0]));
  for (const name of ['anouk', 'bilal', 'carla']) {
    await world.knows(reachable(name));
    await world.signUp(name, MORNING, 'sanne');
  }
});

function resending(): Resending {
  const { outboxRows, outbox } = world.storage;
  return createResending({ rows: outboxRows, outbox, clock: world.clock });
}

async function deliver(): Promise<void> {
  await createWorker(world.ports, new ManualTimer()).round();
}

const TOLD = 'answered-for-you v1';

function refused(reason: string) {
  return { arrives: false, result: { kind: 'refused', reason } } as const;
}

describe('sending again', () => {
  it('tries whom it did not reach, and nobody else', async () => {
    const unclear = { arrives: true, result: { kind: 'uncertain', reason: '502 BadGateway' } } as const;
    world.sender.fate('anouk', refused('404 ConversationNotFound'));
    world.sender.fate('bilal', unclear, unclear);
    await deliver();
    await world.queue.reveal();
    await deliver();
    world.sender.arrived.length = 0;

    expect(await resending().sendAgain(world.meetingId)).toBe(2);
    await deliver();
    expect(world.sender.arrived.toSorted()).toEqual([`anouk: ${TOLD}`, `bilal: ${TOLD}`]);
    for (const name of ['anouk', 'bilal']) {
      const row = await world.row('answered-for-you', 1, name, 'sanne');
      expect(row).toMatchObject({ state: 'sent', attempts: 1, reason: null });
    }
    await world.queue.expectEmpty();
  });

  it('has one effect when it is pressed twice, and when two of the secretariat press at the same time', async () => {
    world.sender.fate('carla', refused('403 MessageWritesBlocked'));
    await deliver();
    const counts = await Promise.all([
      resending().sendAgain(world.meetingId),
      resending().sendAgain(world.meetingId),
    ]);
    expect(counts.toSorted()).toEqual([0, 1]);
    expect(await resending().sendAgain(world.meetingId)).toBe(0);
    await deliver();
    expect(world.sender.arrived.filter((one) => one.startsWith('carla'))).toEqual([`carla: ${TOLD}`]);
    await world.queue.expectEmpty();
  });

  it('does not send what is no longer true', async () => {
    world.sender.fate('carla', refused('403 MessageWritesBlocked'));
    await deliver();
    await world.signOff('carla');
    expect(await resending().sendAgain(world.meetingId)).toBe(1);
    await deliver();
    const row = await world.row('answered-for-you', 1, 'carla', 'sanne');
    expect(row).toMatchObject({ state: 'skipped', attempts: 0, reason: 'superseded' });
  });
});
