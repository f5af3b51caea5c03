import { odata } from '@azure/data-tables';
import type { PeopleStore, Remembered } from '../app/ports.ts';
import type { Conversation, Identity, Person, PersonId } from '../domain/people.ts';
import { Cache } from './cache.ts';
import { decodeKey, encodeKey } from './keys.ts';
import {
  identityKey,
  identityOf,
  identityRow,
  personOf,
  personRow,
  PERSON_ROW,
  rememberRow,
  SECRETARIAT_PARTITION,
} from './people-rows.ts';
import { BrokenRow, etagOf, type BrokenRowListener } from './rows.ts';
import type { Row, Table } from './table.ts';

/** More than the network has members; strangers who pass by must not fill the memory. */
const LARGEST_CACHE = 2_000;

/** The one key of a cache that holds one thing. */
const ALL = 'all';

/** People and the accounts that point to them. */
export class PeopleTables implements PeopleStore {
  readonly #people: Table;
  readonly #identities: Table;
  readonly #onBrokenRow: BrokenRowListener;
  readonly #personIds: Cache<PersonId | null>;
  readonly #persons: Cache<Person | null>;
  readonly #secretariat: Cache<readonly Person[]>;

  constructor(
    tables: { readonly people: Table; readonly identities: Table },
    nowMs: () => number,
    onBrokenRow: BrokenRowListener,
  ) {
    this.#people = tables.people;
    this.#identities = tables.identities;
    this.#onBrokenRow = onBrokenRow;
    this.#personIds = new Cache(nowMs, LARGEST_CACHE);
    this.#persons = new Cache(nowMs, LARGEST_CACHE);
    this.#secretariat = new Cache(nowMs, 1);
  }

  async byIdentity(identity: Identity): Promise<Person | null> {
    const key = identityKey(identity);
    const personId = await this.#personIds.get(key, async () => {
      const row = await this.#identities.read(key, PERSON_ROW);
      return row === null ? null : identityOf(this.#identities.name, row);
    });
    return personId === null ? null : this.#persons.get(personId, () => this.byId(personId));
  }

  async byId(personId: PersonId): Promise<Person | null> {
    const row = await this.#people.read(encodeKey(personId), PERSON_ROW);
    return row === null ? null : personOf(this.#people.name, row);
  }

  /**
   * Whoever gets the secretariat role is listed before having it, and stays
   * listed after losing it: {@link secretariat} asks the person row, so that
   * giving and taking the role is one write that cannot be half done.
   */
  async save(person: Person): Promise<void> {
    try {
      if (hasSecretariatRole(person)) {
        await this.#people.upsert({
          partitionKey: SECRETARIAT_PARTITION,
          rowKey: encodeKey(person.personId),
        });
      }
      await this.#people.upsert(personRow(person));
    } finally {
      // Also when it failed: the write may have landed all the same.
      this.#persons.forget(person.personId);
      this.#secretariat.forget(ALL);
    }
  }

  /** Of a person who was erased in the meantime there is nothing to remember. */
  async remember(personId: PersonId, changes: Partial<Pick<Person, Remembered>>): Promise<void> {
    try {
      await this.#people.update(rememberRow(personId, changes), 'Merge', '*');
    } finally {
      this.#persons.forget(personId);
      this.#secretariat.forget(ALL);
    }
  }

  async rememberFirst(personId: PersonId, conversation: Conversation): Promise<void> {
    try {
      for (;;) {
        const row = await this.#people.read(encodeKey(personId), PERSON_ROW);
        if (row === null || personOf(this.#people.name, row).conversation !== null) return;
        const etag = etagOf(this.#people.name, row);
        // Changed meanwhile: perhaps by their own chat, which wins.
        if ((await this.#people.update(rememberRow(personId, { conversation }), 'Merge', etag)) !== null)
          return;
      }
    } finally {
      this.#persons.forget(personId);
      this.#secretariat.forget(ALL);
    }
  }

  async link(identity: Identity, personId: PersonId): Promise<void> {
    try {
      await this.#identities.upsert(identityRow(identity, personId));
    } finally {
      this.#personIds.forget(identityKey(identity));
    }
  }

  secretariat(): Promise<readonly Person[]> {
    return this.#secretariat.get(ALL, async () => {
      const listed = await this.#people.list(odata`PartitionKey eq ${SECRETARIAT_PARTITION}`);
      const people = await Promise.all(listed.map((row) => this.#listedPerson(row)));
      return people.filter((person) => person !== null).filter(hasSecretariatRole);
    });
  }

  async #listedPerson(row: Row): Promise<Person | null> {
    try {
      return await this.byId(decodeKey(String(row.rowKey)));
    } catch (error) {
      if (!(error instanceof BrokenRow)) throw error;
      this.#onBrokenRow(error);
      return null;
    }
  }
}

function hasSecretariatRole(person: Person): boolean {
  return person.roles.some((role) => role.kind === 'secretariat');
}
