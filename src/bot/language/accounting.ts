import { isNegation } from './guards.ts';
import type { Knowledge } from './lexicon.ts';
import type { Message, Sentence, Token } from './normalise.ts';
import { isOpening } from './matching.ts';

/** What is known of a message's words when an action is judged. */
export interface Account {
  /** Words of the order itself and what belongs to it. */
  readonly taken: ReadonlySet<Token>;
  /** Words that say which meeting or slot. */
  readonly references: ReadonlySet<Token>;
  /** Whether a reason may be given ("want ik ben ziek"); its words need not be understood. */
  readonly mayGiveReason: boolean;
  /** Whether "nee" in front speaks against it. */
  readonly isAnsweringYes: boolean;
}

/**
 * Whether every word of the message is accounted for: as part of the order, of the meeting or slot, of a reason, or as
 * a word that says nothing. Negations and words of doubt never are, unless the order itself holds them.
 */
export function isAllAccountedFor(message: Message, account: Account, knowledge: Knowledge): boolean {
  return message.sentences.every((sentence) => {
    let inReason = false;
    return sentence.every((token, index) => {
      if (account.taken.has(token)) inReason = false;
      if (account.taken.has(token) || account.references.has(token)) return true;
      if (isNegation(token) || knowledge.doubts.has(token.word)) return false;
      if (account.mayGiveReason && knowledge.because.has(token.word)) inReason = true;
      return inReason || saysNothing(sentence, index, account, knowledge);
    });
  });
}

function saysNothing(sentence: Sentence, index: number, account: Account, knowledge: Knowledge): boolean {
  const word = sentence[index]?.word ?? '';
  if (knowledge.vocabulary.refusals.includes(word) && account.isAnsweringYes) return false;
  if (knowledge.fillers.has(word)) return true;
  if (knowledge.interjections.has(word) && isOpening(sentence, index, knowledge)) return true;
  return (
    knowledge.prepositions.has(word) && leadsTo(sentence.slice(index + 1), account.references, knowledge)
  );
}

/** Whether a preposition or article stands in front of a meeting or slot: "voor het" in "voor het netwerk". */
function leadsTo(
  rest: readonly Token[],
  references: ReadonlySet<Token>,
  { prepositions }: Knowledge,
): boolean {
  const next = rest.find((token) => references.has(token) || !prepositions.has(token.word));
  return next !== undefined && references.has(next);
}
