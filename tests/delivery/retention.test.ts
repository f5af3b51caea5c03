import { beforeEach, describe, expect, it } from 'vitest';
import { createRetention } from '../../src/delivery/retention.ts';
import { createWorker } from '../../src/delivery/worker.ts';
import { DAY } from '../../src/domain/time.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { DeliveryWorld } from '../support/delivery-world.ts';
import { ManualTimer } from '../support/manual-timer.ts';
import { ambtelijkNetwerk, MORNING } from '../support/meetings.ts';
import { rawRows } from '../support/raw-tables.ts';
import { reachable } from '../support/recipients.ts';

const azurite = useAzurite();

const DAYS = 365;

/** Past the end of the meeting, and of the day in which it is still looked after. */
const AFTERCARE = 60 * DAY;

let store: TestWorld;
let world: DeliveryWorld;

/** A meeting with a message that was sent, a mark and a card that is remembered. */
beforeEach(async () => {
  store = await azurite.world();
  world = await DeliveryWorld.open(store, ambtelijkNetwerk([null, 0]));
  await world.knows(reachable('anouk'));
  await world.signUp('anouk', MORNING, 'sanne');
  await createWorker(world.ports, new ManualTimer()).round();
  await store.storage.marks.mark(world.meetingId, 'uitnodiging');
  const card = { row: 'out-invitation-r1-anouk', sentId: 'kaart', at: store.clock.now() };
  await store.storage.shown.keep(world.meetingId, 'anouk', card);
  store.clock.pass(AFTERCARE);
  await store.storage.meetings.archive(store.clock.now());
});

function retention(): () => Promise<void> {
  const { storage, clock } = store;
  return createRetention({ deliveries: storage.oldDeliveries, clock, log: world.ports.log }, DAYS);
}

/** What the partition of the meeting holds, by the first word of the row keys. */
async function kinds(): Promise<readonly string[]> {
  const rows = await rawRows(azurite.url(), `${store.prefix}Meetings`);
  return [...new Set(rows.map(({ rowKey }) => String(rowKey).split('-')[0] ?? ''))].toSorted();
}

function cleared(): readonly object[] {
  return world.log.filter(({ level }) => level === 'info');
}

describe('old deliveries', () => {
  it('stay for as long as they are of use', async () => {
    store.clock.pass((DAYS - 60) * DAY);
    await retention()();
    expect(await kinds()).toEqual(['due', 'gate', 'hist', 'out', 'reg', 'shown']);
  });

  it('go after the retention: messages, marks and cards, and nothing else of the meeting', async () => {
    store.clock.pass(DAYS * DAY);
    await retention()();
    expect(await kinds()).toEqual(['gate', 'hist', 'reg']);
  });

  it('are looked for once a day, and cleared once a meeting, whatever instance does it', async () => {
    store.clock.pass(DAYS * DAY);
    const clearOld = retention();
    await clearOld();
    store.requests.length = 0;
    await clearOld();
    expect(store.requests).toEqual([]);
    store.clock.pass(DAY);
    await Promise.all([clearOld(), retention()()]);
    expect(cleared()).toHaveLength(1);
  });

  it('of thousands of recipients go too, page by page, also when two instances clear them', async () => {
    const everyone = Array.from({ length: 2_500 }, (_, index) => `persoon-${index}`);
    const messages = everyone.map((to) => ({ kind: 'invitation', to, revision: 1 }) as const);
    await store.storage.outboxRows.create(world.meetingId, messages);
    store.clock.pass(DAYS * DAY);
    await Promise.all([retention()(), retention()()]);
    expect(await kinds()).toEqual(['gate', 'hist', 'reg']);
  });
});
