/** Who should have an invitation to a meeting, and which regions have nobody to send one to (rule Sending 1). */
import { isVacant, regionPosts } from './contacts.ts';
import { isOver, type Meeting } from './meetings.ts';
import type { Message } from './messages.ts';
import { occasionsOf } from './occasions.ts';
import { networksOf } from './participants.ts';
import type { Contact } from './people.ts';
import { isInvolved } from './involvement.ts';
import { messagesOf } from './recipients.ts';
import type { Region } from './reference.ts';
import type { Registration } from './registrations.ts';
import type { Gate } from './seats.ts';
import type { Instant } from './time.ts';

export interface Invitations {
  /** The mark that is set when all of them are written; null when nobody is to be invited. */
  readonly mark: string | null;
  readonly messages: readonly Message[];
}

/** The invitations that there should be: none of a meeting that is off or over, nor to who takes part already. */
export function invitationsOf(
  gate: Gate,
  contacts: readonly Contact[],
  registrations: readonly Registration[],
  now: Instant,
): Invitations {
  const occasion = occasionsOf(gate).find(({ kind }) => kind === 'invitation');
  if (occasion === undefined || isOver(gate.meeting, now)) return { mark: null, messages: [] };
  const involved = new Set(registrations.filter(isInvolved).map(({ personId }) => personId));
  const messages = messagesOf(gate, occasion, contacts, registrations);
  return { mark: occasion.name, messages: messages.filter(({ to }) => !involved.has(to)) };
}

/**
 * The names of the regions without anyone to tell, in alphabetical order; none of a list or an open meeting, which no
 * region is asked for.
 */
export function vacantRegions(
  meeting: Pick<Meeting, 'audience'>,
  contacts: readonly Contact[],
  regions: readonly Region[],
): readonly string[] {
  if (meeting.audience.kind !== 'contacts') return [];
  const networks = networksOf(meeting);
  return regions
    .filter(({ regionId }) =>
      regionPosts(contacts, regionId).every((post) => isVacant(post) || !networks.includes(post.network)),
    )
    .map(({ name }) => name)
    .toSorted((one, other) => one.localeCompare(other, 'nl'));
}
