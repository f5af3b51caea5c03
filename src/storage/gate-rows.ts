import { z } from 'zod';
import { endOf, startOf, type MeetingId } from '../domain/meetings.ts';
import type { HistoryEntry } from '../domain/registrations.ts';
import type { Gate } from '../domain/seats.ts';
import { encodeKey } from './keys.ts';
import { json, longJson, parseRow, toJson, withLongJson } from './rows.ts';
import { meetingSchema, regionsSchema, seatsSchema, sendingSchema } from './schemas.ts';
import type { NewRow, Row } from './table.ts';

/** The row that holds the meeting and its seats, so that one point read answers a question about it. */
export const GATE_ROW = 'gate';

const gateRowSchema = z.object({
  etag: z.string(),
  meeting: json(meetingSchema),
  seats: json(seatsSchema),
  regions: json(regionsSchema),
  sending: json(sendingSchema),
});

/** Only what an answer changes: written with a merge, so that it never writes back an older meeting. */
export function seatsRow(gate: Gate): NewRow {
  return {
    partitionKey: encodeKey(gate.meeting.meetingId),
    rowKey: GATE_ROW,
    ...longJson<typeof seatsSchema>('seats', gate.seats),
    regions: toJson<typeof regionsSchema>(gate.regions),
  };
}

/** The whole gate; status, revision and times are there for people who look into the table. */
export function gateRow(gate: Gate): NewRow {
  const { meeting } = gate;
  return {
    ...seatsRow(gate),
    ...longJson<typeof meetingSchema>('meeting', meeting),
    ...longJson<typeof sendingSchema>('sending', gate.sending),
    status: meeting.status,
    revision: meeting.revision,
    start: startOf(meeting),
    end: endOf(meeting),
    deadline: meeting.deadline,
  };
}

/** A gate as read, with the ETag that a commit must present. */
export interface StoredGate {
  readonly gate: Gate;
  readonly etag: string;
}

/** A gate row, parsed. Throws `BrokenRow`. */
export function gateOf(table: string, row: Row): StoredGate {
  const { etag, ...gate } = parseRow(table, gateRowSchema, withLongJson(row, 'meeting', 'seats', 'sending'));
  return { gate, etag };
}

/** One line of history; its key sorts by time and is the same when the same change is written again. */
export function historyRow(meetingId: MeetingId, entry: HistoryEntry): NewRow {
  const key = [entry.at, entry.subject, String(entry.version), entry.what].map(encodeKey).join('_');
  return {
    partitionKey: encodeKey(meetingId),
    rowKey: `hist-${key}`,
    at: entry.at,
    by: entry.by,
    subject: entry.subject,
    what: entry.what,
    version: entry.version,
  };
}
