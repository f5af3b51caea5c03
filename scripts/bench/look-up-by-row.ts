/**
 * Azurite finds a row by its partition first, and then goes through all of that partition: with five thousand people
 * in one meeting each read takes it many times as long. Azure finds a row by both keys at once. So that the sending
 * is measured and not that walk, this lets the database below Azurite (lokijs) ask for the row key first, for which
 * it has an index as well; what it finds is the same.
 */
import { createRequire } from 'node:module';
import { z } from 'zod';

type Ask = (this: unknown, conditions: readonly object[]) => unknown;

const resultSchema = z.custom<{ $and: Ask }>((value) => value instanceof Object && '$and' in value);
const lokiSchema = z.custom<new (name: string) => { addCollection(name: string): { chain(): object } }>(
  (value) => typeof value === 'function',
);

/** For all of Azurite's tables in this process; before the first is read. */
export function lookUpByRow(): void {
  const azurite = createRequire(import.meta.resolve('azurite/package.json'));
  const Loki = lokiSchema.parse(azurite('lokijs'));
  const results = resultSchema.parse(Object.getPrototypeOf(new Loki('').addCollection('').chain()));
  const ask = results.$and;
  results.$and = function (conditions) {
    return ask.call(
      this,
      conditions.toSorted((one, other) => Number('RowKey' in other) - Number('RowKey' in one)),
    );
  };
}
