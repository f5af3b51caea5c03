import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startAzurite, type LocalStore } from '../../src/local/azurite.ts';
import { openStorage, type BrokenRow, type Storage, type StorageOptions } from '../../src/storage/index.ts';

/** A clock that stands still until a test moves it. */
export class TestClock {
  #now: number;

  constructor(now = '2026-11-23T08:00:00.000Z') {
    this.#now = Date.parse(now);
  }

  now(): string {
    return new Date(this.#now).toISOString();
  }

  /** Moves the clock on by this many milliseconds. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** A storage with tables of its own, and what it reported. */
export interface TestWorld {
  readonly storage: Storage;
  readonly clock: TestClock;
  /** What a list left out as broken. */
  readonly broken: BrokenRow[];
  /** What went wrong and was left for later. */
  readonly errors: unknown[];
  /** Every request so far, as "METHOD path". */
  readonly requests: string[];
  readonly prefix: string;
  /** The same tables as another process sees them, with caches of its own. */
  another(): Promise<TestWorld>;
}

let worlds = 0;

/** One real Azurite for the test file that calls this, in its own process. */
export function useAzurite() {
  let store: LocalStore | undefined;
  let directory = '';

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'bw-mo-test-'));
    store = await startAzurite({ directory, tablePort: 0, queuePort: 0 });
  });
  afterAll(async () => {
    await store?.close();
    await rm(directory, { recursive: true, force: true });
  });

  function url(): string {
    if (store === undefined) throw new Error('Azurite runs only during the tests');
    return store.url;
  }

  /** Fresh, empty tables; `options` replace what a test wants otherwise. */
  function world(options: Partial<StorageOptions> = {}): Promise<TestWorld> {
    worlds += 1;
    return open({ prefix: `t${String(process.pid)}x${String(worlds)}`, ...options }, new TestClock());
  }

  async function open(options: Partial<StorageOptions>, clock: TestClock): Promise<TestWorld> {
    const broken: BrokenRow[] = [];
    const errors: unknown[] = [];
    const requests: string[] = [];
    const storage = await openStorage(
      { kind: 'azurite', url: url() },
      {
        clock,
        onBrokenRow: (error) => broken.push(error),
        onError: (error) => errors.push(error),
        onRequest: (method, address) => requests.push(`${method} ${new URL(address).pathname}`),
        ...options,
      },
    );
    requests.length = 0;
    const prefix = options.prefix ?? '';
    return { storage, clock, broken, errors, requests, prefix, another: () => open(options, clock) };
  }

  return { url, world };
}
