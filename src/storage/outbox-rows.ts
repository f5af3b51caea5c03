import { z } from 'zod';
import type { OutboxRow } from '../app/ports.ts';
import type { MeetingId } from '../domain/meetings.ts';
import type { Message, MessageKind } from '../domain/registrations.ts';
import type { Instant } from '../domain/time.ts';
import { decodeKey, encodeKey } from './keys.ts';
import { instantSchema, optional, parseRow } from './rows.ts';
import type { NewRow, Row } from './table.ts';

const PREFIX = 'out-';

/** The range of row keys that holds all messages of a partition: from, and up to but without. */
export const OUTBOX_RANGE = { from: PREFIX, to: 'out.' } as const;

/**
 * The row key of a message: kind, version, recipient and whom it is about name it
 * once and for all. One change can tell a person the same thing about two others.
 */
export function outboxRowKey(message: Message): string {
  const key = `${PREFIX}${message.kind}-v${String(message.version)}-${encodeKey(message.to)}`;
  return message.about === null ? key : `${key}_${encodeKey(message.about)}`;
}

/** A row key of a message as it may come from outside, from a queue or a card; anything else is refused. */
export const outboxRowKeySchema = z.string().regex(/^out-[A-Za-z0-9.:~_-]{1,500}$/);

/** All kinds, by the compiler's word: one that is missing here could be written and not be read. */
const KINDS = {
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
} as const satisfies { readonly [K in MessageKind]: K };

const outboxRowSchema = z.object({
  etag: z.string(),
  partitionKey: z.string(),
  rowKey: outboxRowKeySchema,
  kind: z.enum(KINDS),
  to: z.string(),
  version: z.int(),
  about: optional(z.string()),
  slotId: optional(z.string()),
  named: optional(z.string()),
  state: z.enum(['pending', 'sending', 'sent', 'skipped', 'failed', 'uncertain']),
  writtenAt: instantSchema,
  claimedBy: optional(z.string()),
  attempts: z.int().min(0),
});

/** A message that has just been written and waits to be sent. */
export function newOutboxRow(meetingId: MeetingId, message: Message, writtenAt: Instant): NewRow {
  return {
    partitionKey: encodeKey(meetingId),
    rowKey: outboxRowKey(message),
    ...message,
    named: message.named ?? null,
    state: 'pending',
    writtenAt,
    attempts: 0,
  };
}

/** What a worker changes of a message; a merge cannot take a column away, so "claimed by nobody" is written empty. */
export function claimRow(
  row: OutboxRow,
  detail: { readonly reason?: string; readonly activityId?: string },
): NewRow {
  return {
    partitionKey: encodeKey(row.key.meetingId),
    rowKey: row.key.row,
    state: row.state,
    claimedBy: row.claimedBy ?? '',
    attempts: row.attempts,
    writtenAt: row.writtenAt,
    reason: detail.reason ?? null,
    activityId: detail.activityId ?? null,
  };
}

/** A message row, parsed. Throws `BrokenRow`. */
export function outboxRowOf(table: string, row: Row): OutboxRow {
  const columns = parseRow(table, outboxRowSchema, row);
  const { kind, to, version, about, slotId, named, state, writtenAt, attempts, etag } = columns;
  return {
    key: { meetingId: decodeKey(columns.partitionKey), row: columns.rowKey },
    message: { kind, to, version, about, slotId, ...(named === null ? {} : { named }) },
    state,
    etag,
    writtenAt,
    claimedBy: columns.claimedBy === '' ? null : columns.claimedBy,
    attempts,
  };
}
