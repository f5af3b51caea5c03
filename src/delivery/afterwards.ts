/**
 * What is left of a message that was sent: the card is kept, and those that it makes untrue are to be replaced. That
 * waits in a queue of its own until everyone has heard, for each of them takes a turn in the common pace as well.
 */
import type { CardJson, Clock, OutboxRow, Queue } from '../app/ports.ts';
import type { Letter } from './letter.ts';
import type { DeliveryLog } from './log.ts';
import { remember, retire, type ShownPorts } from './shown.ts';

/** How often the earlier cards of a notice are tried. */
const MOST_TRIES = 6;

export interface AfterwardsPorts extends ShownPorts {
  /** Taken from when there is nothing to be sent. */
  readonly later: Queue;
  readonly clock: Clock;
  readonly log: DeliveryLog;
}

/** Keeps the card of a message that was sent in chat. Never throws: a message that was sent does not fail for it. */
export async function afterwards(ports: AfterwardsPorts, row: OutboxRow, card: CardJson): Promise<void> {
  const { later, clock, log } = ports;
  if (row.state !== 'sent' || row.via !== 'chat') return;
  try {
    const hasEarlier = await remember(ports, { ...row, writtenAt: clock.now() }, card);
    if (hasEarlier) await later.add(row.key);
  } catch (err) {
    log.warn({ meetingId: row.key.meetingId, err }, 'a card that was sent could not be kept');
  }
}

/**
 * Replaces the earlier cards of a notice that was sent. Gives the seconds that further letters to the same person
 * must wait (0 when none). Never throws: what fails is left on the queue, and given up after {@link MOST_TRIES}.
 */
export async function retireEarlier(ports: AfterwardsPorts, { message, row }: Letter): Promise<number> {
  const { later, log } = ports;
  const isLast = message.dequeueCount >= MOST_TRIES;
  try {
    const seconds = await retire(ports, row);
    if (seconds === null || isLast) await later.remove(message);
    else await later.extend(message, seconds);
    return seconds ?? 0;
  } catch (err) {
    log.warn({ meetingId: row.key.meetingId, err }, 'earlier cards could not be replaced');
    if (isLast) await later.remove(message).catch(() => undefined);
    return 0;
  }
}
