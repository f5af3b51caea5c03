/** Which meetings are coming and which one is meant, among those that who asks may know of. */
import { inAudience } from '../domain/contacts.ts';
import {
  findMeeting,
  meansTheFirst,
  type FoundMeeting,
  type MeetingReference,
} from '../domain/finding-meetings.ts';
import type { Meeting } from '../domain/meetings.ts';
import { isSecretariat, type Actor, type Known } from '../domain/people.ts';
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
   * a second where it may lie beyond the first coming ones.
   */
  find(reader: Reader, reference: MeetingReference): Promise<FoundMeeting>;
}

/** What a list shows, and where nearly every question ends. */
const FIRST_COMING = 25;

/** Far more meetings than the network ever plans. */
const ALL_COMING = 1_000;

/** Reads the index of coming meetings alone; throws StoreUnavailable. */
export function createMeetingFinder(options: {
  readonly meetings: Pick<MeetingStore, 'upcoming'>;
  readonly clock: Clock;
}): MeetingFinder {
  const { meetings, clock } = options;

  /** Those among the first `limit` that the reader may see, and whether there may be more. */
  async function upTo(
    limit: number,
    { actor, isPrivate }: Reader,
  ): Promise<{ readonly seen: readonly Meeting[]; readonly isAll: boolean }> {
    const all = await meetings.upcoming(clock.now(), limit);
    const seen = all.filter(
      (meeting) => mayKnow(actor, meeting) && (isPrivate || meeting.status !== 'concept'),
    );
    return { seen, isAll: all.length < limit };
  }

  return {
    async coming(reader) {
      return (await upTo(FIRST_COMING, reader)).seen;
    },

    async find(reader, wanted) {
      const first = await upTo(FIRST_COMING, reader);
      const near = findInvited(reader.actor, first.seen, wanted);
      if (near !== null && (first.isAll || meansTheFirst(wanted))) return near;
      const { seen } = first.isAll ? first : await upTo(ALL_COMING, reader);
      return findInvited(reader.actor, seen, wanted) ?? findMeeting(takingPlace(seen), wanted);
    },
  };
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
export function mayKnow(actor: Actor, meeting: Meeting): boolean {
  if (isSecretariat(actor)) return true;
  if (meeting.status === 'concept') return false;
  return meeting.audience.kind !== 'list' || isInvited(actor, meeting);
}

/** Whether the actor belongs to the audience. */
export function isInvited({ person, posts }: Known, { audience }: Pick<Meeting, 'audience'>): boolean {
  return person !== null && inAudience(audience, person.personId, posts);
}
