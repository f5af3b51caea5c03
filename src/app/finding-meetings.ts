/** Which meetings are coming and which one is meant, among those that who asks may know of. */
import { inAudience } from '../domain/contacts.ts';
import {
  findMeeting,
  meansTheFirst,
  type FoundMeeting,
  type MeetingReference,
} from '../domain/finding-meetings.ts';
import { startOf, type Meeting } from '../domain/meetings.ts';
import { isSecretariat, type Actor, type Known } from '../domain/people.ts';
import { dateOf } from '../domain/wall-clock.ts';
import type { Clock, MeetingStore } from './ports.ts';

/** Who asks, and whether they alone read the answer: a concept is not for a channel. */
export interface Reader {
  readonly actor: Actor;
  readonly isPrivate: boolean;
}

/** Finds meetings for whoever asks. */
export interface MeetingFinder {
  /** The first coming meetings that the reader may see, by start; one request. */
  coming(reader: Reader): Promise<readonly Meeting[]>;
  /**
   * The meeting meant: first among those the reader is invited to, then among all that they may see. One request;
   * a second where it may lie beyond the first coming ones. To act on it.
   */
  find(reader: Reader, reference: MeetingReference): Promise<FoundMeeting>;
  /**
   * The same for a question, whose answer reads the meeting itself: mostly without a request, from the coming
   * meetings of at most 10 s ago. What is not among those is looked for anew.
   */
  findToRead(reader: Reader, reference: MeetingReference): Promise<FoundMeeting>;
}

/** What a list shows, and where nearly every question ends. */
const FIRST_COMING = 25;

/** Far more meetings than the network ever plans. */
const ALL_COMING = 1_000;

/** Asks for the first so many coming meetings. */
type Ask = (limit: number) => Promise<readonly Meeting[]>;

/** Reads the index of coming meetings alone; throws StoreUnavailable. */
export function createMeetingFinder(options: {
  readonly meetings: Pick<MeetingStore, 'upcoming' | 'upcomingLately'>;
  readonly clock: Clock;
}): MeetingFinder {
  const { meetings, clock } = options;
  const now: Ask = (limit) => meetings.upcoming(clock.now(), limit);
  const lately: Ask = (limit) => meetings.upcomingLately(clock.now(), limit);

  return {
    async coming(reader) {
      return visible(await now(FIRST_COMING), reader);
    },

    find: (reader, wanted) => findWith(now, reader, wanted),

    async findToRead(reader, wanted) {
      const found = await findWith(lately, reader, wanted);
      return found.kind === 'none' ? findWith(now, reader, wanted) : found;
    },
  };
}

async function findWith(ask: Ask, reader: Reader, wanted: MeetingReference): Promise<FoundMeeting> {
  const first = await ask(FIRST_COMING);
  const isAll = first.length < FIRST_COMING;
  const near = findInvited(reader.actor, visible(first, reader), wanted);
  if (near !== null && (isAll || meansTheFirst(wanted) || isOnlyOne(near, wanted, first.at(-1)))) return near;
  const seen = visible(isAll ? first : await ask(ALL_COMING), reader);
  return findInvited(reader.actor, seen, wanted) ?? findMeeting(takingPlace(seen), wanted);
}

/** Whether nothing that starts after `last` can be meant too, because of the days that were said. */
function isOnlyOne(
  near: FoundMeeting,
  { date, period }: MeetingReference,
  last: Meeting | undefined,
): boolean {
  if (last === undefined || near.kind === 'none') return false;
  const [earliest] = near.kind === 'found' ? [near.meeting] : near.meetings;
  const day = date === undefined || earliest === undefined ? null : dateOf(startOf(earliest));
  const until = period?.to ?? day;
  return until !== null && until < dateOf(startOf(last));
}

function visible(meetings: readonly Meeting[], { actor, isPrivate }: Reader): readonly Meeting[] {
  return meetings.filter((meeting) => mayKnow(actor, meeting) && (isPrivate || meeting.status !== 'concept'));
}

/** The meeting meant among those the actor is invited to; null when none of them is. */
function findInvited(
  actor: Actor,
  meetings: readonly Meeting[],
  wanted: MeetingReference,
): FoundMeeting | null {
  const invited = takingPlace(meetings).filter((meeting) => isInvited(actor, meeting));
  // Who says nothing more than "sign me up" means the own network before a list one happens to be on.
  const own = isUnsaid(wanted) ? invited.filter(({ audience }) => audience.kind === 'contacts') : [];
  const found = [own, invited].map((candidates) => findMeeting(candidates, wanted));
  return found.find(({ kind }) => kind !== 'none') ?? null;
}

function takingPlace(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.filter(({ status }) => status !== 'cancelled');
}

/** Whether nothing was said by which one meeting differs from another. */
function isUnsaid(reference: MeetingReference): boolean {
  return Object.keys(reference).length === 0;
}

/**
 * A concept is the secretariat's; a list is for who is on it; the rest is public information. Whoever has a
 * registration knows of the meeting besides: a speaker, or a deputy who was asked.
 */
export function mayKnow(actor: Known, meeting: Meeting): boolean {
  if (isSecretariat(actor)) return true;
  if (meeting.status === 'concept') return false;
  return meeting.audience.kind !== 'list' || isInvited(actor, meeting);
}

/** Whether the actor belongs to the audience. */
export function isInvited({ person, posts }: Known, { audience }: Pick<Meeting, 'audience'>): boolean {
  return person !== null && inAudience(audience, person.personId, posts);
}
