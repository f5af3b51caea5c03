/** Two instances against a connector that takes no more than Teams does, and against one that misbehaves. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxRow } from '../../src/app/ports.ts';
import { WORKER_SETTINGS } from '../../src/delivery/worker.ts';
import { makeAzuriteScale } from '../support/azurite-at-scale.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { anHourLater, crowdOf, gather, type Crowd } from '../support/crowd.ts';
import { prepareDeliverers, type Deliverer, type Deliverers } from '../support/deliverers.ts';
import { startLimitingConnector, type LimitingConnector } from '../support/limiting-connector.ts';
import { seeded } from '../support/seeded.ts';

makeAzuriteScale();
const azurite = useAzurite();

/** What the issue asks for. */
const MOST_REFUSED_SHARE = 0.01;
const LEAST_A_SECOND = 30;

/** All lanes of two instances. */
const IN_FLIGHT = 2 * WORKER_SETTINGS.parallel;

/** Half the real pace, so that much is still to be sent whenever something happens. */
const SLOWLY = 20;

let world: TestWorld;
let connector: LimitingConnector;
let deliverers: Deliverers;
let instances: readonly Deliverer[];

beforeEach(async () => {
  world = await azurite.world();
  const random = seeded(1);
  // As long as Teams takes over a message.
  connector = await startLimitingConnector({ latency: () => 100 + 200 * random(), limits: true });
  deliverers = await prepareDeliverers();
}, 60_000);

afterEach(async () => {
  await deliverers.close();
  await connector.close();
});

function gatherAll(people: readonly string[]): Promise<Crowd> {
  const place = { storage: world.storage, storeUrl: azurite.url(), prefix: world.prefix };
  return gather(place, people, connector.url);
}

/** Two instances with the real pace, unless another is given; what is unclear is tried again after a second. */
async function deliver(perSecond: number | null = null): Promise<void> {
  const options = { perSecond, invisibleSeconds: null, retrySeconds: 1, draws: false };
  const start = () => deliverers.start({ store: azurite.url(), prefix: world.prefix, ...options });
  instances = await Promise.all([start(), start()]);
}

/** Waits until every message of the meeting has ended, and stops; what became of each. */
async function ended({ meetingId }: Crowd): Promise<readonly OutboxRow[]> {
  const { outboxRows } = world.storage;
  while ((await outboxRows.unfinished(meetingId)).length > 0) await pause(250);
  await Promise.all(instances.map((instance) => instance.stop()));
  return outboxRows.all(meetingId);
}

/** Waits until so many messages have arrived. */
async function arrived(count: number): Promise<void> {
  while (connector.arrivals.length < count) await pause(20);
}

function timesOf(conversation: string): number {
  return connector.arrivals.filter((arrival) => arrival.conversation === conversation).length;
}

/** How often each end was written, with why. */
function tally(rows: readonly OutboxRow[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state, reason } of rows) {
    const name = reason === null ? state : `${state} ${reason}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe('the limits of Teams', () => {
  it(
    'two instances stay below them together: hardly anything is refused for its pace, and the pace is kept',
    { timeout: 180_000 },
    async () => {
      const people = crowdOf(600);
      const crowd = await gatherAll(people);
      await crowd.remind();
      await deliver();
      const rows = await ended(crowd);

      expect(tally(rows)).toEqual({ sent: people.length });
      expect(connector.arrivals).toHaveLength(people.length);
      expect(connector.refusedForPace / connector.requests).toBeLessThanOrEqual(MOST_REFUSED_SHARE);
      const [first, last] = [connector.arrivals.at(0)?.at ?? 0, connector.arrivals.at(-1)?.at ?? 0];
      expect((people.length / (last - first)) * 1_000).toBeGreaterThanOrEqual(LEAST_A_SECOND);
    },
  );

  it(
    'everyone whose chat is closed, gone or out of order ends in the right place of the ledger',
    { timeout: 120_000 },
    async () => {
      const names = ['goed', 'geblokkeerd', 'weg', 'stuk', 'stil'];
      const crowd = await gatherAll(names.flatMap((name) => crowdOf(4, name)));
      await crowd.remind();
      await deliver();
      const rows = await ended(crowd);

      expect(tally(rows)).toEqual({
        sent: 4,
        'failed 403 MessageWritesBlocked': 4,
        'failed 404 ConversationNotFound': 4,
        'uncertain 502 BadGateway': 4,
        'uncertain timeout': 4,
      });
      const attempts = (name: string) => crowdOf(4, name).map(timesOf);
      expect(attempts('goed')).toEqual([1, 1, 1, 1]);
      expect([...attempts('stuk'), ...attempts('stil')], 'one more try, never a third').toEqual(
        Array.from({ length: 8 }, () => 2),
      );
    },
  );
});

describe('what happens while the queue is full', () => {
  it(
    'signing off, moving once more and cancelling are honoured for all whose turn has not come',
    { timeout: 180_000 },
    async () => {
      const people = crowdOf(300);
      const [last, secondToLast] = [people.slice(-20), people.slice(-40, -20)];
      const crowd = await gatherAll(people);
      await crowd.tell('moved', await crowd.change('moved', anHourLater));
      await deliver(SLOWLY);

      await arrived(60);
      await crowd.signOff(last);
      const movedAgain = await crowd.change('moved', anHourLater);
      const whenMovedAgain = connector.arrivals.length;
      await crowd.tell('moved', movedAgain);
      await arrived(whenMovedAgain + 60);
      const cancelled = await crowd.change('cancelled', () => ({ status: 'cancelled' }));
      const whenCancelled = connector.arrivals.length;
      await crowd.tell('cancelled', cancelled, [...secondToLast, ...last]);
      const rows = await ended(crowd);

      const untold = rows.filter(({ message, state }) => last.includes(message.to) && state === 'sent');
      expect(untold, 'who signed off hears of no move, nor that it is cancelled').toEqual([]);
      const told = (to: string) => connector.arrivals.filter(({ conversation }) => conversation === to);
      for (const to of secondToLast) {
        expect(told(to).at(-1)?.summary, 'the last that someone hears is true').toBe('cancelled r4 of r4');
      }
      const late = connector.arrivals
        .slice(whenCancelled)
        .filter(({ summary }) => summary.startsWith('moved'));
      expect(late.length, 'only what was on its way').toBeLessThanOrEqual(IN_FLIGHT);
      const stale = connector.arrivals
        .slice(whenMovedAgain)
        .filter(({ summary }) => summary.endsWith('of r2'));
      expect(stale.length, 'of the first move only what was on its way').toBeLessThanOrEqual(IN_FLIGHT);
      expect(rows.filter(({ state }) => state === 'failed' || state === 'uncertain')).toEqual([]);
      expect(tally(rows)['skipped cancelled'] ?? 0).toBeGreaterThan(50);
    },
  );
});
