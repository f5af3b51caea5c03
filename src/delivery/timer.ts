import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** Waiting and measuring, injected so that no test really waits. */
export interface Timer {
  /** Milliseconds on a clock that only goes forward: invisibility must not be misjudged when the wall clock is set. */
  elapsed(): number;
  /** Resolves after `milliseconds`, or as soon as `wake` is aborted; never rejects. */
  wait(milliseconds: number, wake: AbortSignal): Promise<void>;
}

/** The machine's own timer. */
export const systemTimer: Timer = {
  elapsed: () => performance.now(),
  wait: (milliseconds, wake) => delay(milliseconds, undefined, { signal: wake }).catch(() => undefined),
};
