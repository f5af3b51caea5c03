/**
 * Azurite goes through a whole partition for each row that it reads, and through a whole queue, sorting its indexes
 * anew, for each message that it deletes: with five thousand people in one meeting that is nearly all that is
 * measured. Azure finds both by their keys. This lets the database below Azurite (lokijs) look at the condition first
 * that tells most, and leave its indexes alone where nothing is removed; what it answers is the same.
 */
import { createRequire } from 'node:module';
import { z } from 'zod';

/** The conditions that leave one row or none, where Azurite asks for several at once. */
const TELLING = ['RowKey', 'messageId', 'expirationTime'];

type Ask = (this: unknown, conditions: readonly object[]) => unknown;
type Remove = (this: unknown, rows: unknown) => unknown;

const resultsSchema = z.custom<{ $and: Ask }>((value) => value instanceof Object && '$and' in value);
const rowsSchema = z.custom<{ remove: Remove; chain(): object }>(
  (value) => value instanceof Object && 'remove' in value && 'chain' in value,
);
const databaseSchema = z.custom<new (name: string) => { addCollection(name: string): object }>(
  (value) => typeof value === 'function',
);

/** For every Azurite in this process; once, before the first is used. */
export function makeAzuriteScale(): void {
  const azurite = createRequire(import.meta.resolve('azurite/package.json'));
  const Database = databaseSchema.parse(azurite('lokijs'));
  const example = rowsSchema.parse(new Database('').addCollection(''));
  const results = resultsSchema.parse(Object.getPrototypeOf(example.chain()));
  const rows = rowsSchema.parse(Object.getPrototypeOf(example));

  const ask = results.$and;
  results.$and = function (conditions) {
    return ask.call(this, conditions.toSorted(byTelling));
  };
  const remove = rows.remove;
  rows.remove = function (removed) {
    return Array.isArray(removed) && removed.length === 0 ? undefined : remove.call(this, removed);
  };
}

function byTelling(one: object, other: object): number {
  return Number(isTelling(other)) - Number(isTelling(one));
}

function isTelling(condition: object): boolean {
  return TELLING.some((name) => name in condition);
}
