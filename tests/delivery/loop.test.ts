import { describe, expect, it } from 'vitest';
import { createLoop } from '../../src/delivery/loop.ts';
import { systemTimer } from '../../src/delivery/timer.ts';
import { ManualTimer } from '../support/manual-timer.ts';

describe('work that goes round', () => {
  it('rests as long as the round says, and goes round again', async () => {
    const timer = new ManualTimer();
    let rounds = 0;
    const loop = createLoop(() => Promise.resolve(100 * (rounds += 1)), timer);
    await timer.untilRest(loop.start);
    await timer.pass();
    await timer.pass();
    expect(timer.rests).toEqual([100, 200, 300]);
    await loop.stop();
    expect(rounds).toBe(3);
  });

  it('a kick ends the rest at once', async () => {
    const timer = new ManualTimer();
    let rounds = 0;
    const loop = createLoop(() => Promise.resolve(100 * (rounds += 1)), timer);
    await timer.untilRest(loop.start);
    await timer.untilRest(loop.kick);
    expect(timer).toMatchObject({ rests: [100, 200], now: 0 });
    await loop.stop();
  });

  it('a kick during the work skips the rest after it, for that work may have looked too early', async () => {
    const timer = new ManualTimer();
    let rounds = 0;
    const loop = createLoop(() => {
      rounds += 1;
      if (rounds === 1) loop.kick();
      return Promise.resolve(rounds);
    }, timer);
    await timer.untilRest(loop.start);
    expect(timer.rests).toEqual([2]);
    await loop.stop();
  });

  it('stopping waits for the round at hand', async () => {
    const timer = new ManualTimer();
    let finish: () => void = () => undefined;
    let finished = false;
    const loop = createLoop(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      finished = true;
      return 1_000;
    }, timer);
    loop.start();
    const stopped = loop.stop();
    finish();
    await stopped;
    expect({ finished, rests: timer.rests }).toEqual({ finished: true, rests: [] });
  });

  it('never goes round when it is stopped before it was started', async () => {
    const loop = createLoop(() => Promise.reject(new Error('went round')), new ManualTimer());
    await loop.stop();
    loop.start();
    await loop.stop();
  });
});

describe("the machine's own timer", () => {
  it('is woken from an hour of rest, also by what came before it', async () => {
    const wake = new AbortController();
    const rest = systemTimer.wait(3_600_000, wake.signal);
    wake.abort();
    await rest;
    await systemTimer.wait(3_600_000, wake.signal);
    expect(systemTimer.elapsed()).toBeGreaterThan(0);
  });
});
