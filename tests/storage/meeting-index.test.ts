import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../src/domain/meetings.ts';
import { emptyGate, type Gate } from '../../src/domain/seats.ts';
import { DAY, plus } from '../../src/domain/time.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { ambtelijkNetwerk } from '../support/meetings.ts';
import { rawRows, rawTable } from '../support/raw-tables.ts';

const azurite = useAzurite();

/** A meeting of two hours that starts this many days after the clock's now. */
function meetingIn(world: TestWorld, days: number, changes: Partial<Meeting> = {}): Meeting {
  const start = plus(world.clock.now(), days * DAY);
  const id = `over-${String(days)}-dagen`;
  const sessions = [{ sessionId: 's1', start, end: plus(start, DAY / 12) }];
  return { ...ambtelijkNetwerk([2, 2]), meetingId: id, sessions, slots: [], ...changes };
}

function gateOf(meeting: Meeting): Gate {
  return emptyGate(meeting);
}

async function create(world: TestWorld, ...meetings: Meeting[]): Promise<void> {
  for (const meeting of meetings) await world.storage.meetings.create(gateOf(meeting), []);
}

async function move(world: TestWorld, meeting: Meeting): Promise<void> {
  const found = await world.storage.meetings.load(meeting.meetingId, []);
  if (found === null) throw new Error('the meeting should be there');
  const change = { gate: gateOf(meeting), registrations: [], messages: [], history: [] };
  await world.storage.meetings.commit(change, found.read, 'meeting');
}

function coming(world: TestWorld, limit?: number): Promise<readonly Meeting[]> {
  return world.storage.meetings.upcoming(world.clock.now(), limit);
}

function ids(meetings: readonly Meeting[]): string[] {
  return meetings.map(({ meetingId }) => meetingId);
}

function indexRows(world: TestWorld): Promise<Record<string, unknown>[]> {
  return rawRows(azurite.url(), `${world.prefix}MeetingIndex`);
}

function rawIndex(world: TestWorld) {
  return rawTable(azurite.url(), `${world.prefix}MeetingIndex`);
}

describe('the coming meetings of lately', () => {
  const lately = ({ storage, clock }: TestWorld) => storage.meetings.upcomingLately(clock.now());

  it('are asked once in 10 s, however many questions there are', async () => {
    const world = await azurite.world();
    await create(world, meetingIn(world, 7));
    world.requests.length = 0;
    expect(ids((await Promise.all([lately(world), lately(world)])).flat())).toEqual([
      'over-7-dagen',
      'over-7-dagen',
    ]);
    world.clock.pass(9_999);
    await lately(world);
    expect(world.requests).toHaveLength(1);
    world.clock.pass(1);
    await lately(world);
    expect(world.requests).toHaveLength(2);
  });

  it('show at once what this process changed, and soon what another did', async () => {
    const world = await azurite.world();
    const other = await world.another();
    expect([await lately(world), await lately(other)]).toEqual([[], []]);
    await create(world, meetingIn(world, 7));
    expect(ids(await lately(world))).toEqual(['over-7-dagen']);
    await move(world, meetingIn(world, 7, { title: 'Verplaatst', revision: 2 }));
    expect(await lately(world)).toMatchObject([{ title: 'Verplaatst' }]);
    expect(await lately(other)).toEqual([]);
    other.clock.pass(10_000);
    expect(await lately(other)).toMatchObject([{ title: 'Verplaatst' }]);
  });

  it('are without the one that has ended meanwhile', async () => {
    const world = await azurite.world();
    const start = plus(world.clock.now(), -DAY / 12);
    const end = plus(world.clock.now(), 5_000);
    await create(world, meetingIn(world, 7, { sessions: [{ sessionId: 's1', start, end }] }));
    expect(await lately(world)).toHaveLength(1);
    world.clock.pass(5_000);
    expect(await lately(world)).toEqual([]);
  });
});

describe('the coming meetings', () => {
  it('are the first by start that have not ended, whole, in one request', async () => {
    const world = await azurite.world();
    const [past, third, first, second] = [-2, 30, 0, 7].map((days) => meetingIn(world, days)) as [
      Meeting,
      Meeting,
      Meeting,
      Meeting,
    ];
    await create(world, past, third, first, second);
    world.requests.length = 0;
    await expect(coming(world)).resolves.toEqual([first, second, third]);
    await expect(coming(world, 2)).resolves.toEqual([first, second]);
    expect(world.requests).toHaveLength(2);
  });

  it('are paged on only when more are asked than a page holds', async () => {
    const world = await azurite.world();
    const days = Array.from({ length: 30 }, (_, n) => n + 1);
    await create(world, ...days.map((day) => meetingIn(world, day)));
    world.requests.length = 0;
    expect(ids(await coming(world))).toHaveLength(25);
    expect(world.requests).toHaveLength(1);
    expect(ids(await coming(world, 1_000))).toHaveLength(30);
  });

  it('show a moved meeting once, at its new time, with its new words', async () => {
    const world = await azurite.world();
    await create(world, meetingIn(world, 3, { meetingId: 'wonen' }), meetingIn(world, 5));
    const moved = meetingIn(world, 9, { meetingId: 'wonen', revision: 2, title: 'Wonen, later' });
    await move(world, moved);
    expect(await coming(world)).toEqual([meetingIn(world, 5), moved]);
    expect(await indexRows(world)).toHaveLength(2);
  });

  it('show the newest of a doubled row, and pass over a broken one with a report', async () => {
    const world = await azurite.world();
    const meeting = meetingIn(world, 3, { revision: 2 });
    await create(world, meeting, meetingIn(world, 4));
    const [row] = await indexRows(world);
    const older = JSON.stringify({ ...meeting, revision: 1, title: 'Oud' });
    const raw = { partitionKey: 'open', end: String(row?.end), meetingId: meeting.meetingId };
    await rawIndex(world).createEntity({
      ...raw,
      rowKey: '2026-11-01T00:00:00.000Z-dubbel',
      summary: older,
      revision: 1,
    });
    await rawIndex(world).createEntity({ ...raw, rowKey: '2026-11-02T00:00:00.000Z-kapot', summary: '{}' });

    expect(await coming(world)).toEqual([meeting, meetingIn(world, 4)]);
    expect(world.broken.map(({ rowKey }) => rowKey)).toEqual(['open 2026-11-02T00:00:00.000Z-kapot']);
  });
});

describe('healing the index', () => {
  it('of one meeting puts back a lost row', async () => {
    const world = await azurite.world();
    await create(world, meetingIn(world, 3));
    const [row] = await indexRows(world);
    await rawIndex(world).deleteEntity('open', String(row?.rowKey));
    await expect(coming(world)).resolves.toEqual([]);
    await world.storage.meetings.reindex('over-3-dagen');
    await expect(coming(world)).resolves.toEqual([meetingIn(world, 3)]);
    await expect(world.storage.meetings.reindex('onbekend')).resolves.toBeUndefined();
  });

  it('of all meetings puts back what is lost or wrong and drops what has no meeting', async () => {
    const world = await azurite.world();
    const meetings = [3, 4, 5].map((days) => meetingIn(world, days));
    await create(world, ...meetings);
    const [lost, wrong] = await indexRows(world);
    await rawIndex(world).deleteEntity('open', String(lost?.rowKey));
    await rawIndex(world).updateEntity({ partitionKey: 'open', rowKey: String(wrong?.rowKey), summary: '{' });
    const orphan = meetingIn(world, 6);
    const columns = {
      meetingId: orphan.meetingId,
      revision: 1,
      summary: JSON.stringify(orphan),
      end: '2027',
    };
    await rawIndex(world).createEntity({ partitionKey: 'open', rowKey: 'wees', ...columns });

    await world.storage.meetings.rebuildIndex();
    expect(await coming(world)).toEqual(meetings);
    expect(await indexRows(world)).toHaveLength(3);
  });

  it('costs two scans when nothing is wrong', async () => {
    const world = await azurite.world();
    await create(world, ...[3, 4, 5].map((days) => meetingIn(world, days)));
    world.requests.length = 0;
    await world.storage.meetings.rebuildIndex();
    expect(world.requests).toHaveLength(2);
  });

  it('is left for later when the index cannot be written after the meeting was', async () => {
    const world = await azurite.world();
    await create(world, meetingIn(world, 3));
    await rawIndex(world).deleteTable();
    await move(world, meetingIn(world, 3, { revision: 2 }));
    expect((await world.storage.meetings.load('over-3-dagen', []))?.gate.meeting.revision).toBe(2);
    expect(world.errors).toHaveLength(1);
  });

  it('never puts an older revision over a newer one', async () => {
    const world = await azurite.world();
    await create(world, meetingIn(world, 3));
    await Promise.all([2, 3, 4, 5].map(() => world.storage.meetings.reindex('over-3-dagen')));
    const newer = meetingIn(world, 3, { revision: 7 });
    const [row] = await indexRows(world);
    const raw = { partitionKey: 'open', rowKey: String(row?.rowKey) };
    await rawIndex(world).updateEntity({ ...raw, summary: JSON.stringify(newer), revision: 7 });
    await world.storage.meetings.reindex('over-3-dagen');
    expect(await coming(world)).toEqual([newer]);
  });
});

describe('archiving', () => {
  it('moves what ended before the moment to its year, and leaves the rest', async () => {
    const world = await azurite.world();
    await create(
      world,
      meetingIn(world, -400),
      meetingIn(world, -3),
      meetingIn(world, -0.5),
      meetingIn(world, 3),
    );
    await world.storage.meetings.archive(plus(world.clock.now(), -DAY));
    expect(ids(await world.storage.meetings.upcoming('1970-01-01T00:00:00.000Z'))).toEqual([
      'over--0.5-dagen',
      'over-3-dagen',
    ]);
    const partitions = (await indexRows(world)).map((row) => row.partitionKey);
    expect(partitions).toEqual(['open', 'open', 'past-2025', 'past-2026']);

    await world.storage.meetings.rebuildIndex();
    expect((await indexRows(world)).map((row) => row.partitionKey)).toEqual(partitions);
  });

  it('is undone when the meeting gets a new time after all', async () => {
    const world = await azurite.world();
    await create(world, meetingIn(world, -3, { meetingId: 'wonen' }));
    await world.storage.meetings.archive(plus(world.clock.now(), -DAY));
    await move(world, meetingIn(world, 8, { meetingId: 'wonen', revision: 2 }));
    expect(ids(await coming(world))).toEqual(['wonen']);
    expect(await indexRows(world)).toHaveLength(1);
  });
});
