/** Whom a typed name means. */
import { distance } from 'fastest-levenshtein';

import type { PersonId } from './people.ts';

export interface NamedPerson {
  readonly personId: PersonId;
  readonly name: string;
}

export type PersonMatch<Person extends NamedPerson> =
  | { readonly kind: 'one'; readonly person: Person }
  /** Several fit equally well, or only part of the name was typed: the person who asks must choose. */
  | { readonly kind: 'several'; readonly people: readonly Person[] }
  | { readonly kind: 'none' };

/** More than this many to choose from is no choice: type more of the name. */
const MOST_CHOICES = 6;

/** Below this many letters a slip is another name: Jan, Jon and Joan are three people. */
const SHORTEST_WITH_SLIP = 8;

/** Longer than any name; what follows cannot be one. */
const LONGEST_NAME = 120;

/**
 * The person that a typed name means: exactly as written; else without regard to case, accents and punctuation; else
 * the only one within a typing error. Part of a name ("Bakker") is always a choice, even of one, for a surname is no
 * proof of who is meant.
 */
export function matchPerson<Person extends NamedPerson>(
  typed: string,
  people: readonly Person[],
): PersonMatch<Person> {
  const exact = people.filter(({ name }) => name === typed.trim());
  if (exact.length > 0) return matched(exact);
  const key = foldedName(typed);
  if (key === '') return { kind: 'none' };
  const folded = people.filter(({ name }) => foldedName(name) === key);
  if (folded.length > 0) return matched(folded);
  const near = people.filter(({ name }) => isSlip(key, foldedName(name)));
  if (near.length > 0) return matched(near);
  const words = key.split(' ');
  const partly = people.filter(({ name }) => {
    const named = foldedName(name).split(' ');
    return words.every((word) => named.some((other) => other === word || isSlip(word, other)));
  });
  return partly.length === 0 ? { kind: 'none' } : { kind: 'several', people: partly.slice(0, MOST_CHOICES) };
}

/** A name as it is compared: lower case, no accents, "ij" as "y", words parted by one space. */
export function foldedName(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ij', 'y')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function matched<Person extends NamedPerson>(people: readonly Person[]): PersonMatch<Person> {
  const [only] = people;
  if (only !== undefined && people.length === 1) return { kind: 'one', person: only };
  return { kind: 'several', people: people.slice(0, MOST_CHOICES) };
}

/** One error, or two in a long name. */
function isSlip(typed: string, name: string): boolean {
  const length = Math.min(typed.length, name.length);
  if (length < SHORTEST_WITH_SLIP) return false;
  return distance(typed, name) <= (length < 14 ? 1 : 2);
}
