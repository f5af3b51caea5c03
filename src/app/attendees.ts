/** Who comes to a meeting, by name: the secretariat's list. */
import { attendeesOf, type Attendee } from '../domain/attendees.ts';
import { postIn } from '../domain/contacts.ts';
import type { MeetingId } from '../domain/meetings.ts';
import { networksOf } from '../domain/participants.ts';
import { isSecretariat, type Actor, type PersonId } from '../domain/people.ts';
import { viewOf, type MeetingView } from '../domain/views.ts';
import type { Meetings } from './meetings.ts';
import type { Clock, ContactStore, MeetingStore, ReferenceStore } from './ports.ts';

/** A line of the list; null for what is not known, or no longer. */
export interface NamedAttendee extends Attendee {
  readonly name: string | null;
  readonly function: string | null;
  readonly region: string | null;
  readonly municipality: string | null;
  /** Who answered, when that was someone else. */
  readonly answeredByName: string | null;
}

export interface AttendeeList {
  readonly view: MeetingView;
  readonly attendees: readonly NamedAttendee[];
}

export interface Attendees {
  /** Everyone who answered or was asked, in order of name where nothing else orders them; null when there is no such meeting. */
  list(actor: Actor, meetingId: MeetingId): Promise<AttendeeList | 'forbidden' | null>;
}

/** Makes the secretariat's list; nothing is read before the first call. */
export function createAttendees(options: {
  readonly store: MeetingStore;
  readonly meetings: Pick<Meetings, 'names'>;
  readonly contacts: ContactStore;
  readonly reference: ReferenceStore;
  readonly clock: Clock;
}): Attendees {
  const { store, meetings, contacts, reference, clock } = options;

  return {
    async list(actor, meetingId) {
      if (!isSecretariat(actor)) return 'forbidden';
      const [loaded, rows, posts, places] = await Promise.all([
        store.load(meetingId, []),
        store.registrations(meetingId),
        contacts.all(),
        reference.reference(),
      ]);
      if (loaded === null) return null;
      const names = await meetings.names(rows.flatMap(({ personId, answeredBy }) => [personId, answeredBy]));
      const byName = rows.toSorted((a, b) =>
        (names.get(a.personId) ?? '').localeCompare(names.get(b.personId) ?? '', 'nl'),
      );
      const attendees = attendeesOf(loaded.gate, byName);
      const regions = new Map(places.regions.map(({ regionId, name }) => [regionId, name]));
      const municipalities = new Map(places.municipalities.map(({ code, name }) => [code, name]));
      const networks = networksOf(loaded.gate.meeting);
      const nameOf = (personId: PersonId): string | null => names.get(personId) ?? null;
      return {
        view: viewOf(loaded.gate, clock.now()),
        attendees: attendees.map((attendee): NamedAttendee => {
          const holder = postIn(posts, attendee.personId, networks)?.holder ?? null;
          return {
            ...attendee,
            name: nameOf(attendee.personId),
            function: holder?.function ?? null,
            region: attendee.regionId === null ? null : (regions.get(attendee.regionId) ?? null),
            municipality: holder === null ? null : (municipalities.get(holder.municipalityCode) ?? null),
            answeredByName: attendee.answeredBy === attendee.personId ? null : nameOf(attendee.answeredBy),
          };
        }),
      };
    },
  };
}
