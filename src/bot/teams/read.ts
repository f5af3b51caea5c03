/** From a raw activity to what there is to do. Pure. */
import { z } from 'zod';
import type { Conversation, Identity } from '../../domain/people.ts';
import { SAY_FIELD, VERB_FIELD } from '../cards/actions.ts';
import type { TeamNews } from '../../domain/teams.ts';
import type { Turn, TurnEvent } from '../turn.ts';
import { activityType, installation, schemas, type Envelope } from './activity.ts';
import { withoutOwnMention } from './mentions.ts';
import type { Reach } from './reach.ts';
import { teamNewsIn } from './team-news.ts';

/** A turn without what needs the network: the roster. */
export type ReadTurn = Omit<Turn, 'roster'>;

export type Read =
  | {
      readonly kind: 'turn';
      readonly label: string;
      readonly turn: ReadTurn;
      /** The card that was pressed, to replace it. */
      readonly pressedId: string | null;
      /** What the same activity tells of a team; null for most. */
      readonly news: TeamNews | null;
    }
  /** Told of a team, by nobody who wants an answer. */
  | { readonly kind: 'news'; readonly label: string; readonly news: TeamNews }
  /** Not for us, or nothing to say to: answered politely. */
  | { readonly kind: 'ignored'; readonly label: string }
  /** Someone of a tenant that is not ours. */
  | { readonly kind: 'forbidden'; readonly label: string }
  /** An invoke that we do not serve. */
  | { readonly kind: 'unsupported'; readonly label: string }
  | { readonly kind: 'malformed'; readonly label: string; readonly detail: string };

/** One more than the bot reads: enough for it to see that a text is too long, without carrying megabytes around. */
export const TEXT_LIMIT = 4_001;

/** Reads any JSON object; never throws. `reach` says which addresses may be spoken to. */
export function readActivity(body: Readonly<Record<string, unknown>>, reach: Reach): Read {
  const head = activityType.safeParse(body);
  if (!head.success) return malformed('unknown', head.error);
  const { type, name } = head.data;
  switch (type) {
    case 'message':
      return readWith(schemas.message, body, 'message', reach, (message) =>
        typeof message.value === 'object' && message.value !== null && isBlank(message.text)
          ? submitted(message.value)
          : { kind: 'message', text: typedText(message) },
      );
    case 'invoke':
      return readInvoke(body, name ?? '', reach);
    case 'installationUpdate':
      return readInstallation(body, reach);
    case 'conversationUpdate':
      return readNews(body, type, reach);
    default:
      return { kind: 'ignored', label: IGNORED_TYPES.has(type) ? type : 'unknown' };
  }
}

const IGNORED_TYPES = new Set(['messageUpdate', 'messageDelete', 'messageReaction', 'typing', 'event']);

/**
 * Of an installation Teams tells with `conversationUpdate` too, in a chat of one person, a group and a team alike; one
 * welcome is enough.
 */
function readInstallation(body: Readonly<Record<string, unknown>>, reach: Reach): Read {
  const label = 'installationUpdate';
  const news = readNews(body, label, reach);
  if (installation.safeParse(body).data?.action !== 'add') return news;
  const read = readWith(schemas.envelope, body, label, reach, () => ({ kind: 'installed' }));
  return read.kind === 'turn' && news.kind === 'news' ? { ...read, news: news.news } : read;
}

function readNews(body: unknown, label: string, reach: Reach): Read {
  const parsed = schemas.teamUpdate.safeParse(body);
  // Of a chat, or of something that we do not follow.
  const news = parsed.success ? teamNewsIn(parsed.data) : null;
  if (news === null) return { kind: 'ignored', label };
  const { serviceUrl, tenantId } = news.team;
  if (!reach.isServiceUrl(serviceUrl)) return unreachable(label);
  return reach.isTenant(tenantId) ? { kind: 'news', label, news } : { kind: 'forbidden', label };
}

function unreachable(label: string): Read {
  return { kind: 'malformed', label, detail: 'serviceUrl: this address may not be spoken to' };
}

function readInvoke(body: Readonly<Record<string, unknown>>, name: string, reach: Reach): Read {
  switch (name) {
    case 'adaptiveCard/action':
      return readWith(schemas.cardAction, body, name, reach, ({ value: { action } }) => ({
        kind: 'action',
        verb: action.verb,
        data: action.data ?? {},
        via: 'execute',
      }));
    case 'fileConsent/invoke':
      return readWith(schemas.fileConsent, body, name, reach, ({ value }) => {
        const uploadUrl = value.uploadInfo?.uploadUrl ?? null;
        if (uploadUrl !== null && !reach.isUploadUrl(uploadUrl)) return null;
        return {
          kind: 'file-consent',
          accepted: value.action === 'accept',
          context: value.context,
          uploadUrl,
        };
      });
    default:
      return { kind: 'unsupported', label: 'invoke' };
  }
}

/** `event` gives null where the activity asks for something that no Teams client asks. */
function readWith<Activity extends Envelope>(
  schema: z.ZodType<Activity>,
  body: unknown,
  label: string,
  reach: Reach,
  event: (activity: Activity) => TurnEvent | null,
): Read {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return malformed(label, parsed.error);
  const activity = parsed.data;
  if (!reach.isServiceUrl(activity.serviceUrl)) return unreachable(label);
  // Teams never delivers the bot's own messages; a loop would be dear, so it is cut here.
  if (activity.from.id === activity.recipient.id) return { kind: 'ignored', label };
  const identity = identityOf(activity);
  if (identity === null) {
    return { kind: 'malformed', label, detail: 'channelData.tenant.id: a tenant is expected' };
  }
  if (!reach.isTenant(identity.tenantId)) return { kind: 'forbidden', label };
  const what = event(activity);
  if (what === null)
    return { kind: 'malformed', label, detail: 'value.uploadInfo.uploadUrl: unexpected host' };
  return {
    kind: 'turn',
    label,
    pressedId: activity.replyToId ?? null,
    news: null,
    turn: {
      activityId: activity.id,
      identity,
      displayName: activity.from.name ?? '',
      conversation: conversationOf(activity, identity),
      teamId:
        activity.conversation.conversationType === 'channel'
          ? (activity.channelData?.team?.id ?? null)
          : null,
      event: what,
    },
  };
}

/** A guest's account is one of the host tenant: the tenant is that of the conversation, never of the mail address. */
function identityOf({ channelData, conversation, from }: Envelope): Identity | null {
  const tenantId = channelData?.tenant?.id ?? conversation.tenantId ?? null;
  return tenantId === null ? null : { tenantId, objectId: from.aadObjectId };
}

const SCOPES = { personal: 'personal', groupChat: 'group', channel: 'channel' } as const;

function conversationOf(activity: Envelope, { tenantId }: Identity): Conversation {
  const { conversation, serviceUrl, channelId, recipient, from } = activity;
  return {
    tenantId,
    conversationId: conversation.id,
    serviceUrl,
    scope: SCOPES[conversation.conversationType],
    channelId,
    bot: { id: recipient.id, name: recipient.name ?? '' },
    user: { id: from.id, name: from.name ?? '' },
  };
}

function typedText({ text, entities, recipient }: z.infer<typeof schemas.message>): string {
  return withoutOwnMention(text ?? '', entities ?? [], recipient.id).slice(0, TEXT_LIMIT);
}

const packed = z.looseObject({ [VERB_FIELD]: z.string() });
const said = z.looseObject({ [SAY_FIELD]: z.string() });

/**
 * An `Action.Submit` of ours carries a sentence to answer, or its verb among its data; without either the bot says that
 * the button is unknown.
 */
function submitted(value: object): TurnEvent {
  const sentence = said.safeParse(value).data?.[SAY_FIELD];
  if (sentence !== undefined) return { kind: 'message', text: sentence.slice(0, TEXT_LIMIT) };
  const parsed = packed.safeParse(value);
  const verb = parsed.success ? parsed.data[VERB_FIELD] : '';
  return { kind: 'action', verb, data: value, via: 'submit' };
}

function isBlank(text: string | null | undefined): boolean {
  return (text ?? '').trim() === '';
}

/** The first thing that is wrong, by its place; never the value, which may be personal. */
function malformed(label: string, error: z.ZodError): Read {
  const [issue] = error.issues;
  const place = issue?.path.join('.') ?? '';
  return {
    kind: 'malformed',
    label,
    detail: `${place === '' ? 'activity' : place}: ${issue?.message ?? 'invalid'}`,
  };
}
