import { beforeEach, describe, expect, it } from 'vitest';
import type { CardJson } from '../../src/app/ports.ts';
import { createWorker } from '../../src/delivery/worker.ts';
import { DAY, HOUR, plus } from '../../src/domain/time.ts';
import { useAzurite } from '../support/azurite.ts';
import { DeliveryWorld } from '../support/delivery-world.ts';
import { ManualTimer } from '../support/manual-timer.ts';
import { ambtelijkNetwerk, MORNING } from '../support/meetings.ts';
import { freePace, plainComposer, reachable } from '../support/recipients.ts';

const azurite = useAzurite();

const BUTTON = { type: 'Action.Execute', title: 'Toch niet', verb: 'sign-off' };
const WITH_BUTTON: CardJson = { type: 'AdaptiveCard', actions: [BUTTON] };
const WITHOUT: CardJson = { type: 'AdaptiveCard', actions: [{ type: 'Action.OpenUrl', title: 'Agenda' }] };

let world: DeliveryWorld;
let card: CardJson;

/** Anouk and Bilal were told that they are signed up: each has one card of the meeting. */
beforeEach(async () => {
  world = await DeliveryWorld.open(await azurite.world(), ambtelijkNetwerk([null, null]));
  card = WITH_BUTTON;
  for (const name of ['anouk', 'bilal']) {
    await world.knows(reachable(name));
    await world.signUp(name, MORNING, 'sanne');
  }
  await deliver();
  world.clock.pass(HOUR);
});

/** One round of the worker, and everything it put off is there for the next. */
async function deliver(): Promise<void> {
  const composer = {
    ...plainComposer,
    compose: async (...telling: Parameters<typeof plainComposer.compose>) => {
      return { ...(await plainComposer.compose(...telling)), card };
    },
  };
  await createWorker({ ...world.ports, composer }, new ManualTimer()).round();
  await world.queue.reveal();
  await world.later.reveal();
}

/** Moves the meeting by so many days and tells these people. */
async function move(days: number, ...people: readonly string[]): Promise<void> {
  const loaded = await world.storage.meetings.load(world.meetingId, []);
  const { sessions = [], deadline = '' } = loaded?.gate.meeting ?? {};
  const moved = sessions.map((session) => {
    return { ...session, start: plus(session.start, days * DAY), end: plus(session.end, days * DAY) };
  });
  const revision = await world.change({ sessions: moved, deadline }, 'moved');
  await world.tell('moved', revision, ...people);
}

async function cardsOf(name: string): Promise<readonly string[]> {
  return (await world.storage.shown.shown(world.meetingId, name)).map(({ sentId }) => sentId);
}

describe('buttons that lie', () => {
  it('the earlier cards of a person are replaced once they heard that the meeting moved', async () => {
    const [first] = await cardsOf('anouk');
    await move(7, 'anouk', 'bilal');
    await deliver();
    expect(world.sender.arrived.slice(2).toSorted()).toEqual(['anouk: moved', 'bilal: moved']);
    expect(world.sender.replaced, 'first everyone hears').toEqual([]);
    await deliver();
    expect(world.sender.replaced).toHaveLength(2);
    expect(world.sender.replaced).toContain(`anouk: ${first}`);
    expect(
      await cardsOf('anouk'),
      'the notice itself has buttons and can be replaced next time',
    ).toHaveLength(1);
    await world.later.expectEmpty();
  });

  it('moved again: the notice of the first move is replaced too, and what was replaced is not touched again', async () => {
    await move(7, 'anouk');
    await deliver();
    await deliver();
    const [notice] = await cardsOf('anouk');
    world.clock.pass(HOUR);
    await move(7, 'anouk');
    await deliver();
    await deliver();
    expect(world.sender.replaced).toHaveLength(2);
    expect(world.sender.replaced.at(-1)).toBe(`anouk: ${notice}`);
  });

  it('wait as long as there is anyone who did not hear', async () => {
    await move(7, 'anouk');
    await deliver();
    const revision = (await world.storage.meetings.load(world.meetingId, []))?.gate.meeting.revision ?? 0;
    await world.tell('moved', revision, 'bilal');
    await deliver();
    expect(world.sender.arrived.at(-1)).toBe('bilal: moved');
    expect(world.sender.replaced).toEqual([]);
    await deliver();
    expect(world.sender.replaced).toHaveLength(2);
  });

  it('a card that can no longer be changed costs no notice, and is not tried for ever', async () => {
    world.sender.replacing.push({ kind: 'refused', reason: '404 ActivityNotFoundInConversation' });
    await move(7, 'anouk');
    await deliver();
    await deliver();
    const rows = await world.outbox.all(world.meetingId);
    expect(rows.find(({ message }) => message.kind === 'moved')).toMatchObject({ state: 'sent' });
    await world.later.expectEmpty();
  });

  it('a replacement that Teams puts off, or does not answer, is done later', async () => {
    world.sender.replacing.push(
      { kind: 'throttled', retryAfterSeconds: 7 },
      { kind: 'uncertain', reason: 'timeout' },
    );
    await move(7, 'anouk');
    await deliver();
    await deliver();
    expect(world.later.delays).toEqual([7]);
    await deliver();
    expect(world.sender.replaced).toEqual([]);
    await deliver();
    expect(world.sender.replaced).toHaveLength(1);
    await world.later.expectEmpty();
  });

  it('every replacement takes its turn in the common pace', async () => {
    await move(7, 'anouk', 'bilal');
    await deliver();
    let turns = 0;
    const take = () => {
      turns += 1;
      return freePace.take();
    };
    await createWorker({ ...world.ports, pace: { take } }, new ManualTimer()).round();
    expect(turns).toBe(2);
  });

  it('when the list of cards cannot be read the notice still went, and is not sent twice', async () => {
    await move(7, 'anouk');
    const broken = () => Promise.reject(new Error('broken'));
    const shown = { keep: broken, shown: broken, forget: broken };
    for (let round = 0; round < 3; round += 1) {
      await createWorker({ ...world.ports, shown }, new ManualTimer()).round();
      await world.queue.reveal();
    }
    expect(world.sender.arrived.filter((one) => one === 'anouk: moved')).toHaveLength(1);
    await world.queue.expectEmpty();
  });

  it('a replacement that keeps failing is given up', async () => {
    await move(7, 'anouk');
    await deliver();
    const tries = Array.from({ length: 10 }, () => ({ kind: 'uncertain', reason: 'timeout' }) as const);
    world.sender.replacing.push(...tries);
    for (let round = 0; round < 10; round += 1) await deliver();
    expect(world.sender.replacing, 'tried six times').toHaveLength(4);
    await world.later.expectEmpty();
  });
});

describe('which cards are kept', () => {
  it('none that has nothing to press', async () => {
    card = WITHOUT;
    await world.knows(reachable('carla'));
    await world.signUp('carla', MORNING, 'sanne');
    await deliver();
    expect(await cardsOf('carla')).toEqual([]);
  });

  it('none that went by mail', async () => {
    await world.knows({ ...reachable('carla'), conversation: null });
    const send = () => Promise.resolve({ kind: 'sent', sentId: '<1@voorbeeld.nl>' } as const);
    await world.signUp('carla', MORNING, 'sanne');
    await createWorker({ ...world.ports, mailer: { send } }, new ManualTimer()).round();
    expect(await cardsOf('carla')).toEqual([]);
  });

  it('both of two that are sent at the same moment', async () => {
    const at = world.clock.now();
    const cards = ['out-invitation-r1-carla', 'out-nudge-2026-12-01-carla'].map((row) => {
      return { row, sentId: `bij ${row}`, at };
    });
    await Promise.all(cards.map((one) => world.storage.shown.keep(world.meetingId, 'carla', one)));
    expect((await cardsOf('carla')).toSorted()).toEqual(cards.map(({ sentId }) => sentId));
  });

  it('of many the last six are replaced, and then none is kept', async () => {
    for (let index = 1; index <= 9; index += 1) {
      const card = { row: `out-${index}`, sentId: `kaart-${index}`, at: plus(world.clock.now(), index - 10) };
      await world.storage.shown.keep(world.meetingId, 'anouk', card);
    }
    await move(7, 'anouk');
    await deliver();
    await deliver();
    const last = [9, 8, 7, 6, 5, 4].map((index) => `anouk: kaart-${index}`);
    expect(world.sender.replaced).toEqual(last);
    expect(await cardsOf('anouk')).toHaveLength(1);
  });
});
