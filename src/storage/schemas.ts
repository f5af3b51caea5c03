/** The shapes that rows hold as JSON; each is checked against its domain type by the compiler. */
import { z } from 'zod';
import type { RegionTally } from '../domain/coverage.ts';
import type { Meeting } from '../domain/meetings.ts';
import type { Conversation, Role } from '../domain/people.ts';
import type { Remembered } from '../domain/registrations.ts';
import type { Seats } from '../domain/seats.ts';
import type { Sending } from '../domain/sending.ts';
import type { ChatAddress } from '../domain/teams.ts';
import { instantSchema } from './rows.ts';

const id = z.string().min(1);
const count = z.int().min(0);
export const networkSchema = z.enum(['bestuurlijk', 'ambtelijk']);

const audienceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contacts'), networks: z.array(networkSchema) }),
  z.object({ kind: z.literal('list'), name: z.string(), people: z.array(id) }),
  z.object({ kind: z.literal('open') }),
]);

const sessionsSchema = z.array(z.object({ sessionId: id, start: instantSchema, end: instantSchema }));

export const meetingSchema = z.object({
  meetingId: id,
  revision: z.int(),
  status: z.enum(['concept', 'published', 'cancelled', 'held']),
  title: z.string(),
  theme: z.string().nullable(),
  audience: audienceSchema,
  sessions: sessionsSchema,
  slots: z.array(
    z.object({ slotId: id, sessionId: id, mode: z.enum(['online', 'physical']), capacity: count.nullable() }),
  ),
  deadline: instantSchema,
  place: z.string().nullable(),
  link: z.string().nullable(),
}) satisfies z.ZodType<Meeting>;

export const seatsSchema = z.record(
  z.string(),
  z.object({ taken: count, held: z.array(id), offered: z.array(id), waiting: z.array(id) }),
) satisfies z.ZodType<Seats>;

export const regionsSchema = z.record(
  z.string(),
  z.object({ represented: count, waiting: count, asked: count, declined: count }),
) satisfies z.ZodType<Record<string, RegionTally>>;

export const sendingSchema = z.object({
  schedule: z.object({
    reminderDays: z.array(count),
    workingDayBefore: z.boolean(),
    hourBefore: z.boolean(),
    nudgeDays: z.array(count),
  }),
  scheduledAt: instantSchema.nullable(),
  published: z.object({ at: instantSchema, revision: z.int() }).nullable(),
  changes: z.array(
    z.object({
      kind: z.enum(['moved', 'relocated', 'cancelled']),
      revision: z.int(),
      at: instantSchema,
      before: z.object({
        sessions: sessionsSchema,
        place: z.string().nullable(),
        link: z.string().nullable(),
      }),
    }),
  ),
  nudgedAt: instantSchema.nullable(),
  nudgedBefore: instantSchema.nullable().default(null),
}) satisfies z.ZodType<Sending>;

const undoSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('sign-up'), slotId: id }),
    z.object({ kind: z.literal('sign-off') }),
    z.object({ kind: z.literal('withdraw') }),
    z.object({ kind: z.literal('leave-line') }),
  ])
  .nullable();

const reasonSchema = z.enum([
  'concept',
  'cancelled',
  'past',
  'deadline-passed',
  'not-invited',
  'no-such-slot',
  'line-full',
  'not-asked',
  'nothing-offered',
  'not-in-line',
  'no-deputy',
  'deputy-already-goes',
  'deputy-asked-by-other',
]);

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('attending'), slotId: id, undo: undoSchema }),
  z.object({
    kind: z.literal('waiting'),
    slotId: id,
    place: z.int(),
    keeps: id.nullable(),
    undo: undoSchema,
  }),
  z.object({ kind: z.literal('declined'), undo: undoSchema }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({
    kind: z.literal('deputy-asked'),
    deputy: id,
    slotId: id.nullable(),
    place: z.int().nullable(),
    undo: undoSchema,
  }),
  z.object({ kind: z.literal('deputy-named'), named: id }),
  z.object({
    kind: z.literal('stand-in-accepted'),
    primary: id,
    slotId: id.nullable(),
    waitingFor: id.nullable(),
  }),
  z.object({ kind: z.literal('stand-in-declined'), primary: id }),
  z.object({ kind: z.literal('offer-declined'), slotId: id }),
  z.object({ kind: z.literal('refused'), reason: reasonSchema }),
]);

export const recentSchema = z.array(
  z.object({ key: z.string(), outcome: outcomeSchema }),
) satisfies z.ZodType<readonly Remembered[]>;

export const deputyStatusSchema = z.enum(['asked', 'accepted', 'declined', 'lapsed']);

export const rolesSchema = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('kopgroep'), network: networkSchema }),
    z.object({ kind: z.literal('secretariat') }),
    z.object({ kind: z.literal('operator') }),
  ]),
) satisfies z.ZodType<readonly Role[]>;

export const accountSchema = z.object({ id: z.string(), name: z.string() });

export const chatAddressSchema = z.object({
  tenantId: z.string(),
  serviceUrl: z.string(),
  channelId: z.string(),
  bot: accountSchema,
  user: accountSchema,
}) satisfies z.ZodType<ChatAddress>;

export const conversationSchema = chatAddressSchema.extend({
  conversationId: z.string(),
  scope: z.enum(['personal', 'group', 'channel']),
}) satisfies z.ZodType<Conversation>;
