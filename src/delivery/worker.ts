/** Takes messages from the queue and delivers them; every instance runs one, all equal. */
import type { OutboxRow, Queue, QueuedMessage } from '../app/ports.ts';
import { retireEarlier } from './afterwards.ts';
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

/** One batch on its way: how many messages it has, and when all of them are done with. */
interface Batch {
  readonly count: number;
  readonly done: Promise<unknown>;
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

  /** The next batch; what can wait is taken only where nothing is to be sent. */
  async function take(): Promise<Batch> {
    const urgent = await takeFrom(queue, (letter) => deliver(ports, timer, letter, settings.retrySeconds));
    return urgent.count > 0 ? urgent : takeFrom(ports.later, (letter) => retireEarlier(ports, letter));
  }

  /** `handle` gives the seconds that further letters to the same person must wait, and never throws. */
  async function takeFrom(source: Queue, handle: (letter: Letter) => Promise<number>): Promise<Batch> {
    const mustBegin = timer.elapsed() + (settings.invisibleSeconds - settings.reserveSeconds) * 1_000;
    const messages = await source.receive(settings.batchSize, settings.invisibleSeconds);
    const rows = await inParallel(messages, settings.parallel, (message) => open(source, message));
    const letters = messages.flatMap((message, index): Letter[] => {
      const row = rows[index] ?? null;
      return row === null ? [] : [{ message, row, mustBegin }];
    });
    // One person's letters go one after another, those of other batches too: Teams takes few at a time in one chat.
    const works = [...perRecipient(letters)].map(([to, own]) =>
      lanes.run(to, async () => {
        let waitSeconds = 0;
        for (const letter of own) {
          const isLate = stopping || timer.elapsed() >= mustBegin;
          if (!isLate && waitSeconds === 0) waitSeconds = await handle(letter);
          // Whichever worker is there takes it again; when this fails it takes longer.
          else await source.extend(letter.message, isLate ? 0 : waitSeconds).catch(() => null);
        }
      }),
    );
    return { count: messages.length, done: Promise.all(works) };
  }

  /** The row that a message names; null when there is nothing to deliver, or it cannot be read now. */
  async function open(source: Queue, message: QueuedMessage): Promise<OutboxRow | null> {
    try {
      const row = message.key === null ? null : await ports.outbox.read(message.key);
      if (row !== null) return row;
      log.warn(
        { messageId: message.messageId, foreign: message.key === null },
        'a queue message names no row',
      );
      await source.remove(message);
    } catch (err) {
      log.error({ messageId: message.messageId, err }, 'a queue message could not be opened');
    }
    return null;
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

/** Rests grow by half from one empty poll to the next, so that an idle instance costs two requests in five seconds. */
function nextRest(rest: number, idle: WorkerSettings['idle']): number {
  return rest === 0 ? idle.first : Math.min(rest * 1.5, idle.longest);
}
