import type { OutboxRow, Queue, Turn } from '../app/ports.ts';
import { afterwards, type AfterwardsPorts } from './afterwards.ts';
import { end, giveUp, write, type EndingPorts } from './ending.ts';
import { afterSend, claimed, endedSpent, mayTry, MOST_DEQUEUES, type Ending } from './ledger.ts';
import type { Letter } from './letter.ts';
import { prepare, type PreparingPorts, type Ready } from './prepare.ts';
import { postShared, prepareShared, type ReadyToShare, type SharingPorts } from './shared.ts';
import type { Timer } from './timer.ts';
import { reach, type WayPorts } from './way.ts';

/** Everything that delivering one message needs of the world. */
export interface DeliveryPorts extends PreparingPorts, WayPorts, AfterwardsPorts, SharingPorts, EndingPorts {
  readonly queue: Queue;
  readonly meetings: PreparingPorts['meetings'];
  readonly people: PreparingPorts['people'];
  readonly outbox: PreparingPorts['outbox'] & EndingPorts['outbox'];
  readonly composer: PreparingPorts['composer'];
  readonly sender: WayPorts['sender'];
  readonly mailer: WayPorts['mailer'];
  readonly clock: EndingPorts['clock'];
}

/** How many milliseconds the wait for the pace may take before the state is read once more (rule Sending 4). */
const STILL_FRESH = 1_000;

/**
 * Brings one letter as far as it can go now: to its end, or to its next try. Gives the
 * seconds that further letters to the same person must wait (0 when none). Never throws:
 * what failed for an unexpected reason is left on the queue, and after {@link MOST_DEQUEUES}
 * returns ends as failed. (A row that was merely never reached, in a process killed again
 * and again, is not failed for that: only its own failure ends it.)
 *
 * @param retrySeconds how long the second attempt after an unclear answer waits
 */
export async function deliver(
  ports: DeliveryPorts,
  timer: Timer,
  letter: Letter,
  retrySeconds: number,
): Promise<number> {
  const { message, row } = letter;
  const { log, queue } = ports;
  const about = { meetingId: row.key.meetingId, kind: row.message.kind };
  try {
    return await attempt(ports, timer, letter, retrySeconds);
  } catch (error) {
    log.error({ ...about, dequeueCount: message.dequeueCount, err: error }, 'a message could not be handled');
    if (message.dequeueCount <= MOST_DEQUEUES) return 0;
    await giveUp(ports, message, row)
      .then(() => queue.remove(message))
      .catch((err: unknown) => {
        log.error({ ...about, err }, 'a message could not be given up');
      });
    return 0;
  }
}

async function attempt(
  ports: DeliveryPorts,
  timer: Timer,
  { message, row, mustBegin }: Letter,
  retrySeconds: number,
): Promise<number> {
  const { queue } = ports;
  const may = mayTry(row, message.messageId);
  if (may === 'spent') await end(ports, message, endedSpent(row));
  if (may !== 'try') {
    await queue.remove(message);
    return 0;
  }
  const { ready, turn } = await inTurn(ports, timer, row);
  if ('row' in ready) {
    await end(ports, message, ready);
    await queue.remove(message);
    return 0;
  }
  // It waited too long: soon another worker has the same message, and would take our claim for that of a crash.
  if (timer.elapsed() >= mustBegin) {
    await queue.extend(message, 0);
    return 0;
  }
  const isShared = 'channel' in ready;
  const claim = isShared
    ? claimed(row, message.messageId, ready.revision, 'chat')
    : claimed(row, message.messageId, ready.telling.meeting.revision, ready.road.via);
  const etag = await write(ports, claim);
  // Another worker was first, or our own write landed twice: this message comes back and sees which.
  if (etag === null) return 0;
  await turn?.begin();
  const reached = isShared ? await postShared(ports, ready) : await reach(ports, row.key, ready);
  const after = afterSend({ ...claim, etag }, reached, message.dequeueCount);
  switch (after.kind) {
    case 'ended':
      await end(ports, message, after);
      if (!isShared) await afterwards(ports, after.row, ready.composed.card);
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

/** What is ready to be sent, and its turn in the pace of all instances; null where it takes none. */
interface InTurn {
  readonly ready: Ready | ReadyToShare | Ending;
  readonly turn: Turn | null;
}

/** Ready to be sent now. Mail has no part in the pace of Teams, and what is skipped uses none of it. */
async function inTurn(ports: DeliveryPorts, timer: Timer, row: OutboxRow): Promise<InTurn> {
  if (row.message.kind === 'shared') {
    const turn = await ports.pace.take();
    return { turn, ready: await prepareShared(ports, row) };
  }
  const ready = await prepare(ports, row);
  if ('row' in ready || ready.road.via === 'mail') return { turn: null, ready };
  const before = timer.elapsed();
  const turn = await ports.pace.take();
  const isFresh = timer.elapsed() - before <= STILL_FRESH;
  return { turn, ready: isFresh ? ready : await prepare(ports, row) };
}
