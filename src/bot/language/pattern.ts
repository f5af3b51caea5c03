import type { Sentence, Token } from './normalise.ts';

/**
 * A wording, written so that someone who speaks the language can read it:
 *
 * - `meld me aan`: these words right after each other;
 * - `meld|meldt`: either word; `graag?`: may be left out; `ME`: any word of the group of that name;
 * - `…`: anything in between, within the clause, at most {@link WIDEST_GAP} words;
 * - `^` in front: only where a clause begins, interjections left aside ("ok, meld me aan");
 * - `<name>`: one to four words that nothing else explains; `<place>`: a place name, to the end of the sentence.
 */
export interface Pattern {
  readonly atOpening: boolean;
  /** The parts between the gaps. */
  readonly chunks: readonly (readonly Element[])[];
}

type Element =
  | { readonly kind: 'word'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'name' }
  | { readonly kind: 'place' };

/** What the reading of placeholders and openings depends on. */
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

export interface Match {
  /** The tokens that the pattern's own words and placeholders took; what stands in a gap is not among them. */
  readonly tokens: readonly Token[];
  /** What a placeholder took, without words around it. */
  readonly captured: readonly Token[];
}

const WIDEST_GAP = 12;
const LONGEST_NAME = 4;

/** Reads the notation. Throws on a group that does not exist: a fault in our own table. */
export function compile(notation: string, groups: Readonly<Record<string, readonly string[]>>): Pattern {
  const chunks: Element[][] = [[]];
  let atOpening = false;
  for (const piece of notation.split(' ')) {
    if (piece === '^') atOpening = true;
    else if (piece === '…') chunks.push([]);
    else chunks.at(-1)?.push(element(piece, groups));
  }
  return { atOpening, chunks };
}

function element(piece: string, groups: Readonly<Record<string, readonly string[]>>): Element {
  if (piece === '<name>') return { kind: 'name' };
  if (piece === '<place>') return { kind: 'place' };
  const optional = piece.endsWith('?');
  const alternatives = (optional ? piece.slice(0, -1) : piece).split('|');
  const words = alternatives.flatMap((word) => (/^[A-Z_]+$/.test(word) ? group(word, groups) : [word]));
  return { kind: 'word', words: new Set(words), optional };
}

function group(name: string, groups: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const words = groups[name];
  if (words === undefined) throw new Error(`No group of words is called ${name}`);
  return words;
}

/** The words that a pattern is made of. */
export function wordsOf(pattern: Pattern): readonly string[] {
  return pattern.chunks.flat().flatMap((part) => (part.kind === 'word' ? [...part.words] : []));
}

/** Every place in a sentence where the pattern begins, with the earliest way to complete it. */
export function matchesOf(pattern: Pattern, sentence: Sentence, lexicon: Lexicon): readonly Match[] {
  return sentence.flatMap((_, start) => {
    if (pattern.atOpening && !isOpening(sentence, start, lexicon)) return [];
    const match = matchFrom(pattern, sentence, start, lexicon);
    return match === null ? [] : [match];
  });
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

interface Step {
  readonly next: number;
  readonly tokens: readonly Token[];
  readonly captured: readonly Token[];
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

/** Up to where a gap that begins at `from` may reach: not into another clause. */
function endOfGap(sentence: Sentence, from: number, lexicon: Lexicon): number {
  const widest = Math.min(from + WIDEST_GAP, sentence.length);
  for (let at = from; at < widest; at += 1) {
    const token = sentence[at];
    if (token === undefined || token.opens) return at - 1;
    if (at > from && lexicon.subjects.has(token.word)) return at;
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

type Taken = Pick<Step, 'tokens' | 'captured'>;

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

/** The longest name first. */
function names(sentence: Sentence, at: number, lexicon: Lexicon): readonly Taken[] {
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

/** To the end of the sentence or a word that no place name holds; at least one word must be nothing else. */
function places(sentence: Sentence, at: number, lexicon: Lexicon): readonly Taken[] {
  const rest = sentence.slice(at);
  const end = rest.findIndex((token) => lexicon.afterPlace.has(token.word));
  const tokens = end < 0 ? rest : rest.slice(0, end);
  const captured = trimmed(tokens, lexicon);
  const isNamed = captured.some(
    (token, index) => !lexicon.known.has(token.typed) || (index + at > 0 && /^\p{Lu}/u.test(token.raw)),
  );
  return isNamed ? [{ tokens, captured }] : [];
}

/** Without "de gemeente" before it and "in het" behind it; "De Bilt" keeps its article. */
function trimmed(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const kind = tokens.findLastIndex((token, at) => at < 3 && lexicon.placeKinds.has(token.word));
  let last = tokens.length;
  while (last > kind + 1 && isAround(tokens[last - 1], lexicon)) last -= 1;
  return tokens.slice(kind + 1, last);
}

function isAround(token: Token | undefined, lexicon: Lexicon): boolean {
  return token !== undefined && lexicon.aroundPlace.has(token.word) && !/^\p{Lu}/u.test(token.raw);
}
