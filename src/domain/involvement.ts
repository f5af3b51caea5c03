/** How someone stands towards a meeting: what is asked of them, and whether and how they take part. */
import { inAudience, postsOf, regionPosts, type HeldPost } from './contacts.ts';
import { standingOf } from './coverage.ts';
import type { Meeting, Mode, Slot } from './meetings.ts';
import { networksOf, speaksFor } from './participants.ts';
import type { Contact, ContactHolder, PersonId } from './people.ts';
import type { Registration } from './registrations.ts';
import type { Gate } from './seats.ts';

/** What someone who is invited is asked: to answer, or only to know of it (rule Sending 1). */
export type Part = 'to-answer' | 'for-information';

/**
 * What is asked of a person in this meeting; null for who is not in its audience. Of `contacts`: a primary (both of a
 * duo) answers, the deputy where the primary's post is vacant; other deputies are informed. Of a `list` and an `open`
 * meeting everyone answers; of the latter only holders of a post are asked at all.
 */
export function partOf(
  contacts: readonly Contact[],
  meeting: Pick<Meeting, 'audience'>,
  personId: PersonId,
): Part | null {
  const { audience } = meeting;
  const posts = postsOf(contacts, personId);
  if (!inAudience(audience, personId, posts)) return null;
  if (audience.kind === 'list') return 'to-answer';
  if (audience.kind === 'open') return posts.length > 0 ? 'to-answer' : null;
  return postsIn(contacts, meeting, personId).some((post) => speaksFor(contacts, post))
    ? 'to-answer'
    : 'for-information';
}

/**
 * Who is asked to answer where `personId` is only informed: the primaries whom this deputy substitutes in the meeting's
 * networks. Empty for who is asked to answer, and for who is not in the audience.
 */
export function askedInsteadOf(
  contacts: readonly Contact[],
  meeting: Pick<Meeting, 'audience'>,
  personId: PersonId,
): readonly ContactHolder[] {
  if (partOf(contacts, meeting, personId) !== 'for-information') return [];
  return postsIn(contacts, meeting, personId).flatMap((own) =>
    regionPosts(contacts, own.regionId).flatMap(({ network, rank, holder }) =>
      network === own.network && rank === 'primary' && holder !== null ? [holder] : [],
    ),
  );
}

/** Whether someone is asked for an answer that is still missing: their region is silent, or they are on the list. */
export function isSilent(
  { meeting, regions }: Pick<Gate, 'meeting' | 'regions'>,
  contacts: readonly Contact[],
  personId: PersonId,
  registration: Registration | null,
): boolean {
  if (registration !== null && registration.answer !== 'none') return false;
  if (meeting.audience.kind !== 'contacts') return true;
  return postsIn(contacts, meeting, personId).some(
    ({ regionId }) => standingOf(regions[regionId]) === 'silent',
  );
}

/** Whether someone takes part in the meeting, or was asked to: a registration that is more than an answer taken back. */
export function isInvolved(registration: Registration | null): boolean {
  if (registration === null) return false;
  return registration.answer !== 'none' || registration.standsInFor?.status === 'asked';
}

/** Where someone takes part or wants to: where they sit, wait, were offered a seat, or have one held for their deputy. */
export function slotsFor({ slots }: Meeting, registration: Registration | null): readonly Slot[] {
  const { seat = null, waitingFor = null, offered = null } = registration ?? {};
  return slots.filter(({ slotId }) => slotId === seat || slotId === waitingFor || slotId === offered);
}

/** How they do: the modes of {@link slotsFor}. */
export function modesFor(meeting: Meeting, registration: Registration | null): ReadonlySet<Mode> {
  return new Set(slotsFor(meeting, registration).map(({ mode }) => mode));
}

/** Whether these two differ in what someone who takes part in these modes needs: the place, the link. */
export function isElsewhere(
  modes: ReadonlySet<Mode>,
  one: Pick<Meeting, 'place' | 'link'>,
  other: Pick<Meeting, 'place' | 'link'>,
): boolean {
  return (
    (modes.has('physical') && one.place !== other.place) || (modes.has('online') && one.link !== other.link)
  );
}

function postsIn(
  contacts: readonly Contact[],
  meeting: Pick<Meeting, 'audience'>,
  personId: PersonId,
): readonly HeldPost[] {
  return postsOf(contacts, personId).filter(({ network }) => networksOf(meeting).includes(network));
}
