import { odata } from '@azure/data-tables';
import type { MeetingId } from '../domain/meetings.ts';
import type { Instant } from '../domain/time.ts';
import { encodeKey } from './keys.ts';
import { MARKS_RANGE } from './marks.ts';
import type { MeetingIndex } from './meeting-index.ts';
import { OUTBOX_RANGE } from './outbox-rows.ts';
import { SHOWN_RANGE } from './shown.ts';
import type { Table } from './table.ts';

/** What was sent about meetings that are long over. */
export class OldDeliveries {
  readonly #meetings: Table;
  readonly #index: MeetingIndex;

  constructor(meetings: Table, index: MeetingIndex) {
    this.#meetings = meetings;
    this.#index = index;
  }

  /**
   * Deletes the messages, the marks and the cards of the archived meetings that ended before `moment`, and notes with
   * each that it was done. Gives the meetings that were cleared, as they are, so that one that fails takes nothing
   * from those before it.
   */
  async *clear(moment: Instant): AsyncGenerator<MeetingId> {
    for (const entry of await this.#index.uncleared(moment)) {
      for (const { from, to } of [OUTBOX_RANGE, MARKS_RANGE, SHOWN_RANGE]) {
        const partition = encodeKey(entry.meetingId);
        await this.#meetings.removeAll(
          odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`,
        );
      }
      await this.#index.noteCleared(entry);
      yield entry.meetingId;
    }
  }
}
