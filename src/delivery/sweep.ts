/** Finds again what a crash or an outage left lying: transitions that are due, and messages nobody handled. */
import type { Clock, MeetingStore, OutboxStore, Queue } from '../app/ports.ts';
import { isOver, type Meeting, type MeetingId } from '../domain/meetings.ts';
import type { Gate } from '../domain/seats.ts';
import { isUnsettled } from '../domain/settling.ts';
import { DAY, plus, SECOND, type Instant } from '../domain/time.ts';
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

/** From here on everything that is not archived is swept, so that an outage over a meeting's end leaves nothing unfinished. */
const ALWAYS: Instant = new Date(0).toISOString();

/** How long after its end a meeting is swept before it is archived. */
const AFTERCARE = DAY;

/** Far more meetings than the network ever has before it. */
const ALL_MEETINGS = 1_000;

/** The list of meetings that is kept beside the meetings themselves. */
export interface IndexCare {
  /** Makes the list say of a meeting what the meeting itself says. */
  reindex(meetingId: MeetingId): Promise<void>;
  /** Makes the whole list agree with the meetings, and takes out what is no meeting. */
  rebuildIndex(): Promise<void>;
  /** Moves the meetings that ended before `moment` out of the coming ones. */
  archive(moment: Instant): Promise<void>;
}

export interface SweepPorts {
  readonly meetings: Pick<MeetingStore, 'load' | 'upcoming'>;
  readonly index: IndexCare;
  readonly outbox: Pick<OutboxStore, 'unfinished' | 'update'>;
  readonly queue: Pick<Queue, 'add'>;
  readonly clock: Clock;
  /** Brings about what the clock made due in a meeting: held seats released, free seats given, the meeting held. */
  readonly settle: (meetingId: MeetingId) => Promise<void>;
  /** Makes the messages that are due in a meeting as read. */
  readonly expand: (gate: Gate) => Promise<void>;
  /** Clears away the deliveries that are kept long enough. */
  readonly clearOld: () => Promise<void>;
  /** Wakes this process's worker. */
  readonly kick: () => void;
  readonly log: DeliveryLog;
}

export interface Sweep {
  /** Begins to sweep, at once and then every `everySeconds`; a second call changes nothing. */
  readonly start: () => void;
  /** Finishes the meeting in hand and resolves. */
  readonly stop: () => Promise<void>;
  /** One sweep, for whoever drives it themselves. Never throws: what fails is logged and comes again with the next. */
  readonly round: () => Promise<void>;
}

/** Makes a sweep; nothing is read before `start` or `round`. */
export function createSweep(
  ports: SweepPorts,
  timer: Timer,
  settings: SweepSettings = SWEEP_SETTINGS,
): Sweep {
  const { meetings, index, outbox, queue, clock, settle, expand, clearOld, kick, log } = ports;
  let stopping = false;

  async function round(): Promise<void> {
    let ghosts = 0;
    try {
      for (const meeting of await meetings.upcoming(ALWAYS, ALL_MEETINGS)) {
        if (stopping) return;
        if ((await guarded(meeting)) === 'ghost') ghosts += 1;
      }
      if (ghosts > 0) await index.rebuildIndex();
      await index.archive(plus(clock.now(), -AFTERCARE));
      await clearOld();
    } catch (err) {
      log.error({ err }, 'the meetings could not be swept');
    }
  }

  /** One failing meeting must not stop the others. A ghost is listed and no meeting: a process died while it made one. */
  async function guarded(listed: Meeting): Promise<'swept' | 'ghost'> {
    const { meetingId } = listed;
    try {
      const loaded = await meetings.load(meetingId, []);
      if (loaded === null) return 'ghost';
      const { gate } = loaded;
      const now = clock.now();
      const ends = gate.meeting.status === 'published' && isOver(gate.meeting, now);
      if (gate.meeting.revision !== listed.revision) await index.reindex(meetingId);
      // Before the meeting is held, after which it is no longer swept: all that is unfinished ends then, as skipped.
      await requeue(meetingId, ends ? now : plus(now, -settings.requeueAfterSeconds * SECOND));
      const isSettled = !ends && !isUnsettled(gate, now);
      if (!isSettled) await settle(meetingId);
      // Who has just been given a seat, or lost one, counts as they are now.
      const current = isSettled ? gate : (await meetings.load(meetingId, []))?.gate;
      if (current !== undefined) await expand(current);
    } catch (err) {
      log.error({ meetingId, err }, 'a meeting could not be swept');
    }
    return 'swept';
  }

  /**
   * The write comes first: it decides which instance puts the row on the queue, and keeps the
   * next sweeps from adding it again. It also takes the row out of a claim whose queue message
   * is gone (a queue that was cleared, a message that expired), which would else never end.
   */
  async function requeue(meetingId: MeetingId, writtenBefore: Instant): Promise<void> {
    for (const row of await outbox.unfinished(meetingId)) {
      if (row.writtenAt > writtenBefore) continue;
      const free = { ...released(row), writtenAt: clock.now() };
      if ((await outbox.update(free)) === null) continue;
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
