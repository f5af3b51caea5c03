/** From what is due to what is to be sent: rows in the ledger, and their names on the queue. */
import type { Clock, ContactStore, MarkStore, MeetingStore, Outbox, OutboxStore } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import { occasionsDue, type Occasion } from '../domain/occasions.ts';
import { messagesOf } from '../domain/recipients.ts';
import { sharedBy } from '../domain/sharing.ts';
import type { Gate } from '../domain/seats.ts';
import type { TeamStore } from '../app/team-ports.ts';
import type { DeliveryLog } from './log.ts';

/** Written and queued at a time: a transaction holds as many, and the first are sent while the last are written. */
const AT_ONCE = 100;

export interface ExpansionPorts {
  readonly meetings: Pick<MeetingStore, 'load' | 'registrations'>;
  readonly contacts: Pick<ContactStore, 'all'>;
  readonly teams: Pick<TeamStore, 'all'>;
  readonly rows: Pick<OutboxStore, 'create'>;
  readonly outbox: Outbox;
  readonly marks: MarkStore;
  readonly clock: Clock;
  readonly log: DeliveryLog;
}

export interface Expansion {
  /**
   * Makes everything of this meeting that is due and was not made yet. Done twice, or by two instances, it makes every
   * message once; cut off, it is done again. Throws StoreUnavailable.
   */
  readonly expand: (gate: Gate) => Promise<void>;
  /** The same in the background, right after a change of the meeting. Never throws: what fails is left to the sweep. */
  readonly soon: (meetingId: MeetingId) => void;
  /** Resolves when what is going on in the background is finished. */
  readonly settled: () => Promise<void>;
}

/** Makes an expansion; nothing is read before it is asked. */
export function createExpansion(ports: ExpansionPorts): Expansion {
  const { meetings, contacts, teams, rows, outbox, marks, clock, log } = ports;
  // A mark is never taken away, so what was seen once need not be read again.
  const done = new Map<MeetingId, ReadonlySet<string>>();
  const running = new Set<Promise<void>>();

  async function expand(gate: Gate): Promise<void> {
    const { meetingId } = gate.meeting;
    const due = occasionsDue(gate, clock.now());
    if (due.every(({ name }) => done.get(meetingId)?.has(name))) return;
    const marked = await marks.marks(meetingId);
    done.set(meetingId, marked);
    for (const occasion of due) {
      if (!marked.has(occasion.name)) await make(gate, occasion);
    }
  }

  /** The mark comes last, so that a crash before it repeats everything. */
  async function make(gate: Gate, occasion: Occasion): Promise<void> {
    const { meetingId } = gate.meeting;
    const [posts, registrations] = await Promise.all([contacts.all(), meetings.registrations(meetingId)]);
    const shared = 'revision' in occasion ? sharedBy(gate.meeting, occasion.revision, await teams.all()) : [];
    const messages = [...shared, ...messagesOf(gate, occasion, posts, registrations)];
    for (let from = 0; from < messages.length; from += AT_ONCE) {
      const part = messages.slice(from, from + AT_ONCE);
      await rows.create(meetingId, part);
      await outbox.announce(meetingId, part);
    }
    await marks.mark(meetingId, occasion.name);
    log.info({ meetingId, kind: occasion.kind, messages: messages.length }, 'messages are due');
  }

  async function expandNow(meetingId: MeetingId): Promise<void> {
    try {
      const loaded = await meetings.load(meetingId, []);
      if (loaded !== null) await expand(loaded.gate);
    } catch (err) {
      log.warn({ meetingId, err }, 'what is due could not be made right after the change');
    }
  }

  return {
    expand,
    soon: (meetingId) => {
      const work = expandNow(meetingId).finally(() => running.delete(work));
      running.add(work);
    },
    settled: async () => {
      await Promise.all(running);
    },
  };
}
