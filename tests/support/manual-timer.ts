import type { Timer } from '../../src/delivery/timer.ts';

/** A timer of which the test decides when a rest is over; nothing really waits. */
export class ManualTimer implements Timer {
  /** The lengths of all rests begun so far, in milliseconds. */
  readonly rests: number[] = [];
  now = 0;
  #pass: (() => void) | null = null;
  #begun: (() => void) | null = null;

  elapsed(): number {
    return this.now;
  }

  wait(milliseconds: number, wake: AbortSignal): Promise<void> {
    this.rests.push(milliseconds);
    return new Promise((resolve) => {
      this.#pass = () => {
        this.now += milliseconds;
        resolve();
      };
      wake.addEventListener('abort', () => {
        resolve();
      });
      this.#begun?.();
    });
  }

  /** Does something and resolves when a rest begins after it. */
  async untilRest(act: () => void): Promise<void> {
    const rest = new Promise<void>((resolve) => {
      this.#begun = resolve;
    });
    act();
    await rest;
  }

  /** Lets the present rest go by; resolves when the next one begins. */
  async pass(): Promise<void> {
    await this.untilRest(() => this.#pass?.());
  }
}
