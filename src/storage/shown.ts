import { odata } from '@azure/data-tables';
import { z } from 'zod';
import type { ShownCard, ShownStore } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { PersonId } from '../domain/people.ts';
import { encodeKey } from './keys.ts';
import { instantSchema, parseRow, readable, type BrokenRowListener } from './rows.ts';
import type { NewRow, Row, Table } from './table.ts';

const PREFIX = 'shown-';

/** The range of row keys that holds the cards of all people in a partition: from, and up to but without. */
export const SHOWN_RANGE = { from: PREFIX, to: 'shown.' } as const;

const cardSchema = z.object({ row: z.string(), sentId: z.string(), at: instantSchema });

/** Which cards each person has of a meeting: a small row each, in the meeting's partition and one after another by person. */
export class ShownRows implements ShownStore {
  readonly #meetings: Table;
  readonly #onBrokenRow: BrokenRowListener;

  constructor(meetings: Table, onBrokenRow: BrokenRowListener) {
    this.#meetings = meetings;
    this.#onBrokenRow = onBrokenRow;
  }

  async keep(meetingId: MeetingId, personId: PersonId, card: ShownCard): Promise<void> {
    await this.#meetings.upsert({ ...keysOf(meetingId, personId, card), ...card });
  }

  async shown(meetingId: MeetingId, personId: PersonId): Promise<readonly ShownCard[]> {
    const from = rowKey(personId, '');
    const rows = await this.#meetings.list(
      odata`PartitionKey eq ${encodeKey(meetingId)} and RowKey ge ${from} and RowKey lt ${`${from}~`}`,
    );
    return readable(rows, (row) => cardOf(this.#meetings.name, row), this.#onBrokenRow);
  }

  async forget(meetingId: MeetingId, personId: PersonId, cards: readonly ShownCard[]): Promise<void> {
    await this.#meetings.removeThese(cards.map((card) => keysOf(meetingId, personId, card)));
  }
}

function keysOf(
  meetingId: MeetingId,
  personId: PersonId,
  { row }: ShownCard,
): Pick<NewRow, 'partitionKey' | 'rowKey'> {
  return { partitionKey: encodeKey(meetingId), rowKey: rowKey(personId, row) };
}

/** No encoded id holds a `_`, so nobody's cards lie between another's. */
function rowKey(personId: PersonId, row: string): string {
  return `${PREFIX}${encodeKey(personId)}_${row}`;
}

function cardOf(table: string, row: Row): ShownCard {
  return parseRow(table, cardSchema, row);
}
