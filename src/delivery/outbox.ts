import type { Outbox, Queue } from '../app/ports.ts';
import { messageRow } from '../domain/messages.ts';
import type { DeliveryLog } from './log.ts';

/**
 * Announces the messages of a committed change: their keys go on the queue and this
 * process's worker is woken. When the queue fails or the process dies here, the sweep
 * finds the rows again.
 */
export function createOutbox(queue: Queue, kick: () => void, log: DeliveryLog): Outbox {
  return {
    async announce(meetingId, messages) {
      const added = await Promise.allSettled(
        messages.map((message) => queue.add({ meetingId, row: messageRow(message) })),
      );
      const missed = added.filter(({ status }) => status === 'rejected').length;
      if (missed > 0)
        log.warn({ meetingId, missed }, 'messages wait for the sweep: the queue did not take them');
      if (missed < messages.length) kick();
    },
  };
}
