/** Reading meetings: which are coming, which one is meant, who comes. */
import { findMeeting, type FoundMeeting, type MeetingReference } from '../domain/finding-meetings.ts';
import { inAudience, namesOf } from '../domain/contacts.ts';
import { standingOf, type Standing } from '../domain/coverage.ts';
import type { Meeting, MeetingId } from '../domain/meetings.ts';
import { isSecretariat, type Actor, type Known, type PersonId, type RegionId } from '../domain/people.ts';
import { viewOf, type MeetingView } from '../domain/views.ts';
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

export interface Meetings {
  /** The coming meetings that the actor may know of, by start; one request. */
  coming(actor: Actor): Promise<readonly Meeting[]>;
  /** The meeting meant: first among those the actor is invited to, then among all that they may know of. */
  find(actor: Actor, reference: MeetingReference): Promise<FoundMeeting>;
  /**
   * Which regions come: from the gate alone, one read however many registered; with the names of who comes a range
   * read more. Null when there is no such meeting, or the actor may not know of it.
   */
  attendance(actor: Actor, meetingId: MeetingId, withNames: boolean): Promise<Attendance | null>;
  /** The names of these people; whoever was erased is left out. */
  names(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>;
}

export function createMeetings(options: {
  readonly meetings: MeetingStore;
  readonly contacts: ContactStore;
  readonly people: PeopleStore;
  readonly reference: ReferenceStore;
  readonly clock: Clock;
}): Meetings {
  const { meetings, contacts, people, reference, clock } = options;

  async function coming(actor: Actor): Promise<readonly Meeting[]> {
    const all = await meetings.upcoming(clock.now());
    return all.filter((meeting) => mayKnow(actor, meeting));
  }

  return {
    coming,

    async find(actor, wanted) {
      const known = (await coming(actor)).filter(({ status }) => status !== 'cancelled');
      const invited = known.filter((meeting) => isInvited(actor, meeting));
      // Who says nothing more than "sign me up" means the own network before a list one happens to be on.
      const own = isUnsaid(wanted) ? invited.filter(({ audience }) => audience.kind === 'contacts') : [];
      for (const candidates of [own, invited]) {
        const found = findMeeting(candidates, wanted);
        if (found.kind !== 'none') return found;
      }
      return findMeeting(known, wanted);
    },

    async attendance(actor, meetingId, withNames) {
      const [loaded, { regions }, attending] = await Promise.all([
        meetings.load(meetingId, []),
        reference.reference(),
        withNames ? attendingByRegion(meetingId) : new Map<RegionId, readonly string[]>(),
      ]);
      if (loaded === null) return null;
      if (!mayKnow(actor, loaded.gate.meeting) && !(await takesPart(actor, meetingId))) return null;
      const inStanding = (standing: Standing): readonly AttendingRegion[] =>
        regions
          .filter(({ regionId }) => standingOf(loaded.gate.regions[regionId]) === standing)
          .map(({ regionId, name }) => ({ region: name, people: attending.get(regionId) ?? [] }))
          .sort((a, b) => a.region.localeCompare(b.region, 'nl'));
      return {
        meeting: viewOf(loaded.gate, clock.now()),
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
    const loaded = await meetings.load(meetingId, [person.personId]);
    return (loaded?.registrations.get(person.personId) ?? null) !== null;
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
