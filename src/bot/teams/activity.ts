/** The activities that Teams sends, as far as we read them. Everything is checked here; nothing else reads a raw activity. */
import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** How long an id of the channel may be; Teams' own stay below 300 characters. */
const LONGEST_ID = 512;

const id = z.string().min(1).max(LONGEST_ID);

/** Entra writes ids in lower case; so that one account is one identity, so do we. */
const guid = z.guid().transform((value) => value.toLowerCase());

const account = z.object({ id, name: z.string().max(LONGEST_ID).nullish() });

const mention = z.object({
  type: z.literal('mention'),
  mentioned: account,
  text: z.string().max(LONGEST_ID),
});

/** No message of a person names more people than this; the rest of a longer list is not read. */
const MOST_MENTIONS = 100;

/** Entities that are no mention (the client's language, pictures) are not read. */
const otherEntity = z
  .looseObject({ type: z.string() })
  .refine(({ type }) => type !== 'mention')
  .transform(() => null);

const mentions = z
  .array(z.union([mention, otherEntity]))
  .transform((all) => all.filter((entity) => entity !== null).slice(0, MOST_MENTIONS));

/** What every activity that we act on must carry. */
const envelope = z.object({
  id,
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: account.extend({ aadObjectId: guid }),
  recipient: account,
  conversation: z.object({
    id,
    conversationType: z.enum(['personal', 'groupChat', 'channel']),
    tenantId: guid.nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: guid }).nullish(),
      team: z.looseObject({ id }).nullish().catch(null),
    })
    .nullish(),
  replyToId: id.nullish(),
});

/** The envelope of any activity: who speaks, where, to whom. */
export type Envelope = z.infer<typeof envelope>;

const message = envelope.extend({
  text: z.string().nullish(),
  value: z.unknown().optional(),
  entities: mentions.nullish(),
});

const cardAction = envelope.extend({
  value: z.object({
    action: z.looseObject({ verb: z.string().max(LONGEST_ID), data: z.unknown().optional() }),
  }),
});

const fileConsent = envelope.extend({
  value: z.object({
    action: z.enum(['accept', 'decline']),
    context: z.unknown().optional(),
    uploadInfo: z.looseObject({ uploadUrl: z.string() }).nullish(),
  }),
});

/** More members than any team may have. */
const MOST_CHANGED = 25_000;

/** Of a bot that was added there is no account in Entra, and of one who left there may be none any more. */
const changedMembers = z
  .array(
    z
      .object({ id, aadObjectId: guid.nullish().catch(null) })
      .nullable()
      .catch(null),
  )
  .nullish()
  .transform((all) => (all ?? []).filter((one) => one !== null).slice(0, MOST_CHANGED));

/** What is told of a team; who caused it does not matter, and is not always said. */
const teamUpdate = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  recipient: account,
  action: z.string().nullish(),
  membersAdded: changedMembers,
  membersRemoved: changedMembers,
  channelData: z.looseObject({
    tenant: z.looseObject({ id: guid }),
    team: z.looseObject({ id, name: z.string().max(LONGEST_ID).nullish() }),
    channel: z.looseObject({ id }).nullish().catch(null),
    eventType: z.string().nullish().catch(null),
  }),
});

/** News of a team as it came. */
export type TeamUpdate = z.infer<typeof teamUpdate>;

/** The schema of each activity that we act on. */
export const schemas = { envelope, message, cardAction, fileConsent, teamUpdate } as const;

/** The one field that tells what an activity is; read before anything else. */
export const activityType = z.object({ type: z.string().min(1), name: z.string().nullish() });

export const installation = z.object({ action: z.string() });

/**
 * The activity as botbuilder's own type. That type lists fields which no client
 * sends, so it cannot be checked against; ours are checked above, and botbuilder
 * reads only the envelope.
 */
export const botbuilderActivity = z.custom<Activity>((value) => typeof value === 'object' && value !== null);
