/** Reading meetings: which are coming, which one is meant, who comes. */
import { namesOf } from '../domain/contacts.ts';
import { standingOf, type Standing } from '../domain/coverage.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { Actor, PersonId, RegionId } from '../domain/people.ts';
import { viewOf, type MeetingView } from '../domain/views.ts';
import { createMeetingFinder, mayKnow, type MeetingFinder } from './finding-meetings.ts';
import type { Clock, ContactStore, MeetingStore, PeopleStore, ReferenceStore } from './ports.ts';

/** A region with the people who come for it; their names only where they were asked for. */
export interface AttendingRegion {
  readonly region: string;
  readonly people: readonly string[];
}

/** The regions of a meeting by how they stand, each group in alphabetical order. */
export interface Attendance {
  readonly meeting: MeetingView;
  readonly regions: Readonly<Record<Standing, readonly AttendingRegion[]>>;
}

export interface Meetings extends MeetingFinder {
  /**
   * Which regions come: from the gate alone, one read however many registered; with the names of who comes a range
   * read more. Null when there is no such meeting, or the actor may not know of it.
   */
  attendance(actor: Actor, meetingId: MeetingId, withNames: boolean): Promise<Attendance | null>;
  /** The names of these people; whoever was erased is left out. */
  names(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>;
}

/** Makes the reading of meetings; nothing is read before the first call. */
export function createMeetings(options: {
  readonly meetings: MeetingStore;
  readonly contacts: ContactStore;
  readonly people: PeopleStore;
  readonly reference: ReferenceStore;
  readonly clock: Clock;
}): Meetings {
  const { meetings, contacts, people, reference, clock } = options;

  return {
    ...createMeetingFinder({ meetings, clock }),

    async attendance(actor, meetingId, withNames) {
      const [seen, { regions }, attending] = await Promise.all([
        meetings.look(meetingId, []),
        reference.reference(),
        withNames ? attendingByRegion(meetingId) : new Map<RegionId, readonly string[]>(),
      ]);
      if (seen === null) return null;
      if (!mayKnow(actor, seen.gate.meeting) && !(await takesPart(actor, meetingId))) return null;
      const inStanding = (standing: Standing): readonly AttendingRegion[] =>
        regions
          .filter(({ regionId }) => standingOf(seen.gate.regions[regionId]) === standing)
          .map(({ regionId, name }) => ({ region: name, people: attending.get(regionId) ?? [] }))
          .sort((a, b) => a.region.localeCompare(b.region, 'nl'));
      return {
        meeting: viewOf(seen.gate, clock.now()),
        regions: {
          represented: inStanding('represented'),
          waiting: inStanding('waiting'),
          asked: inStanding('asked'),
          declined: inStanding('declined'),
          silent: inStanding('silent'),
        },
      };
    },

    names,
  };

  async function takesPart({ person }: Actor, meetingId: MeetingId): Promise<boolean> {
    if (person === null) return false;
    const seen = await meetings.look(meetingId, [person.personId]);
    return (seen?.registrations.get(person.personId) ?? null) !== null;
  }

  async function attendingByRegion(meetingId: MeetingId): Promise<ReadonlyMap<RegionId, readonly string[]>> {
    const rows = (await meetings.registrations(meetingId)).filter(
      ({ answer, seat }) => answer === 'attending' && seat !== null,
    );
    const known = await names(rows.map(({ personId }) => personId));
    const byRegion = new Map<RegionId, readonly string[]>();
    for (const { personId, regionId } of rows) {
      const name = known.get(personId);
      if (regionId !== null && name !== undefined)
        byRegion.set(regionId, [...(byRegion.get(regionId) ?? []), name]);
    }
    return byRegion;
  }

  async function names(wanted: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
    const known = namesOf(await contacts.all());
    const others = [...new Set(wanted)].filter((personId) => !known.has(personId));
    const found = await Promise.all(others.map((personId) => people.byId(personId)));
    const elsewhere = new Map(
      found.filter((person) => person !== null).map(({ personId, name }) => [personId, name]),
    );
    return new Map(
      wanted.flatMap((personId) => {
        const name = known.get(personId) ?? elsewhere.get(personId);
        return name === undefined ? [] : [[personId, name] as const];
      }),
    );
  }
}
