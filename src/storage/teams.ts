import { odata } from '@azure/data-tables';
import { StoreUnavailable } from '../app/ports.ts';
import type {
  AccountStore,
  DoubtfulAccount,
  LoadedOpening,
  OpeningStore,
  TeamStore,
} from '../app/team-ports.ts';
import type { Identity, PersonId } from '../domain/people.ts';
import type { Opening } from '../domain/reach.ts';
import type { Member, Team, TeamId } from '../domain/teams.ts';
import { encodeKey } from './keys.ts';
import { etagOf, readable, type BrokenRowListener } from './rows.ts';
import type { Table } from './table.ts';
import {
  accountKeys,
  accountOf,
  ACCOUNTS,
  declinedRow,
  memberKeys,
  memberOf,
  memberRow,
  openingOf,
  openingRow,
  OPENINGS,
  teamOf,
  teamRow,
  TEAMS,
  waitingRow,
} from './team-rows.ts';

/** News of one team seldom comes from more than a few requests at once. */
const MOST_TRIES = 20;

/** Whatever version is there. */
const ANY = '*';

/** The teams that the bot is in, and their members. */
export class TeamRows implements TeamStore {
  readonly #table: Table;
  readonly #onBrokenRow: BrokenRowListener;

  constructor(table: Table, onBrokenRow: BrokenRowListener) {
    this.#table = table;
    this.#onBrokenRow = onBrokenRow;
  }

  async all(): Promise<readonly Team[]> {
    const rows = await this.#table.list(odata`PartitionKey eq ${TEAMS}`);
    return readable(rows, (row) => teamOf(this.#table.name, row), this.#onBrokenRow);
  }

  async byId(teamId: TeamId): Promise<Team | null> {
    const row = await this.#table.read(TEAMS, encodeKey(teamId));
    return row === null ? null : teamOf(this.#table.name, row);
  }

  async change(teamId: TeamId, change: (team: Team | null) => Team | null): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const row = await this.#table.read(TEAMS, encodeKey(teamId));
      const changed = change(row === null ? null : teamOf(this.#table.name, row));
      if (changed === null) return;
      const isWritten =
        row === null
          ? (await this.#table.create(teamRow(changed))) === 'saved'
          : (await this.#table.update(teamRow(changed), 'Replace', etagOf(this.#table.name, row))) !== null;
      if (isWritten) return;
    }
    throw new StoreUnavailable(`Table ${this.#table.name}: a team keeps changing`);
  }

  async remove(teamId: TeamId): Promise<void> {
    const members = await this.members(teamId);
    await this.removeMembers(
      teamId,
      members.map(({ objectId }) => objectId),
    );
    await this.#table.remove(TEAMS, encodeKey(teamId), ANY);
  }

  async members(teamId: TeamId): Promise<readonly Member[]> {
    const rows = await this.#table.list(odata`PartitionKey eq ${encodeKey(teamId)}`);
    return readable(rows, (row) => memberOf(this.#table.name, row), this.#onBrokenRow);
  }

  async saveMembers(teamId: TeamId, members: readonly Member[]): Promise<void> {
    await this.#table.upsertAll(members.map((member) => memberRow(teamId, member)));
  }

  async removeMembers(teamId: TeamId, objectIds: readonly string[]): Promise<void> {
    for (const objectId of objectIds) {
      const { partitionKey, rowKey } = memberKeys(teamId, objectId);
      await this.#table.remove(partitionKey, rowKey, ANY);
    }
  }
}

/** The chats that are opened with people who never wrote. */
export class OpeningRows implements OpeningStore {
  readonly #table: Table;
  readonly #onBrokenRow: BrokenRowListener;

  constructor(table: Table, onBrokenRow: BrokenRowListener) {
    this.#table = table;
    this.#onBrokenRow = onBrokenRow;
  }

  all(): Promise<readonly LoadedOpening[]> {
    return this.#list(odata`PartitionKey eq ${OPENINGS}`);
  }

  unfinished(): Promise<readonly LoadedOpening[]> {
    return this.#list(odata`PartitionKey eq ${OPENINGS} and state ne ${'done'}`);
  }

  create(openings: readonly Opening[]): Promise<void> {
    return this.#table.createAll(openings.map(openingRow));
  }

  update(opening: Opening, etag: string): Promise<string | null> {
    return this.#table.update(openingRow(opening), 'Replace', etag);
  }

  async drop(personId: PersonId): Promise<void> {
    const row = await this.#table.read(OPENINGS, encodeKey(personId));
    if (row === null || openingOf(this.#table.name, row).state === 'done') return;
    await this.#table.remove(OPENINGS, encodeKey(personId), etagOf(this.#table.name, row));
  }

  async #list(filter: string): Promise<readonly LoadedOpening[]> {
    const rows = await this.#table.list(filter);
    const { name } = this.#table;
    return readable(
      rows,
      (row) => ({ opening: openingOf(name, row), etag: etagOf(name, row) }),
      this.#onBrokenRow,
    );
  }
}

/** The accounts of which the secretariat says whose they are. */
export class AccountRows implements AccountStore {
  readonly #table: Table;
  readonly #onBrokenRow: BrokenRowListener;

  constructor(table: Table, onBrokenRow: BrokenRowListener) {
    this.#table = table;
    this.#onBrokenRow = onBrokenRow;
  }

  async waiting(): Promise<readonly DoubtfulAccount[]> {
    const rows = await this.#table.list(odata`PartitionKey eq ${ACCOUNTS} and state eq ${'waiting'}`);
    const accounts = readable(rows, (row) => accountOf(this.#table.name, row), this.#onBrokenRow);
    return accounts
      .filter((account) => account !== 'declined')
      .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  }

  async read(identity: Identity): Promise<DoubtfulAccount | 'declined' | null> {
    return (await this.#load(identity))?.account ?? null;
  }

  async add(account: DoubtfulAccount): Promise<'new' | 'waiting' | 'declined'> {
    if ((await this.#table.create(waitingRow(account))) === 'saved') return 'new';
    const known = await this.#load(account.identity);
    if (known?.account === 'declined') return 'declined';
    if (known !== null && account.conversationId !== null && known.account.conversationId === null) {
      await this.#table.update(waitingRow({ ...account, since: known.account.since }), 'Replace', known.etag);
    }
    return 'waiting';
  }

  async decline(identity: Identity): Promise<void> {
    await this.#table.update(declinedRow(identity), 'Replace', ANY);
  }

  async drop(identity: Identity): Promise<void> {
    const { partitionKey, rowKey } = accountKeys(identity);
    const known = await this.#load(identity);
    if (known !== null && known.account !== 'declined')
      await this.#table.remove(partitionKey, rowKey, known.etag);
  }

  async #load(identity: Identity): Promise<{ account: DoubtfulAccount | 'declined'; etag: string } | null> {
    const { partitionKey, rowKey } = accountKeys(identity);
    const { name } = this.#table;
    const row = await this.#table.read(partitionKey, rowKey);
    return row === null ? null : { account: accountOf(name, row), etag: etagOf(name, row) };
  }
}
