/** In which capacity a person takes part in a meeting, from the posts on record. */
import { deputyFor, inAudience, postIn, postsOf, regionPosts } from './contacts.ts';
import type { Meeting } from './meetings.ts';
import { NETWORKS, type Contact, type Network, type PersonId } from './people.ts';
import type { DeputyPerson, Request } from './registrations.ts';

export interface Participant {
  readonly region: Request['region'];
  /** Whether the person belongs to the audience (rule Meetings 1). */
  readonly invited: boolean;
  /** Who goes when this person cannot; null when nobody is on record. */
  readonly deputy: DeputyPerson | null;
}

/** How `personId` takes part in `meeting`: for which region, whether as the one asked to answer, and with which deputy. */
export function participantOf(
  contacts: readonly Contact[],
  meeting: Pick<Meeting, 'audience'>,
  personId: PersonId,
): Participant {
  const networks = networksOf(meeting);
  const own = postsOf(contacts, personId).filter(({ network }) => networks.includes(network));
  const regionId = postIn(contacts, personId, networks)?.regionId ?? null;
  return {
    region: {
      regionId,
      spokesperson: own.some((one) => one.regionId === regionId && speaksFor(contacts, one)),
    },
    invited: inAudience(meeting.audience, personId, postsOf(contacts, personId)),
    deputy: deputyFor(contacts, personId, networks),
  };
}

/** Whether someone with these posts may let a deputy go: a primary in one of the meeting's networks (rule Registration 4). */
export function mayAskDeputy(posts: readonly Contact[], meeting: Pick<Meeting, 'audience'>): boolean {
  const networks = networksOf(meeting);
  return posts.some(({ rank, network }) => rank === 'primary' && networks.includes(network));
}

/** The networks whose posts count in a meeting; a list or an open meeting draws from both. */
export function networksOf({ audience }: Pick<Meeting, 'audience'>): readonly Network[] {
  return audience.kind === 'contacts' ? audience.networks : NETWORKS;
}

/** The primary is asked to answer for the region; the deputy where the primary's post is vacant (rule Sending 1). */
export function speaksFor(contacts: readonly Contact[], post: Contact): boolean {
  if (post.rank === 'primary') return true;
  return !regionPosts(contacts, post.regionId).some(
    ({ network, rank, holder }) => network === post.network && rank === 'primary' && holder !== null,
  );
}
