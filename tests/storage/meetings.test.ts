import { describe, expect, it } from 'vitest';
import type { LoadedMeeting, MeetingChange } from '../../src/app/ports.ts';
import type { Registration } from '../../src/domain/registrations.ts';
import { emptyGate, type Gate } from '../../src/domain/seats.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { ambtelijkNetwerk, MORNING } from '../support/meetings.ts';
import { rawRows, rawTable } from '../support/raw-tables.ts';
import { messageTo, registrationOf } from '../support/registrations.ts';

const azurite = useAzurite();

const MEETING = ambtelijkNetwerk([2, null]);
const ID = MEETING.meetingId;
const EMPTY: Gate = emptyGate(MEETING);
const CREATED = {
  at: '2026-11-23T08:00:00.000Z',
  by: 'lotte',
  subject: 'lotte',
  what: 'created',
  version: 1,
};

/** A gate after one more person sat down. */
function seated(gate: Gate, taken = 1): Gate {
  return { ...gate, seats: { [MORNING]: { taken, held: [], offered: [], waiting: [] } } };
}

function change(gate: Gate, ...registrations: Registration[]): MeetingChange {
  return { gate, registrations, messages: [], history: [] };
}

async function loaded(world: TestWorld, ...people: string[]): Promise<LoadedMeeting> {
  const found = await world.storage.meetings.load(ID, people);
  if (found === null) throw new Error('the meeting should be there');
  return found;
}

async function withMeeting(): Promise<TestWorld> {
  const world = await azurite.world();
  await world.storage.meetings.create(EMPTY, [CREATED]);
  return world;
}

describe('loading a meeting', () => {
  it('gives nothing for a meeting that does not exist', async () => {
    const { storage } = await azurite.world();
    await expect(storage.meetings.load('onbekend', ['sanne'])).resolves.toBeNull();
  });

  it('reads the gate and two people in three requests side by side, and says who has no registration', async () => {
    const world = await withMeeting();
    const read = await loaded(world, 'sanne');
    await world.storage.meetings.commit(
      change(seated(read.gate), registrationOf('sanne')),
      read.read,
      'answers',
    );
    world.requests.length = 0;

    const both = await loaded(world, 'sanne', 'bram');
    expect(both.gate).toEqual(seated(EMPTY));
    expect(both.registrations.get('sanne')).toEqual(registrationOf('sanne'));
    expect(both.registrations.get('bram')).toBeNull();
    expect(both.read.registrations.get('sanne')).toMatch(/^W/);
    expect(both.read.registrations.get('bram')).toBeNull();
    expect(world.requests).toHaveLength(3);
  });

  it('is one request for everyone who looks at the same moment', async () => {
    const world = await withMeeting();
    world.requests.length = 0;
    await Promise.all(Array.from({ length: 10 }, () => world.storage.meetings.look(ID, [])));
    expect(world.requests).toHaveLength(1);
  });

  it('shows a person what they just answered, though someone else was looking before that', async () => {
    const world = await withMeeting();
    const { meetings } = world.storage;
    const read = await loaded(world, 'sanne');
    const looking = meetings.look(ID, []);
    await meetings.commit(change(seated(read.gate), registrationOf('sanne')), read.read, 'answers');
    const after = await meetings.look(ID, ['sanne']);
    expect(after?.gate).toEqual(seated(EMPTY));
    expect(after?.registrations.get('sanne')).toEqual(registrationOf('sanne'));
    await looking;
  });

  it('shows nothing of a meeting that does not exist', async () => {
    const { storage } = await azurite.world();
    await expect(storage.meetings.look('onbekend', ['sanne'])).resolves.toBeNull();
  });

  it('does not take a missing table for a missing meeting', async () => {
    const { storage, prefix } = await withMeeting();
    await rawTable(azurite.url(), `${prefix}Meetings`).deleteTable();
    await expect(storage.meetings.load(ID, [])).rejects.toMatchObject({ statusCode: 404 });
  });

  it('names table, row and field of a gate that is broken', async () => {
    const { storage, prefix } = await withMeeting();
    await rawTable(azurite.url(), `${prefix}Meetings`).updateEntity({
      partitionKey: ID,
      rowKey: 'gate',
      seats: '{',
    });
    await expect(storage.meetings.load(ID, [])).rejects.toThrow(
      `Table ${prefix}Meetings, row ${ID} gate, field seats: expected JSON`,
    );
  });
});

describe('creating a meeting', () => {
  it('refuses an id that is taken, and leaves what is there', async () => {
    const world = await withMeeting();
    const other = { ...EMPTY, meeting: { ...MEETING, title: 'Een andere titel' } };
    await expect(world.storage.meetings.create(other, [])).resolves.toBe('exists');

    expect((await loaded(world)).gate).toEqual(EMPTY);
    await expect(world.storage.meetings.upcoming(world.clock.now())).resolves.toEqual([MEETING]);
  });

  it('keeps a meeting whose id and words are hostile apart from every other', async () => {
    const { storage, clock } = await azurite.world();
    const ids = ["a/b\\c#d?e'f", "a' or PartitionKey ne '", 'a\u0000\u007f\ud800', '🏠 ü %2F', '..', 'open'];
    for (const meetingId of ids) {
      const meeting = { ...MEETING, meetingId, title: `Titel van ${JSON.stringify(meetingId)} <b>&'"` };
      await expect(storage.meetings.create({ ...EMPTY, meeting }, [])).resolves.toBe('saved');
    }
    for (const meetingId of ids) {
      const found = await storage.meetings.load(meetingId, ["x/' or '1' eq '1"]);
      expect(found?.gate.meeting.meetingId).toBe(meetingId);
      expect(found?.gate.meeting.title).toBe(`Titel van ${JSON.stringify(meetingId)} <b>&'"`);
    }
    await expect(storage.meetings.upcoming(clock.now())).resolves.toHaveLength(ids.length);
  });

  it('finds nothing under an id that is empty or 10 KB long', async () => {
    const { storage } = await azurite.world();
    await expect(storage.meetings.load('x'.repeat(10_000), ['sanne'])).resolves.toBeNull();
    await expect(storage.meetings.load('', [''])).resolves.toBeNull();
  });

  it('keeps full waiting lists of many slots, which are longer than one property may be', async () => {
    const { storage } = await azurite.world();
    const waiting = Array.from(
      { length: 500 },
      (_, n) => `7f1c0f0e-9b1a-4c55-8a39-${String(n).padStart(12, '0')}`,
    );
    const seats = Object.fromEntries(
      ['s1-online', 's2-online', 's3-🏠'].map((slot) => [
        slot,
        { taken: 40, held: [], offered: [], waiting },
      ]),
    );
    await storage.meetings.create({ ...EMPTY, seats }, []);
    const full = await storage.meetings.load(ID, []);
    expect(full?.gate.seats).toEqual(seats);
    if (full === null) return;

    await storage.meetings.commit(change(seated(EMPTY)), full.read, 'answers');
    expect((await storage.meetings.load(ID, []))?.gate.seats).toEqual(seated(EMPTY).seats);
  });
});

describe('committing a change', () => {
  it('writes gate, registrations, messages and history in one transaction', async () => {
    const world = await withMeeting();
    const { read } = await loaded(world, 'sanne', 'bram');
    world.requests.length = 0;
    const history = { at: world.clock.now(), by: 'sanne', subject: 'sanne', what: 'sign-up', version: 1 };
    const result = await world.storage.meetings.commit(
      {
        gate: seated(EMPTY),
        registrations: [registrationOf('sanne'), registrationOf('bram', { seat: null, waitingFor: MORNING })],
        messages: [messageTo('bram')],
        history: [history],
      },
      read,
      'answers',
    );
    expect(result).toBe('saved');
    expect(world.requests).toEqual([expect.stringMatching(/^POST .*batch$/)]);

    const rows = await rawRows(azurite.url(), `${world.prefix}Meetings`);
    expect(rows.map((row) => row.rowKey)).toEqual([
      'gate',
      'hist-2026-11-23T08:00:00.000Z_lotte_1_created',
      'hist-2026-11-23T08:00:00.000Z_sanne_1_sign-up',
      'out-promoted-v1-bram',
      'reg-bram',
      'reg-sanne',
    ]);
  });

  it('keeps every kind of answer and every remembered outcome', async () => {
    const world = await withMeeting();
    const undo = { kind: 'sign-up', slotId: MORNING } as const;
    const outcomes = [
      { kind: 'attending', slotId: MORNING, undo: { kind: 'withdraw' } },
      { kind: 'waiting', slotId: MORNING, place: 3, keeps: null, undo: { kind: 'leave-line' } },
      { kind: 'declined', undo },
      { kind: 'withdrawn' },
      { kind: 'deputy-asked', deputy: 'bram', slotId: null, place: 4, undo: { kind: 'sign-off' } },
      { kind: 'deputy-named', named: 'daan' },
      { kind: 'stand-in-accepted', primary: 'sanne', slotId: MORNING, waitingFor: null },
      { kind: 'stand-in-declined', primary: 'sanne' },
      { kind: 'offer-declined', slotId: MORNING },
      { kind: 'refused', reason: 'deadline-passed' },
    ] as const;
    const sanne = registrationOf('sanne', {
      regionId: null,
      answer: 'deputy',
      offered: MORNING,
      deputy: { personId: 'bram', status: 'asked' },
      standsInFor: { personId: 'femke', status: 'lapsed' },
      recent: outcomes.map((outcome, n) => ({ key: `activiteit ${String(n)} "<&>"`, outcome })),
    });
    const { read } = await loaded(world, 'sanne');
    await world.storage.meetings.commit(change(seated(EMPTY), sanne), read, 'answers');
    expect((await loaded(world, 'sanne')).registrations.get('sanne')).toEqual(sanne);
  });

  it('is a conflict when the gate changed, and leaves nothing of itself', async () => {
    const world = await withMeeting();
    const { read } = await loaded(world, 'sanne', 'bram');
    await world.storage.meetings.commit(change(seated(EMPTY), registrationOf('sanne')), read, 'answers');

    const second = {
      gate: seated(EMPTY, 2),
      registrations: [registrationOf('bram')],
      messages: [messageTo('bram')],
      history: [],
    };
    await expect(world.storage.meetings.commit(second, read, 'answers')).resolves.toBe('conflict');
    const after = await loaded(world, 'bram');
    expect(after.gate).toEqual(seated(EMPTY));
    expect(after.registrations.get('bram')).toBeNull();
    await expect(world.storage.outboxRows.unfinished(ID)).resolves.toEqual([]);
  });

  it('is a conflict when a registration changed under an unchanged gate, and leaves nothing of itself', async () => {
    const world = await withMeeting();
    const before = await loaded(world, 'sanne', 'bram');
    await world.storage.meetings.commit(
      change(seated(EMPTY), registrationOf('sanne')),
      before.read,
      'answers',
    );
    const now = await loaded(world, 'sanne', 'bram');
    const mixed = { gate: now.read.gate, registrations: before.read.registrations };
    const bram = registrationOf('bram');

    const asIfAbsent = change(seated(EMPTY, 2), bram, registrationOf('sanne', { version: 2 }));
    await expect(world.storage.meetings.commit(asIfAbsent, mixed, 'answers')).resolves.toBe('conflict');

    await world.storage.meetings.commit(
      change(seated(EMPTY), registrationOf('sanne', { version: 2 })),
      now.read,
      'answers',
    );
    const later = await loaded(world, 'sanne', 'bram');
    const older = { gate: later.read.gate, registrations: now.read.registrations };
    await expect(world.storage.meetings.commit(asIfAbsent, older, 'answers')).resolves.toBe('conflict');

    const left = await loaded(world, 'sanne', 'bram');
    expect(left.gate).toEqual(seated(EMPTY));
    expect(left.registrations.get('bram')).toBeNull();
  });

  it('is a conflict when the very same change has landed already, messages and all', async () => {
    const world = await withMeeting();
    const { read } = await loaded(world, 'sanne');
    const once = { ...change(seated(EMPTY), registrationOf('sanne')), messages: [messageTo('bram')] };
    await expect(world.storage.meetings.commit(once, read, 'answers')).resolves.toBe('saved');
    await expect(world.storage.meetings.commit(once, read, 'answers')).resolves.toBe('conflict');
    await expect(world.storage.outboxRows.unfinished(ID)).resolves.toHaveLength(1);
  });

  it('is an error, not an endless conflict, when two changes give one message name', async () => {
    const world = await withMeeting();
    const { read } = await loaded(world);
    await world.storage.meetings.commit({ ...change(EMPTY), messages: [messageTo('bram')] }, read, 'answers');
    const again = await loaded(world);
    const same = { ...change(seated(EMPTY)), messages: [messageTo('bram')] };
    await expect(world.storage.meetings.commit(same, again.read, 'answers')).rejects.toThrow(
      'out-promoted-v1-bram',
    );
    expect((await loaded(world)).gate).toEqual(EMPTY);
  });

  it('writes no older meeting back with an answer', async () => {
    const world = await withMeeting();
    const { read } = await loaded(world);
    const stale = { ...seated(EMPTY), meeting: { ...MEETING, title: 'Oude titel' } };
    await world.storage.meetings.commit(change(stale), read, 'answers');
    expect((await loaded(world)).gate).toEqual(seated(EMPTY));
  });

  it('refuses before sending what does not fit in a transaction, or was not read', async () => {
    const world = await withMeeting();
    const people = Array.from({ length: 100 }, (_, n) => `lid-${String(n)}`);
    const { read } = await loaded(world, ...people);
    world.requests.length = 0;
    const all = change(seated(EMPTY), ...people.map((person) => registrationOf(person)));
    await expect(world.storage.meetings.commit(all, read, 'answers')).rejects.toThrow('101 rows do not fit');
    const unread = change(seated(EMPTY), registrationOf('niet-gelezen'));
    await expect(world.storage.meetings.commit(unread, read, 'answers')).rejects.toThrow('written unread');
    expect(world.requests).toEqual([]);

    const most = change(seated(EMPTY), ...people.slice(1).map((person) => registrationOf(person)));
    await expect(world.storage.meetings.commit(most, read, 'answers')).resolves.toBe('saved');
  });

  it('lets exactly one of many writers through at a time, over two processes', async () => {
    const world = await withMeeting();
    const processes = [world, await world.another()];
    const writers = Array.from({ length: 20 }, (_, n) => ({
      person: `lid-${String(n)}`,
      at: processes[n % 2] ?? world,
    }));
    await Promise.all(
      writers.map(async ({ person, at }) => {
        for (;;) {
          const { gate, read } = await loaded(at, person);
          const next = seated(gate, (gate.seats[MORNING]?.taken ?? 0) + 1);
          if (
            (await at.storage.meetings.commit(change(next, registrationOf(person)), read, 'answers')) ===
            'saved'
          )
            return;
        }
      }),
    );
    expect((await loaded(world)).gate.seats[MORNING]?.taken).toBe(20);
    await expect(world.storage.meetings.registrations(ID)).resolves.toHaveLength(20);
  });
});

describe('all registrations of a meeting', () => {
  it('are listed beyond a page, and only those of that meeting', async () => {
    const world = await withMeeting();
    await world.storage.meetings.create({ ...EMPTY, meeting: { ...MEETING, meetingId: `${ID}-2` } }, []);
    const people = Array.from({ length: 1_050 }, (_, n) => `lid-${String(n).padStart(4, '0')}`);
    for (let from = 0; from < people.length; from += 99) {
      const part = people.slice(from, from + 99);
      const { read } = await loaded(world, ...part);
      await world.storage.meetings.commit(
        change(EMPTY, ...part.map((person) => registrationOf(person))),
        read,
        'answers',
      );
    }
    const found = await world.storage.meetings.registrations(ID);
    expect(found.map(({ personId }) => personId)).toEqual(people);
    await expect(world.storage.meetings.registrations(`${ID}-2`)).resolves.toEqual([]);
  });

  it('leave out a broken one and report it, without what it holds', async () => {
    const world = await withMeeting();
    const { read } = await loaded(world, 'sanne', 'bram');
    await world.storage.meetings.commit(
      change(EMPTY, registrationOf('sanne'), registrationOf('bram')),
      read,
      'answers',
    );
    const raw = { partitionKey: ID, rowKey: 'reg-bram', answer: 'misschien, bel 0612345678' };
    await rawTable(azurite.url(), `${world.prefix}Meetings`).updateEntity(raw);

    const found = await world.storage.meetings.registrations(ID);
    expect(found.map(({ personId }) => personId)).toEqual(['sanne']);
    expect(world.broken).toEqual([expect.objectContaining({ rowKey: `${ID} reg-bram`, field: 'answer' })]);
    expect(world.broken[0]?.message).not.toContain('0612345678');
  });
});
