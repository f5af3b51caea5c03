import { z } from 'zod';
import type { PaceStore } from '../app/ports.ts';
import { MINUTE, plus, type Instant } from '../domain/time.ts';
import { instantSchema } from './rows.ts';
import type { Table } from './table.ts';

const PARTITION = 'pace';
const ROW = 'sends';

/**
 * Nobody books so far ahead, since each instance uses its booking up before the next. A row that says so was written
 * by a machine of which the clock is wrong, and must not stop all sending until then.
 */
const FURTHEST = MINUTE;

/** Lenient about what it says: a row that is broken is written anew. */
const rowSchema = z.object({ etag: z.string(), bookedUntil: instantSchema.nullable().catch(null) });

/** The row from which all instances book the moments of their sends. */
export class PaceRow implements PaceStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async book(now: Instant, milliseconds: number): Promise<Instant | null> {
    const stored = await this.#table.read(PARTITION, ROW);
    const read = stored === null ? null : rowSchema.parse(stored);
    const bookedUntil = read?.bookedUntil ?? now;
    const from = bookedUntil > now && bookedUntil <= plus(now, FURTHEST) ? bookedUntil : now;
    const row = { partitionKey: PARTITION, rowKey: ROW, bookedUntil: plus(from, milliseconds) };
    const isBooked =
      read === null
        ? (await this.#table.create(row)) === 'saved'
        : (await this.#table.update(row, 'Replace', read.etag)) !== null;
    return isBooked ? from : null;
  }
}
