import { z } from 'zod';
import type { ShownCard, ShownStore } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { PersonId } from '../domain/people.ts';
import { encodeKey } from './keys.ts';
import { instantSchema, json, toJson } from './rows.ts';
import type { NewRow, Row, Table } from './table.ts';

const PREFIX = 'shown-';

/** The range of row keys that holds the cards of all people in a partition: from, and up to but without. */
export const SHOWN_RANGE = { from: PREFIX, to: 'shown.' } as const;

/** What the columns begin with that hold a card each. */
const COLUMN = 'card_';

/** Azure's limit on a column's name is 255. */
const LONGEST_NAME = 200;

const cardSchema = z.object({ row: z.string(), sentId: z.string(), at: instantSchema });
const columnSchema = json(cardSchema);

/**
 * Which cards each person has of a meeting: a row a person in the meeting's partition, a column a card. So a card is
 * kept by one merge that reads nothing, and two that are sent at the same time do not undo each other.
 */
export class ShownRows implements ShownStore {
  readonly #meetings: Table;

  constructor(meetings: Table) {
    this.#meetings = meetings;
  }

  async keep(meetingId: MeetingId, personId: PersonId, card: ShownCard): Promise<void> {
    const column = toJson<typeof cardSchema>(card);
    await this.#meetings.merge({ ...keysOf(meetingId, personId), [columnOf(card)]: column });
  }

  async shown(meetingId: MeetingId, personId: PersonId): Promise<readonly ShownCard[]> {
    const { partitionKey, rowKey } = keysOf(meetingId, personId);
    const row = await this.#meetings.read(partitionKey, rowKey);
    return row === null ? [] : cardsOf(row);
  }

  /** A merge cannot take a column away, so it is written empty. */
  async forget(meetingId: MeetingId, personId: PersonId, cards: readonly ShownCard[]): Promise<void> {
    const emptied = Object.fromEntries(cards.map((card) => [columnOf(card), '']));
    await this.#meetings.merge({ ...keysOf(meetingId, personId), ...emptied });
  }
}

function keysOf(meetingId: MeetingId, personId: PersonId): Pick<NewRow, 'partitionKey' | 'rowKey'> {
  return { partitionKey: encodeKey(meetingId), rowKey: PREFIX + encodeKey(personId) };
}

/** Named by the message, so that a card that is kept twice is one; only letters, digits and `_` may be in it. */
function columnOf({ row }: ShownCard): string {
  return COLUMN + row.replace(/[^A-Za-z0-9]/g, '_').slice(0, LONGEST_NAME);
}

/** A card that cannot be read is left out: it keeps its buttons, and stops no message. */
function cardsOf(row: Row): readonly ShownCard[] {
  return Object.entries(row).flatMap(([name, value]) => {
    const card = name.startsWith(COLUMN) ? columnSchema.safeParse(value) : null;
    return card?.success === true ? [card.data] : [];
  });
}
