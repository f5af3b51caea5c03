import { z } from 'zod';
import type { Identity, Person, PersonId } from '../domain/people.ts';
import { decodeKey, encodeKey } from './keys.ts';
import { json, optional, parseRow, toJson } from './rows.ts';
import type { Remembered } from '../app/ports.ts';
import { conversationSchema, rolesSchema } from './schemas.ts';
import type { NewRow, Row } from './table.ts';

/** The row that holds a person, in the partition of the person. */
export const PERSON_ROW = 'person';

/** Lists who may have the secretariat role. No person's partition can be named so: an encoded id holds no `_`. */
export const SECRETARIAT_PARTITION = 'role_secretariat';

const personRowSchema = z.object({
  partitionKey: z.string(),
  name: z.string(),
  email: optional(z.string()),
  language: z.enum(['nl', 'en']),
  roles: json(rolesSchema),
  conversation: z.union([z.literal('').transform(() => null), optional(json(conversationSchema))]),
  wantsReminders: z.boolean(),
});

const identityRowSchema = z.object({ personId: z.string() });

/** A person as a row. */
export function personRow(person: Person): NewRow {
  return {
    partitionKey: encodeKey(person.personId),
    rowKey: PERSON_ROW,
    name: person.name,
    email: person.email,
    language: person.language,
    roles: toJson<typeof rolesSchema>(person.roles),
    conversation: conversationColumn(person.conversation),
    wantsReminders: person.wantsReminders,
  };
}

/** Only these fields of a person, to be merged into the row. */
export function rememberRow(personId: PersonId, changes: Partial<Pick<Person, Remembered>>): NewRow {
  const { conversation, language, wantsReminders } = changes;
  return {
    partitionKey: encodeKey(personId),
    rowKey: PERSON_ROW,
    language: language ?? null,
    conversation: conversation === undefined ? null : conversationColumn(conversation),
    wantsReminders: wantsReminders ?? null,
  };
}

/** A merge cannot take a column away, so "no conversation" is written empty. */
function conversationColumn(conversation: Person['conversation']): string {
  return conversation === null ? '' : toJson<typeof conversationSchema>(conversation);
}

/** A person row, parsed. Throws `BrokenRow`. */
export function personOf(table: string, row: Row): Person {
  const { partitionKey, ...person } = parseRow(table, personRowSchema, row);
  return { ...person, personId: decodeKey(partitionKey) };
}

/** The partition of an account: its tenant and object id. */
export function identityKey(identity: Identity): string {
  return `${encodeKey(identity.tenantId)}_${encodeKey(identity.objectId)}`;
}

/** The row that points an account to a person. */
export function identityRow(identity: Identity, personId: PersonId): NewRow {
  return { partitionKey: identityKey(identity), rowKey: PERSON_ROW, personId };
}

/** Whom an account belongs to. Throws `BrokenRow`. */
export function identityOf(table: string, row: Row): PersonId {
  return parseRow(table, identityRowSchema, row).personId;
}
