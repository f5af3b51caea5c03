import type { Network, Rank } from '../../domain/people.ts';
import { NETWORKS } from '../../domain/people.ts';
import type { MeetingReference } from '../../domain/finding-meetings.ts';
import type { Intent } from './intents.ts';
import type { CompiledQuestion, Knowledge } from './lexicon.ts';
import { tokensOf, type Message, type Token } from './normalise.ts';
import { matchesOfAny, type Match } from './matching.ts';

/** The meeting that a message says, and the same without what it is moved to. */
export interface SaidMeeting {
  readonly meeting: MeetingReference;
  readonly managed: MeetingReference;
}

/** The first question or harmless command whose wording occurs in the message; null when none does. */
export function findQuestion(message: Message, knowledge: Knowledge, said: SaidMeeting): Intent | null {
  for (const question of knowledge.questions) {
    const match = firstMatch(question, message, knowledge);
    if (match !== null) return intentOf(question, match, message, knowledge, said);
  }
  return null;
}

function firstMatch(question: CompiledQuestion, message: Message, knowledge: Knowledge): Match | null {
  for (const sentence of message.sentences) {
    const [match] = matchesOfAny(question.wordings, sentence, knowledge);
    if (match !== undefined) return match;
  }
  return null;
}

function intentOf(
  { about, standing, kind }: CompiledQuestion,
  match: Match,
  message: Message,
  knowledge: Knowledge,
  { meeting, managed }: SaidMeeting,
): Intent {
  switch (about) {
    case 'meetings':
      return meeting.network === undefined ? { name: about } : { name: about, network: meeting.network };
    case 'attendance':
      return standing === undefined ? { name: about, meeting } : { name: about, meeting, standing };
    case 'deliveries':
      return kind === undefined ? { name: about, meeting } : { name: about, meeting, kind };
    case 'meeting':
    case 'nudge':
    case 'reminders':
      return { name: about, meeting };
    case 'manage-meeting':
      return { name: about, meeting: managed };
    case 'region':
      return { name: about, place: placeOf(match.captured, message) };
    case 'contact':
      return contactOf(placeOf(match.captured, message), message, knowledge);
    default:
      return { name: about };
  }
}

/** The contact of a place, with the network and rank that the message says. */
export function contactOf(place: string | null, message: Message, knowledge: Knowledge): Intent {
  const { ranks, networksOfContacts } = knowledge.vocabulary;
  const said = new Set(tokensOf(message).map((token) => token.word));
  const network = only<Network>(
    NETWORKS.filter((name) => networksOfContacts[name].some((word) => said.has(word))),
  );
  const rank = only<Rank>(RANKS.filter((name) => ranks[name].some((word) => said.has(word))));
  return { name: 'contact', place, ...(network && { network }), ...(rank && { rank }) };
}

const RANKS: readonly Rank[] = ['primary', 'deputy'];

/** One that was said; both is as good as none. */
function only<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** The text as typed from the first to the last token, with a bracket that was opened closed; null for none. */
function placeOf(tokens: readonly Token[], message: Message): string | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return null;
  const place = message.text.slice(first.start, last.end);
  const apostrophe = /['’]$/.test(message.text.slice(0, first.start)) ? "'" : '';
  const [rest = ''] = /^\.?\)/.exec(message.text.slice(last.end)) ?? [];
  return apostrophe + place + (place.includes('(') ? rest : '');
}
