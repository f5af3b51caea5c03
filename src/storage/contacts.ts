import { odata } from '@azure/data-tables';
import { z } from 'zod';
import type { ContactStore } from '../app/ports.ts';
import type { Contact } from '../domain/people.ts';
import { Cache } from './cache.ts';
import { encodeKey } from './keys.ts';
import { json, optional, parseRow, readable, toJson, type BrokenRowListener } from './rows.ts';
import { networkSchema } from './schemas.ts';
import type { NewRow, Row, Table } from './table.ts';

/** All posts of all regions, about 180 rows, so that one read gives them all. */
const PARTITION = 'contacts';

const ALL = 'all';

const holderSchema = z.object({
  personId: z.string(),
  name: z.string(),
  function: z.string(),
  municipalityCode: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
});

const contactRowSchema = z.object({
  regionId: z.string(),
  network: networkSchema,
  rank: z.enum(['primary', 'deputy']),
  seat: z.int(),
  holder: optional(json(holderSchema)),
});

/** Who holds which post. */
export class ContactTable implements ContactStore {
  readonly #table: Table;
  readonly #onBrokenRow: BrokenRowListener;
  readonly #cache: Cache<readonly Contact[]>;

  constructor(table: Table, nowMs: () => number, onBrokenRow: BrokenRowListener) {
    this.#table = table;
    this.#onBrokenRow = onBrokenRow;
    this.#cache = new Cache(nowMs, 1);
  }

  all(): Promise<readonly Contact[]> {
    return this.#cache.get(ALL, async () => {
      const rows = await this.#table.list(odata`PartitionKey eq ${PARTITION}`);
      return readable(rows, (row) => contactOf(this.#table.name, row), this.#onBrokenRow);
    });
  }

  /** Creates or replaces these posts; the others stay. A post without a holder is a vacancy. */
  async save(contacts: readonly Contact[]): Promise<void> {
    try {
      await this.#table.upsertAll(contacts.map(contactRow));
    } finally {
      this.#cache.forget(ALL);
    }
  }
}

function contactRow(contact: Contact): NewRow {
  const { regionId, network, rank, seat, holder } = contact;
  return {
    partitionKey: PARTITION,
    rowKey: `${encodeKey(regionId)}-${network}-${rank}-${String(seat)}`,
    regionId,
    network,
    rank,
    seat,
    holder: holder === null ? null : toJson<typeof holderSchema>(holder),
  };
}

function contactOf(table: string, row: Row): Contact {
  return parseRow(table, contactRowSchema, row);
}
