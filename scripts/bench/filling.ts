/** Fills a meeting with registrations, and takes back what comes after. */
import { odata, type TableClient, type TransactionAction } from '@azure/data-tables';
import { Draft } from '../../src/domain/draft.ts';
import { startOf, type Meeting } from '../../src/domain/meetings.ts';
import { REGION_COUNT } from '../../src/domain/people.ts';
import type { Storage } from '../../src/storage/index.ts';
import { encodeKey } from '../../src/storage/keys.ts';
import { registrationOf } from '../../tests/support/registrations.ts';

export const ROOM = '1-physical';
export const ONLINE = '1-online';
export const SEATS = 40;
const LINE = 60;

/** How many rows go into one transaction, with the gate and room to spare. */
const AT_ONCE = 90;

/** A tenth sit in the room while it has seats, then 60 wait for it, the others are online. `people` come first, then invented ones. */
export async function register(
  { meetings }: Storage,
  { meetingId }: Meeting,
  count: number,
  people: readonly string[],
): Promise<void> {
  const room = Math.min(SEATS, Math.floor(count / 10));
  const line = room === SEATS ? LINE : 0;
  const rows = Array.from({ length: count }, (_, number) => {
    const waits = number >= room && number < room + line;
    return registrationOf(people[number] ?? `eerder-${number}`, {
      meetingId,
      regionId: `BW${String((number % REGION_COUNT) + 1).padStart(2, '0')}`,
      seat: waits ? null : number < room ? ROOM : ONLINE,
      waitingFor: waits ? ROOM : null,
    });
  });
  for (let from = 0; from < count; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    const loaded = await meetings.load(
      meetingId,
      part.map(({ personId }) => personId),
    );
    if (loaded === null) throw new Error(`Meeting ${meetingId} is gone`);
    const draft = new Draft(loaded);
    for (const row of part) draft.put(row);
    const result = await meetings.commit(draft.change(startOf(loaded.gate.meeting)), loaded.read, 'answers');
    if (result !== 'saved') throw new Error(`Meeting ${meetingId} could not be filled`);
  }
}

/** Puts the gate back as it was and deletes what came since, past our own code: nobody is asked. */
export async function resetOf(table: TableClient, meetingId: string): Promise<() => Promise<void>> {
  const partition = encodeKey(meetingId);
  const rowsOf = async () => {
    const rows: { partitionKey: string; rowKey: string }[] = [];
    const filter = odata`PartitionKey eq ${partition}`;
    for await (const row of table.listEntities({ queryOptions: { filter } })) {
      rows.push({ partitionKey: partition, rowKey: row.rowKey ?? '' });
    }
    return rows;
  };
  const gate = Object.entries(await table.getEntity(partition, 'gate'));
  const columns = Object.fromEntries(gate.filter(([name]) => name !== 'etag' && name !== 'timestamp'));
  const kept = new Set((await rowsOf()).map(({ rowKey }) => rowKey));
  return async () => {
    const gone = (await rowsOf()).filter(({ rowKey }) => !kept.has(rowKey));
    for (let from = 0; from < gone.length; from += AT_ONCE) {
      const deletions = gone.slice(from, from + AT_ONCE).map((row): TransactionAction => ['delete', row]);
      await table.submitTransaction(deletions);
    }
    await table.upsertEntity({ ...columns, partitionKey: partition, rowKey: 'gate' }, 'Replace');
  };
}
