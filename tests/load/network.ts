/** The network at work: the real program in processes of its own, on one store, and everyone with an account. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Meeting } from '../../src/domain/meetings.ts';
import type { Contact } from '../../src/domain/people.ts';
import type { Registration } from '../../src/domain/registrations.ts';
import { emptyGate, type Gate } from '../../src/domain/seats.ts';
import { dateOf, instantOf, plusDays, weekdayOf, type CalendarDate } from '../../src/domain/wall-clock.ts';
import { DEMO_TENANT } from '../../src/local/demo/index.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import { TestClock } from '../support/azurite.ts';
import { ambtelijkNetwerk } from '../support/meetings.ts';
import { startNpm, type NpmStart } from '../support/npm-start.ts';
import { rawRows } from '../support/raw-tables.ts';
import { objectIdOf, startTeamsClient, type Account, type TeamsClient } from '../support/teams-client.ts';

/** The meetings of these tests are on a Saturday four weeks from now, a day that the example data leave free. */
const SATURDAY = saturdayAhead();

/** That day as someone types it: "19 december". */
export const DAY = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/Amsterdam',
}).format(new Date(instantOf(SATURDAY, '12:00')));

/** Someone known to the network, with an account. */
export interface Someone extends Account {
  readonly personId: string;
}

export interface Network {
  readonly storeUrl: string;
  readonly storage: Storage;
  readonly contacts: readonly Contact[];
  readonly teams: TeamsClient;
  /** Where the first process listens. */
  readonly botUrl: string;
  /** Starts a further process on this store, or on another way to it; gives where it listens. */
  join(storeUrl?: string): Promise<string>;
  /** An activity id that was not used before. */
  newId(): string;
  /** The member of this name. */
  named(name: string): Someone;
  /** Everyone who holds a post, by person. */
  readonly members: ReadonlyMap<string, Someone>;
  /** Known people without a post. */
  readonly guests: readonly Someone[];
  /** Publishes a meeting of Thursday 17 December; it is for everyone, unless `changes` say otherwise. */
  plan(meetingId: string, seats: readonly [number, number], changes?: Partial<Meeting>): Promise<void>;
  stored(meetingId: string): Promise<{ readonly gate: Gate; readonly rows: readonly Registration[] }>;
  /** Everything that the store holds about meetings, as it stands there. */
  everything(): Promise<unknown>;
  close(): Promise<void>;
}

const GUESTS = 120;

/** Starts the program once, with the store in it, and links everyone's account. */
export async function startNetwork(): Promise<Network> {
  const directory = await mkdtemp(join(tmpdir(), 'bw-mo-load-'));
  const running: NpmStart[] = [];
  async function start(...store: readonly string[]): Promise<NpmStart> {
    const data = join(directory, `data-${running.length}`);
    // On the machine's own clock: what two processes wrote must compare in time.
    const options = ['--no-client', '--port', '0', '--data', data];
    const started = await startNpm(...options, ...store);
    running.push(started);
    return started;
  }
  const { storeUrl, botUrl } = await start();
  const fail = (error: unknown): never => {
    throw error;
  };
  const storage = await openStorage(
    { kind: 'azurite', url: storeUrl },
    { clock: new TestClock(), onBrokenRow: fail, onError: fail },
  );
  const contacts = await storage.contacts.all();
  const members = new Map(
    contacts.flatMap(({ holder }, index) =>
      holder === null ? [] : [[holder.personId, accountOf(holder, index)]],
    ),
  );
  const guests = Array.from({ length: GUESTS }, (_, index) => {
    const name = `Gast ${index + 1}`;
    return accountOf(
      { personId: `gast-${index + 1}`, name, email: `gast.${index + 1}@voorbeeld.nl` },
      1_000 + index,
    );
  });
  for (const { personId, name, email } of guests) {
    await storage.people.save({
      personId,
      name,
      email,
      language: 'nl',
      roles: [],
      conversation: null,
      wantsReminders: true,
    });
  }
  for (const someone of [...members.values(), ...guests])
    await storage.people.link(someone, someone.personId);
  const teams = await startTeamsClient([...members.values(), ...guests]);

  let ids = 0;

  return {
    storeUrl,
    botUrl,
    newId() {
      ids += 1;
      return `activity-${ids}`;
    },
    named(name) {
      const found = [...members.values()].find((someone) => someone.name === name);
      if (found === undefined) throw new Error(`${name} is not on record`);
      return found;
    },
    storage,
    contacts,
    teams,
    members,
    guests,
    join: async (url = storeUrl) => (await start('--store', url)).botUrl,
    async plan(meetingId, seats, changes = {}) {
      const meeting = ambtelijkNetwerk(seats, {
        meetingId,
        audience: { kind: 'open' },
        sessions: [
          { sessionId: 's1', start: instantOf(SATURDAY, '10:00'), end: instantOf(SATURDAY, '11:30') },
          { sessionId: 's2', start: instantOf(SATURDAY, '13:00'), end: instantOf(SATURDAY, '14:30') },
        ],
        deadline: instantOf(plusDays(SATURDAY, -2), '17:00'),
        ...changes,
      });
      await storage.meetings.create(emptyGate(meeting), []);
    },
    async stored(meetingId) {
      const loaded = await storage.meetings.load(meetingId, []);
      if (loaded === null) throw new Error(`Meeting ${meetingId} is gone`);
      return { gate: loaded.gate, rows: await storage.meetings.registrations(meetingId) };
    },
    everything: () => rawRows(storeUrl, 'Meetings'),
    async close() {
      await teams.close();
      // The first holds the store, so it goes last.
      for (const one of running.reverse()) await one.end('SIGTERM');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function saturdayAhead(): CalendarDate {
  const day = plusDays(dateOf(new Date().toISOString()), 28);
  return plusDays(day, 6 - weekdayOf(day));
}

function accountOf(person: { personId: string; name: string; email: string }, number: number): Someone {
  const { personId, name, email } = person;
  return { personId, name, email, tenantId: DEMO_TENANT.tenantId, objectId: objectIdOf(number + 1) };
}
