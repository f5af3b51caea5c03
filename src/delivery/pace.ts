/** Spreads the sends of all instances over time, so that together they stay below what Teams takes from one app. */
import { StoreUnavailable, type Clock, type Pace, type PaceStore, type Turn } from '../app/ports.ts';
import { plus, SECOND, type Instant } from '../domain/time.ts';
import type { Timer } from './timer.ts';

export interface PaceSettings {
  /** Over all instances together. Teams takes 50 from an app; the answers to what people say need some of them. */
  readonly perSecond: number;
  /** How many are booked at a time: each booking is a read and a write. */
  readonly atATime: number;
  /**
   * How late a booked moment may still be used, in milliseconds. In any second at most the moments of a second and
   * this long are then used: 50.
   */
  readonly latest: number;
  /** How long a booking is tried, in milliseconds; well within what a worker keeps for a message it began. */
  readonly patience: number;
}

/**
 * How sends that were held up keep their distance, in milliseconds: all begin as long after their moment as the one
 * that was held up most, up to `MOST_BEHIND`, and each is a little less behind than the one before.
 */
const MOST_BEHIND = SECOND;
const CATCH_UP = 5;

export const PACE_SETTINGS: PaceSettings = { perSecond: 40, atATime: 10, latest: 250, patience: 10_000 };

/** Between two tries, in milliseconds: when another instance was first, and when the store does not answer. */
const AFTER_CONFLICT = 30;
const AFTER_OUTAGE = SECOND;

export interface PacePorts {
  readonly store: PaceStore;
  /** The real time, also where the program itself lives on another day: instances must agree about it. */
  readonly clock: Clock;
  readonly timer: Timer;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** Makes this instance's share of the pace; nothing is booked before the first `take`. */
export function createPace(
  { store, clock, timer, random }: PacePorts,
  settings: PaceSettings = PACE_SETTINGS,
): Pace {
  const between = SECOND / settings.perSecond;
  let moments: readonly Instant[] = [];
  let booking: Promise<void> | null = null;

  /** The next moment that is not too late; whoever finds none waits for the same booking. */
  async function next(): Promise<Instant> {
    for (;;) {
      const stillGood = plus(clock.now(), -settings.latest);
      const [first, ...others] = moments.filter((moment) => moment >= stillGood);
      moments = others;
      if (first !== undefined) return first;
      booking ??= book().finally(() => {
        booking = null;
      });
      await booking;
    }
  }

  async function book(): Promise<void> {
    const giveUp = timer.elapsed() + settings.patience;
    for (;;) {
      let pause = AFTER_CONFLICT * random();
      try {
        const from = await store.book(clock.now(), settings.atATime * between);
        if (from !== null) {
          moments = Array.from({ length: settings.atATime }, (_, index) => plus(from, index * between));
          return;
        }
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || timer.elapsed() >= giveUp) throw error;
        pause = AFTER_OUTAGE;
      }
      if (timer.elapsed() >= giveUp) throw new StoreUnavailable('Pace: others keep booking first');
      await timer.wait(pause, never());
    }
  }

  let behind = 0;

  function turnAt(moment: Instant): Turn {
    return {
      async begin() {
        const late = sinceThen(moment);
        behind = Math.min(Math.max(late, behind - CATCH_UP), MOST_BEHIND);
        if (late < behind) await timer.wait(behind - late, never());
      },
    };
  }

  function sinceThen(moment: Instant): number {
    return Date.parse(clock.now()) - Date.parse(moment);
  }

  return {
    async take() {
      const moment = await next();
      const left = -sinceThen(moment);
      if (left > 0) await timer.wait(left, never());
      return turnAt(moment);
    },
  };
}

/** One for each wait: many wait at the same time, and a signal warns when many listen to it. */
function never(): AbortSignal {
  return new AbortController().signal;
}
