import type { MeetingReference } from '../../domain/finding-meetings.ts';
import type { Language } from '../../domain/people.ts';
import type { CalendarDate } from '../../domain/wall-clock.ts';
import { findActions } from './actions.ts';
import { isClientCase } from './client-case.ts';
import { isQuestion, isStory } from './guards.ts';
import type { Intent, Understanding } from './intents.ts';
import { detectLanguage } from './language.ts';
import { KNOWLEDGE, type Knowledge } from './lexicon.ts';
import { readMeeting, type MeetingReading } from './meeting-reference.ts';
import { nearest, type References } from './near.ts';
import { readMessage, tokensOf, type Message, type Token } from './normalise.ts';
import { findQuestion } from './questions.ts';
import { readSlot } from './slot-reference.ts';
import { correctSpelling } from './spelling.ts';

export interface UnderstandingContext {
  /** The date in Amsterdam at which the message came. */
  readonly today: CalendarDate;
  /** The language of the conversation so far, for what is the same in both ("ok", a name). */
  readonly lastLanguage: Language;
}

/**
 * What a person means by a typed text, without the mention of the bot. Pure and total: any text has an answer, in time
 * linear in its length. An action (signing up or off, switching, asking the deputy) is only ever 'understood' when it
 * is certain: never on a question, a negation, a condition, a doubt, a word about someone else, two different orders,
 * a quotation or a story. Nothing of the text is kept but names, places and title words in the intent itself.
 */
export function understand(text: string, context: UnderstandingContext): Understanding {
  const message = readMessage(text);
  const detected = detectLanguage(message);
  const language = detected ?? context.lastLanguage;
  if (isClientCase(message)) return { kind: 'understood', intent: { name: 'client-case' }, language };
  if (isStory(message))
    return {
      kind: 'unsure',
      near: nearest(message, KNOWLEDGE[language], [], { meeting: {}, slot: {} }),
      language,
    };
  const understanding = understandIn(message, KNOWLEDGE[language], context.today);
  if (understanding.kind === 'understood' || detected !== null) return understanding;
  const other = understandIn(message, KNOWLEDGE[language === 'nl' ? 'en' : 'nl'], context.today);
  return other.kind === 'understood' ? other : understanding;
}

function understandIn(typed: Message, knowledge: Knowledge, today: CalendarDate): Understanding {
  const { language } = knowledge;
  const understood = (intent: Intent): Understanding => ({ kind: 'understood', intent, language });
  const message = correctSpelling(typed, knowledge.spelling);
  const asks = isQuestion(message, knowledge);
  const said = referencesIn(message, knowledge, today);

  const candidates = findActions(message, knowledge, today);
  const [certain, another] = candidates.filter(({ isCertain }) => isCertain);
  if (certain !== undefined && another === undefined && !asks) return understood(certain.intent);

  if (asks || candidates.length === 0) {
    const answer = findQuestion(message, knowledge, said) ?? courtesy(message, knowledge);
    if (answer !== null) return understood(answer);
    if (candidates.length === 0 && said.isMeetingAlone)
      return understood({ name: 'meeting', meeting: said.meeting });
  }
  return { kind: 'unsure', near: nearest(message, knowledge, candidates, said), language };
}

interface Said extends References {
  /** Whether the message says nothing but which meeting: "bestuurlijk netwerk 14 januari". */
  readonly isMeetingAlone: boolean;
  /** The meeting without what it becomes: of "verplaats 12 januari naar 14 januari" the first date alone. */
  readonly managed: MeetingReference;
}

function referencesIn(message: Message, knowledge: Knowledge, today: CalendarDate): Said {
  const { slot, used: ofSlot } = readSlot(message, new Set(), knowledge.known);
  const read = (taken: ReadonlySet<Token>): MeetingReading =>
    readMeeting({ message, taken, today, knowledge, titleAfterPreposition: false });
  const { meeting, used, isContradictory } = read(ofSlot);
  const whereto = destination(message);
  const managed = whereto.length === 0 ? meeting : read(new Set([...ofSlot, ...whereto])).meeting;
  const rest = tokensOf(message).filter(
    (token) =>
      !used.has(token) && !knowledge.fillers.has(token.word) && !knowledge.prepositions.has(token.word),
  );
  const isMeetingAlone = !isContradictory && used.size > 0 && rest.length === 0;
  return { meeting, slot, managed, isMeetingAlone };
}

const WHERETO = new Set(['naar', 'to']);

/** What stands behind "naar" in each sentence: where or when something is moved to. */
function destination(message: Message): readonly Token[] {
  return message.sentences.flatMap((sentence) => {
    const at = sentence.findIndex(({ word }) => WHERETO.has(word));
    return at < 0 ? [] : sentence.slice(at + 1);
  });
}

/** A message of only greetings, only thanks, only yes or no, or only question marks. */
function courtesy(message: Message, knowledge: Knowledge): Intent | null {
  const words = tokensOf(message).map((token) => token.word);
  if (words.length === 0) return message.hasQuestionMark ? { name: 'help' } : null;
  const { greetings, thanks, yesOrNo } = knowledge.vocabulary;
  if (words.every((word) => greetings.includes(word))) return { name: 'greeting' };
  const isThanks = words.every((word) => thanks.includes(word)) && words.some((word) => THANKS.test(word));
  if (isThanks) return { name: 'thanks' };
  return words.every((word) => yesOrNo.includes(word)) ? { name: 'yes-or-no' } : null;
}

const THANKS = /^(dank|bedankt|merci|thank|cheers)/;
