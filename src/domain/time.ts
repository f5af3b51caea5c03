/**
 * Moments in time, as the whole application keeps them.
 *
 * An `Instant` is an ISO 8601 moment in UTC with milliseconds, exactly as
 * `Date.prototype.toISOString` writes it ("2026-11-23T08:00:00.000Z"), so that
 * comparing two of them as strings compares them in time. Wall-clock times
 * (Europe/Amsterdam) are turned into instants at the edges.
 */
export type Instant = string;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether `text` is an {@link Instant}: the right shape and an existing moment. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}

/** The instant `milliseconds` after `from` (before it, when negative). */
export function plus(from: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(from) + milliseconds).toISOString();
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
