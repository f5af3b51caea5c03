/** How fast messages leave, what each costs, and how long it takes until everyone knows that a meeting moved. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStorage } from '../../src/storage/index.ts';
import { anHourLater, crowdOf, gather, type Crowd } from '../../tests/support/crowd.ts';
import { prepareDeliverers, type Deliverer, type Deliverers } from '../../tests/support/deliverers.ts';
import { startLimitingConnector, type LimitingConnector } from '../../tests/support/limiting-connector.ts';
import { seeded } from '../../tests/support/seeded.ts';
import { startProcess, type Measured } from './processes.ts';

/** One run of one kind of message to so many people. */
export interface Delivered {
  readonly instances: number;
  readonly people: number;
  /** Whether the pace was lifted, and the connector took whatever came. */
  readonly lifted: boolean;
  /** Between the first and the last message that arrived. */
  readonly perSecond: number;
  /** Seconds from the change of the meeting to the last message. */
  readonly seconds: number;
  /** The share of the requests to the connector that was refused for its pace, 0 to 1. */
  readonly refused: number;
  /** A message: requests to the store, and milliseconds of processor time of the instances and of the store. */
  readonly requests: number;
  readonly processor: number;
  readonly store: number;
}

export interface DeliveryResult {
  readonly reminders: Delivered;
  readonly lifted: readonly Delivered[];
  readonly paced: readonly Delivered[];
  /** What replacing one earlier card costs in requests to the store. */
  readonly requestsOfReplacement: number;
  /** Bytes in use in the largest instance, after 200 and after 5,000 recipients. */
  readonly heap: { readonly few: number; readonly many: number };
}

const FEW = 200;
const MANY = 5_000;
const LIFTED = 1_000;

/** Far above what any machine reaches. */
const NO_PACE = 5_000;

interface Ground {
  readonly store: Measured;
  readonly deliverers: Deliverers;
}

/** Measures everything, on a store of its own under `directory`. About six minutes. */
export async function measureDelivery(directory: string): Promise<DeliveryResult> {
  const ground = {
    store: await startProcess('store', join(directory, 'delivery'), 'at-scale'),
    deliverers: await prepareDeliverers(),
  };
  try {
    const reminders = await onStage(ground, 1, FEW, false, (stage) => stage.run(() => stage.crowd.remind()));
    const lifted: Delivered[] = [];
    for (const instances of [1, 2]) {
      lifted.push(await onStage(ground, instances, LIFTED, true, (stage) => stage.run(() => moved(stage))));
    }
    const one = await onStage(ground, 1, FEW, false, (stage) => stage.run(() => moved(stage)));
    const few = await onStage(ground, 2, FEW, false, async (stage) => {
      await stage.crowd.hasCards();
      const before = await usedBy(stage.instances);
      const run = await stage.run(() => moved(stage));
      await replaced(stage);
      const requests = (await usedBy(stage.instances)).requests - before.requests;
      return { run, requests, heap: await heapOf(stage.instances) };
    });
    const many = await onStage(ground, 2, MANY, false, async (stage) => {
      await stage.crowd.hasCards();
      const run = await stage.run(() => moved(stage));
      return { run, heap: await heapOf(stage.instances) };
    });
    return {
      reminders,
      lifted,
      paced: [one, few.run, many.run],
      requestsOfReplacement: few.requests / FEW - one.requests,
      heap: { few: few.heap, many: many.heap },
    };
  } finally {
    await ground.deliverers.close();
    await ground.store.stop();
  }
}

interface Stage {
  readonly crowd: Crowd;
  readonly connector: LimitingConnector;
  readonly instances: readonly Deliverer[];
  readonly people: number;
  /** Makes messages due, and waits until everyone has theirs. */
  run(makeDue: () => Promise<unknown>): Promise<Delivered>;
}

let stages = 0;

/** Instances with a crowd of their own, as far as the processes and the store's tables go. */
async function onStage<T>(
  { store, deliverers }: Ground,
  count: number,
  people: number,
  lifted: boolean,
  measure: (stage: Stage) => Promise<T>,
): Promise<T> {
  stages += 1;
  const prefix = `stage${String(stages)}`;
  const fail = (error: unknown): void => {
    throw error;
  };
  const clock = { now: () => new Date().toISOString() };
  const storage = await openStorage(
    { kind: 'azurite', url: store.url },
    { clock, prefix, onBrokenRow: fail, onError: fail },
  );
  const random = seeded(stages);
  const connector = await startLimitingConnector({ latency: () => 100 + 200 * random(), limits: !lifted });
  const place = { storage, storeUrl: store.url, prefix };
  const crowd = await gather(place, crowdOf(people), connector.url);
  const options = { invisibleSeconds: null, retrySeconds: null, draws: true };
  const perSecond = lifted ? NO_PACE : null;
  const start = () => deliverers.start({ store: store.url, prefix, perSecond, ...options });
  const instances = await Promise.all(Array.from({ length: count }, start));

  async function run(makeDue: () => Promise<unknown>): Promise<Delivered> {
    const before = { ...(await usedBy(instances)), store: await store.processorTime() };
    const begun = performance.now();
    await makeDue();
    while (connector.arrivals.length < people) await pause(20);
    const [first, last] = [connector.arrivals.at(0)?.at ?? 0, connector.arrivals.at(-1)?.at ?? 0];
    // The last rows are still being written when the last message arrives.
    while ((await storage.outboxRows.unfinished(crowd.meetingId)).length > 0) await pause(500);
    const after = { ...(await usedBy(instances)), store: await store.processorTime() };
    return {
      instances: count,
      people,
      lifted,
      perSecond: (people - 1) / ((last - first) / 1_000),
      seconds: (last - begun) / 1_000,
      refused: connector.refusedForPace / connector.requests,
      requests: (after.requests - before.requests) / people,
      processor: (after.processor - before.processor) / people,
      store: (after.store - before.store) / people,
    };
  }

  try {
    return await measure({ crowd, connector, instances, people, run });
  } finally {
    await Promise.all(instances.map((instance) => instance.kill()));
    await connector.close();
  }
}

/** The first instance makes what is due, as the one in which the secretariat moved the meeting. */
async function moved({ crowd, instances }: Stage): Promise<void> {
  await crowd.change('moved', anHourLater);
  instances[0]?.expand();
}

/** Waits until everyone's earlier card was replaced. */
async function replaced({ connector, people }: Stage): Promise<void> {
  while (connector.requests - connector.refusedForPace < 2 * people) await pause(100);
  await pause(1_000);
}

async function usedBy(instances: readonly Deliverer[]): Promise<{ requests: number; processor: number }> {
  const figures = await Promise.all(instances.map((instance) => instance.figures()));
  const sum = (of: 'requests' | 'processor') => figures.reduce((total, one) => total + one[of], 0);
  return { requests: sum('requests'), processor: sum('processor') };
}

async function heapOf(instances: readonly Deliverer[]): Promise<number> {
  const figures = await Promise.all(instances.map((instance) => instance.figures()));
  return Math.max(...figures.map(({ heap }) => heap));
}
