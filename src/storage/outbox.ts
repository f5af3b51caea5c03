import { odata } from '@azure/data-tables';
import type { Clock, Outbox, OutboxKey, OutboxRow, OutboxStore, Queue } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { Message } from '../domain/messages.ts';
import { encodeKey } from './keys.ts';
import {
  newOutboxRow,
  OUTBOX_RANGE,
  outboxRowKey,
  outboxRowKeySchema,
  outboxRowOf,
  progressRow,
} from './outbox-rows.ts';
import { readable, type BrokenRowListener } from './rows.ts';
import type { Row, Table } from './table.ts';

/** The messages in the meetings' partitions, and what became of them. */
export class OutboxRows implements OutboxStore {
  readonly #meetings: Table;
  readonly #clock: Clock;
  readonly #onBrokenRow: BrokenRowListener;

  constructor(meetings: Table, clock: Clock, onBrokenRow: BrokenRowListener) {
    this.#meetings = meetings;
    this.#clock = clock;
    this.#onBrokenRow = onBrokenRow;
  }

  async read(key: OutboxKey): Promise<OutboxRow | null> {
    if (!outboxRowKeySchema.safeParse(key.row).success) return null;
    const row = await this.#meetings.read(encodeKey(key.meetingId), key.row);
    return row === null ? null : outboxRowOf(this.#meetings.name, row);
  }

  async find(meetingId: MeetingId, messages: readonly Message[]): Promise<readonly OutboxRow[]> {
    const rows = await Promise.all(
      messages.map((message) => this.read({ meetingId, row: outboxRowKey(message) })),
    );
    return rows.filter((row) => row !== null);
  }

  update(row: OutboxRow): Promise<string | null> {
    return this.#meetings.update(progressRow(row), 'Merge', row.etag);
  }

  async create(meetingId: MeetingId, messages: readonly Message[]): Promise<void> {
    const writtenAt = this.#clock.now();
    await this.#meetings.createAll(messages.map((message) => newOutboxRow(meetingId, message, writtenAt)));
  }

  async unfinished(meetingId: MeetingId): Promise<readonly OutboxRow[]> {
    const rows = await this.#meetings.list(
      `${rangeOf(meetingId)} and (state eq 'pending' or state eq 'sending')`,
    );
    return this.#read(rows);
  }

  async all(meetingId: MeetingId): Promise<readonly OutboxRow[]> {
    return this.#read(await this.#meetings.list(rangeOf(meetingId)));
  }

  #read(rows: readonly Row[]): readonly OutboxRow[] {
    return readable(rows, (row) => outboxRowOf(this.#meetings.name, row), this.#onBrokenRow);
  }
}

function rangeOf(meetingId: MeetingId): string {
  const { from, to } = OUTBOX_RANGE;
  return odata`PartitionKey eq ${encodeKey(meetingId)} and RowKey ge ${from} and RowKey lt ${to}`;
}

/** How many messages are put on the queue at the same time: each is a request of its own. */
const AT_ONCE = 32;

/** Puts the messages of a committed change on the queue. */
export class QueuedOutbox implements Outbox {
  readonly #queue: Queue;
  readonly #onError: (error: unknown) => void;

  constructor(queue: Queue, onError: (error: unknown) => void) {
    this.#queue = queue;
    this.#onError = onError;
  }

  async announce(meetingId: MeetingId, messages: readonly Message[]): Promise<void> {
    for (let from = 0; from < messages.length; from += AT_ONCE) {
      const part = messages.slice(from, from + AT_ONCE);
      await Promise.all(part.map((message) => this.#announce({ meetingId, row: outboxRowKey(message) })));
    }
  }

  async #announce(key: OutboxKey): Promise<void> {
    try {
      await this.#queue.add(key);
    } catch (error) {
      // The row is committed and pending, so the sweep finds it; the person's own answer must not fail for it.
      this.#onError(error);
    }
  }
}
