/**
 * Two thousand messages are due, two instances deliver them, and one is killed again and again at random moments. Real
 * processes, a real store, the real Teams sender over HTTP.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeAzuriteScale } from '../support/azurite-at-scale.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { crowdOf, gather, type Crowd } from '../support/crowd.ts';
import { prepareDeliverers, type Deliverer, type Deliverers } from '../support/deliverers.ts';
import { startLimitingConnector, type LimitingConnector } from '../support/limiting-connector.ts';
import { seeded } from '../support/seeded.ts';

makeAzuriteScale();
const azurite = useAzurite();

const DUE = 2_000;
const SEED = 20_270_113;

/**
 * The pace is lifted, so that the test takes a minute. What a kill leaves behind comes back after as many seconds as
 * no message takes, however slow the machine.
 */
const QUICK = { perSecond: 400, invisibleSeconds: 20, retrySeconds: 1, draws: false } as const;

/** How long an instance lives before it is killed, in milliseconds. */
const SHORTEST_LIFE = 200;
const LONGEST_LIFE = 3_000;

let world: TestWorld;
let connector: LimitingConnector;
let deliverers: Deliverers;
let crowd: Crowd;

beforeAll(async () => {
  world = await azurite.world();
  // A send takes a moment, so that there is always something in flight.
  connector = await startLimitingConnector({ latency: () => 50, limits: false });
  deliverers = await prepareDeliverers();
  const place = { storage: world.storage, storeUrl: azurite.url(), prefix: world.prefix };
  crowd = await gather(place, crowdOf(DUE), connector.url);
}, 120_000);

afterAll(async () => {
  await deliverers.close();
  await connector.close();
});

function launch(): Promise<Deliverer> {
  return deliverers.start({ store: azurite.url(), prefix: world.prefix, ...QUICK });
}

/** How often each person's message arrived. */
function arrivals(): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { conversation } of connector.arrivals)
    times.set(conversation, (times.get(conversation) ?? 0) + 1);
  return times;
}

it(
  'two thousand due messages, two instances, one killed again and again: each ends, nobody gets more than two, and what is double or uncertain was in flight at a kill',
  { timeout: 240_000 },
  async () => {
    const random = seeded(SEED);
    await crowd.remind();
    const steady = await launch();
    let kills = 0;
    let inFlight = 0;
    while (arrivals().size < DUE * 0.9) {
      const doomed = await launch();
      await pause(SHORTEST_LIFE + (LONGEST_LIFE - SHORTEST_LIFE) * random());
      inFlight += await doomed.kill();
      kills += 1;
    }
    while ((await world.storage.outboxRows.unfinished(crowd.meetingId)).length > 0) await pause(500);
    const { errors } = await steady.figures();
    await steady.stop();

    const rows = await world.storage.outboxRows.all(crowd.meetingId);
    const times = arrivals();
    expect(rows).toHaveLength(DUE);
    expect(rows.filter(({ state }) => state !== 'sent' && state !== 'uncertain')).toEqual([]);
    for (const { message, state } of rows) {
      const arrived = times.get(message.to) ?? 0;
      expect(arrived, message.to).toBeLessThanOrEqual(2);
      if (state === 'sent') expect(arrived, message.to).toBeGreaterThanOrEqual(1);
    }
    const doubled = [...times.values()].filter((arrived) => arrived === 2).length;
    const uncertain = rows.filter(({ state }) => state === 'uncertain').length;
    expect(doubled + uncertain).toBeLessThanOrEqual(inFlight);
    expect(kills, 'kills while there was work').toBeGreaterThan(3);
    expect(inFlight, 'messages in flight at the kills').toBeGreaterThan(kills);
    expect(errors).toEqual([]);
  },
);
