import { z } from 'zod';
import type { OutboxRow } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { Message, Notice, Reminder } from '../domain/messages.ts';
import type { EventMessage } from '../domain/registrations.ts';
import type { Instant } from '../domain/time.ts';
import { decodeKey, encodeKey } from './keys.ts';
import { instantSchema, optional, parseRow } from './rows.ts';
import type { NewRow, Row } from './table.ts';

const PREFIX = 'out-';

/** The range of row keys that holds all messages of a partition: from, and up to but without. */
export const OUTBOX_RANGE = { from: PREFIX, to: 'out.' } as const;

/**
 * The row key of a message names it once and for all, so that it is written once however often it is found due: an
 * event by the recipient's version and whom it is about (one change can tell a person the same thing about two
 * others), a notice by the meeting's revision, a reminder by the moment at which it was due.
 */
export function outboxRowKey(message: Message): string {
  const to = encodeKey(message.to);
  if ('revision' in message) return `${PREFIX}${message.kind}-r${String(message.revision)}-${to}`;
  if ('due' in message) return `${PREFIX}${message.kind}-${encodeKey(message.due)}-${to}`;
  const key = `${PREFIX}${message.kind}-v${String(message.version)}-${to}`;
  return message.about === null ? key : `${key}_${encodeKey(message.about)}`;
}

/** A row key of a message as it may come from outside, from a queue or a card; anything else is refused. */
export const outboxRowKeySchema = z.string().regex(/^out-[A-Za-z0-9.:~_-]{1,500}$/);

/** All kinds, by the compiler's word: one that is missing here could be written and not be read. */
const EVENTS = {
  promoted: 'promoted',
  offered: 'offered',
  'deputy-asked': 'deputy-asked',
  'deputy-withdrawn': 'deputy-withdrawn',
  'deputy-accepted': 'deputy-accepted',
  'deputy-declined': 'deputy-declined',
  'deputy-signed-off': 'deputy-signed-off',
  'deputy-lapsed': 'deputy-lapsed',
  'deputy-named': 'deputy-named',
  'answered-for-you': 'answered-for-you',
  confirmed: 'confirmed',
} as const satisfies { readonly [K in EventMessage['kind']]: K };

const NOTICES = {
  invitation: 'invitation',
  moved: 'moved',
  relocated: 'relocated',
  cancelled: 'cancelled',
  shared: 'shared',
} as const satisfies { readonly [K in Notice['kind']]: K };

const REMINDERS = {
  'reminder-days': 'reminder-days',
  'reminder-working-day': 'reminder-working-day',
  'reminder-hour': 'reminder-hour',
  nudge: 'nudge',
} as const satisfies { readonly [K in Reminder['kind']]: K };

const messageSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.enum(EVENTS),
      to: z.string(),
      version: z.int(),
      about: optional(z.string()),
      slotId: optional(z.string()),
      named: z.string().optional(),
    })
    .transform(({ named, ...event }) => (named === undefined ? event : { ...event, named })),
  z.object({ kind: z.enum(NOTICES), to: z.string(), revision: z.int() }),
  z.object({ kind: z.enum(REMINDERS), to: z.string(), due: instantSchema }),
]) satisfies z.ZodType<Message>;

/** A merge cannot take a column away, so what is no longer so is written empty. */
const emptied = optional(z.string()).transform((value) => (value === '' ? null : value));

const outboxRowSchema = z.object({
  etag: z.string(),
  partitionKey: z.string(),
  rowKey: outboxRowKeySchema,
  state: z.enum(['pending', 'sending', 'sent', 'skipped', 'failed', 'uncertain']),
  writtenAt: instantSchema,
  claimedBy: emptied,
  attempts: z.int().min(0),
  told: optional(z.int()),
  via: z.preprocess((value) => (value === '' ? undefined : value), optional(z.enum(['chat', 'mail']))),
  reason: emptied,
  sentId: emptied,
});

/** A message that has just been written and waits to be sent. */
export function newOutboxRow(meetingId: MeetingId, message: Message, writtenAt: Instant): NewRow {
  return {
    partitionKey: encodeKey(meetingId),
    rowKey: outboxRowKey(message),
    ...message,
    state: 'pending',
    writtenAt,
    attempts: 0,
  };
}

/** Everything that a worker changes of a message, to be merged into its row. */
export function progressRow(row: OutboxRow): NewRow {
  return {
    partitionKey: encodeKey(row.key.meetingId),
    rowKey: row.key.row,
    state: row.state,
    claimedBy: row.claimedBy ?? '',
    attempts: row.attempts,
    told: row.told,
    writtenAt: row.writtenAt,
    via: row.via ?? '',
    reason: row.reason ?? '',
    sentId: row.sentId ?? '',
  };
}

/** A message row, parsed. Throws `BrokenRow`. */
export function outboxRowOf(table: string, row: Row): OutboxRow {
  const { partitionKey, rowKey, ...progress } = parseRow(table, outboxRowSchema, row);
  return {
    key: { meetingId: decodeKey(partitionKey), row: rowKey },
    message: parseRow(table, messageSchema, row),
    ...progress,
  };
}
