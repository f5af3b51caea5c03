import { z } from 'zod';
import type { MeetingId } from '../domain/meetings.ts';
import type { PersonId } from '../domain/people.ts';
import type { Registration } from '../domain/registrations.ts';
import { decodeKey, encodeKey } from './keys.ts';
import { instantSchema, json, optional, parseRow, toJson } from './rows.ts';
import { deputyStatusSchema, recentSchema } from './schemas.ts';
import type { NewRow, Row } from './table.ts';

const PREFIX = 'reg-';

/** The range of row keys that holds all registrations of a partition: from, and up to but without. */
export const REGISTRATION_RANGE = { from: PREFIX, to: 'reg.' } as const;

const registrationRowSchema = z.object({
  etag: z.string(),
  partitionKey: z.string(),
  rowKey: z.string().startsWith(PREFIX),
  regionId: optional(z.string()),
  spokesperson: z.boolean(),
  answer: z.enum(['none', 'attending', 'declined', 'deputy']),
  seat: optional(z.string()),
  waitingFor: optional(z.string()),
  offered: optional(z.string()),
  deputy: optional(z.string()),
  deputyStatus: optional(deputyStatusSchema),
  standsInFor: optional(z.string()),
  standsInForStatus: optional(deputyStatusSchema),
  answeredBy: z.string(),
  answeredAt: instantSchema,
  version: z.int(),
  recent: json(recentSchema),
});

/** The row key of a person's registration. */
export function registrationKey(personId: PersonId): string {
  return PREFIX + encodeKey(personId);
}

/** A registration as a row: ids only, no names, so that erasing a person touches one place. */
export function registrationRow(meetingId: MeetingId, registration: Registration): NewRow {
  return {
    partitionKey: encodeKey(meetingId),
    rowKey: registrationKey(registration.personId),
    regionId: registration.regionId,
    spokesperson: registration.spokesperson,
    answer: registration.answer,
    seat: registration.seat,
    waitingFor: registration.waitingFor,
    offered: registration.offered,
    deputy: registration.deputy?.personId ?? null,
    deputyStatus: registration.deputy?.status ?? null,
    standsInFor: registration.standsInFor?.personId ?? null,
    standsInForStatus: registration.standsInFor?.status ?? null,
    answeredBy: registration.answeredBy,
    answeredAt: registration.answeredAt,
    version: registration.version,
    recent: toJson<typeof recentSchema>(registration.recent),
  };
}

/** A registration as read, with the ETag that a commit must present. */
export interface StoredRegistration {
  readonly registration: Registration;
  readonly etag: string;
}

/** A registration row, parsed. Throws `BrokenRow`. */
export function registrationOf(table: string, row: Row): StoredRegistration {
  const columns = parseRow(table, registrationRowSchema, row);
  const { etag, partitionKey, rowKey, deputy, deputyStatus, standsInFor, standsInForStatus, ...plain } =
    columns;
  const registration = {
    ...plain,
    meetingId: decodeKey(partitionKey),
    personId: decodeKey(rowKey.slice(PREFIX.length)),
    deputy: deputy === null || deputyStatus === null ? null : { personId: deputy, status: deputyStatus },
    standsInFor:
      standsInFor === null || standsInForStatus === null
        ? null
        : { personId: standsInFor, status: standsInForStatus },
  };
  return { registration, etag };
}
