/** What the row mappers have in common: parsing a row, and JSON in columns. */
import { z } from 'zod';
import { isInstant } from '../domain/time.ts';
import type { Row } from './table.ts';

/** A row that does not hold what it should; names the place and never the contents, which may be personal data. */
export class BrokenRow extends Error {
  override readonly name = 'BrokenRow';
  readonly table: string;
  readonly rowKey: string;
  readonly field: string;

  constructor(table: string, rowKey: string, field: string, problem: string) {
    super(`Table ${table}, row ${rowKey}, field ${field}: ${problem}`);
    this.table = table;
    this.rowKey = rowKey;
    this.field = field;
  }
}

/** Told of a row that a list left out because it is broken. */
export type BrokenRowListener = (error: BrokenRow) => void;

const keysSchema = z.object({ partitionKey: z.string(), rowKey: z.string() });

/** A row as its schema describes it. Throws {@link BrokenRow} that names table, row and field. */
export function parseRow<T>(table: string, schema: z.ZodType<T>, row: Row): T {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const keys = keysSchema.safeParse(row);
  const place = keys.success ? `${keys.data.partitionKey} ${keys.data.rowKey}` : 'without keys';
  const issue = parsed.error.issues[0];
  throw new BrokenRow(table, place, issue?.path.join('.') ?? '', issue?.message ?? 'cannot be read');
}

const etagSchema = z.object({ etag: z.string() });

/** What a change of a row that was read must present. Throws {@link BrokenRow}. */
export function etagOf(table: string, row: Row): string {
  return parseRow(table, etagSchema, row).etag;
}

/** The rows that can be read; a broken one is reported and left out, so that it does not blank the whole list. */
export function readable<T>(
  rows: readonly Row[],
  read: (row: Row) => T,
  onBrokenRow: BrokenRowListener,
): readonly T[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      if (!(error instanceof BrokenRow)) throw error;
      onBrokenRow(error);
      return [];
    }
  });
}

/** A column that holds JSON. */
export function json<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'expected JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** A value that may be written: the same, but not to be changed on the way. */
type Frozen<T> = T extends readonly (infer U)[]
  ? readonly Frozen<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** JSON of what this schema will read back; a field or kind that the schema does not know yet does not compile. */
export function toJson<S extends z.ZodType>(value: Frozen<z.input<S>>): string {
  return JSON.stringify(value);
}

/** A column that is left out when it has no value. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.optional().transform((value) => value ?? null);
}

/** A moment, as the domain writes it. */
export const instantSchema = z.string().refine(isInstant, 'expected a moment like 2026-11-23T08:00:00.000Z');

/** Azure allows 32 K characters in a property; a little less leaves room for what an emulator counts differently. */
const LONGEST_PART = 31_000;

/** How many properties a long text may take, a row of four such texts being well below Azure's 1 MiB. */
const PARTS = 4;

/**
 * JSON that may outgrow a property, as the columns `name`, `name1` .. `name3`.
 * Parts that are not needed are written empty, so that a merge clears what was
 * there. Throws an Error when even all parts are too small.
 */
export function longJson<S extends z.ZodType>(
  name: string,
  value: Frozen<z.input<S>>,
): Readonly<Record<string, string>> {
  let rest = toJson<S>(value);
  const columns: Record<string, string> = {};
  for (let part = 0; part < PARTS; part += 1) {
    const length = splitPoint(rest);
    columns[partName(name, part)] = rest.slice(0, length);
    rest = rest.slice(length);
  }
  if (rest !== '') throw new Error(`Column ${name} is too long to be stored`);
  return columns;
}

/** The row with the parts of such a text put together again in the column `name`. */
export function withLongJson(row: Row, ...names: readonly string[]): Row {
  const whole = names.map((name): [string, unknown] => {
    const parts = Array.from({ length: PARTS }, (_, part) => row[partName(name, part)]);
    return [name, parts.filter((part) => typeof part === 'string').join('')];
  });
  return { ...row, ...Object.fromEntries(whole) };
}

function partName(name: string, part: number): string {
  return part === 0 ? name : `${name}${String(part)}`;
}

/** Never between the two halves of a character: half a character does not survive UTF-8. */
function splitPoint(text: string): number {
  if (text.length <= LONGEST_PART) return text.length;
  const last = text.charCodeAt(LONGEST_PART - 1);
  return last >= 0xd800 && last <= 0xdbff ? LONGEST_PART - 1 : LONGEST_PART;
}
