/** What takes away the certainty that an action needs. */
import { KNOWLEDGE, type Knowledge } from './lexicon.ts';
import type { Message, Sentence, Token } from './normalise.ts';
import { matchesOfAny } from './matching.ts';

/** An order of more characters than this is part of a story: never acted on. */
const LONGEST_ORDER = 300;

/** Whether the message asks something, with or without a question mark. */
export function isQuestion(message: Message, knowledge: Knowledge): boolean {
  if (message.hasQuestionMark) return true;
  const lexicon = { ...knowledge, interjections: knowledge.beforeQuestion };
  return message.sentences.some(
    (sentence) => matchesOfAny(knowledge.questionOpenings, sentence, lexicon).length > 0,
  );
}

/** A line that quotes, or the head of a forwarded e-mail: someone else's words. */
const FORWARDED = /^\s*>|^\s*(van|from|verzonden|sent|onderwerp|subject):|-{3,}|doorgestuurd|forwarded/im;

/** Whether the text is too long to be an order, or holds the words of someone else. */
export function isStory(message: Message): boolean {
  return (
    message.text.trim().length > LONGEST_ORDER || FORWARDED.test(message.text.slice(0, LONGEST_ORDER + 1))
  );
}

/** Whether a word denies something; words of both languages count in every text. */
export function isNegation(token: Token): boolean {
  return KNOWLEDGE.nl.negations.has(token.word) || KNOWLEDGE.en.negations.has(token.word);
}

/** "ik kom niet niet" says nothing that can be relied on, and neither does "niet: ik kom niet". */
export function hasDoubleNegation(message: Message): boolean {
  return message.sentences.some((sentence) => sentence.filter(isNegation).length > 1);
}

/** Tokens of "Beste secretariaat," before an order, and of everything from "Met vriendelijke groet" on. */
export function courtesies(message: Message, knowledge: Knowledge): readonly Token[] {
  const all = message.sentences.flatMap((sentence) => salutation(sentence, knowledge));
  const flat = message.sentences.flat();
  const closing = flat.findIndex(
    (token, index) => isClosing(token, flat[index + 1], knowledge) && index > 0 && token.opens,
  );
  if (closing < 0) return all;
  // "Groet, Bas. Of misschien toch niet": a signature does not hide what follows it.
  const signature = flat
    .slice(closing)
    .filter((token) => !isNegation(token) && !knowledge.doubts.has(token.word));
  return [...all, ...signature];
}

const LONGEST_SALUTATION = 4;

function salutation(sentence: Sentence, knowledge: Knowledge): readonly Token[] {
  const [first] = sentence;
  if (first === undefined || !knowledge.salutations.has(first.word)) return [];
  const next = sentence.findIndex((token, index) => index > 0 && token.opens);
  const end = next < 0 ? sentence.length : next;
  return end <= LONGEST_SALUTATION ? sentence.slice(0, end) : [];
}

function isClosing(token: Token, next: Token | undefined, knowledge: Knowledge): boolean {
  return (
    knowledge.closings.has(token.word) || (token.word === 'met' && knowledge.closings.has(next?.word ?? ''))
  );
}
