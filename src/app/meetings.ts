/** Reading meetings: which are coming, which one is meant, who comes. */
import { findMeeting, type FoundMeeting, type MeetingReference } from '../domain/finding-meetings.ts';
import { inAudience, namesOf } from '../domain/contacts.ts';
import { standingOf, type Standing } from '../domain/coverage.ts';
import type { Meeting, MeetingId } from '../domain/meetings.ts';
import { isSecretariat, type Actor, type PersonId, type RegionId } from '../domain/people.ts';
import type { Registration } from '../domain/registrations.ts';
import { viewOf, type MeetingView } from '../domain/views.ts';
import type { Clock, ContactStore, MeetingStore, PeopleStore, ReferenceStore } from './ports.ts';

/** The regions of a meeting by how they stand, with the meeting itself. */
export interface Attendance {
  readonly view: MeetingView;
  /** Names of the regions, in alphabetical order. */
  readonly regions: Readonly<Record<Standing, readonly string[]>>;
}

export interface Meetings {
  /** The coming meetings that the actor may know of, by start; one request. */
  coming(actor: Actor): Promise<readonly Meeting[]>;
  /** The meeting meant: first among those the actor is invited to, then among all that they may know of. */
  find(actor: Actor, reference: MeetingReference): Promise<FoundMeeting>;
  /** Which regions come, from the gate alone: one read however many registered. Null when there is no such meeting. */
  attendance(meetingId: MeetingId): Promise<Attendance | null>;
  /** Everyone's registration, for those who may see names. One range read. */
  registrations(meetingId: MeetingId): Promise<readonly Registration[]>;
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
      const invited = findMeeting(
        known.filter((meeting) => isInvited(actor, meeting)),
        wanted,
      );
      return invited.kind === 'none' ? findMeeting(known, wanted) : invited;
    },

    async attendance(meetingId) {
      const [loaded, { regions }] = await Promise.all([meetings.load(meetingId, []), reference.reference()]);
      if (loaded === null) return null;
      const { gate } = loaded;
      const byStanding = (standing: Standing): readonly string[] =>
        regions
          .filter(({ regionId }) => standingOf(gate.regions[regionId as RegionId]) === standing)
          .map(({ name }) => name)
          .sort((a, b) => a.localeCompare(b, 'nl'));
      return {
        view: viewOf(gate, clock.now()),
        regions: {
          represented: byStanding('represented'),
          waiting: byStanding('waiting'),
          asked: byStanding('asked'),
          declined: byStanding('declined'),
          silent: byStanding('silent'),
        },
      };
    },

    registrations: (meetingId) => meetings.registrations(meetingId),

    async names(wanted) {
      const known = namesOf(await contacts.all());
      const others = [...new Set(wanted)].filter((personId) => !known.has(personId));
      const found = await Promise.all(others.map((personId) => people.byId(personId)));
      const named = found
        .filter((person) => person !== null)
        .map(({ personId, name }) => [personId, name] as const);
      const all = new Map([...known, ...named]);
      return new Map(
        wanted.flatMap((personId) => {
          const name = all.get(personId);
          return name === undefined ? [] : [[personId, name] as const];
        }),
      );
    },
  };
}

/** A concept is the secretariat's; a list is for who is on it; the rest is public information. */
export function mayKnow(actor: Actor, meeting: Meeting): boolean {
  if (isSecretariat(actor)) return true;
  if (meeting.status === 'concept') return false;
  return meeting.audience.kind !== 'list' || isInvited(actor, meeting);
}

/** Whether the actor belongs to the audience. */
export function isInvited({ person, posts }: Actor, { audience }: Pick<Meeting, 'audience'>): boolean {
  return person !== null && inAudience(audience, person.personId, posts);
}
