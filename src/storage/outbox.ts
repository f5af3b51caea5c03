import { odata } from '@azure/data-tables';
import type { Outbox, OutboxKey, OutboxRow, OutboxStore, Queue } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { Message } from '../domain/registrations.ts';
import { encodeKey } from './keys.ts';
import { claimRow, OUTBOX_RANGE, outboxRowKey, outboxRowKeySchema, outboxRowOf } from './outbox-rows.ts';
import { readable, type BrokenRowListener } from './rows.ts';
import type { Table } from './table.ts';

/** The messages in the meetings' partitions, and what became of them. */
export class OutboxRows implements OutboxStore {
  readonly #meetings: Table;
  readonly #onBrokenRow: BrokenRowListener;

  constructor(meetings: Table, onBrokenRow: BrokenRowListener) {
    this.#meetings = meetings;
    this.#onBrokenRow = onBrokenRow;
  }

  async read(key: OutboxKey): Promise<OutboxRow | null> {
    if (!outboxRowKeySchema.safeParse(key.row).success) return null;
    const row = await this.#meetings.read(encodeKey(key.meetingId), key.row);
    return row === null ? null : outboxRowOf(this.#meetings.name, row);
  }

  update(
    row: OutboxRow,
    detail: { readonly reason?: string; readonly activityId?: string },
  ): Promise<string | null> {
    return this.#meetings.update(claimRow(row, detail), 'Merge', row.etag);
  }

  async unfinished(meetingId: MeetingId): Promise<readonly OutboxRow[]> {
    const { from, to } = OUTBOX_RANGE;
    const inRange = odata`PartitionKey eq ${encodeKey(meetingId)} and RowKey ge ${from} and RowKey lt ${to}`;
    const rows = await this.#meetings.list(`${inRange} and (state eq 'pending' or state eq 'sending')`);
    return readable(rows, (row) => outboxRowOf(this.#meetings.name, row), this.#onBrokenRow);
  }
}

/** Puts the messages of a committed change on the queue. */
export class QueuedOutbox implements Outbox {
  readonly #queue: Queue;
  readonly #onError: (error: unknown) => void;

  constructor(queue: Queue, onError: (error: unknown) => void) {
    this.#queue = queue;
    this.#onError = onError;
  }

  async announce(meetingId: MeetingId, messages: readonly Message[]): Promise<void> {
    await Promise.all(messages.map((message) => this.#announce({ meetingId, row: outboxRowKey(message) })));
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
