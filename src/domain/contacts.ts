import type { Audience } from './meetings.ts';
import {
  NETWORKS,
  type Contact,
  type ContactHolder,
  type Network,
  type PersonId,
  type Rank,
  type RegionId,
} from './people.ts';
import type { DeputyPerson } from './registrations.ts';

/** A post that somebody holds. */
export type HeldPost = Contact & { readonly holder: ContactHolder };

const RANKS: readonly Rank[] = ['primary', 'deputy'];

/** Whether nobody holds the post. */
export function isVacant(post: Contact): boolean {
  return post.holder === null;
}

/** The posts that a person holds, bestuurlijk first, primary before deputy. */
export function postsOf(contacts: readonly Contact[], personId: PersonId): readonly HeldPost[] {
  return contacts
    .filter(isHeld)
    .filter(({ holder }) => holder.personId === personId)
    .sort(inOrder);
}

/** The posts of a region, vacancies included: bestuurlijk first, primary before deputy, a duo by seat. */
export function regionPosts(contacts: readonly Contact[], regionId: RegionId): readonly Contact[] {
  return contacts.filter((post) => post.regionId === regionId).sort(inOrder);
}

/**
 * The post in which a person takes part in a meeting of these networks, which decides the region they speak for;
 * null when they hold none there. Someone with several speaks in the first: bestuurlijk, then as primary.
 */
export function postIn(
  contacts: readonly Contact[],
  personId: PersonId,
  networks: readonly Network[],
): HeldPost | null {
  return postsOf(contacts, personId).find(({ network }) => networks.includes(network)) ?? null;
}

/**
 * Who goes when a primary cannot come to a meeting of these networks: the deputy of the same region and network
 * (rule Registration 4), shared by both of a duo. Null for someone who is no primary there, and where the deputy's
 * post is vacant or held by that same person.
 */
export function deputyFor(
  contacts: readonly Contact[],
  personId: PersonId,
  networks: readonly Network[],
): DeputyPerson | null {
  for (const post of postsOf(contacts, personId)) {
    if (post.rank !== 'primary' || !networks.includes(post.network)) continue;
    const deputy = regionPosts(contacts, post.regionId)
      .filter(isHeld)
      .find(({ network, rank, holder }) => {
        return network === post.network && rank === 'deputy' && holder.personId !== personId;
      });
    if (deputy !== undefined) return { personId: deputy.holder.personId, regionId: deputy.regionId };
  }
  return null;
}

/** The others who hold a post in a region of this person, each once. */
export function neighboursOf(contacts: readonly Contact[], personId: PersonId): readonly PersonId[] {
  const regions = postsOf(contacts, personId).map(({ regionId }) => regionId);
  const holders = contacts
    .filter(isHeld)
    .filter(({ regionId }) => regions.includes(regionId))
    .map(({ holder }) => holder.personId);
  return [...new Set(holders)].filter((other) => other !== personId);
}

/** Whether a person may answer a meeting: by a post in its networks, by name on its list, or because it is open to all. */
export function inAudience(audience: Audience, personId: PersonId, posts: readonly Contact[]): boolean {
  switch (audience.kind) {
    case 'contacts':
      return posts.some(
        ({ holder, network }) => holder?.personId === personId && audience.networks.includes(network),
      );
    case 'list':
      return audience.people.includes(personId);
    case 'open':
      return true;
  }
}

/** The names of everyone who holds a post. */
export function namesOf(contacts: readonly Contact[]): ReadonlyMap<PersonId, string> {
  return new Map(contacts.filter(isHeld).map(({ holder }) => [holder.personId, holder.name]));
}

function isHeld(post: Contact): post is HeldPost {
  return !isVacant(post);
}

function inOrder(a: Contact, b: Contact): number {
  return (
    NETWORKS.indexOf(a.network) - NETWORKS.indexOf(b.network) ||
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    a.seat - b.seat
  );
}
