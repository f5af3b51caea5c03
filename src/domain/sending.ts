/** What decides which messages a meeting has to send; kept on the gate, so that it changes together with the meeting. */
import type { Meeting } from './meetings.ts';
import { DEFAULT_SCHEDULE, type Schedule } from './schedule.ts';
import type { Instant } from './time.ts';

export interface Sending {
  readonly schedule: Schedule;
  /**
   * When the secretariat last set the schedule, or the deadline alone: what was due before it is not sent after all.
   * Null when never.
   */
  readonly scheduledAt: Instant | null;
  /** The publication: what was due before it is never sent. Null for a concept. */
  readonly published: { readonly at: Instant; readonly revision: number } | null;
  /** What people are told of since the publication, oldest first; at most {@link MOST_CHANGES}, the latest ones. */
  readonly changes: readonly Change[];
  /** When the silent regions were last nudged by hand; null when never. */
  readonly nudgedAt: Instant | null;
  /** The last nudge by the schedule that a later schedule or deadline knows nothing of any more; null when none. */
  readonly nudgedBefore: Instant | null;
}

/** A change of a published meeting that people hear of (rule Sending 5). */
export interface Change {
  readonly kind: 'moved' | 'relocated' | 'cancelled';
  /** The revision that the change made. */
  readonly revision: number;
  readonly at: Instant;
  /** How it was before. */
  readonly before: Pick<Meeting, 'sessions' | 'place' | 'link'>;
}

/** Far more changes than a meeting ever has; the oldest are then no longer told of one by one. */
export const MOST_CHANGES = 20;

/** Of a meeting that was just made. */
export const NOTHING_SENT: Sending = {
  schedule: DEFAULT_SCHEDULE,
  scheduledAt: null,
  published: null,
  changes: [],
  nudgedAt: null,
  nudgedBefore: null,
};
