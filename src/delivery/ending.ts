/** Writes what became of a message. */
import type { Clock, OutboxRow, OutboxStore, QueuedMessage } from '../app/ports.ts';
import { endedUnsent, isFinished, mayTry, type Ending } from './ledger.ts';
import type { DeliveryLog } from './log.ts';

export interface EndingPorts {
  readonly outbox: Pick<OutboxStore, 'read' | 'update'>;
  readonly clock: Clock;
  readonly log: DeliveryLog;
}

/** The new ETag, or null when the row changed since. Every write renews the row's moment, by which the sweep sees that someone is at it. */
export function write(
  { outbox, clock }: Pick<EndingPorts, 'outbox' | 'clock'>,
  row: OutboxRow,
): Promise<string | null> {
  return outbox.update({ ...row, writtenAt: clock.now() });
}

/**
 * Writes how a row ended. When it changed meanwhile (a sweep put it back, or the store
 * repeated our own write), "sent" is written all the same, for that is known; another
 * ending only while the claim is still this message's.
 */
export async function end(ports: EndingPorts, message: QueuedMessage, { row }: Ending): Promise<void> {
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
export async function giveUp(ports: EndingPorts, message: QueuedMessage, row: OutboxRow): Promise<void> {
  const fresh = await ports.outbox.read(row.key);
  if (fresh === null || isFinished(fresh) || mayTry(fresh, message.messageId) === 'leave') return;
  await end(ports, message, endedUnsent(fresh, 'failed', 'given-up'));
}
