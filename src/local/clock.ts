import type { Clock } from '../app/ports.ts';
import type { Instant } from '../domain/time.ts';

/** A clock that shows `start` now and runs on from there; `elapsed` gives the milliseconds since any fixed moment. */
export function clockFrom(start: Instant, elapsed: () => number = () => performance.now()): Clock {
  const offset = Date.parse(start) - elapsed();
  return { now: () => new Date(offset + elapsed()).toISOString() };
}
