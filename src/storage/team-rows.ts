import { z } from 'zod';
import type { DoubtfulAccount } from '../app/team-ports.ts';
import type { Identity } from '../domain/people.ts';
import type { Opening } from '../domain/reach.ts';
import type { Member, Team, TeamId } from '../domain/teams.ts';
import { decodeKey, encodeKey } from './keys.ts';
import { instantSchema, json, optional, parseRow, toJson } from './rows.ts';
import { accountSchema, chatAddressSchema } from './schemas.ts';
import type { NewRow, Row } from './table.ts';

/** Partitions of the table that are no team's: the key of a team holds no `_`. */
export const TEAMS = 'all_teams';
export const OPENINGS = 'all_openings';
export const ACCOUNTS = 'all_accounts';

const teamRowSchema = z.object({
  rowKey: z.string(),
  name: optional(z.string()),
  tenantId: z.string(),
  serviceUrl: z.string(),
  channelId: z.string(),
  bot: json(accountSchema),
  heard: z.int(),
  readHeard: optional(z.int()),
  readAt: optional(instantSchema),
  channel: optional(z.string()),
});

/** A team as a row. */
export function teamRow(team: Team): NewRow {
  const { teamId, name, tenantId, serviceUrl, channelId, bot, heard, read, channel } = team;
  return {
    partitionKey: TEAMS,
    rowKey: encodeKey(teamId),
    name,
    tenantId,
    serviceUrl,
    channelId,
    bot: toJson<typeof accountSchema>(bot),
    heard,
    readHeard: read?.heard ?? null,
    readAt: read?.at ?? null,
    channel: channel?.conversationId ?? null,
  };
}

/** A team row, parsed. Throws `BrokenRow`. */
export function teamOf(table: string, row: Row): Team {
  const { rowKey, readHeard, readAt, channel, ...team } = parseRow(table, teamRowSchema, row);
  return {
    ...team,
    teamId: decodeKey(rowKey),
    read: readHeard === null || readAt === null ? null : { heard: readHeard, at: readAt },
    channel: channel === null ? null : { conversationId: channel },
  };
}

const MEMBER = 'member-';

const memberRowSchema = z.object({
  rowKey: z.string(),
  userId: z.string(),
  personId: optional(z.string()),
});

/** Where a member is kept. */
export function memberKeys(teamId: TeamId, objectId: string): { partitionKey: string; rowKey: string } {
  return { partitionKey: encodeKey(teamId), rowKey: MEMBER + encodeKey(objectId) };
}

/** A member as a row. */
export function memberRow(teamId: TeamId, { objectId, userId, personId }: Member): NewRow {
  return { ...memberKeys(teamId, objectId), userId, personId };
}

/** A member row, parsed. Throws `BrokenRow`. */
export function memberOf(table: string, row: Row): Member {
  const { rowKey, ...member } = parseRow(table, memberRowSchema, row);
  return { ...member, objectId: decodeKey(rowKey.slice(MEMBER.length)) };
}

const openingRowSchema = z.object({
  rowKey: z.string(),
  address: json(chatAddressSchema),
  state: z.enum(['due', 'opening', 'done', 'unreachable']),
  conversationId: optional(z.string()),
  welcomes: z.int(),
  refusals: z.int(),
  reason: optional(z.string()),
  at: instantSchema,
});

/** An opening as a row. */
export function openingRow({ personId, address, ...opening }: Opening): NewRow {
  return {
    partitionKey: OPENINGS,
    rowKey: encodeKey(personId),
    address: toJson<typeof chatAddressSchema>(address),
    ...opening,
  };
}

/** An opening row, parsed. Throws `BrokenRow`. */
export function openingOf(table: string, row: Row): Opening {
  const { rowKey, ...opening } = parseRow(table, openingRowSchema, row);
  return { ...opening, personId: decodeKey(rowKey) };
}

const waitingRowSchema = z.object({
  tenantId: z.string(),
  objectId: z.string(),
  name: z.string(),
  email: z.string(),
  homeTenantId: z.string(),
  address: json(chatAddressSchema),
  conversationId: optional(z.string()),
  since: instantSchema,
});

const accountStateSchema = z.object({ state: z.enum(['waiting', 'declined']) });

/** Where an account that waits is kept. */
export function accountKeys({ tenantId, objectId }: Identity): { partitionKey: string; rowKey: string } {
  return { partitionKey: ACCOUNTS, rowKey: `${encodeKey(tenantId)}_${encodeKey(objectId)}` };
}

/** An account that waits as a row. */
export function waitingRow({ identity, address, ...account }: DoubtfulAccount): NewRow {
  return {
    ...accountKeys(identity),
    state: 'waiting',
    ...identity,
    ...account,
    address: toJson<typeof chatAddressSchema>(address),
  };
}

/** All that is kept of an account that was declined. */
export function declinedRow(identity: Identity): NewRow {
  return { ...accountKeys(identity), state: 'declined' };
}

/** An account row, parsed. Throws `BrokenRow`. */
export function accountOf(table: string, row: Row): DoubtfulAccount | 'declined' {
  if (parseRow(table, accountStateSchema, row).state === 'declined') return 'declined';
  const { tenantId, objectId, ...account } = parseRow(table, waitingRowSchema, row);
  return { ...account, identity: { tenantId, objectId } };
}
