import type { TableClient, TransactionAction } from '@azure/data-tables';
import { guarded, refusalOf, type Refusal } from './errors.ts';
import { isPossibleKey } from './keys.ts';

/** A row as read, before its mapper has parsed it. */
export type Row = Readonly<Record<string, unknown>>;

/** A row to write; a null or left out column is not stored. */
export interface NewRow {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly [column: string]: string | number | boolean | null;
}

/** Replace: the row is exactly this. Merge: the columns that are left out stay as they are. */
export type WriteMode = 'Replace' | 'Merge';

export type Write =
  | { readonly kind: 'create'; readonly row: NewRow }
  | { readonly kind: 'upsert'; readonly row: NewRow }
  | { readonly kind: 'update'; readonly row: NewRow; readonly mode: WriteMode; readonly etag: string }
  | { readonly kind: 'delete'; readonly partitionKey: string; readonly rowKey: string };

/** Azure's limit on the rows of one transaction. */
const LARGEST_TRANSACTION = 100;

/** Azure's limit on the rows of one answer. */
const LARGEST_PAGE = 1_000;

/**
 * One Azure table, in the few operations that the stores need. Keys come in
 * encoded. Every method sends one request within the time limit and throws
 * `StoreUnavailable` when the store does not answer well.
 */
export class Table {
  readonly name: string;
  readonly #client: TableClient;
  readonly #limitMs: number;

  constructor(client: TableClient, limitMs: number) {
    this.name = client.tableName;
    this.#client = client;
    this.#limitMs = limitMs;
  }

  /** Creates the table when it is not there yet. */
  async ensure(): Promise<void> {
    await this.#send('create', (abortSignal) => this.#client.createTable({ abortSignal }));
  }

  /** One row by its keys, or null when there is none. */
  async read(partitionKey: string, rowKey: string): Promise<Row | null> {
    if (!isPossibleKey(partitionKey) || !isPossibleKey(rowKey)) return null;
    try {
      return await this.#send('read', (abortSignal) =>
        this.#client.getEntity(partitionKey, rowKey, { abortSignal }),
      );
    } catch (error) {
      if (refusalOf(error) === 'absent') return null;
      throw error;
    }
  }

  /**
   * The rows that a filter (made with the `odata` tag) lets through, in order of
   * their keys, page by page: each page is one request, and the next is only
   * asked when the reader wants it. A page may be empty while more follow.
   */
  async *pages(filter: string, pageSize = LARGEST_PAGE): AsyncGenerator<readonly Row[]> {
    let continuationToken: string | undefined;
    do {
      const token = continuationToken;
      const page = await this.#send('list', async (abortSignal) => {
        const settings = { maxPageSize: Math.min(pageSize, LARGEST_PAGE) };
        const listing = this.#client.listEntities({ queryOptions: { filter }, abortSignal });
        const pages = listing.byPage(
          token === undefined ? settings : { ...settings, continuationToken: token },
        );
        for await (const first of pages) return first;
        return null;
      });
      if (page === null) return;
      yield page;
      continuationToken = page.continuationToken;
    } while (continuationToken !== undefined);
  }

  /** All rows that a filter lets through. */
  async list(filter: string): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for await (const page of this.pages(filter)) rows.push(...page);
    return rows;
  }

  /** Creates a row, or says that it is there already. */
  async create(row: NewRow): Promise<'saved' | 'exists'> {
    try {
      await this.#send('create row', (abortSignal) => this.#client.createEntity({ ...row }, { abortSignal }));
      return 'saved';
    } catch (error) {
      if (refusalOf(error) === 'exists') return 'exists';
      throw error;
    }
  }

  /** Creates a row or replaces it, whatever was there. */
  async upsert(row: NewRow): Promise<void> {
    await this.#send('upsert', (abortSignal) =>
      this.#client.upsertEntity({ ...row }, 'Replace', { abortSignal }),
    );
  }

  /** Creates a row, or changes these columns of it, whatever was there. */
  async merge(row: NewRow): Promise<void> {
    await this.#send('merge', (abortSignal) =>
      this.#client.upsertEntity({ ...row }, 'Merge', { abortSignal }),
    );
  }

  /** Changes a row that still has this ETag; its new ETag, or null when it changed or went. */
  async update(row: NewRow, mode: WriteMode, etag: string): Promise<string | null> {
    try {
      const answer = await this.#send('update', (abortSignal) =>
        this.#client.updateEntity({ ...row }, mode, { etag, abortSignal }),
      );
      if (answer.etag === undefined) throw new Error(`${this.name} gave no ETag for a changed row`);
      return answer.etag;
    } catch (error) {
      if (isGone(refusalOf(error))) return null;
      throw error;
    }
  }

  /** Deletes a row that still has this ETag; false when it changed or went. */
  async remove(partitionKey: string, rowKey: string, etag: string): Promise<boolean> {
    try {
      await this.#send('delete', (abortSignal) =>
        this.#client.deleteEntity(partitionKey, rowKey, { etag, abortSignal }),
      );
      return true;
    } catch (error) {
      if (isGone(refusalOf(error))) return false;
      throw error;
    }
  }

  /** Writes rows of one partition all together or not at all. Throws before sending when there are more than a transaction holds. */
  async transact(writes: readonly Write[]): Promise<'saved' | Refusal> {
    if (writes.length > LARGEST_TRANSACTION) {
      throw new Error(`${this.name}: ${String(writes.length)} rows do not fit in one transaction`);
    }
    try {
      await this.#send('transaction', (abortSignal) =>
        this.#client.submitTransaction(writes.map(actionOf), { abortSignal }),
      );
      return 'saved';
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== null) return refusal;
      throw error;
    }
  }

  /** Creates or replaces any number of rows of one partition, a transaction at a time. */
  async upsertAll(rows: readonly NewRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += LARGEST_TRANSACTION) {
      const part = rows.slice(from, from + LARGEST_TRANSACTION);
      await this.transact(part.map((row) => ({ kind: 'upsert', row })));
    }
  }

  /** Writes the rows that are not there yet, any number of one partition; those that are stay as they are. */
  async createAll(rows: readonly NewRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += LARGEST_TRANSACTION) {
      const part = rows.slice(from, from + LARGEST_TRANSACTION);
      const result = await this.transact(part.map((row) => ({ kind: 'create', row })));
      // One that is there undoes the whole transaction: which one it is, only trying each can tell.
      if (result === 'exists') for (const row of part) await this.create(row);
    }
  }

  /** Deletes every row of one partition that a filter lets through, a page at a time; harmless when another does so too. */
  async removeAll(filter: string): Promise<void> {
    for await (const page of this.pages(filter)) {
      const keys = page.map(({ partitionKey, rowKey }) => {
        return { partitionKey: String(partitionKey), rowKey: String(rowKey) };
      });
      for (let from = 0; from < keys.length; from += LARGEST_TRANSACTION) {
        const part = keys.slice(from, from + LARGEST_TRANSACTION);
        const result = await this.transact(part.map((key) => ({ kind: 'delete', ...key })));
        // One that is gone undoes the whole transaction.
        if (result === 'absent')
          for (const { partitionKey, rowKey } of part) await this.remove(partitionKey, rowKey, '*');
      }
    }
  }

  #send<T>(what: string, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return guarded(`Table ${this.name}, ${what}`, this.#limitMs, send);
  }
}

function isGone(refusal: Refusal | null): boolean {
  return refusal === 'absent' || refusal === 'changed';
}

function actionOf(write: Write): TransactionAction {
  if (write.kind === 'delete') return ['delete', { partitionKey: write.partitionKey, rowKey: write.rowKey }];
  const row = { ...write.row };
  switch (write.kind) {
    case 'create':
      return ['create', row];
    case 'upsert':
      return ['upsert', row, 'Replace'];
    case 'update':
      return ['update', row, write.mode, { etag: write.etag }];
  }
}
