/** The demonstration: fills an empty store with invented people, and keeps meetings ahead of the clock. */
import type { ContactStore, MeetingStore, PeopleStore, ReferenceStore, Tenant } from '../../app/ports.ts';
import type { Registrations } from '../../app/registrations.ts';
import type { Contact, Person } from '../../domain/people.ts';
import type { Meeting } from '../../domain/meetings.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Instant } from '../../domain/time.ts';
import { readReference } from '../../storage/reference-files.ts';
import { ensureAnnounced, type AnnouncingStores } from './announced.ts';
import { demoAnswers, learnersAmong, type DemoAnswer } from './answers.ts';
import { demoContacts, demoPeople } from './contacts.ts';
import { demoMeetings } from './meetings.ts';
import { DEMO_TENANT } from './people-to-be.ts';

export { DEMO_TENANT, PEOPLE_TO_BE, personToBeNamed, type PersonToBe } from './people-to-be.ts';

/** What of the storage the demonstration reads and fills. */
export interface DemoStores extends AnnouncingStores {
  readonly meetings: MeetingStore;
  readonly people: PeopleStore;
  readonly contacts: ContactStore & { save(contacts: readonly Contact[]): Promise<void> };
  readonly reference: ReferenceStore & {
    save(reference: Reference): Promise<void>;
    saveTenants(tenants: readonly Tenant[]): Promise<void>;
  };
}

/** People are written this many at a time: each is a request of its own. */
const PEOPLE_AT_ONCE = 16;

/**
 * Makes the demonstration complete as it should be at `now`. Starting again changes nothing that is there, whatever
 * has been done with it since; once a meeting has passed, its successor appears. Answers go through the use case
 * that people's own answers take. Throws StoreUnavailable.
 */
export async function ensureDemo(
  stores: DemoStores,
  registrations: Pick<Registrations, 'answer'>,
  now: Instant,
): Promise<void> {
  const contacts = await ensurePeople(stores);
  const meetings = demoMeetings(now, learnersAmong(contacts));
  for (const meeting of Object.values(meetings)) await ensureAnnounced(stores, meeting, contacts, now);
  const answered = demoAnswers(meetings, contacts);
  await Promise.all(
    answered.map(({ meeting, answers }) => ensureAnswers(stores.meetings, registrations, meeting, answers)),
  );
}

/** The tenant is written last: where it is, everything else has landed before it. */
async function ensurePeople({ people, contacts, reference }: DemoStores): Promise<readonly Contact[]> {
  const tenants = await reference.tenants();
  if (!tenants.some(({ tenantId }) => tenantId === DEMO_TENANT.tenantId)) {
    const places = await readReference();
    const invented = demoContacts(places);
    await reference.save(places);
    await saveAll(people, demoPeople(invented));
    await contacts.save(invented);
    await reference.saveTenants([DEMO_TENANT]);
  }
  return contacts.all();
}

async function saveAll(store: PeopleStore, people: readonly Person[]): Promise<void> {
  for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
    await Promise.all(people.slice(from, from + PEOPLE_AT_ONCE).map((person) => store.save(person)));
  }
}

/** One after another, since the order decides who waits. Whoever answered something before is left alone. */
async function ensureAnswers(
  meetings: MeetingStore,
  registrations: Pick<Registrations, 'answer'>,
  { meetingId }: Meeting,
  answers: readonly DemoAnswer[],
): Promise<void> {
  const there = new Set((await meetings.registrations(meetingId)).map(({ personId }) => personId));
  for (const { personId, request } of answers) {
    if (!there.has(personId)) await registrations.answer({ meetingId, subject: personId, request });
  }
}
