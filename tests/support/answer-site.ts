/** Our own pages on a real store, served over HTTP: the page where one answers without Teams. */
import { randomBytes } from 'node:crypto';
import { Committer } from '../../src/app/commit.ts';
import { createMeetings } from '../../src/app/meetings.ts';
import { createRegistrations, type Registrations } from '../../src/app/registrations.ts';
import type { Links, MeetingStore } from '../../src/app/ports.ts';
import { createAnswerWords } from '../../src/bot/index.ts';
import type { Meeting } from '../../src/domain/meetings.ts';
import type { Contact, Network, Person, PersonId, Rank } from '../../src/domain/people.ts';
import type { Registration } from '../../src/domain/registrations.ts';
import { emptyGate } from '../../src/domain/seats.ts';
import { createLinks } from '../../src/mail/index.ts';
import { createSecondWay } from '../../src/composition/second-way.ts';
import { createApp, createLog, listen } from '../../src/server/index.ts';
import type { TestWorld } from './azurite.ts';
import { ambtelijkNetwerk } from './meetings.ts';
import { reachable } from './recipients.ts';

export const SECRETARIAT = 'secretariaat@voorbeeld.nl';

/** Who is on record: Noor and her deputy Bas, Lotte without a deputy, Femke of the secretariat. */
const HOLDERS: readonly (readonly [PersonId, string, string, Rank])[] = [
  ['noor', 'Noor Aksoy', 'BW05', 'primary'],
  ['bas', 'Bas Visser', 'BW05', 'deputy'],
  ['lotte', 'Lotte Smit', 'BW06', 'primary'],
  ['ruben', 'Ruben Kok', 'BW07', 'primary'],
];

export interface AnswerSite {
  readonly url: string;
  readonly links: Links;
  readonly registrations: Registrations;
  /** Every line of the log, as text. */
  readonly log: readonly string[];
  registration(personId: PersonId): Promise<Registration | null>;
  /** The kinds of the messages to a person that were written, in no order. */
  told(personId: PersonId): Promise<readonly string[]>;
  /** Changes the meeting itself, as the secretariat would. */
  change(changes: Partial<Meeting>): Promise<void>;
  close(): Promise<void>;
}

export interface SiteOptions {
  readonly meeting?: Meeting;
  /** Replaces the store of meetings where a test lets it fail. */
  readonly meetings?: MeetingStore;
}

/** Fills the world and serves the pages; `bas` and `ruben` have a chat, the others are reached by mail. */
export async function serveAnswers(world: TestWorld, options: SiteOptions = {}): Promise<AnswerSite> {
  const { storage, clock } = world;
  const { people, contacts, reference } = storage;
  const meeting = options.meeting ?? ambtelijkNetwerk([5, 5]);
  await furnish(world, meeting);

  const meetings = options.meetings ?? storage.meetings;
  const committer = new Committer({
    meetings,
    outbox: storage.outbox,
    clock,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    random: Math.random,
    elapsed: () => performance.now(),
  });
  const registrations = createRegistrations({ meetings, committer, clock });
  const reading = createMeetings({ meetings, contacts, people, reference, clock });
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) });
  const drawing = { secretariat: SECRETARIAT, exampleData: false };
  const linkSettings = { publicUrl: 'https://netwerk.voorbeeld.nl', key: randomBytes(32) };
  const links = createLinks(linkSettings);
  const secondWay = createSecondWay(
    { links: linkSettings, mail: null },
    { people, contacts, registrations, clock, log, drawing },
  );
  const words = createAnswerWords({ meetings: reading, contacts, clock, links, ...drawing });
  const app = createApp({
    bot: () => Promise.resolve({ kind: 'done', label: 'message', status: 200 }),
    log,
    pages: secondWay?.pages(words) ?? null,
    mode: { kind: 'azure' },
  });
  const serving = await listen(app, { host: '127.0.0.1', port: 0 });

  const { meetingId } = meeting;
  return {
    url: `http://127.0.0.1:${String(serving.port)}`,
    links,
    registrations,
    log: lines,
    registration: async (personId) =>
      (await storage.meetings.load(meetingId, [personId]))?.registrations.get(personId) ?? null,
    told: async (personId) =>
      (await storage.outboxRows.all(meetingId))
        .filter(({ message }) => message.to === personId)
        .map(({ message }) => message.kind),
    change: async (changes) => {
      const loaded = await storage.meetings.load(meetingId, []);
      if (loaded === null) throw new Error('There is no meeting');
      const gate = { ...loaded.gate, meeting: { ...loaded.gate.meeting, ...changes } };
      await storage.meetings.commit(
        { gate, registrations: [], messages: [], history: [] },
        loaded.read,
        'meeting',
      );
    },
    close: () => serving.close(0),
  };
}

async function furnish({ storage }: TestWorld, meeting: Meeting): Promise<void> {
  const withChat = new Set(['bas', 'ruben']);
  const saved = HOLDERS.map(([personId, name]): Person => {
    const person = { ...reachable(personId), name };
    return withChat.has(personId) ? person : { ...person, conversation: null };
  });
  const femke: Person = { ...reachable('femke'), name: 'Femke Dijk', roles: [{ kind: 'secretariat' }] };
  await Promise.all([
    ...[...saved, femke].map((person) => storage.people.save(person)),
    storage.contacts.save(
      HOLDERS.map(([personId, name, regionId, rank]) => post(personId, name, regionId, rank)),
    ),
    storage.meetings.create(emptyGate(meeting), []),
  ]);
}

function post(
  personId: PersonId,
  name: string,
  regionId: string,
  rank: Rank,
  network: Network = 'ambtelijk',
): Contact {
  return {
    regionId,
    network,
    rank,
    seat: 1,
    holder: {
      personId,
      name,
      function: 'beleidsadviseur',
      municipalityCode: 'GM0193',
      email: `${personId}@voorbeeld.nl`,
      phone: null,
    },
  };
}
