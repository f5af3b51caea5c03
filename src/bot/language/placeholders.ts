/** What the placeholders of a wording take: a person's name and a place. */
import type { Sentence, Token } from './normalise.ts';

/** What reading depends on beside the wording: the tables of a language. */
export interface Lexicon {
  /** Every word that a pattern or a table knows. */
  readonly known: ReadonlySet<string>;
  /** Words before an opening that do not count. */
  readonly interjections: ReadonlySet<string>;
  /** Words that begin another statement: no gap reaches beyond one, unless it begins with it ("meld ik me aan"). */
  readonly subjects: ReadonlySet<string>;
  /** Words inside a name that are no name by themselves ("van", "der"). */
  readonly particles: ReadonlySet<string>;
  /** Words at which a place name has ended. */
  readonly afterPlace: ReadonlySet<string>;
  /** Words that may trail a place name without belonging to it: "in het", "graag". */
  readonly aroundPlace: ReadonlySet<string>;
  /** Words that announce a place name: "gemeente", "regio". */
  readonly placeKinds: ReadonlySet<string>;
}

/** What one element of a wording takes at one place. */
export interface Taken {
  readonly tokens: readonly Token[];
  /** Of a placeholder: the name or place, without words around it. */
  readonly captured: readonly Token[];
}

const LONGEST_NAME = 4;
const LONGEST_PLACE = 10;

/** The longest name first. */
export function names(sentence: Sentence, at: number, lexicon: Lexicon): readonly Taken[] {
  const run: Token[] = [];
  const ways: Taken[] = [];
  for (const token of sentence.slice(at, at + LONGEST_NAME)) {
    const isParticle = lexicon.particles.has(token.typed);
    if (/\p{N}/u.test(token.typed) || (lexicon.known.has(token.typed) && !isParticle)) break;
    run.push(token);
    if (!isParticle) ways.unshift({ tokens: [...run], captured: [...run] });
  }
  return ways;
}

/** To the end of the sentence or a word that no place name holds, or shorter when the wording goes on behind it. */
export function places(sentence: Sentence, at: number, lexicon: Lexicon): readonly Taken[] {
  const rest = sentence.slice(at, at + LONGEST_PLACE);
  const end = rest.findIndex((token) => lexicon.afterPlace.has(token.word));
  const longest = end < 0 ? rest : rest.slice(0, end);
  return longest
    .map((_, index) => longest.slice(0, longest.length - index))
    .map((tokens) => ({ tokens, captured: trimmed(tokens, lexicon) }))
    .filter(({ captured }) => captured.some((token) => isNamed(token, sentence, lexicon)));
}

/** Whether a token can only be a name: unknown, or with a capital that is not the sentence's own ("Best", "Goes"). */
function isNamed(token: Token, sentence: Sentence, lexicon: Lexicon): boolean {
  return !lexicon.known.has(token.typed) || (token !== sentence[0] && /^\p{Lu}/u.test(token.raw));
}

/** Without "de gemeente" before it and "in het" behind it; "De Bilt" and "Haagse regio" keep what is their own. */
function trimmed(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const kind = tokens.findLastIndex(
    (token, at) => at < 3 && at < tokens.length - 1 && lexicon.placeKinds.has(token.word),
  );
  let last = tokens.length;
  while (last > kind + 1 && isAround(tokens[last - 1], lexicon)) last -= 1;
  return tokens.slice(kind + 1, last);
}

function isAround(token: Token | undefined, lexicon: Lexicon): boolean {
  return token !== undefined && lexicon.aroundPlace.has(token.word) && !/^\p{Lu}/u.test(token.raw);
}
