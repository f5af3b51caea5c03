/**
 * What is left of a message that was sent: its queue message is done with, unless earlier cards are still to be
 * replaced. That waits until everyone has heard, for each of them takes a turn in the common pace as well.
 */
import type { CardJson, Clock, OutboxRow, Queue, QueuedMessage } from '../app/ports.ts';
import { mayTry } from './ledger.ts';
import type { Letter } from './letter.ts';
import type { DeliveryLog } from './log.ts';
import { remember, retire, type ShownPorts } from './shown.ts';

/** Seconds until the earlier cards are replaced. */
const RETIRE_AFTER = 10;

/** Nothing is postponed by more than this, in seconds. */
const LONGEST_POSTPONEMENT = 320;

/** A notice's earlier cards are tried at most so often; each postponement counts too. */
const MOST_RETIRES = 30;

export interface AfterwardsPorts extends ShownPorts {
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: DeliveryLog;
}

/** Keeps the card that was sent, if it was in chat, and lets its queue message go or come back. Throws `StoreUnavailable`. */
export async function afterwards(
  ports: AfterwardsPorts,
  message: QueuedMessage,
  row: OutboxRow,
  card: CardJson,
): Promise<void> {
  const { queue, clock, log } = ports;
  let hasEarlier = false;
  if (row.state === 'sent' && row.via === 'chat') {
    hasEarlier = await remember(ports, { ...row, writtenAt: clock.now() }, card).catch((err: unknown) => {
      log.warn({ meetingId: row.key.meetingId, err }, 'a card that was sent could not be kept');
      return true;
    });
  }
  if (hasEarlier && mayTry(row, message.messageId) === 'retire') await queue.extend(message, RETIRE_AFTER);
  else await queue.remove(message);
}

/** Whether a letter can wait until all are told: its notice was sent, and only earlier cards are left to be replaced. */
export function isForLater({ message, row }: Letter): boolean {
  return mayTry(row, message.messageId) === 'retire';
}

/** The seconds by which such a letter is postponed: four times as long each time, so that a long queue is not full of them. */
export function postponement({ dequeueCount }: QueuedMessage): number {
  return Math.min(RETIRE_AFTER * 4 ** (dequeueCount - 1), LONGEST_POSTPONEMENT);
}

/** Replaces the earlier cards; the seconds that further letters to the same person must wait. Throws `StoreUnavailable`. */
export async function retireEarlier(
  ports: AfterwardsPorts,
  message: QueuedMessage,
  row: OutboxRow,
): Promise<number> {
  const seconds = await retire(ports, row);
  if (seconds === null || message.dequeueCount > MOST_RETIRES) await ports.queue.remove(message);
  else await ports.queue.extend(message, seconds);
  return seconds ?? 0;
}
