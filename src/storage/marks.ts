import { odata } from '@azure/data-tables';
import type { MarkStore } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import { decodeKey, encodeKey } from './keys.ts';
import type { Table } from './table.ts';

const PREFIX = 'due-';

/** The range of row keys that holds all marks of a partition: from, and up to but without. */
export const MARKS_RANGE = { from: PREFIX, to: 'due.' } as const;

/** What of each meeting is due and done: a row each, in the partition of the meeting. */
export class MarkRows implements MarkStore {
  readonly #meetings: Table;

  constructor(meetings: Table) {
    this.#meetings = meetings;
  }

  async marks(meetingId: MeetingId): Promise<ReadonlySet<string>> {
    const rows = await this.#meetings.list(
      odata`PartitionKey eq ${encodeKey(meetingId)} and RowKey ge ${MARKS_RANGE.from} and RowKey lt ${MARKS_RANGE.to}`,
    );
    return new Set(rows.map(({ rowKey }) => decodeKey(String(rowKey).slice(PREFIX.length))));
  }

  async mark(meetingId: MeetingId, name: string): Promise<void> {
    await this.#meetings.upsert({ partitionKey: encodeKey(meetingId), rowKey: PREFIX + encodeKey(name) });
  }
}
