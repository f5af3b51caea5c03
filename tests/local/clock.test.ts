import { expect, it } from 'vitest';
import { clockFrom } from '../../src/local/clock.ts';

it('A clock that is set runs on from there', () => {
  let elapsed = 5_000;
  const clock = clockFrom('2026-11-23T08:00:00.000Z', () => elapsed);
  expect(clock.now()).toBe('2026-11-23T08:00:00.000Z');
  elapsed += 90_000;
  expect(clock.now()).toBe('2026-11-23T08:01:30.000Z');
});
