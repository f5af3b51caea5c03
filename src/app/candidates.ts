/** Whom the secretariat can mean by a name: contacts, itself, and whoever takes part in a meeting already. */
import { attendeesOf } from '../domain/attendees.ts';
import type { NamedPerson } from '../domain/matching-people.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { Contact, PersonId } from '../domain/people.ts';
import type { Reference } from '../domain/reference.ts';
import type { ContactStore, MeetingStore, PeopleStore, ReferenceStore } from './ports.ts';

/** Someone whom a typed name may mean, with what tells them apart from a namesake. */
export interface Candidate extends NamedPerson {
  /** Null for someone without a post. */
  readonly function: string | null;
  readonly region: string | null;
}

export interface CandidateStores {
  readonly meetings: MeetingStore;
  readonly contacts: ContactStore;
  readonly people: PeopleStore;
  readonly reference: ReferenceStore;
}

/** Everyone who may be meant in a meeting, each once; null when there is no such meeting. */
export function createCandidates(
  stores: CandidateStores,
): (meetingId: MeetingId) => Promise<readonly Candidate[] | null> {
  const { meetings, contacts, people, reference } = stores;
  return async (meetingId) => {
    const [loaded, rows, posts, secretariat, places] = await Promise.all([
      meetings.load(meetingId, []),
      meetings.registrations(meetingId),
      contacts.all(),
      people.secretariat(),
      reference.reference(),
    ]);
    if (loaded === null) return null;
    const known = new Map<PersonId, Candidate>();
    for (const candidate of holders(posts, places))
      if (!known.has(candidate.personId)) known.set(candidate.personId, candidate);
    const others = attendeesOf(loaded.gate, rows).filter(({ personId }) => !known.has(personId));
    const guests = await Promise.all(others.map(({ personId }) => people.byId(personId)));
    for (const person of [...secretariat, ...guests]) {
      if (person === null || known.has(person.personId)) continue;
      known.set(person.personId, {
        personId: person.personId,
        name: person.name,
        function: null,
        region: null,
      });
    }
    return [...known.values()];
  };
}

function holders(posts: readonly Contact[], { regions }: Reference): readonly Candidate[] {
  return posts.flatMap(({ holder, regionId }) =>
    holder === null
      ? []
      : [
          {
            personId: holder.personId,
            name: holder.name,
            function: holder.function,
            region: regions.find((region) => region.regionId === regionId)?.name ?? null,
          },
        ],
  );
}
