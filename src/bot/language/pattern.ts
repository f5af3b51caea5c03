/**
 * A wording, written so that someone who speaks the language can read it:
 *
 * - `meld me aan`: these words right after each other;
 * - `meld|meldt`: either word; `graag?`: may be left out; `ME`: any word of the group of that name;
 * - `…`: anything in between, within the clause, at most a dozen words;
 * - `^` in front: only where a clause begins, interjections left aside ("ok, meld me aan");
 * - `<name>`: one to four words that nothing else explains; `<place>`: a place name, to the end of the sentence.
 */
export interface Pattern {
  readonly atOpening: boolean;
  readonly holdsPlace: boolean;
  /** The parts between the gaps. */
  readonly chunks: readonly (readonly Element[])[];
}

/** One part of a wording. */
export type Element =
  | { readonly kind: 'word'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'name' }
  | { readonly kind: 'place' };

/**
 * Wordings of one thing, in their order. They are found by the words that they may begin with: of a hundred, a sentence
 * then tries only a few.
 */
export class Wordings {
  readonly patterns: readonly Pattern[];
  readonly #byFirstWord = new Map<string, number[]>();
  /** Those that begin with a placeholder, or with a word that may be left out. */
  readonly #beginAnyhow: number[] = [];

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns;
    for (const [index, { chunks }] of patterns.entries()) {
      const first = chunks[0]?.[0];
      if (first?.kind !== 'word' || first.optional) this.#beginAnyhow.push(index);
      else for (const word of first.words) this.#beginWith(word).push(index);
    }
  }

  /** The patterns that may begin at one of these words, in their order. */
  beginningAt(tokens: readonly { readonly word: string }[]): readonly Pattern[] {
    const found = new Set(this.#beginAnyhow);
    for (const { word } of tokens) for (const index of this.#byFirstWord.get(word) ?? []) found.add(index);
    const inOrder = [...found].sort((one, other) => one - other);
    return inOrder.flatMap((index) => this.patterns[index] ?? []);
  }

  #beginWith(word: string): number[] {
    const known = this.#byFirstWord.get(word) ?? [];
    this.#byFirstWord.set(word, known);
    return known;
  }
}

/** Reads the notation. Throws on a group that does not exist: a fault in our own table. */
export function compile(notation: string, groups: Readonly<Record<string, readonly string[]>>): Pattern {
  const chunks: Element[][] = [[]];
  let atOpening = false;
  for (const piece of notation.split(' ')) {
    if (piece === '^') atOpening = true;
    else if (piece === '…') chunks.push([]);
    else chunks.at(-1)?.push(element(piece, groups));
  }
  return { atOpening, holdsPlace: notation.includes('<place>'), chunks };
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
