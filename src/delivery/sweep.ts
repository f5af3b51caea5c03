/** Finds again what a crash or an outage left lying: transitions that are due, and messages nobody handled. */
import type { Clock, MeetingStore, OutboxStore, Queue } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import { DAY, plus, SECOND } from '../domain/time.ts';
import { released } from './ledger.ts';
import type { DeliveryLog } from './log.ts';
import { createLoop } from './loop.ts';
import type { Timer } from './timer.ts';

export interface SweepSettings {
  readonly everySeconds: number;
  /** After how long without any write an unfinished message goes on the queue again; well above the worker's invisibility. */
  readonly requeueAfterSeconds: number;
}

export const SWEEP_SETTINGS: SweepSettings = { everySeconds: 30, requeueAfterSeconds: 600 };

/** How far back meetings are still swept, so that an outage over a meeting's end leaves nothing unfinished. */
const LOOK_BACK = 30 * DAY;

/** Far more meetings than the network ever has in the look-back and the future together. */
const ALL_MEETINGS = 1_000;

export interface SweepPorts {
  readonly meetings: MeetingStore;
  readonly outbox: OutboxStore;
  readonly queue: Queue;
  readonly clock: Clock;
  /** Brings about what the clock made due in a meeting: held seats released, free seats given, the meeting held. */
  readonly settle: (meetingId: MeetingId) => Promise<void>;
  /** Wakes this process's worker. */
  readonly kick: () => void;
  readonly log: DeliveryLog;
}

export interface Sweep {
  /** Begins to sweep, at once and then every `everySeconds`; a second call changes nothing. */
  start(): void;
  /** Finishes the meeting in hand and resolves. */
  stop(): Promise<void>;
  /** One sweep, for whoever drives it themselves. Never throws: what fails is logged and comes again with the next. */
  round(): Promise<void>;
}

export function createSweep(
  ports: SweepPorts,
  timer: Timer,
  settings: SweepSettings = SWEEP_SETTINGS,
): Sweep {
  const { meetings, outbox, queue, clock, settle, kick, log } = ports;
  let stopping = false;

  async function round(): Promise<void> {
    try {
      for (const meeting of await meetings.upcoming(plus(clock.now(), -LOOK_BACK), ALL_MEETINGS)) {
        if (stopping) return;
        if (meeting.status === 'published') await guarded(meeting.meetingId, settle);
        await guarded(meeting.meetingId, requeue);
      }
    } catch (err) {
      log.error({ err }, 'the meetings could not be swept');
    }
  }

  /** One failing meeting must not stop the others, nor its transitions its messages. */
  async function guarded(meetingId: MeetingId, work: (meetingId: MeetingId) => Promise<void>): Promise<void> {
    try {
      await work(meetingId);
    } catch (err) {
      log.error({ meetingId, err }, 'a meeting could not be swept');
    }
  }

  /**
   * The write comes first: it decides which instance puts the row on the queue, and keeps the
   * next sweeps from adding it again. It also takes the row out of a claim whose queue message
   * is gone (a queue that was cleared, a message that expired), which would else never end.
   */
  async function requeue(meetingId: MeetingId): Promise<void> {
    const longAgo = plus(clock.now(), -settings.requeueAfterSeconds * SECOND);
    for (const row of await outbox.unfinished(meetingId)) {
      if (row.writtenAt > longAgo || (await outbox.update(released(row), {})) === 'conflict') continue;
      await queue.add(row.key);
      kick();
      log.info(
        { meetingId, kind: row.message.kind },
        'a message waited too long and goes on the queue again',
      );
    }
  }

  const loop = createLoop(async () => {
    await round();
    return settings.everySeconds * SECOND;
  }, timer);

  return {
    start: loop.start,
    stop: async () => {
      stopping = true;
      await loop.stop();
    },
    round,
  };
}
