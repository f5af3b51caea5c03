import { odata } from '@azure/data-tables';
import type {
  Clock,
  LoadedMeeting,
  MeetingChange,
  MeetingStore,
  ReadTags,
  SeenMeeting,
} from '../app/ports.ts';
import type { Meeting, MeetingId } from '../domain/meetings.ts';
import type { PersonId } from '../domain/people.ts';
import type { HistoryEntry, Registration } from '../domain/registrations.ts';
import type { Gate } from '../domain/seats.ts';
import type { Instant } from '../domain/time.ts';
import { GATE_ROW, gateOf, gateRow, historyRow, seatsRow, type StoredGate } from './gate-rows.ts';
import { JoinedReads } from './joined-reads.ts';
import { encodeKey } from './keys.ts';
import type { MeetingIndex } from './meeting-index.ts';
import { newOutboxRow, outboxRowKey } from './outbox-rows.ts';
import {
  REGISTRATION_RANGE,
  registrationKey,
  registrationOf,
  registrationRow,
  type StoredRegistration,
} from './registration-rows.ts';
import { readable, type BrokenRowListener } from './rows.ts';
import type { Table, Write } from './table.ts';

/** How many coming meetings are given when no number is asked. */
const FIRST_COMING = 25;

/** A person with the row of their answer, null where there is none. */
type StoredAnswer = readonly [PersonId, StoredRegistration | null];

/** Meetings and the answers to them: one partition each, of which the gate row is the only lock. */
export class MeetingTable implements MeetingStore {
  readonly #table: Table;
  readonly #index: MeetingIndex;
  readonly #clock: Clock;
  readonly #onBrokenRow: BrokenRowListener;
  readonly #onError: (error: unknown) => void;
  readonly #looks = new JoinedReads<StoredGate | null>();

  constructor(
    table: Table,
    index: MeetingIndex,
    watch: {
      readonly clock: Clock;
      readonly onBrokenRow: BrokenRowListener;
      readonly onError: (error: unknown) => void;
    },
  ) {
    this.#table = table;
    this.#index = index;
    this.#clock = watch.clock;
    this.#onBrokenRow = watch.onBrokenRow;
    this.#onError = watch.onError;
  }

  async load(meetingId: MeetingId, people: readonly PersonId[]): Promise<LoadedMeeting | null> {
    const [stored, rows] = await Promise.all([this.#gate(meetingId), this.#rowsOf(meetingId, people)]);
    if (stored === null) return null;
    return {
      ...seen(stored, rows),
      read: {
        gate: stored.etag,
        registrations: new Map(rows.map(([personId, row]) => [personId, row?.etag ?? null])),
      },
    };
  }

  async look(meetingId: MeetingId, people: readonly PersonId[]): Promise<SeenMeeting | null> {
    const [stored, rows] = await Promise.all([
      this.#looks.get(meetingId, () => this.#gate(meetingId)),
      this.#rowsOf(meetingId, people),
    ]);
    return stored === null ? null : seen(stored, rows);
  }

  /** The index row comes first: a meeting that is listed a moment too soon is found again, one that is missing is not. */
  async create(gate: Gate, history: readonly HistoryEntry[]): Promise<'saved' | 'exists'> {
    await this.#index.add(gate.meeting);
    const result = await this.#table.transact([
      { kind: 'create', row: gateRow(gate) },
      ...this.#historyWrites(gate.meeting.meetingId, history),
    ]);
    if (result !== 'saved' && result !== 'exists') throw new Error(`Meeting not created: ${result}`);
    // Also after 'exists', when the row just added may not be that of the meeting that is there.
    await this.#heal(() => this.reindex(gate.meeting.meetingId));
    return result;
  }

  async commit(
    change: MeetingChange,
    read: ReadTags,
    scope: 'answers' | 'meeting',
  ): Promise<'saved' | 'conflict'> {
    const { meeting } = change.gate;
    const { meetingId } = meeting;
    const writtenAt = this.#clock.now();
    const result = await this.#table.transact([
      scope === 'answers'
        ? { kind: 'update', row: seatsRow(change.gate), mode: 'Merge', etag: read.gate }
        : { kind: 'update', row: gateRow(change.gate), mode: 'Replace', etag: read.gate },
      ...change.registrations.map((registration) => registrationWrite(meetingId, registration, read)),
      ...change.messages.map((message): Write => {
        return { kind: 'create', row: newOutboxRow(meetingId, message, writtenAt) };
      }),
      ...this.#historyWrites(meetingId, change.history),
    ]);
    if (result === 'exists') await this.#refuseDoubleMessage(change, read);
    if (result !== 'saved') return 'conflict';
    if (scope === 'meeting') await this.#heal(() => this.#index.put(meeting));
    return 'saved';
  }

  async registrations(meetingId: MeetingId): Promise<readonly Registration[]> {
    const { from, to } = REGISTRATION_RANGE;
    const filter = odata`PartitionKey eq ${encodeKey(meetingId)} and RowKey ge ${from} and RowKey lt ${to}`;
    const rows = await this.#table.list(filter);
    return readable(rows, (row) => registrationOf(this.#table.name, row).registration, this.#onBrokenRow);
  }

  upcoming(now: Instant, limit = FIRST_COMING): Promise<readonly Meeting[]> {
    return this.#index.upcoming(now, limit);
  }

  upcomingLately(now: Instant, limit = FIRST_COMING): Promise<readonly Meeting[]> {
    return this.#index.upcomingLately(now, limit);
  }

  /** Makes the index say of one meeting what its gate says; nothing when there is no such meeting. */
  async reindex(meetingId: MeetingId): Promise<void> {
    const stored = await this.#gate(meetingId);
    if (stored !== null) await this.#index.put(stored.gate.meeting);
  }

  /** Makes the index agree with all gates, and drops its rows without one: what a crash between the two left behind. */
  async rebuildIndex(): Promise<void> {
    // The index first: a meeting made in the meantime then has a gate by the time it is looked for.
    const indexed = await this.#index.entries();
    const gates = new Map<MeetingId, Meeting>();
    for await (const page of this.#table.pages(odata`RowKey eq ${GATE_ROW}`)) {
      for (const { gate } of readable(page, (row) => gateOf(this.#table.name, row), this.#onBrokenRow)) {
        gates.set(gate.meeting.meetingId, gate.meeting);
      }
    }
    for (const meeting of gates.values()) {
      if (!this.#index.agrees(meeting, indexed)) await this.#index.put(meeting);
    }
    for (const entry of indexed) {
      const isOrphan = !gates.has(entry.meetingId) && (await this.#rawGate(entry.meetingId)) === null;
      if (isOrphan) await this.#index.drop(entry);
    }
  }

  /** Moves the meetings that ended before `moment` out of the way of {@link upcoming}. */
  archive(moment: Instant): Promise<void> {
    return this.#index.archive(moment);
  }

  async #gate(meetingId: MeetingId): Promise<StoredGate | null> {
    const row = await this.#rawGate(meetingId);
    return row === null ? null : gateOf(this.#table.name, row);
  }

  #rawGate(meetingId: MeetingId) {
    return this.#table.read(encodeKey(meetingId), GATE_ROW);
  }

  #rowsOf(meetingId: MeetingId, people: readonly PersonId[]): Promise<readonly StoredAnswer[]> {
    return Promise.all(people.map((personId) => this.#registration(meetingId, personId)));
  }

  async #registration(meetingId: MeetingId, personId: PersonId): Promise<StoredAnswer> {
    const row = await this.#table.read(encodeKey(meetingId), registrationKey(personId));
    return [personId, row === null ? null : registrationOf(this.#table.name, row)];
  }

  #historyWrites(meetingId: MeetingId, history: readonly HistoryEntry[]): readonly Write[] {
    return history.map((entry) => ({ kind: 'upsert', row: historyRow(meetingId, entry) }));
  }

  /**
   * A row that was to be created is there already. That a registration came
   * since, or that this very write landed unseen, is a conflict like any other.
   * But a message that is there under an unchanged gate means that two changes
   * gave one name, and trying again would never end.
   */
  async #refuseDoubleMessage({ gate, messages }: MeetingChange, read: ReadTags): Promise<void> {
    const { meetingId } = gate.meeting;
    const keys = messages.map(outboxRowKey);
    const [stored, ...rows] = await Promise.all([
      this.#gate(meetingId),
      ...keys.map((key) => this.#table.read(encodeKey(meetingId), key)),
    ]);
    const double = keys.find((_, index) => rows[index] !== null);
    if (stored?.etag === read.gate && double !== undefined) {
      throw new Error(`Meeting ${meetingId}: message ${double} is already written`);
    }
  }

  /** The gate has landed and is what counts; the index is healed by the sweep if it could not be written now. */
  async #heal(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      this.#onError(error);
    }
  }
}

function seen({ gate }: StoredGate, rows: readonly StoredAnswer[]): SeenMeeting {
  return {
    gate,
    registrations: new Map(rows.map(([personId, row]) => [personId, row?.registration ?? null])),
  };
}

/** Conditional on the registration being as it was read. Throws when it was not read at all: a fault of the use case. */
function registrationWrite(meetingId: MeetingId, registration: Registration, read: ReadTags): Write {
  const row = registrationRow(meetingId, registration);
  const etag = read.registrations.get(registration.personId);
  if (etag === undefined)
    throw new Error(`Meeting ${meetingId}: registration ${row.rowKey} is written unread`);
  return etag === null ? { kind: 'create', row } : { kind: 'update', row, mode: 'Replace', etag };
}
