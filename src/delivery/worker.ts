/** Takes messages from the queue and delivers them; every instance runs one, all equal. */
import type { OutboxRow, QueuedMessage } from '../app/ports.ts';
import { isForLater, postponement } from './afterwards.ts';
import { inParallel, perRecipient } from './batch.ts';
import { deliver, type DeliveryPorts } from './deliver.ts';
import { createLanes } from './lanes.ts';
import type { Letter } from './letter.ts';
import { createLoop } from './loop.ts';
import type { Timer } from './timer.ts';

export interface WorkerSettings {
  /** How many messages are taken at a time; the queue gives at most 32. */
  readonly batchSize: number;
  /** How long a taken message is hidden from other workers: the time in which a crash is not yet noticed. */
  readonly invisibleSeconds: number;
  /** With less than this left of it, nothing new is begun: longer than a send can last, with the mail that may follow it. */
  readonly reserveSeconds: number;
  /** How many people are sent to at the same time: enough to keep the pace when each send takes half a second. */
  readonly parallel: number;
  /** How long the one retry after an unclear answer (5xx, time-out) waits. */
  readonly retrySeconds: number;
  /** The rest after an empty poll, in milliseconds: from the first to the longest. */
  readonly idle: { readonly first: number; readonly longest: number };
}

export const WORKER_SETTINGS: WorkerSettings = {
  batchSize: 25,
  invisibleSeconds: 120,
  reserveSeconds: 60,
  parallel: 32,
  retrySeconds: 30,
  idle: { first: 1_000, longest: 5_000 },
};

export interface Worker {
  /** Begins to poll; a second call changes nothing. */
  readonly start: () => void;
  /** Polls at once: this process put something on the queue. */
  readonly kick: () => void;
  /** Finishes the message in hand, gives the rest of the batch back, and resolves. */
  readonly stop: () => Promise<void>;
  /** One batch, for whoever drives the worker itself: how many messages it took. Throws `StoreUnavailable` when the queue cannot be read. */
  readonly round: () => Promise<number>;
}

/** Makes a worker; nothing is taken from the queue before `start` or `round`. */
export function createWorker(
  ports: DeliveryPorts,
  timer: Timer,
  settings: WorkerSettings = WORKER_SETTINGS,
): Worker {
  const { queue, log } = ports;
  const { idle } = settings;
  const lanes = createLanes(settings.parallel);
  let stopping = false;
  let rest = 0;

  /** One batch on its way: how many messages it has, and when all of them are done with. */
  async function take(): Promise<{ readonly count: number; readonly done: Promise<unknown> }> {
    const mustBegin = timer.elapsed() + (settings.invisibleSeconds - settings.reserveSeconds) * 1_000;
    const messages = await queue.receive(settings.batchSize, settings.invisibleSeconds);
    const opened = await inParallel(messages, settings.parallel, (message) => open(message, mustBegin));
    const letters = opened.filter((letter) => letter !== null);
    const isBusy = !letters.every(isForLater);
    // One person's letters go one after another, those of other batches too: Teams takes few at a time in one chat.
    const works = [...perRecipient(letters)].map(([to, own]) =>
      lanes.run(to, async () => {
        let waitSeconds = 0;
        for (const letter of own) {
          if (stopping || timer.elapsed() >= mustBegin) await giveBack(letter, 0);
          else if (waitSeconds > 0) await giveBack(letter, waitSeconds);
          else if (isBusy && isForLater(letter)) await giveBack(letter, postponement(letter.message));
          else waitSeconds = await deliver(ports, timer, letter, settings.retrySeconds);
        }
      }),
    );
    return { count: messages.length, done: Promise.all(works) };
  }

  /** The row that a message names; null when there is nothing to deliver, or it cannot be read now. */
  async function open(message: QueuedMessage, mustBegin: number): Promise<Letter | null> {
    try {
      const row: OutboxRow | null = message.key === null ? null : await ports.outbox.read(message.key);
      if (row !== null) return { message, row, mustBegin };
      log.warn(
        { messageId: message.messageId, foreign: message.key === null },
        'a queue message names no row',
      );
      await queue.remove(message);
    } catch (err) {
      log.error({ messageId: message.messageId, err }, 'a queue message could not be opened');
    }
    return null;
  }

  /** Lets a letter be taken again after some seconds, by whichever worker is there; when that fails it takes longer. */
  async function giveBack({ message }: Letter, seconds: number): Promise<void> {
    await queue.extend(message, seconds).catch(() => null);
  }

  const loop = createLoop(async () => {
    try {
      const { count } = await take();
      rest = count > 0 ? 0 : nextRest(rest, idle);
      // The next batch is taken before this one is done, so that no lane waits for the slowest letter.
      await lanes.fewerThan(settings.parallel);
    } catch (err) {
      log.error({ err }, 'the queue could not be read');
      rest = idle.longest;
    }
    return rest;
  }, timer);

  return {
    start: loop.start,
    kick: () => {
      rest = 0;
      loop.kick();
    },
    stop: async () => {
      stopping = true;
      await loop.stop();
      await lanes.fewerThan(1);
    },
    round: async () => {
      const { count, done } = await take();
      await done;
      return count;
    },
  };
}

/** Rests grow by half from one empty poll to the next, so that an idle instance costs a request in five seconds. */
function nextRest(rest: number, idle: WorkerSettings['idle']): number {
  return rest === 0 ? idle.first : Math.min(rest * 1.5, idle.longest);
}
