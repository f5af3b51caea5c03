import type { Timer } from './timer.ts';

/** Work that goes round until it is stopped, resting in between. */
export interface Loop {
  /** Begins going round; a second call changes nothing. */
  readonly start: () => void;
  /** Ends the present rest, or skips the next one when work is going on. */
  readonly kick: () => void;
  /** Resolves when the round at hand is finished; no further one begins. */
  readonly stop: () => Promise<void>;
}

/** `round` does one round and gives how many milliseconds to rest after it; it must not throw. */
export function createLoop(round: () => Promise<number>, timer: Timer): Loop {
  let stopping = false;
  let running: Promise<void> | null = null;
  let wake = new AbortController();

  async function run(): Promise<void> {
    while (!stopping) {
      // Renewed before the work: a kick during it must count, for that work may have looked too early.
      wake = new AbortController();
      const rest = await round();
      if (rest > 0 && !wake.signal.aborted) await timer.wait(rest, wake.signal);
    }
  }

  return {
    start: () => {
      running ??= run();
    },
    kick: () => {
      wake.abort();
    },
    stop: async () => {
      stopping = true;
      wake.abort();
      await running;
    },
  };
}
