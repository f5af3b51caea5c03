import type { Message, Sentence, Token } from './normalise.ts';

/** Looks at a sentence from one of its tokens; words that something else has taken read as ''. */
export class Cursor {
  readonly #sentence: Sentence;
  readonly #at: number;
  readonly #taken: ReadonlySet<Token>;

  constructor(sentence: Sentence, at: number, taken: ReadonlySet<Token>) {
    this.#sentence = sentence;
    this.#at = at;
    this.#taken = taken;
  }

  /** The word `offset` places further on (back, when negative); '' where there is none. */
  word(offset: number): string {
    return this.token(offset)?.word ?? '';
  }

  token(offset: number): Token | undefined {
    const found = this.#sentence[this.#at + offset];
    return found === undefined || this.#taken.has(found) ? undefined : found;
  }
}

/** What a form found, and how many tokens it took from the cursor on. */
export interface Found<Value> {
  readonly length: number;
  readonly value: Value;
}

/** One way to write something; null when it does not stand here. */
export type Form<Value> = (cursor: Cursor) => Found<Value> | null;

export interface Scanned<Value> {
  readonly values: readonly Value[];
  readonly used: ReadonlySet<Token>;
}

/** Reads all that the forms recognise, from left to right; at each place the first form that fits. */
export function scan<Value>(
  message: Message,
  taken: ReadonlySet<Token>,
  forms: readonly Form<Value>[],
): Scanned<Value> {
  const values: Value[] = [];
  const used = new Set<Token>();
  for (const sentence of message.sentences) {
    let at = 0;
    while (at < sentence.length) {
      const found = firstFound(new Cursor(sentence, at, taken), forms);
      if (found === null) {
        at += 1;
        continue;
      }
      values.push(found.value);
      for (const token of sentence.slice(at, at + found.length)) used.add(token);
      at += found.length;
    }
  }
  return { values, used };
}

function firstFound<Value>(cursor: Cursor, forms: readonly Form<Value>[]): Found<Value> | null {
  if (cursor.word(0) === '') return null;
  for (const form of forms) {
    const found = form(cursor);
    if (found !== null) return found;
  }
  return null;
}

/** The one value that was said; 'several' when two different ones were, undefined when none was. */
export function onlyOne<Value>(values: readonly (Value | undefined)[]): Value | 'several' | undefined {
  const said = values.filter((value) => value !== undefined);
  const different = new Set(said.map((value) => JSON.stringify(value)));
  return different.size > 1 ? 'several' : said[0];
}
