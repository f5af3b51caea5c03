/**
 * What becomes of a message's row: pure. The row is the ledger (rule Sending 6): it ends
 * as sent, skipped, failed or uncertain, and no one gets more than two attempts.
 */
import type { OutboxRow, Way } from '../app/ports.ts';
import { joined, type Reason } from '../app/reasons.ts';
import type { Message } from '../domain/messages.ts';
import type { Reached } from './way.ts';

/** After a crash or an unclear answer there is one more attempt, never a third. */
const MOST_ATTEMPTS = 2;

/** A queue message that came back more often than this gets no further chance. */
export const MOST_DEQUEUES = 5;

/** From a second on; else five short waits that are asked would together be over in half a minute. */
const LEAST_PAUSE_GROWS_BY = 5;

/** A row as it is written at its end. */
export interface Ending {
  readonly row: OutboxRow;
}

/** Whether nothing more is to be done for a message. */
export function isFinished(row: OutboxRow): boolean {
  return row.state !== 'pending' && row.state !== 'sending';
}

/**
 * What the holder of queue message `messageId` may do with a row.
 *
 * `leave`: finished, or claimed by another queue message. That one comes back by itself when
 * its holder crashed, so whoever finds it under its own id resends, and nobody else.
 * `spent`: both attempts were begun and neither is known to have ended.
 */
export function mayTry(row: OutboxRow, messageId: string): 'leave' | 'spent' | 'try' {
  if (isFinished(row)) return 'leave';
  if (row.state === 'sending' && row.claimedBy !== messageId) return 'leave';
  return row.attempts >= MOST_ATTEMPTS ? 'spent' : 'try';
}

/** Whether a message says that the meeting is no longer as earlier cards have it (rule Sending 5). */
export function makesUntrue({ kind }: Message): boolean {
  return kind === 'moved' || kind === 'relocated' || kind === 'cancelled';
}

/** The row as it is written before the attempt to tell of `revision` along `via`, so that a crash is seen afterwards. */
export function claimed(row: OutboxRow, messageId: string, revision: number, via: Way): OutboxRow {
  return {
    ...row,
    state: 'sending',
    via,
    claimedBy: messageId,
    attempts: row.attempts + 1,
    told: Math.max(row.told ?? 0, revision),
  };
}

/** The row free for any queue message to claim; the attempts stay counted. */
export function released(row: OutboxRow): OutboxRow {
  return { ...row, state: 'pending', claimedBy: null };
}

/** Ends a row without a (further) attempt: why it is skipped, or a {@link Reason} why it failed. */
export function endedUnsent(row: OutboxRow, state: 'skipped', reason: string): Ending;
export function endedUnsent(row: OutboxRow, state: 'failed', reason: Reason): Ending;
export function endedUnsent(row: OutboxRow, state: 'skipped' | 'failed', reason: string): Ending {
  return { row: { ...row, state: orUncertain(state, row.attempts), reason } };
}

/** Ends a row of which both attempts were begun. */
export function endedSpent(row: OutboxRow): Ending {
  return { row: { ...row, state: 'uncertain', reason: 'interrupted' satisfies Reason } };
}

/** What follows from an attempt: the row's end, or another try. */
export type AfterSend =
  | ({ readonly kind: 'ended' } & Ending)
  /** Nothing arrived: the attempt does not count. Other messages to this person wait as many seconds. */
  | { readonly kind: 'throttled'; readonly row: OutboxRow; readonly seconds: number }
  /** It may have arrived: the claim stays, so that the same queue message makes the second attempt. */
  | { readonly kind: 'retry' };

/**
 * `claim` is the row as claimed for the attempt, `dequeueCount` how often its queue message was taken. Being
 * told to wait again and again at least doubles the wait each time, so that a channel that is out, or busy, for some
 * thirteen minutes costs no message.
 */
export function afterSend(claim: OutboxRow, reached: Reached, dequeueCount: number): AfterSend {
  const { via, result } = reached;
  const row = { ...claim, via };
  const isLastChance = dequeueCount > MOST_DEQUEUES;
  const earlier = row.attempts - 1;
  switch (result.kind) {
    case 'sent':
      return {
        kind: 'ended',
        row: { ...row, state: 'sent', sentId: result.sentId, reason: reached.refusal },
      };
    case 'refused': {
      const state = orUncertain('failed', earlier);
      return { kind: 'ended', row: { ...row, state, reason: joined(reached.refusal, result.reason) } };
    }
    case 'throttled': {
      const untried = { ...row, attempts: earlier };
      if (isLastChance) return { kind: 'ended', ...endedUnsent(untried, 'failed', 'throttled') };
      const asked = Math.ceil(result.retryAfterSeconds) * 2 ** (dequeueCount - 1);
      const seconds = Math.max(asked, LEAST_PAUSE_GROWS_BY ** (dequeueCount - 1));
      return { kind: 'throttled', row: released(untried), seconds };
    }
    case 'uncertain': {
      if (!isLastChance && row.attempts < MOST_ATTEMPTS) return { kind: 'retry' };
      const reason = joined(reached.refusal, result.reason);
      return { kind: 'ended', row: { ...row, state: 'uncertain', reason } };
    }
  }
}

/** Where an earlier attempt may have arrived, "skipped" or "failed" would say more than is known. */
function orUncertain(state: 'skipped' | 'failed', earlierAttempts: number): OutboxRow['state'] {
  return earlierAttempts > 0 ? 'uncertain' : state;
}
