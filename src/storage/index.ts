/** The one door to the stores: what `main.ts` opens and hands to the use cases. */
import type { Clock } from '../app/ports.ts';
import {
  clientsOf,
  LIMITS,
  type Limits,
  type RequestListener,
  type StorageConnection,
} from './connection.ts';
import { ContactTable } from './contacts.ts';
import { MarkRows } from './marks.ts';
import { MeetingIndex } from './meeting-index.ts';
import { MeetingTable } from './meetings.ts';
import { OutboxRows, QueuedOutbox } from './outbox.ts';
import { PaceRow } from './pace.ts';
import { PeopleTables } from './people.ts';
import { OldDeliveries } from './retention.ts';
import { ShownRows } from './shown.ts';
import { StorageQueue } from './queue.ts';
import { ReferenceTable } from './reference.ts';
import type { BrokenRowListener } from './rows.ts';
import { Table } from './table.ts';
import { AccountRows, OpeningRows, TeamRows } from './teams.ts';

export { azuriteUrl, endpointsOf, type Limits, type StorageConnection } from './connection.ts';
export { managedIdentity } from './identity.ts';
export { BrokenRow } from './rows.ts';

export interface StorageOptions {
  readonly clock: Clock;
  /** Told of every row that a list left out because it is broken. */
  readonly onBrokenRow: BrokenRowListener;
  /** Told of what went wrong after a write had landed, and is put right later: a message not queued, an index row not written. */
  readonly onError: (error: unknown) => void;
  /** Told of every request to the store, tries of tables counted one by one. */
  readonly onRequest?: RequestListener;
  /** Put before the names of tables and queue, to hold several worlds apart in one store; letters and digits, a letter first. */
  readonly prefix?: string;
  readonly limits?: Limits;
}

export interface Storage {
  readonly meetings: MeetingTable;
  readonly people: PeopleTables;
  readonly contacts: ContactTable;
  readonly reference: ReferenceTable;
  readonly outboxRows: OutboxRows;
  readonly marks: MarkRows;
  readonly shown: ShownRows;
  readonly oldDeliveries: OldDeliveries;
  readonly pace: PaceRow;
  readonly teams: TeamRows;
  readonly openings: OpeningRows;
  readonly accounts: AccountRows;
  readonly outbox: QueuedOutbox;
  readonly queue: StorageQueue;
  /** What can wait until everyone has been told. */
  readonly later: StorageQueue;
}

/**
 * Connects to a store and creates the tables and the queue that are missing.
 * Throws `StoreUnavailable` when it does not answer, an Error when the
 * connection itself is malformed.
 */
export async function openStorage(connection: StorageConnection, options: StorageOptions): Promise<Storage> {
  const { clock, onBrokenRow, onError, onRequest = () => undefined, prefix = '', limits = LIMITS } = options;
  const clients = clientsOf(connection, limits, onRequest);
  const table = (name: string) => new Table(clients.table(prefix + name), limits.totalMs);
  const nowMs = () => Date.parse(clock.now());

  const meetings = table('Meetings');
  const index = table('MeetingIndex');
  const people = table('People');
  const identities = table('Identities');
  const contacts = table('Contacts');
  const reference = table('Reference');
  const pace = table('Pace');
  const teams = table('Teams');
  const meetingIndex = new MeetingIndex(index, clock, onBrokenRow);
  const queueNamed = (name: string) =>
    new StorageQueue(clients.queue(prefix.toLowerCase() + name), limits.totalMs);
  const queue = queueNamed('outbox');
  const later = queueNamed('outbox-later');

  const stores = [meetings, index, people, identities, contacts, reference, pace, teams, queue, later];
  await Promise.all(stores.map((store) => store.ensure()));

  return {
    meetings: new MeetingTable(meetings, meetingIndex, {
      clock,
      onBrokenRow,
      onError,
    }),
    people: new PeopleTables({ people, identities }, nowMs, onBrokenRow),
    contacts: new ContactTable(contacts, nowMs, onBrokenRow),
    reference: new ReferenceTable(reference, nowMs, onBrokenRow),
    outboxRows: new OutboxRows(meetings, clock, onBrokenRow),
    marks: new MarkRows(meetings),
    shown: new ShownRows(meetings),
    oldDeliveries: new OldDeliveries(meetings, meetingIndex),
    pace: new PaceRow(pace),
    teams: new TeamRows(teams, onBrokenRow),
    openings: new OpeningRows(teams, onBrokenRow),
    accounts: new AccountRows(teams, onBrokenRow),
    outbox: new QueuedOutbox(queue, onError),
    queue,
    later,
  };
}
