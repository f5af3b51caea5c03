import { isDeepStrictEqual } from 'node:util';
import { odata } from '@azure/data-tables';
import { z } from 'zod';
import type { Clock } from '../app/ports.ts';
import { endOf, startOf, type Meeting, type MeetingId } from '../domain/meetings.ts';
import type { Instant } from '../domain/time.ts';
import { Cache } from './cache.ts';
import { encodeKey } from './keys.ts';
import { json, longJson, parseRow, readable, withLongJson, type BrokenRowListener } from './rows.ts';
import { meetingSchema } from './schemas.ts';
import type { NewRow, Row, Table } from './table.ts';

const OPEN = 'open';

/** What the partitions of past years begin with. */
const PAST = 'past-';

/** How long {@link MeetingIndex.upcomingLately} remembers, in milliseconds: a burst of questions is one read. */
const LATELY = 10_000;

/** The first few, and all: nobody asks for other numbers. */
const LISTS = 2;

/** How often a write is tried when another process writes the same row. */
const TRIES = 5;

const summarySchema = z.object({ summary: json(meetingSchema) });

/** Lenient where it can be: a row that is broken must still be found to be replaced. */
const entrySchema = z.object({
  etag: z.string(),
  partitionKey: z.string(),
  rowKey: z.string(),
  meetingId: z.string().catch(''),
  revision: z.int().catch(-1),
  summary: json(meetingSchema).nullable().catch(null),
  /** That its old deliveries are gone; lost when the row is written anew, and then they are looked for once more. */
  cleared: z.boolean().catch(false),
});

/** A row of the index as it stands. */
export type IndexEntry = z.infer<typeof entrySchema>;

/**
 * Finds meetings without reading them all: one row a meeting, sorted by start,
 * holding the whole meeting. It is written beside the gate, not together with
 * it, so a reader tolerates a row too many and the sweep puts it right.
 */
export class MeetingIndex {
  readonly #table: Table;
  readonly #clock: Clock;
  readonly #onBrokenRow: BrokenRowListener;
  readonly #lately: Cache<readonly Meeting[]>;

  constructor(table: Table, clock: Clock, onBrokenRow: BrokenRowListener) {
    this.#table = table;
    this.#clock = clock;
    this.#onBrokenRow = onBrokenRow;
    this.#lately = new Cache(() => Date.parse(clock.now()), LISTS, LATELY);
  }

  /** Lists a meeting that is about to be created, unless its row is there already. */
  async add(meeting: Meeting): Promise<void> {
    await this.#writing(() => this.#table.create(rowOf(meeting, OPEN)));
  }

  /** Makes this meeting's row say this and drops its other rows; a newer revision that another process wrote stays. */
  async put(meeting: Meeting): Promise<void> {
    await this.#put(meeting, (entries) => this.#partitionOf(meeting, entries));
  }

  async #put(meeting: Meeting, choose: (entries: readonly IndexEntry[]) => string): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const entries = (await this.#list(odata`meetingId eq ${meeting.meetingId}`)).map(entryOf);
      if (entries.some((entry) => entry.revision > meeting.revision)) return;
      const row = rowOf(meeting, choose(entries));
      const current = entries.find((entry) => isSameRow(entry, row));
      if (await this.#write(row, current)) {
        for (const entry of entries) if (entry !== current) await this.drop(entry);
        return;
      }
    }
    throw new Error(`The index row of meeting ${meeting.meetingId} keeps changing`);
  }

  /** Deletes a row as it was seen; one that changed since stays. */
  async drop(entry: IndexEntry): Promise<void> {
    await this.#writing(() => this.#table.remove(entry.partitionKey, entry.rowKey, entry.etag));
  }

  /** Every row of the index. */
  async entries(): Promise<readonly IndexEntry[]> {
    return (await this.#list(odata`RowKey ge ${''}`)).map(entryOf);
  }

  /** Whether the index has exactly one row for this meeting, and it is right. */
  agrees(meeting: Meeting, entries: readonly IndexEntry[]): boolean {
    const own = entries.filter((entry) => entry.meetingId === meeting.meetingId);
    const row = rowOf(meeting, this.#partitionOf(meeting, own));
    return (
      own.length === 1 &&
      own.every((entry) => isSameRow(entry, row) && isDeepStrictEqual(entry.summary, meeting))
    );
  }

  /** The first `limit` meetings that end after `now`, by start. One request, unless some rows are doubled or broken. */
  async upcoming(now: Instant, limit: number): Promise<readonly Meeting[]> {
    const found = new Map<MeetingId, Meeting>();
    const filter = odata`PartitionKey eq ${OPEN} and end gt ${now}`;
    for await (const page of this.#table.pages(filter, limit)) {
      for (const meeting of readable(page, (row) => this.#meetingOf(row), this.#onBrokenRow)) {
        const known = found.get(meeting.meetingId);
        if (known === undefined || known.revision < meeting.revision) found.set(meeting.meetingId, meeting);
      }
      if (found.size >= limit) break;
    }
    return [...found.values()].sort(byStart).slice(0, limit);
  }

  /** What {@link upcoming} gave at most 10 s ago, unless this process wrote since; without what has ended meanwhile. */
  async upcomingLately(now: Instant, limit: number): Promise<readonly Meeting[]> {
    const meetings = await this.#lately.get(String(limit), () => this.upcoming(now, limit));
    return meetings.filter((meeting) => endOf(meeting) > now);
  }

  /** Moves the meetings that ended before `moment` to the partition of their year. */
  async archive(moment: Instant): Promise<void> {
    const rows = await this.#list(odata`PartitionKey eq ${OPEN} and end lt ${moment}`);
    for (const meeting of readable(rows, (row) => this.#meetingOf(row), this.#onBrokenRow)) {
      await this.#put(meeting, () => pastOf(meeting));
    }
  }

  /** The archived meetings that ended before `moment` and of which nothing was cleared away yet. */
  async uncleared(moment: Instant): Promise<readonly IndexEntry[]> {
    const rows = await this.#list(
      odata`PartitionKey ge ${PAST} and PartitionKey lt ${'past.'} and end lt ${moment}`,
    );
    return rows.map(entryOf).filter(({ cleared }) => !cleared);
  }

  /** Notes that a meeting's old deliveries are gone; a row that changed since is found again. */
  async noteCleared({ partitionKey, rowKey, etag }: IndexEntry): Promise<void> {
    await this.#table.update({ partitionKey, rowKey, cleared: true }, 'Merge', etag);
  }

  /** Open, unless it was archived and is still over: only the sweep says when aftercare has ended. */
  #partitionOf(meeting: Meeting, own: readonly IndexEntry[]): string {
    const past = pastOf(meeting);
    const isArchived =
      own.some((entry) => entry.partitionKey === past) && endOf(meeting) <= this.#clock.now();
    return isArchived ? past : OPEN;
  }

  #write(row: NewRow, current: IndexEntry | undefined): Promise<boolean> {
    return this.#writing(async () => {
      if (current === undefined) return (await this.#table.create(row)) === 'saved';
      return (await this.#table.update(row, 'Replace', current.etag)) !== null;
    });
  }

  /** Whoever changes something sees it at once; also when the write failed, for it may have landed all the same. */
  async #writing<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } finally {
      this.#lately.clear();
    }
  }

  async #list(filter: string): Promise<readonly Row[]> {
    const rows = await this.#table.list(filter);
    return rows.map((row) => withLongJson(row, 'summary'));
  }

  #meetingOf(row: Row): Meeting {
    return parseRow(this.#table.name, summarySchema, withLongJson(row, 'summary')).summary;
  }
}

function rowOf(meeting: Meeting, partitionKey: string): NewRow {
  return {
    partitionKey,
    rowKey: `${encodeKey(startOf(meeting))}-${encodeKey(meeting.meetingId)}`,
    meetingId: meeting.meetingId,
    revision: meeting.revision,
    end: endOf(meeting),
    ...longJson<typeof meetingSchema>('summary', meeting),
  };
}

function pastOf(meeting: Meeting): string {
  return PAST + endOf(meeting).slice(0, 4);
}

function entryOf(row: Row): IndexEntry {
  return entrySchema.parse(row);
}

function isSameRow(entry: IndexEntry, row: NewRow): boolean {
  return entry.partitionKey === row.partitionKey && entry.rowKey === row.rowKey;
}

function byStart(one: Meeting, other: Meeting): number {
  const [first, second] = [startOf(one) + one.meetingId, startOf(other) + other.meetingId];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
