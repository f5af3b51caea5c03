import { readFile } from 'node:fs/promises';

import { parse } from 'csv-parse/sync';
import { z } from 'zod';

import type { Reference } from '../domain/reference.ts';

/** The folder in this repository that holds the regions and municipalities a store is first filled with. */
const REFERENCE_FOLDER = new URL('../../data/', import.meta.url);

const certainty = z.enum(['sourced', 'derived', 'partly', 'example']);
const regionId = z.string().regex(/^BW\d{2}$/, 'expected BW and two digits');
const municipalityCode = z.string().regex(/^GM\d{4}$/, 'expected GM and four digits');
const tileIndex = z.string().regex(/^\d+$/, 'expected a number from 0').transform(Number);

const regionRow = z
  .object({
    region_id: regionId,
    name: z.string().min(1),
    centre_municipality_code: municipalityCode,
    composition: certainty,
    tile_column: tileIndex,
    tile_row: tileIndex,
  })
  .transform((row) => ({
    regionId: row.region_id,
    name: row.name,
    centreMunicipalityCode: row.centre_municipality_code,
    composition: row.composition,
    tile: { column: row.tile_column, row: row.tile_row },
  }));

const municipalityRow = z
  .object({
    municipality_code: municipalityCode,
    name: z.string().min(1),
    province: z.string().min(1),
    region_id: regionId,
    role: z.enum(['centre', 'member']),
    membership: certainty,
  })
  .transform((row) => ({
    code: row.municipality_code,
    name: row.name,
    province: row.province,
    regionId: row.region_id,
    role: row.role,
    membership: row.membership,
  }));

/** Reads `regions.csv` and `municipalities.csv` from a folder. Throws when a file is missing or a row is wrong. */
export async function readReference(folder: URL = REFERENCE_FOLDER): Promise<Reference> {
  const [regions, municipalities] = await Promise.all([
    readFile(new URL('regions.csv', folder), 'utf8'),
    readFile(new URL('municipalities.csv', folder), 'utf8'),
  ]);
  return parseReference(regions, municipalities);
}

/**
 * Regions and municipalities from the text of their CSV files. Throws an error that names file, line and column when
 * a row has the wrong shape, and one that names the municipality or region when the two files contradict each other.
 */
export function parseReference(regionsCsv: string, municipalitiesCsv: string): Reference {
  const regions = rows(regionsCsv, regionRow, 'regions.csv');
  const municipalities = rows(municipalitiesCsv, municipalityRow, 'municipalities.csv');
  const regionIds = new Set(regions.map((region) => region.regionId));
  const lost = municipalities.find((municipality) => !regionIds.has(municipality.regionId));
  if (lost !== undefined)
    throw new Error(`municipalities.csv: ${lost.name} is in an unknown region ${lost.regionId}`);
  for (const region of regions) {
    const centre = municipalities.find(({ code }) => code === region.centreMunicipalityCode);
    if (centre?.regionId !== region.regionId || centre.role !== 'centre') {
      throw new Error(
        `regions.csv: the centre of ${region.name} is not a centre municipality of that region`,
      );
    }
  }
  return { regions, municipalities };
}

function rows<Row>(csv: string, schema: z.ZodType<Row>, file: string): Row[] {
  const records: unknown[] = parse(csv, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  return records.map((record, index) => {
    const parsed = schema.safeParse(record);
    if (parsed.success) return parsed.data;
    const problem = parsed.error.issues[0];
    // The header is line 1, and no field of these files holds a line break.
    throw new Error(
      `${file} line ${String(index + 2)}, ${problem?.path.join('.') ?? ''}: ${problem?.message ?? ''}`,
    );
  });
}
