import type { OutboxRow, OutboxStore, Queue, QueuedMessage, Sender } from '../app/ports.ts';
import {
  afterSend,
  claimed,
  endedSpent,
  endedUnsent,
  isFinished,
  mayTry,
  MOST_DEQUEUES,
  type Ending,
} from './ledger.ts';
import type { DeliveryLog } from './log.ts';
import { prepare, type PreparingPorts } from './prepare.ts';

/** Everything that delivering one message needs of the world. */
export interface DeliveryPorts extends PreparingPorts {
  readonly queue: Queue;
  readonly outbox: Pick<OutboxStore, 'read' | 'find' | 'update'>;
  readonly sender: Sender;
  readonly log: DeliveryLog;
}

/** A received queue message with the row that it names, as read. */
export interface Letter {
  readonly message: QueuedMessage;
  readonly row: OutboxRow;
}

/**
 * Brings one letter as far as it can go now: to its end, or to its next try. Gives the
 * seconds that further letters to the same person must wait (0 when none). Never throws:
 * what failed for an unexpected reason is left on the queue, and after {@link MOST_DEQUEUES}
 * returns ends as failed. (A row that was merely never reached, in a process killed again
 * and again, is not failed for that: only its own failure ends it.)
 *
 * @param retrySeconds how long the second attempt after an unclear answer waits
 */
export async function deliver(ports: DeliveryPorts, letter: Letter, retrySeconds: number): Promise<number> {
  const { message, row } = letter;
  const { log, queue } = ports;
  const about = { meetingId: row.key.meetingId, kind: row.message.kind };
  try {
    return await attempt(ports, letter, retrySeconds);
  } catch (error) {
    log.error({ ...about, dequeueCount: message.dequeueCount, err: error }, 'a message could not be handled');
    if (message.dequeueCount <= MOST_DEQUEUES) return 0;
    await giveUp(ports, letter)
      .then(() => queue.remove(message))
      .catch((err: unknown) => {
        log.error({ ...about, err }, 'a message could not be given up');
      });
    return 0;
  }
}

async function attempt(
  ports: DeliveryPorts,
  { message, row }: Letter,
  retrySeconds: number,
): Promise<number> {
  const { queue, sender } = ports;
  const may = mayTry(row, message.messageId);
  if (may === 'spent') await end(ports, message, endedSpent(row));
  if (may !== 'try') {
    await queue.remove(message);
    return 0;
  }
  const ready = await prepare(ports, row);
  if ('row' in ready) {
    await end(ports, message, ready);
    await queue.remove(message);
    return 0;
  }
  const claim = claimed(row, message.messageId, ready.revision);
  const etag = await write(ports, claim);
  // Another worker was first, or our own write landed twice: this message comes back and sees which.
  if (etag === null) return 0;
  const held = { ...claim, etag };
  const result = await sender.send(ready.conversation, ready.composed.card, ready.composed.summary);
  const after = afterSend(held, result, message.dequeueCount);
  switch (after.kind) {
    case 'ended':
      await end(ports, message, after);
      await queue.remove(message);
      return 0;
    case 'retry':
      await queue.extend(message, retrySeconds);
      return 0;
    case 'throttled':
      await write(ports, after.row);
      await queue.extend(message, after.seconds);
      return after.seconds;
  }
}

/** Every write renews the row's moment, by which the sweep sees that someone is at it. */
function write({ outbox, clock }: DeliveryPorts, row: OutboxRow): Promise<string | null> {
  return outbox.update({ ...row, writtenAt: clock.now() });
}

/**
 * Writes how a row ended. When it changed meanwhile (a sweep put it back, or the store
 * repeated our own write), "sent" is written all the same, for that is known; another
 * ending only while the claim is still this message's.
 */
async function end(ports: DeliveryPorts, message: QueuedMessage, { row }: Ending): Promise<void> {
  const { outbox, log } = ports;
  const about = {
    meetingId: row.key.meetingId,
    kind: row.message.kind,
    state: row.state,
    reason: row.reason,
  };
  let etag = row.etag;
  for (let tries = 0; tries < 3; tries += 1) {
    if ((await write(ports, { ...row, etag })) !== null) {
      if (row.state === 'failed' || row.state === 'uncertain')
        log.warn(about, 'a message did not surely arrive');
      return;
    }
    const fresh = await outbox.read(row.key);
    if (fresh === null || fresh.state === 'sent') return;
    const isMine = fresh.state === 'sending' && fresh.claimedBy === message.messageId;
    if (row.state !== 'sent' && !isMine) return;
    etag = fresh.etag;
  }
}

/** Ends a row whose handling keeps failing, unless another message is at it. */
async function giveUp(ports: DeliveryPorts, { message, row }: Letter): Promise<void> {
  const fresh = await ports.outbox.read(row.key);
  if (fresh === null || isFinished(fresh) || mayTry(fresh, message.messageId) === 'leave') return;
  await end(ports, message, endedUnsent(fresh, 'failed', 'given-up'));
}
