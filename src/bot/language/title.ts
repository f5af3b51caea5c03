import type { Knowledge } from './lexicon.ts';
import { matchesOfAny } from './matching.ts';
import type { Message, Sentence, Token } from './normalise.ts';

export interface TitleReading {
  /** Lower case, without diacritics; null when no title was said. */
  readonly words: string | null;
  readonly used: ReadonlySet<Token>;
  /** Two titles. */
  readonly isContradictory: boolean;
}

const LONGEST_TITLE = 8;

/**
 * Reads the words of a title or theme: what follows "over" or "met als thema", and after an order also what follows
 * "voor" and is nothing else. A title ends at a word that is taken, at a comma, and at a word that begins something else:
 * "voor wonen als ik kan" is not a title of five words.
 */
export function readTitle(
  message: Message,
  taken: ReadonlySet<Token>,
  knowledge: Knowledge,
  afterPreposition: boolean,
): TitleReading {
  const used = new Set<Token>();
  const titles: string[] = [];
  for (const sentence of message.sentences) {
    for (const { marker, from } of startsOf(sentence, knowledge, afterPreposition, taken)) {
      if (marker.some((token) => used.has(token))) continue;
      const run = runFrom(sentence, from, new Set([...taken, ...used]), knowledge);
      if (run.length === 0) continue;
      titles.push(run.map((token) => token.typed).join(' '));
      for (const token of [...marker, ...run]) used.add(token);
    }
  }
  return { words: titles[0] ?? null, used, isContradictory: titles.length > 1 };
}

interface Start {
  readonly marker: readonly Token[];
  /** Index of the first word behind the marker. */
  readonly from: number;
}

function startsOf(
  sentence: Sentence,
  knowledge: Knowledge,
  afterPreposition: boolean,
  taken: ReadonlySet<Token>,
): readonly Start[] {
  const marked = matchesOfAny(knowledge.titleMarkers, sentence, knowledge).map(({ tokens }) => ({
    marker: tokens,
    from: sentence.findLastIndex((token) => tokens.includes(token)) + 1,
  }));
  const plain = sentence.flatMap((token, index) =>
    afterPreposition && knowledge.beforeTitle.has(token.word) && !taken.has(token)
      ? [{ marker: [token], from: index + 1 }]
      : [],
  );
  return [...marked, ...plain];
}

function runFrom(
  sentence: Sentence,
  from: number,
  taken: ReadonlySet<Token>,
  knowledge: Knowledge,
): readonly Token[] {
  const run: Token[] = [];
  for (const token of sentence.slice(from, from + LONGEST_TITLE)) {
    if (taken.has(token) || token.opens || endsTitle(token, knowledge)) break;
    run.push(token);
  }
  let last = run.length;
  while (last > 0 && saysNothing(run[last - 1], knowledge)) last -= 1;
  let first = 0;
  while (first < last && saysNothing(run[first], knowledge)) first += 1;
  return run.slice(first, last);
}

function endsTitle(token: Token, knowledge: Knowledge): boolean {
  return (
    knowledge.doubts.has(token.word) ||
    knowledge.negations.has(token.word) ||
    knowledge.because.has(token.word) ||
    knowledge.subjects.has(token.word) ||
    knowledge.vocabulary.own.includes(token.word)
  );
}

function saysNothing(token: Token | undefined, { fillers, prepositions, vocabulary }: Knowledge): boolean {
  if (token === undefined) return false;
  return (
    fillers.has(token.word) || prepositions.has(token.word) || vocabulary.afterTitle.includes(token.word)
  );
}
