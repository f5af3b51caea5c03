/** Does several things at the same time, but not more than so many, and never two with the same key. */
export interface Lanes {
  /** Does `work`, which must not throw, as soon as a lane is free and all earlier work of this key is done. */
  run(key: string, work: () => Promise<void>): Promise<void>;
  /** Resolves when fewer than `count` works are waiting or being done. */
  fewerThan(count: number): Promise<void>;
}

/** Makes lanes, so many. */
export function createLanes(count: number): Lanes {
  const lastOf = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let watchers: { readonly count: number; readonly resolve: () => void }[] = [];
  let busy = 0;
  let given = 0;

  async function inLane(work: () => Promise<void>): Promise<void> {
    if (busy >= count) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
    try {
      await work();
    } finally {
      // The lane goes to the next in line, or is free.
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  }

  function done(): void {
    given -= 1;
    watchers = watchers.filter((watcher) => {
      if (given < watcher.count) watcher.resolve();
      return given >= watcher.count;
    });
  }

  return {
    run(key, work) {
      given += 1;
      const mine = (lastOf.get(key) ?? Promise.resolve())
        .then(() => inLane(work))
        .finally(() => {
          if (lastOf.get(key) === mine) lastOf.delete(key);
          done();
        });
      lastOf.set(key, mine);
      return mine;
    },
    fewerThan(limit) {
      if (given < limit) return Promise.resolve();
      return new Promise((resolve) => watchers.push({ count: limit, resolve }));
    },
  };
}
