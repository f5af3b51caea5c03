import { z } from 'zod';
import type { ShownCards, ShownStore } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { PersonId } from '../domain/people.ts';
import { encodeKey } from './keys.ts';
import { json, toJson } from './rows.ts';
import type { Table } from './table.ts';

const PREFIX = 'shown-';

/** The range of row keys that holds the cards of all people in a partition: from, and up to but without. */
export const SHOWN_RANGE = { from: PREFIX, to: 'shown.' } as const;

const cardsSchema = z.array(z.string());

/** Lenient about what it holds: old cards are a service, and a broken row must stop no message. */
const rowSchema = z.object({ etag: z.string(), cards: json(cardsSchema).catch([]) });

/** Which cards with buttons each person has of a meeting: a small row each, in the meeting's partition. */
export class ShownRows implements ShownStore {
  readonly #meetings: Table;

  constructor(meetings: Table) {
    this.#meetings = meetings;
  }

  async shown(meetingId: MeetingId, personId: PersonId): Promise<ShownCards> {
    const row = await this.#meetings.read(encodeKey(meetingId), rowKey(personId));
    return row === null ? { cards: [], etag: null } : rowSchema.parse(row);
  }

  async show(meetingId: MeetingId, personId: PersonId, { cards, etag }: ShownCards): Promise<boolean> {
    const row = {
      partitionKey: encodeKey(meetingId),
      rowKey: rowKey(personId),
      cards: toJson<typeof cardsSchema>(cards),
    };
    if (etag === null) return (await this.#meetings.create(row)) === 'saved';
    return (await this.#meetings.update(row, 'Replace', etag)) !== null;
  }
}

function rowKey(personId: PersonId): string {
  return PREFIX + encodeKey(personId);
}
