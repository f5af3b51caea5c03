import { describe, expect, it } from 'vitest';

import { createActors } from '../../src/app/actors.ts';
import { createLinking } from '../../src/app/linking.ts';
import { Committer } from '../../src/app/commit.ts';
import { createRegistrations } from '../../src/app/registrations.ts';
import { coverageOf } from '../../src/domain/coverage.ts';
import { deputyFor } from '../../src/domain/contacts.ts';
import { NETWORKS } from '../../src/domain/people.ts';
import { isEvent } from '../../src/domain/messages.ts';
import { occasionsDue } from '../../src/domain/occasions.ts';
import { standingFor } from '../../src/domain/registrations.ts';
import { freeSeats, occupied, seatsOf } from '../../src/domain/seats.ts';
import { DAY, plus } from '../../src/domain/time.ts';
import { dateOf, isWorkingDay, timeOf, weekdayOf } from '../../src/domain/wall-clock.ts';
import { demoContacts, demoPeople } from '../../src/local/demo/contacts.ts';
import { DEMO_TENANT, ensureDemo, PEOPLE_TO_BE, personToBeNamed } from '../../src/local/demo/index.ts';
import { demoMeetings, SLOTS } from '../../src/local/demo/meetings.ts';
import { createExpansion } from '../../src/delivery/expand.ts';
import { judge } from '../../src/delivery/judge.ts';
import { readReference } from '../../src/storage/reference-files.ts';
import { edited } from '../support/sending.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';

const reference = await readReference();
const contacts = demoContacts(reference);
const held = contacts.flatMap(({ holder }) => (holder === null ? [] : [holder]));

describe('the invented contacts', () => {
  it('fill four posts a region, but for five vacancies, and one duo', () => {
    expect(contacts).toHaveLength(44 * 4 + 1);
    expect(contacts.filter(({ holder }) => holder === null)).toHaveLength(5);
    expect(contacts.filter(({ seat }) => seat === 2)).toHaveLength(1);
  });

  it('are different people, none with an address or number that could be somebody’s', () => {
    expect(new Set(held.map(({ personId }) => personId)).size).toBe(held.length);
    expect(new Set(held.map(({ email }) => email)).size).toBe(held.length);
    for (const { email, phone, personId } of held) {
      expect(email).toMatch(/^[a-z.-]+@voorbeeld\.nl$/);
      expect(phone).toMatch(/^06-00000\d{3}$/);
      expect(personId).toMatch(/^[a-z0-9]{12}$/);
    }
  });

  it('are the same at every start', () => {
    expect(demoContacts(reference)).toEqual(contacts);
  });

  it('work in their own region, the primary in its centre', () => {
    const regionOf = new Map(reference.municipalities.map(({ code, regionId }) => [code, regionId]));
    for (const { regionId, rank, holder } of contacts) {
      if (holder === null) continue;
      expect(regionOf.get(holder.municipalityCode)).toBe(regionId);
      const region = reference.regions.find((candidate) => candidate.regionId === regionId);
      if (rank === 'primary') expect(holder.municipalityCode).toBe(region?.centreMunicipalityCode);
    }
  });
});

describe('the people one can be', () => {
  const postsOf = (email: string) => contacts.filter(({ holder }) => holder?.email === email);

  it('are a primary and their own deputy, a member of the kopgroep, the secretariat and a stranger', () => {
    const [sanne, joost, mounira, femke, robin] = PEOPLE_TO_BE;
    const people = demoPeople(contacts);
    const rolesOf = (email = '') => people.find((person) => person.email === email)?.roles;
    const idOf = (email = '') => people.find((person) => person.email === email)?.personId ?? '';

    expect(postsOf(sanne.email)).toMatchObject([{ network: 'ambtelijk', rank: 'primary', regionId: 'BW05' }]);
    expect(deputyFor(contacts, idOf(sanne.email), NETWORKS)?.personId).toBe(idOf(joost?.email));
    expect(postsOf(mounira?.email ?? '')).toHaveLength(1);
    expect(rolesOf(mounira?.email)).toEqual([{ kind: 'kopgroep', network: 'ambtelijk' }]);
    expect(rolesOf(femke?.email)).toEqual([{ kind: 'secretariat' }]);
    expect(rolesOf(robin?.email)).toBeUndefined();
  });

  it('are chosen by role or first name', () => {
    expect(personToBeNamed('Vervanger')?.name).toBe('Joost Wiersma');
    expect(personToBeNamed('sanne')?.key).toBe('aanspreekpunt');
    expect(personToBeNamed('')).toBeNull();
    expect(personToBeNamed('Karel')).toBeNull();
  });
});

describe('the meetings', () => {
  const days = (count: number, step: number) =>
    Array.from({ length: count }, (_, index) => plus('2026-11-22T08:00:00.000Z', index * step * DAY));

  it('lie ahead of any clock, on a Tuesday or Friday that is no holiday, and can be answered for days', () => {
    for (const now of days(80, 5)) {
      for (const meeting of Object.values(demoMeetings(now, []))) {
        const [session] = meeting.sessions;
        const date = dateOf(session?.start ?? '');
        expect([2, 5]).toContain(weekdayOf(date));
        expect(isWorkingDay(date)).toBe(true);
        expect(meeting.meetingId).toContain(date);
        expect(meeting.deadline >= plus(now, 3 * DAY)).toBe(true);
        expect(timeOf(meeting.deadline)).toBe('17:00');
      }
    }
  });

  it('keep their id from day to day, and are never doubled when one passes', () => {
    const ids = days(100, 1).map((now) => demoMeetings(now, []));
    for (const [day, { ambtelijk, nextAmbtelijk }] of ids.entries()) {
      const tomorrow = ids[day + 1];
      if (tomorrow === undefined) continue;
      expect([ambtelijk.meetingId, nextAmbtelijk.meetingId]).toContain(tomorrow.ambtelijk.meetingId);
    }
    expect(new Set(ids.map(({ ambtelijk }) => ambtelijk.meetingId)).size).toBe(3);
  });

  it('are two groups online, and Utrecht with an unlimited online slot', () => {
    const { ambtelijk, bestuurlijk, leernetwerk } = demoMeetings('2026-11-23T08:00:00.000Z', ['sanne']);
    expect(ambtelijk).toMatchObject({
      meetingId: 'ambtelijk-2026-12-15',
      title: 'Toegang en uitstroom',
      deadline: '2026-12-11T16:00:00.000Z',
    });
    expect(ambtelijk.sessions.map(({ start, end }) => `${timeOf(start)}-${timeOf(end)}`)).toEqual([
      '10:00-11:30',
      '13:00-14:30',
    ]);
    expect(bestuurlijk).toMatchObject({ place: 'Utrecht', theme: 'Wonen' });
    expect(bestuurlijk.slots.map(({ mode, capacity }) => [mode, capacity])).toEqual([
      ['physical', 40],
      ['online', null],
    ]);
    expect(leernetwerk.audience).toEqual({ kind: 'list', name: 'Leernetwerk', people: ['sanne'] });
  });
});

describe('in a real store', () => {
  const azurite = useAzurite();

  async function start({ storage, clock }: TestWorld) {
    const { meetings, outbox } = storage;
    const committer = new Committer({
      meetings,
      outbox,
      clock,
      wait: () => Promise.resolve(),
      random: Math.random,
      elapsed: () => performance.now(),
    });
    const registrations = createRegistrations({ meetings, committer, clock });
    await ensureDemo(storage, registrations, clock.now());
    return registrations;
  }

  /** Everything that the demonstration wrote about meetings, as the store now has it. */
  async function stored({ storage, clock }: TestWorld) {
    const upcoming = await storage.meetings.upcoming(clock.now());
    return Promise.all(
      upcoming.map(async ({ meetingId }) => {
        const loaded = await storage.meetings.load(meetingId, []);
        if (loaded === null) throw new Error(`${meetingId} is listed but not there`);
        return { meetingId, gate: loaded.gate, rows: await storage.meetings.registrations(meetingId) };
      }),
    );
  }

  it('the first start leaves meetings whose counts equal the rows, and one seat in the afternoon', async () => {
    const world = await azurite.world();
    await start(world);

    const all = await stored(world);
    expect(all.map(({ meetingId }) => meetingId)).toEqual([
      'leernetwerk-2026-12-11',
      'ambtelijk-2026-12-15',
      'bestuurlijk-2027-01-15',
      'ambtelijk-2027-01-26',
    ]);
    for (const { gate, rows } of all) {
      for (const { slotId } of gate.meeting.slots) {
        expect(occupied(seatsOf(gate, slotId))).toBe(rows.filter(({ seat }) => seat === slotId).length);
        expect(seatsOf(gate, slotId).waiting).toHaveLength(
          rows.filter(({ waitingFor }) => waitingFor === slotId).length,
        );
      }
      const standings = rows.map(standingFor).filter((standing) => standing === 'declined');
      expect(coverageOf(gate.regions).declined).toBe(standings.length);
    }
    const [leernetwerk, ambtelijk] = all;
    expect(ambtelijk && freeSeats(ambtelijk.gate, SLOTS.afternoon)).toBe(1);
    expect(ambtelijk && coverageOf(ambtelijk.gate.regions)).toEqual({
      represented: 15,
      waiting: 0,
      asked: 1,
      declined: 3,
      silent: 25,
    });
    expect(leernetwerk && coverageOf(leernetwerk.gate.regions)).toMatchObject({ represented: 8, waiting: 2 });
    expect(world.broken).toEqual([]);
  });

  it('the first start has nothing to send: the invitations stand in the ledger as sent three weeks ago', async () => {
    const world = await azurite.world();
    await start(world);
    const { outboxRows, marks } = world.storage;

    for (const { meetingId, gate } of await stored(world)) {
      const all = await outboxRows.all(meetingId);
      const rows = all.filter(({ message }) => !isEvent(message));
      expect(rows.length).toBeGreaterThan(10);
      for (const { message, state, told, writtenAt } of rows) {
        expect([message.kind, state, told]).toEqual(['invitation', 'sent', gate.meeting.revision]);
        expect(writtenAt).toBe(plus(world.clock.now(), -21 * DAY));
      }
      const due = occasionsDue(gate, world.clock.now()).map(({ name }) => name);
      expect(due).toContain(`invitation-r${String(gate.meeting.revision)}`);
      expect([...(await marks.marks(meetingId))].sort()).toEqual([...due].sort());
    }
  });

  it('everyone who is on record as invited hears of a move, with the time that they were invited at', async () => {
    const world = await azurite.world();
    await start(world);
    const { storage, clock } = world;
    const { meetings, contacts, teams, outbox, outboxRows, marks, people } = storage;
    const [, ambtelijk] = await stored(world);
    if (ambtelijk === undefined) throw new Error('there is no meeting');
    const { meetingId, gate } = ambtelijk;

    clock.pass(DAY);
    const read = await meetings.load(meetingId, []);
    if (read === null) throw new Error('the meeting is gone');
    const sessions = [
      { start: '10:00', end: '11:30' },
      { start: '13:00', end: '14:30' },
    ];
    const move = { kind: 'move', date: '2026-12-22', sessions, deadlineDate: '', deadlineTime: '' } as const;
    const moved = edited(read.gate, move, clock.now());
    const change = { gate: moved, registrations: [], messages: [], history: [] };
    expect(await meetings.commit(change, read.read, 'meeting')).toBe('saved');
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    await createExpansion({ meetings, contacts, teams, rows: outboxRows, outbox, marks, clock, log }).expand(
      moved,
    );

    const rows = (await outboxRows.all(meetingId)).filter(({ message }) => message.kind === 'moved');
    expect(rows).toHaveLength(87);
    for (const row of rows) {
      expect(await judge({ meetings, people, contacts, outbox: outboxRows, clock }, row)).toMatchObject({
        known: { sessions: gate.meeting.sessions },
      });
    }
  });

  it('starting again, the next day too, changes nothing that one did since', async () => {
    const world = await azurite.world();
    const registrations = await start(world);
    const first = await stored(world);
    const answered = first[1]?.rows.find(({ answer }) => answer === 'attending');
    if (answered === undefined) throw new Error('Nobody attends');
    const { meetingId, personId, regionId } = answered;
    await registrations.answer({
      meetingId,
      subject: personId,
      request: () => ({
        key: 'changed-my-mind',
        subject: personId,
        by: personId,
        region: { regionId, spokesperson: true },
        invited: true,
        command: { kind: 'sign-off' },
      }),
    });
    await world.storage.contacts.save(contacts.slice(0, 1).map((post) => ({ ...post, holder: null })));
    const before = await stored(world);

    world.clock.pass(DAY);
    await start(world);

    expect(await stored(world)).toEqual(before);
    expect((await world.storage.contacts.all()).filter(({ holder }) => holder === null)).toHaveLength(6);
    expect(before).not.toEqual(first);
  });

  it('once a meeting has passed, the one after it takes its place and is answered', async () => {
    const world = await azurite.world();
    await start(world);
    world.clock.pass(30 * DAY);
    await start(world);

    const all = await stored(world);
    expect(all.map(({ meetingId }) => meetingId)).toEqual([
      'bestuurlijk-2027-01-15',
      'ambtelijk-2027-01-26',
      'leernetwerk-2027-02-05',
      'ambtelijk-2027-03-09',
    ]);
    expect(all.map(({ rows }) => rows.length > 0)).toEqual([true, true, true, false]);
  });

  it('a start that was broken off half-way is completed by the next', async () => {
    const world = await azurite.world();
    const { storage } = world;
    const failing = {
      ...storage,
      contacts: { all: () => storage.contacts.all(), save: () => Promise.reject(new Error('broken off')) },
    };
    const registrations = { answer: () => Promise.reject(new Error('not reached')) };
    await expect(ensureDemo(failing, registrations, world.clock.now())).rejects.toThrow('broken off');

    await start(world);

    expect(await storage.contacts.all()).toHaveLength(177);
    expect((await storage.reference.reference()).municipalities).toHaveLength(342);
  });

  it('each person is recognised at the first turn by the roster’s e-mail, the stranger is not', async () => {
    const world = await azurite.world();
    await start(world);
    const linking = createLinking({ ...world.storage, hostTenantId: null });
    const actors = createActors({ ...world.storage, linking, clock: world.clock });

    const recognised = await Promise.all(
      PEOPLE_TO_BE.map(({ tenantId, objectId, name, email }) =>
        actors.recognise({ tenantId, objectId }, () => Promise.resolve({ name, email, tenantId })),
      ),
    );

    expect(recognised.map(({ person }) => person?.name ?? null)).toEqual([
      'Sanne Koster',
      'Joost Wiersma',
      'Mounira Essaidi',
      'Femke Dijkhuis',
      null,
    ]);
    expect(recognised.map(({ posts }) => posts.length)).toEqual([1, 1, 1, 0, 0]);
    expect(DEMO_TENANT.domains).toEqual(['voorbeeld.nl']);
  });
});
