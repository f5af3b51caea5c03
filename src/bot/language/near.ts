import type { ActionName } from './vocabulary/vocabulary.ts';
import { matchesIn, type Candidate } from './actions.ts';
import type { MeetingReference, SlotReference } from '../../domain/finding-meetings.ts';
import type { Intent, IntentName } from './intents.ts';
import type { Knowledge } from './lexicon.ts';
import { tokensOf, type Message } from './normalise.ts';
import { contactOf } from './questions.ts';

/** More to choose from is no help. */
const MOST_NEAR = 3;

/** "Zwolle", "Den Haag": longer unknown text is no place. */
const LONGEST_BARE_PLACE = 2;

/** What someone may have meant who wrote an order with "niet" in it. */
const DENIED: Readonly<Record<ActionName, readonly IntentName[]>> = {
  'sign-up': ['sign-off', 'my-registrations'],
  'sign-off': ['my-registrations', 'sign-up'],
  'switch-slot': ['my-registrations', 'switch-slot'],
  'ask-deputy': ['my-registrations', 'sign-off'],
  'reminders-off': ['reminders'],
  'reminders-on': ['reminders-off', 'reminders'],
  'invitations-here': ['no-invitations-here'],
  'no-invitations-here': ['invitations-here'],
};

/** What the message says beside what it wants. */
export interface References {
  readonly meeting: MeetingReference;
  readonly slot: SlotReference;
}

/**
 * The nearest two or three things that an uncertain message may mean, best first; fewer, or none, when little of it
 * is known. Actions that it nearly ordered come first, then what its words hint at.
 */
export function nearest(
  message: Message,
  knowledge: Knowledge,
  candidates: readonly Candidate[],
  said: References,
): readonly Intent[] {
  const fromCandidates = candidates.flatMap(({ intent, isDenied }) =>
    isDenied ? DENIED[intent.name].flatMap((name) => plainIntent(name, said) ?? []) : [intent],
  );
  const denied = new Set<IntentName>(
    candidates.filter(({ isDenied }) => isDenied).map(({ intent }) => intent.name),
  );
  const hinted = hints(message, knowledge).flatMap((name) =>
    denied.has(name) ? [] : (plainIntent(name, said) ?? []),
  );
  const forOthers: readonly Intent[] =
    matchesIn(message, knowledge.forOthers, knowledge).length > 0
      ? [{ name: 'manage-meeting', meeting: said.meeting }]
      : [];
  const near = [
    ...forOthers,
    ...otherSlot(candidates, said),
    ...fromCandidates,
    ...hinted,
    ...slotAlone(said),
    ...barePlace(message, knowledge),
  ];
  return near
    .filter((intent, at) => near.findIndex((other) => other.name === intent.name) === at)
    .slice(0, MOST_NEAR);
}

/** "ik kan niet in de ochtend": another slot may do. */
function otherSlot(candidates: readonly Candidate[], { meeting, slot }: References): readonly Intent[] {
  const cannot = candidates.some(({ intent, isDenied }) => intent.name === 'sign-off' && !isDenied);
  return cannot && Object.keys(slot).length > 0 ? [{ name: 'switch-slot', meeting, slot: {} }] : [];
}

/** "mag ik naar de middag": whatever was asked, it was about a slot. */
function slotAlone({ meeting, slot }: References): readonly Intent[] {
  if (Object.keys(slot).length === 0) return [];
  return [
    { name: 'switch-slot', meeting, slot },
    { name: 'sign-up', meeting, slot },
  ];
}

/** Intents by how many of the message's words hint at them, most first. */
function hints(message: Message, knowledge: Knowledge): readonly IntentName[] {
  const said = new Set(tokensOf(message).map((token) => token.word));
  return knowledge.vocabulary.hints
    .map(({ name, words }) => ({ name, score: words.filter((word) => said.has(word)).length }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ name }) => name);
}

function barePlace(message: Message, knowledge: Knowledge): readonly Intent[] {
  const tokens = tokensOf(message);
  const isPlace =
    tokens.length <= LONGEST_BARE_PLACE && tokens.every((token) => !knowledge.known.has(token.typed));
  if (!isPlace || tokens.length === 0) return [];
  const place = tokens.map((token) => token.raw).join(' ');
  return [contactOf(place, message, knowledge), { name: 'region', place }];
}

/** The intent with what the message says filled in; null for one that needs a place. */
function plainIntent(name: IntentName, { meeting, slot }: References): Intent | null {
  switch (name) {
    case 'sign-up':
    case 'switch-slot':
    case 'ask-deputy':
      return { name, meeting, slot };
    case 'sign-off':
    case 'meeting':
    case 'attendance':
    case 'manage-meeting':
    case 'deliveries':
    case 'nudge':
    case 'reminders':
      return { name, meeting };
    case 'contact':
    case 'region':
      return null;
    default:
      return { name };
  }
}
