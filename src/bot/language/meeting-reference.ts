import { NETWORKS } from '../../domain/people.ts';
import type { CalendarDate } from '../../domain/wall-clock.ts';
import { readDates } from './dates.ts';
import type { MeetingReference } from '../../domain/finding-meetings.ts';
import type { Knowledge } from './lexicon.ts';
import { tokensOf, type Message, type Token } from './normalise.ts';
import { readTitle } from './title.ts';
import { LEARNING, MEETING_NOUNS, NETWORK_WORDS, NEXT } from './vocabulary/references.ts';

export interface MeetingReading {
  readonly meeting: MeetingReference;
  readonly used: ReadonlySet<Token>;
  /** Two networks, two dates, two titles, or a date that cannot be. */
  readonly isContradictory: boolean;
}

interface Asked {
  readonly message: Message;
  /** Tokens that already mean something else. */
  readonly taken: ReadonlySet<Token>;
  readonly today: CalendarDate;
  readonly knowledge: Knowledge;
  /** Whether a title may follow a plain preposition: "meld me aan voor wonen". */
  readonly titleAfterPreposition: boolean;
}

/** Reads which meeting is meant. What cannot be read is left unused: the caller decides what that means. */
export function readMeeting(asked: Asked): MeetingReading {
  const { message, taken, today, knowledge } = asked;
  const dates = readDates(message, taken, today);
  const free = tokensOf(message).filter((token) => !taken.has(token) && !dates.used.has(token));
  const networks = NETWORKS.filter((network) => free.some((token) => NETWORK_WORDS[network].has(token.word)));
  const isLearning = free.some((token) => LEARNING.has(token.word));
  const isNext = free.some((token) => NEXT.has(token.word));
  const named = free.filter((token) => isName(token.word));
  const used = new Set([...dates.used, ...named]);
  const title = readTitle(message, new Set([...taken, ...used]), knowledge, asked.titleAfterPreposition);
  const [network] = networks;
  return {
    meeting: {
      ...((isNext || dates.said.next === true) && { next: true }),
      ...(networks.length === 1 && network !== undefined && { network }),
      ...(isLearning && { learning: true }),
      ...dates.said,
      ...(title.words !== null && { words: title.words }),
    },
    used: new Set([...used, ...title.used]),
    isContradictory:
      dates.isContradictory || title.isContradictory || networks.length + (isLearning ? 1 : 0) > 1,
  };
}

function isName(word: string): boolean {
  return (
    MEETING_NOUNS.has(word) ||
    LEARNING.has(word) ||
    NEXT.has(word) ||
    NETWORKS.some((network) => NETWORK_WORDS[network].has(word))
  );
}
