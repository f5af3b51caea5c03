/** Posts a meeting's card in the channel of a team, and changes that same card afterwards. */
import type { Clock, MeetingStore, OutboxRow, OutboxStore, Sender } from '../app/ports.ts';
import type { SharedDrawing, TeamStore } from '../app/team-ports.ts';
import type { Conversation } from '../domain/people.ts';
import { sharedWith, whyNotShare } from '../domain/sharing.ts';
import type { Team } from '../domain/teams.ts';
import { viewOf } from '../domain/views.ts';
import { endedUnsent, type Ending } from './ledger.ts';
import type { Reached } from './way.ts';

export interface SharingPorts {
  readonly meetings: Pick<MeetingStore, 'look'>;
  readonly outbox: Pick<OutboxStore, 'find'>;
  readonly teams: Pick<TeamStore, 'byId'>;
  readonly drawShared: SharedDrawing;
  readonly sender: Sender;
  readonly clock: Clock;
}

/** A card for a team as it is to be posted. */
export interface ReadyToShare {
  readonly revision: number;
  readonly channel: Conversation;
  /** The card that the team has already; null for a first one. */
  readonly replaces: string | null;
  readonly drawn: ReturnType<SharedDrawing>;
}

/** Judges and draws the card by what is stored now: ready to be posted, or how its row ends without. */
export async function prepareShared(ports: SharingPorts, row: OutboxRow): Promise<ReadyToShare | Ending> {
  const { meetings, outbox, teams, drawShared, clock } = ports;
  const { message, key } = row;
  const [loaded, team] = await Promise.all([meetings.look(key.meetingId, []), teams.byId(message.to)]);
  if (loaded === null) return endedUnsent(row, 'skipped', 'no-such-meeting');
  const { gate } = loaded;
  const rows = await outbox.find(key.meetingId, sharedWith(message.to, gate.sending));
  const replaces = lastPosted(rows);
  const later = rows.some((other) => revisionOf(other) > revisionOf(row));
  const now = clock.now();
  const reason = whyNotShare(gate, team, { later, posted: replaces !== null }, now);
  const channel = team?.channel ?? null;
  if (reason !== null || team === null || channel === null)
    return endedUnsent(row, 'skipped', reason ?? 'withdrawn');
  return {
    revision: gate.meeting.revision,
    channel: conversationIn(team, channel.conversationId),
    replaces,
    drawn: drawShared(viewOf(gate, now)),
  };
}

/** One attempt. A card that is gone, or stands in a channel that was chosen before, gives way to a new one. */
export async function postShared({ sender }: SharingPorts, ready: ReadyToShare): Promise<Reached> {
  const { channel, replaces, drawn } = ready;
  if (replaces !== null) {
    const result = await sender.replace(channel, replaces, drawn.card);
    if (result.kind !== 'refused') return { via: 'chat', result, refusal: null };
  }
  const result = await sender.send(channel, drawn.card, drawn.summary);
  return { via: 'chat', result, refusal: null };
}

function lastPosted(rows: readonly OutboxRow[]): string | null {
  const posted = rows.filter(({ state, sentId }) => state === 'sent' && sentId !== null);
  return posted.toSorted((a, b) => revisionOf(b) - revisionOf(a))[0]?.sentId ?? null;
}

function revisionOf({ message }: OutboxRow): number {
  return 'revision' in message ? message.revision : 0;
}

/** A post to the channel itself begins a new thread. Nobody in particular is spoken to. */
function conversationIn(
  { tenantId, serviceUrl, channelId, bot, teamId }: Team,
  conversationId: string,
): Conversation {
  return {
    tenantId,
    serviceUrl,
    channelId,
    bot,
    conversationId,
    scope: 'channel',
    user: { id: teamId, name: '' },
  };
}
