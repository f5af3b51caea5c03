import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxRow, SendResult } from '../../src/app/ports.ts';
import { createWorker } from '../../src/delivery/worker.ts';
import { useAzurite } from '../support/azurite.ts';
import { DeliveryWorld, RecordingMailer } from '../support/delivery-world.ts';
import { ManualTimer } from '../support/manual-timer.ts';
import { ambtelijkNetwerk, MORNING } from '../support/meetings.ts';
import { freePace, reachable } from '../support/recipients.ts';

const azurite = useAzurite();

const IN_CHAT = 'carla: answered-for-you v1';
const BY_MAIL = 'carla: answered-for-you';

const BLOCKED = '403 MessageWritesBlocked';
const refusedByTeams = { arrives: false, result: { kind: 'refused', reason: BLOCKED } } as const;
const UNCLEAR: SendResult = { kind: 'uncertain', reason: 'ETIMEDOUT' };

let world: DeliveryWorld;
let mailer: RecordingMailer;

/** Carla is told that the secretariat signed her up. */
beforeEach(async () => {
  world = await DeliveryWorld.open(await azurite.world(), ambtelijkNetwerk([null, 0]));
  mailer = new RecordingMailer();
  world.mailer = mailer;
  await world.knows(reachable('carla'));
  await world.signUp('carla', MORNING, 'sanne');
});

async function deliver(rounds = 1): Promise<OutboxRow> {
  for (let round = 0; round < rounds; round += 1) {
    await createWorker(world.ports, new ManualTimer()).round();
    await world.queue.reveal();
  }
  return world.row('answered-for-you', 1, 'carla', 'sanne');
}

describe('someone with a chat', () => {
  it('is told there, and not by mail as well', async () => {
    expect(await deliver()).toMatchObject({ state: 'sent', via: 'chat', reason: null });
    expect(world.sender.arrived).toEqual([IN_CHAT]);
    expect(mailer.mailed).toEqual([]);
  });

  it.each([BLOCKED, '404 ConversationNotFound'])(
    'who Teams does not let through (%s) is mailed in the same attempt, and the row keeps why',
    async (reason) => {
      world.sender.fate('carla', { arrives: false, result: { kind: 'refused', reason } });
      expect(await deliver()).toMatchObject({ state: 'sent', via: 'mail', attempts: 1, reason });
      expect(mailer.mailed).toEqual([BY_MAIL]);
      expect(
        (await world.storage.people.byId('carla'))?.conversation,
        'one refusal ends no chat',
      ).not.toBeNull();
      await world.queue.expectEmpty();
    },
  );

  it('is not mailed when Teams only asks to wait, or gives no clear answer', async () => {
    world.sender.fate(
      'carla',
      { arrives: false, result: { kind: 'throttled', retryAfterSeconds: 1 } },
      { arrives: false, result: UNCLEAR },
    );
    expect(await deliver(3)).toMatchObject({ state: 'sent', via: 'chat' });
    expect(mailer.mailed).toEqual([]);
  });

  it('who is refused in both ways is failed, with both reasons', async () => {
    world.sender.fate('carla', refusedByTeams);
    mailer.answers('carla', { kind: 'refused', reason: '550 5.1.1' });
    expect(await deliver()).toMatchObject({ state: 'failed', via: 'mail', reason: `${BLOCKED} + 550 5.1.1` });
    await world.queue.expectEmpty();
  });

  it('who is refused and has no address is failed', async () => {
    await world.knows({ ...reachable('carla'), email: null });
    world.sender.fate('carla', refusedByTeams);
    expect(await deliver()).toMatchObject({ state: 'failed', via: 'chat', reason: BLOCKED });
  });

  it('who is refused is failed where no mail server is set', async () => {
    world.mailer = null;
    world.sender.fate('carla', refusedByTeams);
    expect(await deliver()).toMatchObject({ state: 'failed', via: 'chat', reason: BLOCKED });
  });
});

describe('someone without a chat', () => {
  beforeEach(() => world.knows({ ...reachable('carla'), conversation: null }));

  it('is mailed', async () => {
    expect(await deliver()).toMatchObject({ state: 'sent', via: 'mail', attempts: 1, reason: null });
    expect(mailer.mailed).toEqual([BY_MAIL]);
  });

  it('uses nothing of the pace of Teams', async () => {
    let turns = 0;
    const take = () => {
      turns += 1;
      return freePace.take();
    };
    await createWorker({ ...world.ports, pace: { take } }, new ManualTimer()).round();
    expect({ turns, mailed: mailer.mailed }).toEqual({ turns: 0, mailed: [BY_MAIL] });
  });

  it('a mail server that asks to wait costs no attempt, as with Teams', async () => {
    mailer.answers('carla', { kind: 'throttled', retryAfterSeconds: 60 });
    expect(await deliver()).toMatchObject({ state: 'pending', attempts: 0, via: 'mail' });
    expect(world.queue.delays).toContain(60);
  });

  it('a mail that may have gone is tried once more, and then it is uncertain', async () => {
    mailer.answers('carla', UNCLEAR, UNCLEAR);
    expect(await deliver(3)).toMatchObject({
      state: 'uncertain',
      via: 'mail',
      attempts: 2,
      reason: 'ETIMEDOUT',
    });
    expect(mailer.mailed).toHaveLength(2);
  });

  it.each([
    ['an address', () => world.knows({ ...reachable('carla'), conversation: null, email: null })],
    ['a mail server', () => void (world.mailer = null)],
  ])('and without %s cannot be reached, which the ledger says', async (_what, lacking) => {
    await lacking();
    expect(await deliver()).toMatchObject({ state: 'failed', via: null, attempts: 0, reason: 'unreachable' });
    await world.queue.expectEmpty();
  });
});
