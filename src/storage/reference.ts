import { odata } from '@azure/data-tables';
import { z } from 'zod';
import type { ReferenceStore, Tenant } from '../app/ports.ts';
import type { Municipality, Reference, Region } from '../domain/reference.ts';
import { Cache } from './cache.ts';
import { encodeKey } from './keys.ts';
import { json, parseRow, readable, type BrokenRowListener } from './rows.ts';
import type { NewRow, Table } from './table.ts';

type Partition = 'region' | 'municipality' | 'tenant';

const ALL = 'all';

const certaintySchema = z.enum(['sourced', 'derived', 'partly', 'example']);

const regionRowSchema = z.object({
  regionId: z.string(),
  name: z.string(),
  centreMunicipalityCode: z.string(),
  composition: certaintySchema,
  tile: json(z.object({ column: z.int(), row: z.int() })),
}) satisfies z.ZodType<Region>;

const municipalityRowSchema = z.object({
  code: z.string(),
  name: z.string(),
  province: z.string(),
  regionId: z.string(),
  role: z.enum(['centre', 'member']),
  membership: certaintySchema,
}) satisfies z.ZodType<Municipality>;

const tenantRowSchema = z.object({
  tenantId: z.string(),
  domains: json(z.array(z.string())),
}) satisfies z.ZodType<Tenant>;

/** Regions, municipalities and the tenants whose mail domains are known. */
export class ReferenceTable implements ReferenceStore {
  readonly #table: Table;
  readonly #onBrokenRow: BrokenRowListener;
  readonly #reference: Cache<Reference>;
  readonly #tenants: Cache<readonly Tenant[]>;

  constructor(table: Table, nowMs: () => number, onBrokenRow: BrokenRowListener) {
    this.#table = table;
    this.#onBrokenRow = onBrokenRow;
    this.#reference = new Cache(nowMs, 1);
    this.#tenants = new Cache(nowMs, 1);
  }

  reference(): Promise<Reference> {
    return this.#reference.get(ALL, async () => {
      const [regions, municipalities] = await Promise.all([
        this.#list('region', regionRowSchema),
        this.#list('municipality', municipalityRowSchema),
      ]);
      return { regions, municipalities };
    });
  }

  tenants(): Promise<readonly Tenant[]> {
    return this.#tenants.get(ALL, () => this.#list('tenant', tenantRowSchema));
  }

  /** Creates or replaces these regions and municipalities; the others stay. */
  async save(reference: Reference): Promise<void> {
    try {
      await this.#table.upsertAll(
        reference.regions.map((region) => {
          return newRow('region', region.regionId, { ...region, tile: JSON.stringify(region.tile) });
        }),
      );
      await this.#table.upsertAll(
        reference.municipalities.map((municipality) =>
          newRow('municipality', municipality.code, { ...municipality }),
        ),
      );
    } finally {
      this.#reference.forget(ALL);
    }
  }

  /** Creates or replaces these tenants; the others stay. */
  async saveTenants(tenants: readonly Tenant[]): Promise<void> {
    try {
      await this.#table.upsertAll(
        tenants.map(({ tenantId, domains }) => {
          return newRow('tenant', tenantId, { tenantId, domains: JSON.stringify(domains) });
        }),
      );
    } finally {
      this.#tenants.forget(ALL);
    }
  }

  async #list<T>(partition: Partition, schema: z.ZodType<T>): Promise<readonly T[]> {
    const rows = await this.#table.list(odata`PartitionKey eq ${partition}`);
    return readable(rows, (row) => parseRow(this.#table.name, schema, row), this.#onBrokenRow);
  }
}

function newRow(partition: Partition, id: string, columns: Readonly<Record<string, string>>): NewRow {
  return { ...columns, partitionKey: partition, rowKey: encodeKey(id) };
}
