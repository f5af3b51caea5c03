import { beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable, type Pace, type PaceStore } from '../../src/app/ports.ts';
import { createPace, PACE_SETTINGS } from '../../src/delivery/pace.ts';
import type { Timer } from '../../src/delivery/timer.ts';
import { HOUR, plus, SECOND } from '../../src/domain/time.ts';
import { TestClock, useAzurite, type TestWorld } from '../support/azurite.ts';
import { rawTable } from '../support/raw-tables.ts';

const azurite = useAzurite();

/**
 * Time that jumps to the earliest moment that is waited for as soon as nothing else goes on, shared by several
 * instances.
 */
class JumpingTime extends TestClock implements Timer {
  readonly #waits: { readonly until: number; readonly resolve: () => void }[] = [];

  elapsed(): number {
    return Date.parse(this.now());
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.#waits.push({ until: this.elapsed() + milliseconds, resolve }));
  }

  /** Lets everything that was begun come to its end; `work` says whether it has. */
  async run<T>(work: Promise<T>): Promise<T> {
    const state = { isDone: false };
    const ended = work.finally(() => {
      state.isDone = true;
    });
    ended.catch(() => undefined);
    while (!state.isDone) {
      await quiet();
      const next = this.#waits.toSorted((one, other) => one.until - other.until)[0];
      if (next === undefined) continue;
      this.#waits.splice(this.#waits.indexOf(next), 1);
      this.pass(Math.max(0, next.until - this.elapsed()));
      next.resolve();
    }
    return ended;
  }
}

/** Long enough for a request to the store on this machine to be on its way or back. */
let requests = 0;
async function quiet(): Promise<void> {
  do await new Promise((resolve) => setImmediate(resolve));
  while (requests > 0);
}

/** The real row, of which every request is seen. */
function watched(store: PaceStore): PaceStore {
  return {
    async book(...booking) {
      requests += 1;
      try {
        return await store.book(...booking);
      } finally {
        requests -= 1;
      }
    },
  };
}

let world: TestWorld;
let time: JumpingTime;

beforeEach(async () => {
  world = await azurite.world();
  time = new JumpingTime();
});

function instance(store: PaceStore = world.storage.pace): Pace {
  return createPace({ store: watched(store), clock: time, timer: time, random: () => 0.5 });
}

/** Takes so many turns at once, and gives the milliseconds from now at which each came. */
async function turns(pace: Pace, count: number): Promise<number[]> {
  const begin = time.elapsed();
  const take = () => pace.take().then(() => time.elapsed() - begin);
  return Promise.all(Array.from({ length: count }, take));
}

/** The most moments that any second holds. */
function mostInASecond(moments: readonly number[]): number {
  return Math.max(
    ...moments.map((from) => moments.filter((moment) => moment >= from && moment < from + SECOND).length),
  );
}

describe('the pace', () => {
  it('gives one instance forty turns a second, evenly', async () => {
    const moments = await time.run(turns(instance(), 100));
    expect(moments).toEqual(Array.from({ length: 100 }, (_, index) => index * 25));
  });

  it('asks the store once for ten turns', async () => {
    world.requests.length = 0;
    await time.run(turns(instance(), 100));
    expect(world.requests.filter((request) => request.startsWith('GET'))).toHaveLength(10);
  });

  it('is one pace however many instances there are', async () => {
    const moments = (await time.run(Promise.all([1, 2, 3].map(() => turns(instance(), 60))))).flat();
    expect(mostInASecond(moments)).toBeLessThanOrEqual(50);
    expect(Math.max(...moments)).toBeGreaterThanOrEqual((180 / 40 - 1) * SECOND);
    expect(Math.max(...moments)).toBeLessThanOrEqual((180 / 40 + 1) * SECOND);
  });

  it('does not save up turns that nobody took', async () => {
    const pace = instance();
    await time.run(turns(pace, 3));
    time.pass(HOUR);
    const moments = await time.run(turns(pace, 60));
    expect(mostInASecond(moments)).toBeLessThanOrEqual(50);
  });
});

describe('sends that are held up between their turn and their beginning', () => {
  /** Takes so many turns, is held up by so much in each, and gives when each began. */
  async function begun(pace: Pace, heldUp: readonly number[]): Promise<number[]> {
    const origin = time.elapsed();
    const sends = heldUp.map(async (milliseconds) => {
      const turn = await pace.take();
      await time.wait(milliseconds);
      await turn.begin();
      return time.elapsed() - origin;
    });
    return Promise.all(sends);
  }

  it('begin at once when nothing held them up', async () => {
    expect(await time.run(begun(instance(), [0, 0, 0, 0]))).toEqual([0, 25, 50, 75]);
  });

  it('do not all begin at the same moment when the store answered nobody for a while', async () => {
    // The store is away from 0 to 600 ms: whoever had a turn in that time could go on only then.
    const heldUp = Array.from({ length: 100 }, (_, index) => Math.max(0, 600 - 25 * index));
    const moments = await time.run(begun(instance(), heldUp));
    expect(mostInASecond(moments)).toBeLessThanOrEqual(50);
    expect(moments.at(-1), 'and the delay is caught up with').toBeLessThan(99 * 25 + 200);
  });
});

describe('when the row of the pace is in the way', () => {
  it('waits and goes on by itself when the store does not answer for a while', async () => {
    let failures = 3;
    const flaky: PaceStore = {
      book: (...booking) =>
        failures-- > 0 ? Promise.reject(new StoreUnavailable('away')) : world.storage.pace.book(...booking),
    };
    const [moment] = await time.run(turns(instance(flaky), 1));
    expect(moment).toBe(3 * SECOND);
  });

  it('says so within seconds when it stays away, to all who wait, and is there for the next', async () => {
    let isAway = true;
    const outage: PaceStore = {
      book: (...booking) =>
        isAway ? Promise.reject(new StoreUnavailable('away')) : world.storage.pace.book(...booking),
    };
    const pace = instance(outage);
    const begin = time.elapsed();
    const results = await time.run(Promise.allSettled(Array.from({ length: 30 }, () => pace.take())));
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    expect(time.elapsed() - begin).toBeLessThanOrEqual(PACE_SETTINGS.patience + SECOND);
    isAway = false;
    expect(await time.run(turns(pace, 2))).toEqual([0, 25]);
  });

  it.each([
    ['is broken', 'morgen'],
    ['was written by a machine whose clock is a day ahead', plus('2026-11-23T08:00:00.000Z', 24 * HOUR)],
  ])('does not stop sending when it %s', async (_what, bookedUntil) => {
    const row = { partitionKey: 'pace', rowKey: 'sends', bookedUntil };
    await rawTable(azurite.url(), `${world.prefix}Pace`).createEntity(row);
    expect(await time.run(turns(instance(), 2))).toEqual([0, 25]);
  });
});
