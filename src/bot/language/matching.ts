import type { Sentence, Token } from './normalise.ts';
import type { Element, Pattern, Wordings } from './pattern.ts';
import { names, places, type Lexicon, type Taken } from './placeholders.ts';

/**
 * The tokens that the pattern's own words and placeholders took; what stands in a gap is not among them. `captured`
 * is what a placeholder took.
 */
export type Match = Taken;

const WIDEST_GAP = 12;

/** Every place in a sentence where one of the wordings begins, in the order of the wordings. */
export function matchesOfAny(wordings: Wordings, sentence: Sentence, lexicon: Lexicon): readonly Match[] {
  return wordings.beginningAt(sentence).flatMap((pattern) => matchesOf(pattern, sentence, lexicon));
}

/**
 * Every place in a sentence where the pattern begins, with the earliest way to complete it. Only a place name reaches
 * beyond the clause: it may hold commas ("Noord-, Midden- en Zuidwest-Drenthe").
 */
function matchesOf(pattern: Pattern, sentence: Sentence, lexicon: Lexicon): readonly Match[] {
  const matches: Match[] = [];
  for (const [start, token] of sentence.entries()) {
    if (!mayBegin(pattern, token) || (pattern.atOpening && !isOpening(sentence, start, lexicon))) continue;
    const match = matchFrom(
      pattern,
      pattern.holdsPlace ? sentence : clauseOf(sentence, start),
      start,
      lexicon,
    );
    if (match !== null) matches.push(match);
  }
  return matches;
}

/** At most tokens a pattern ends here: its first word is another one. */
function mayBegin({ chunks }: Pattern, token: Token): boolean {
  const first = chunks[0]?.[0];
  return first?.kind !== 'word' || first.optional || first.words.has(token.word);
}

/** The sentence up to where the clause around `start` ends. */
function clauseOf(sentence: Sentence, start: number): Sentence {
  const end = sentence.findIndex((token, at) => at > start && token.opens);
  return end < 0 ? sentence : sentence.slice(0, end);
}

/** Whether a clause begins at `index`, interjections left aside. */
export function isOpening(sentence: Sentence, index: number, lexicon: Lexicon): boolean {
  for (let at = index; at >= 0; at -= 1) {
    const token = sentence[at];
    if (token === undefined || (at < index && !lexicon.interjections.has(token.word))) return false;
    if (token.opens) return true;
  }
  return false;
}

interface Step extends Taken {
  readonly next: number;
}

/** After a gap the earliest place where the next chunk fits is right: what follows can only have more room. */
function matchFrom(pattern: Pattern, sentence: Sentence, start: number, lexicon: Lexicon): Match | null {
  const tokens: Token[] = [];
  const captured: Token[] = [];
  let from = start;
  for (const [index, chunk] of pattern.chunks.entries()) {
    const last = index === 0 ? from : endOfGap(sentence, from, lexicon);
    const step = firstStep(chunk, sentence, from, last, lexicon);
    if (step === null) return null;
    tokens.push(...step.tokens);
    captured.push(...step.captured);
    from = step.next;
  }
  return { tokens, captured };
}

/** Up to where a gap that begins at `from` may reach: not into another statement. */
function endOfGap(sentence: Sentence, from: number, lexicon: Lexicon): number {
  const widest = Math.min(from + WIDEST_GAP, sentence.length);
  for (let at = from; at < widest; at += 1) {
    if (at > from && lexicon.subjects.has(sentence[at]?.word ?? '')) return at;
  }
  return widest;
}

function firstStep(
  chunk: readonly Element[],
  sentence: Sentence,
  first: number,
  last: number,
  lexicon: Lexicon,
): Step | null {
  for (let at = first; at <= last; at += 1) {
    const step = takeChunk(chunk, sentence, at, lexicon);
    if (step !== null) return step;
  }
  return null;
}

function takeChunk(chunk: readonly Element[], sentence: Sentence, at: number, lexicon: Lexicon): Step | null {
  const [first, ...rest] = chunk;
  if (first === undefined) return { next: at, tokens: [], captured: [] };
  for (const taken of waysToTake(first, sentence, at, lexicon)) {
    const step = takeChunk(rest, sentence, at + taken.tokens.length, lexicon);
    if (step !== null) {
      return {
        next: step.next,
        tokens: [...taken.tokens, ...step.tokens],
        captured: [...taken.captured, ...step.captured],
      };
    }
  }
  return null;
}

const NOTHING: Taken = { tokens: [], captured: [] };

/** The ways in which one element can be taken at a place, best first. */
function waysToTake(part: Element, sentence: Sentence, at: number, lexicon: Lexicon): readonly Taken[] {
  if (part.kind === 'name') return names(sentence, at, lexicon);
  if (part.kind === 'place') return places(sentence, at, lexicon);
  const token = sentence[at];
  if (token !== undefined && part.words.has(token.word)) {
    const taken = { tokens: [token], captured: [] };
    return part.optional ? [taken, NOTHING] : [taken];
  }
  return part.optional ? [NOTHING] : [];
}
