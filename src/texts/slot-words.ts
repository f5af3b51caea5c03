import type { Mode } from '../domain/meetings.ts';

/**
 * What tells a slot apart from the meeting's other slots, as ready words. A part
 * that all slots share is null; a meeting with one slot has only nulls.
 */
export interface SlotWords {
  /** "10.00 uur"; null when there is one session. */
  readonly clock: string | null;
  /** "dinsdag 12 januari"; null when all sessions are on one day. */
  readonly day: string | null;
  /** Null when all slots are in the same mode. `place` is null when it is unknown or too long for a button. */
  readonly where: { readonly mode: Mode; readonly place: string | null } | null;
}
