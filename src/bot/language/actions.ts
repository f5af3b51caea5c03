import type { CalendarDate } from '../../domain/wall-clock.ts';
import { isAllAccountedFor } from './accounting.ts';
import { courtesies, hasDoubleNegation, isNegation } from './guards.ts';
import type { MeetingReference, SlotReference } from '../../domain/finding-meetings.ts';
import type { Intent } from './intents.ts';
import type { Knowledge } from './lexicon.ts';
import { readMeeting } from './meeting-reference.ts';
import type { Message, Token } from './normalise.ts';
import { matchesOfAny, type Match } from './matching.ts';
import type { Wordings } from './pattern.ts';
import { readSlot, type SlotReading } from './slot-reference.ts';
import { ACTIONS, type ActionName } from './vocabulary/vocabulary.ts';

/** An action that the message may be about. */
export interface Candidate {
  readonly intent: Extract<Intent, { name: ActionName }>;
  /** Whether every word of the message was understood and none of them speaks against it. */
  readonly isCertain: boolean;
  /** Whether a "niet" denies it: "meld me niet aan". The "niet" of "ik kom niet" is part of the wording. */
  readonly isDenied: boolean;
}

/**
 * What a person may say along with an action without contradicting it: "ik kan niet, mijn vervanger gaat" is one
 * answer, and so is "ik kom, liever online".
 */
const COMPANIONS: Readonly<Record<ActionName, readonly ActionName[]>> = {
  'sign-up': [],
  'sign-off': [],
  'switch-slot': ['sign-up'],
  'ask-deputy': ['sign-off'],
  'reminders-off': [],
  'reminders-on': [],
  'invitations-here': [],
  'no-invitations-here': [],
};

/** What holds for every meeting alike: "geen herinneringen voor het ambtelijk netwerk" is something else. */
const OF_NO_MEETING: ReadonlySet<ActionName> = new Set([
  'reminders-off',
  'reminders-on',
  'invitations-here',
  'no-invitations-here',
]);

/**
 * The actions whose wording occurs in the message, each with whether it is certain. The rule for certainty is one:
 * **every word must be accounted for**, as part of the wording, of the meeting, of the slot, of an excuse, or as a
 * filler. Whatever a person adds that we do not know ("ik kom uit Zwolle", "meld Jan aan") makes it uncertain.
 * Whether the message is a question is the caller's to judge.
 */
export function findActions(
  message: Message,
  knowledge: Knowledge,
  today: CalendarDate,
): readonly Candidate[] {
  return ACTIONS.flatMap((name) => candidate(name, message, knowledge, today) ?? []);
}

function candidate(
  name: ActionName,
  message: Message,
  knowledge: Knowledge,
  today: CalendarDate,
): Candidate | null {
  const orders = matchesIn(message, knowledge.actions[name].orders, knowledge);
  const statements = matchesIn(message, knowledge.actions[name].statements, knowledge);
  const own = [...orders, ...statements];
  if (own.length === 0) return null;

  const companions = COMPANIONS[name].flatMap((other) => [
    ...matchesIn(message, knowledge.actions[other].orders, knowledge),
    ...matchesIn(message, knowledge.actions[other].statements, knowledge),
  ]);
  const mayExcuse = name === 'sign-off' || name === 'ask-deputy';
  const excuses = mayExcuse ? matchesIn(message, knowledge.excuses, knowledge) : [];
  const asides = matchesIn(message, knowledge.asides, knowledge);
  const taken = new Set([...own, ...companions, ...excuses, ...asides].flatMap((match) => match.tokens));
  for (const token of courtesies(message, knowledge)) taken.add(token);

  const slot = readSlot(message, taken, knowledge.known);
  const meeting = readMeeting({
    message,
    taken: new Set([...taken, ...slot.used]),
    today,
    knowledge,
    titleAfterPreposition: orders.length > 0,
  });
  const account = {
    taken,
    references: new Set(OF_NO_MEETING.has(name) ? [] : [...slot.used, ...meeting.used]),
    mayGiveReason: mayExcuse,
    isAnsweringYes: name === 'sign-up',
  };
  const isCertain =
    !slot.isContradictory &&
    !meeting.isContradictory &&
    !hasDoubleNegation(message) &&
    fitsSlot(name, slot, orders.length > 0) &&
    saysWhichLine(own, meeting.meeting, slot.slot) &&
    isAllAccountedFor(message, account, knowledge);
  return {
    intent: intentOf(name, meeting.meeting, slot.slot, deputyName(own)),
    isCertain,
    isDenied: isDenied(message, taken),
  };
}

/** All places where any of the wordings occurs. */
export function matchesIn(message: Message, wordings: Wordings, knowledge: Knowledge): readonly Match[] {
  return message.sentences.flatMap((sentence) => matchesOfAny(wordings, sentence, knowledge));
}

function isDenied(message: Message, taken: ReadonlySet<Token>): boolean {
  return message.sentences.some((sentence) =>
    sentence.some((token) => isNegation(token) && !taken.has(token)),
  );
}

/** "ik kan niet in de ochtend" is no sign-off from the meeting, and switching needs to know whereto. */
function fitsSlot(name: ActionName, { slot }: SlotReading, isOrder: boolean): boolean {
  const saysSlot = Object.keys(slot).length > 0;
  if (name === 'switch-slot') return saysSlot;
  return name !== 'sign-off' || isOrder || !saysSlot;
}

const WAITING_LIST = new Set(['wachtlijst']);

/**
 * "zet mij op de wachtlijst" means a full meeting that the person saw; the next one may have a seat, and would be
 * the wrong one.
 */
function saysWhichLine(matches: readonly Match[], meeting: MeetingReference, slot: SlotReference): boolean {
  const waits = matches.some(({ tokens }) => tokens.some(({ word }) => WAITING_LIST.has(word)));
  return !waits || Object.keys({ ...meeting, ...slot }).length > 0;
}

function deputyName(matches: readonly Match[]): string | undefined {
  const captured = matches.map((match) => match.captured).find((tokens) => tokens.length > 0);
  return captured?.map((token) => token.raw).join(' ');
}

function intentOf(
  name: ActionName,
  meeting: MeetingReference,
  slot: SlotReference,
  deputy: string | undefined,
): Candidate['intent'] {
  switch (name) {
    case 'sign-off':
      return { name, meeting };
    case 'reminders-off':
    case 'reminders-on':
    case 'invitations-here':
    case 'no-invitations-here':
      return { name };
    case 'ask-deputy':
      return deputy === undefined ? { name, meeting, slot } : { name, meeting, slot, deputy };
    default:
      return { name, meeting, slot };
  }
}
