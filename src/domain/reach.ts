/** Who can be reached how, and how a chat is opened with whoever has none. */
import { isVacant, namesOf, postsOf, type HeldPost } from './contacts.ts';
import type { Contact, Person, PersonId } from './people.ts';
import type { ChatAddress } from './teams.ts';
import { DAY, MINUTE, plus, type Instant } from './time.ts';

/** The opening of a chat with a person, by which they are welcomed once. */
export interface Opening {
  readonly personId: PersonId;
  readonly address: ChatAddress;
  /**
   * `opening`: somebody is at it since `at`. `done`: welcomed, or they wrote first. `unreachable`: Teams refused, with
   * `reason`.
   */
  readonly state: 'due' | 'opening' | 'done' | 'unreachable';
  /** The chat that Teams gave; kept before anything is sent, so that a crash is seen afterwards. */
  readonly conversationId: string | null;
  /** How many welcomes were begun; a crash makes a second, never a third. */
  readonly welcomes: number;
  readonly refusals: number;
  readonly reason: string | null;
  /** The last write. */
  readonly at: Instant;
}

/** Whoever is at an opening longer than this has crashed: far more than opening and sending may take. */
const CLAIM = 2 * MINUTE;
const TRY_AGAIN_AFTER = DAY;
const TRIES_AFTER_REFUSAL = 3;
const MOST_WELCOMES = 2;

/** An opening that has yet to be done. */
export function newOpening(personId: PersonId, address: ChatAddress, now: Instant): Opening {
  return {
    personId,
    address,
    state: 'due',
    conversationId: null,
    welcomes: 0,
    refusals: 0,
    reason: null,
    at: now,
  };
}

/** Whether somebody may go on with an opening at `now`. */
export function mayOpen({ state, refusals, at }: Opening, now: Instant): boolean {
  switch (state) {
    case 'due':
      return true;
    case 'opening':
      return plus(at, CLAIM) <= now;
    case 'unreachable':
      return refusals <= TRIES_AFTER_REFUSAL && plus(at, TRY_AGAIN_AFTER) <= now;
    case 'done':
      return false;
  }
}

/** Whether a welcome may still be sent: of two that were begun one has surely left, or nothing will. */
export function mayWelcome({ welcomes }: Opening): boolean {
  return welcomes < MOST_WELCOMES;
}

/** How somebody is reached: the chat where there is one, else e-mail where that is sent, else not at all. */
export type Reached = 'chat' | 'mail' | 'none';

/** A holder of posts, each person once. */
export interface ReachedPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly posts: readonly HeldPost[];
  readonly reached: Reached;
  /** Why Teams refused a chat, in its own code; null where it did not, or there is one. */
  readonly refusal: string | null;
}

export interface ReachOverview {
  /** By name. */
  readonly people: readonly ReachedPerson[];
  /** Posts that nobody holds. */
  readonly vacancies: readonly Contact[];
}

/** What is known of a person that decides how they are reached. */
export type Reachable = Pick<Person, 'personId' | 'conversation' | 'email'>;

/**
 * How each holder of a post is reached. Someone of whom there is no record has no way at all.
 *
 * @param mails whether e-mail is sent here at all
 */
export function reachOf(
  contacts: readonly Contact[],
  people: readonly Reachable[],
  openings: readonly Opening[],
  mails: boolean,
): ReachOverview {
  const known = new Map(people.map((person) => [person.personId, person]));
  const refusals = new Map(
    openings.flatMap(({ personId, state, reason }) =>
      state === 'unreachable' ? [[personId, reason] as const] : [],
    ),
  );
  const reached = [...namesOf(contacts)].map(([personId, name]): ReachedPerson => {
    const way = wayTo(known.get(personId), mails);
    const refusal = way === 'chat' ? null : (refusals.get(personId) ?? null);
    return { personId, name, posts: postsOf(contacts, personId), reached: way, refusal };
  });
  return {
    people: reached.toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
    vacancies: contacts.filter(isVacant),
  };
}

function wayTo(person: Reachable | undefined, mails: boolean): Reached {
  if (person === undefined) return 'none';
  if (person.conversation !== null) return 'chat';
  return mails && person.email !== null ? 'mail' : 'none';
}
