import type { Message, Token } from './normalise.ts';

/** Shorter words have too many neighbours to guess which was meant. */
const SHORTEST_CORRECTED = 6;

/**
 * Corrects slips of the pen towards words that the patterns know: the given list of short ones, and words with one
 * letter too many, too few, wrong or swapped. A word with two such neighbours stays as it is ("aamelden" may be
 * signing up or off), and so does one whose first letter differs: that is seldom a slip ("vraag", "graag").
 */
export function correctSpelling(message: Message, spelling: Spelling): Message {
  const correct = (token: Token): Token => {
    const word = spelling.slips[token.typed] ?? neighbour(token.typed, spelling);
    return word === token.word ? token : { ...token, word };
  };
  return { ...message, sentences: message.sentences.map((sentence) => sentence.map(correct)) };
}

export interface Spelling {
  /** Words that are never corrected. */
  readonly known: ReadonlySet<string>;
  /** Those long enough to be corrected towards, by their first letter. */
  readonly byInitial: ReadonlyMap<string, readonly string[]>;
  /** Short words that are often mistyped. */
  readonly slips: Readonly<Record<string, string>>;
}

/** Sorts the known words once, for every message to come. */
export function spellingOf(known: ReadonlySet<string>, slips: Readonly<Record<string, string>>): Spelling {
  const byInitial = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < SHORTEST_CORRECTED) continue;
    byInitial.set(word.charAt(0), [...(byInitial.get(word.charAt(0)) ?? []), word]);
  }
  return { known, byInitial, slips };
}

function neighbour(typed: string, { known, byInitial }: Spelling): string {
  if (typed.length < SHORTEST_CORRECTED || known.has(typed) || /\p{N}/u.test(typed)) return typed;
  const candidates = (byInitial.get(typed.charAt(0)) ?? []).filter((word) => isOneSlip(typed, word));
  return candidates.length === 1 ? (candidates[0] ?? typed) : typed;
}

/** Whether one letter was added, left out, replaced, or swapped with the next. */
export function isOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let same = 0;
  while (same < typed.length && typed.charAt(same) === meant.charAt(same)) same += 1;
  const [restTyped, restMeant] = [typed.slice(same), meant.slice(same)];
  return (
    restTyped.slice(1) === restMeant ||
    restTyped === restMeant.slice(1) ||
    restTyped.slice(1) === restMeant.slice(1) ||
    (restTyped.slice(2) === restMeant.slice(2) &&
      restMeant.charAt(1) === restTyped.charAt(0) &&
      restTyped.charAt(1) === restMeant.charAt(0))
  );
}
