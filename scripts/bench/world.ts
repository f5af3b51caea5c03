/** The people who speak, and the meetings that they speak of. */
import { openStorage } from '../../src/storage/index.ts';
import type { Meeting } from '../../src/domain/meetings.ts';
import type { ContactHolder } from '../../src/domain/people.ts';
import { dateOf, instantOf, plusDays, type CalendarDate } from '../../src/domain/wall-clock.ts';
import { DEMO_TENANT } from '../../src/local/demo/index.ts';
import { rawTable } from '../../tests/support/raw-tables.ts';
import { objectIdOf, type Account } from '../../tests/support/teams-client.ts';
import { ONLINE, register, resetOf, ROOM, SEATS } from './filling.ts';
import { emptyGate } from '../../src/domain/seats.ts';

/** A meeting that is spoken of, and the day it is on in words: "12 januari". */
export interface Target {
  readonly meetingId: string;
  readonly day: string;
  /** Takes back every answer but those that were there from the beginning. */
  reset(): Promise<void>;
}

export interface World {
  /** Who speaks: contacts, invited to every target. */
  readonly accounts: readonly Account[];
  /** A meeting with this many registrations, of other contacts first. */
  target(registrations: number): Promise<Target>;
  /** Adds further meetings until there are this many. */
  fillTo(meetings: number): Promise<void>;
}

/** How many people speak; the contacts that are left are registered already. */
export const SPEAKERS = 100;

/** Opens the world that a running bot on this store serves. */
export async function openWorld(storeUrl: string): Promise<World> {
  const clock = { now: () => new Date().toISOString() };
  const fail = (error: unknown) => {
    throw error;
  };
  const storage = await openStorage(
    { kind: 'azurite', url: storeUrl },
    { clock, onBrokenRow: fail, onError: fail },
  );
  const holders = (await storage.contacts.all()).flatMap(({ holder }) => (holder === null ? [] : [holder]));
  const others = holders.slice(SPEAKERS).map(({ personId }) => personId);
  const today = dateOf(clock.now());
  const table = rawTable(storeUrl, 'Meetings');
  const known = await storage.meetings.upcoming(clock.now(), 1_000);
  const taken = new Set(known.flatMap(({ sessions }) => sessions.map(({ start }) => dateOf(start))));
  let last = plusDays(today, 5);

  const nextFreeDay = (): CalendarDate => {
    do last = plusDays(last, 1);
    while (taken.has(last));
    taken.add(last);
    return last;
  };
  const plan = async (): Promise<Meeting> => {
    const meeting = meetingOn(nextFreeDay(), plusDays(today, 4));
    await storage.meetings.create(emptyGate(meeting), []);
    return meeting;
  };

  return {
    accounts: holders.slice(0, SPEAKERS).map(accountOf),
    async target(registrations) {
      const meeting = await plan();
      await register(storage, meeting, registrations, others);
      return { ...named(meeting), reset: await resetOf(table, meeting.meetingId) };
    },
    async fillTo(meetings) {
      while (taken.size < meetings) await plan();
    },
  };
}

function accountOf({ name, email }: ContactHolder, index: number): Account {
  return { name, email, tenantId: DEMO_TENANT.tenantId, objectId: objectIdOf(index + 1) };
}

function meetingOn(date: CalendarDate, deadline: CalendarDate): Meeting {
  return {
    meetingId: `meting-${date}`,
    revision: 1,
    status: 'published',
    title: `Wonen met begeleiding, bijeenkomst van ${date}`,
    theme: 'Wonen',
    audience: { kind: 'contacts', networks: ['bestuurlijk', 'ambtelijk'] },
    sessions: [{ sessionId: '1', start: instantOf(date, '10:00'), end: instantOf(date, '11:30') }],
    slots: [
      { slotId: ONLINE, sessionId: '1', mode: 'online', capacity: null },
      { slotId: ROOM, sessionId: '1', mode: 'physical', capacity: SEATS },
    ],
    deadline: instantOf(deadline, '17:00'),
    place: 'Utrecht',
    link: `https://voorbeeld.nl/teams/${date}`,
  };
}

function named({ meetingId, sessions }: Meeting): Pick<Target, 'meetingId' | 'day'> {
  const day = new Intl.DateTimeFormat('nl-NL', {
    day: 'numeric',
    month: 'long',
    timeZone: 'Europe/Amsterdam',
  });
  return { meetingId, day: day.format(new Date(sessions[0]?.start ?? '')) };
}
