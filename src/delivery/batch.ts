/** A batch of letters: who gets which, and in what order. */
import type { PersonId } from '../domain/people.ts';
import type { Letter } from './letter.ts';

/** Letters to one person stay in the order in which they were written; different people do not wait for each other. */
export function perRecipient(letters: readonly Letter[]): ReadonlyMap<PersonId, readonly Letter[]> {
  const groups = new Map<PersonId, readonly Letter[]>();
  for (const letter of letters) {
    const { to } = letter.row.message;
    groups.set(to, [...(groups.get(to) ?? []), letter].toSorted(byNumber));
  }
  return groups;
}

function byNumber(one: Letter, other: Letter): number {
  return numberOf(one) - numberOf(other);
}

/** What orders the letters to one person: events by their version, and notices by the meeting's revision. */
function numberOf({ row: { message } }: Letter): number {
  if ('version' in message) return message.version;
  return 'revision' in message ? message.revision : 0;
}

/** Does `work` for each item, at most `limit` at a time; the results in the order of the items. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  async function lane(): Promise<void> {
    for (const [index, item] of queue) results[index] = await work(item);
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return results;
}
