/** The teams that the bot was put in, and who is in them: how one gets a chat with people who never wrote to it. */
import type { Conversation, PersonId } from './people.ts';
import { DAY, plus, type Instant } from './time.ts';

/** The channel's own id of a team: that of its first channel. */
export type TeamId = string;

/** Where someone can be spoken to who has no chat yet: all of a conversation that is known before it is there. */
export type ChatAddress = Omit<Conversation, 'conversationId' | 'scope'>;

/** Where a conversation is, without which one it is. */
export function addressOf({ tenantId, serviceUrl, channelId, bot, user }: Conversation): ChatAddress {
  return { tenantId, serviceUrl, channelId, bot, user };
}

/** The chat that was opened at an address. */
export function chatAt(address: ChatAddress, conversationId: string): Conversation {
  return { ...address, conversationId, scope: 'personal' };
}

/** What Teams tells of a team with everything that happens in it. */
export interface TeamAddress extends Omit<ChatAddress, 'user'> {
  readonly teamId: TeamId;
  /** Null where the news does not say; it never says that a team has no name. */
  readonly name: string | null;
}

export interface Team extends TeamAddress {
  /** How often was heard that its roster may have changed. */
  readonly heard: number;
  /** The last reading of the roster, and of how much that was heard it holds; null before the first. */
  readonly read: { readonly heard: number; readonly at: Instant } | null;
  /** Where invitations are shown to the whole team; null where the secretariat chose nothing. */
  readonly channel: SharedChannel | null;
}

/** A channel of a team; the id is that of its conversation. */
export interface SharedChannel {
  readonly conversationId: string;
}

/** Somebody of a team whom we know, or may know. Of all others nothing is kept. */
export interface Member {
  /** Of the account in Entra. */
  readonly objectId: string;
  /** The channel's own id of the account ("29:..."). */
  readonly userId: string;
  /** Null while the secretariat has to confirm who it is. */
  readonly personId: PersonId | null;
}

/** Something that Teams told of a team. It may come twice, late and in any order. */
export interface TeamNews {
  readonly team: TeamAddress;
  readonly what:
    /** The bot is in it; somebody may have joined. */
    | { readonly kind: 'here' }
    /** These accounts left, by whichever of their ids is known. */
    | { readonly kind: 'left'; readonly ids: readonly string[] }
    | { readonly kind: 'channel-gone'; readonly conversationId: string }
    /** The bot is no longer in it. */
    | { readonly kind: 'gone' };
}

/** A safety net for news that never came. */
const READ_AGAIN_AFTER = DAY;

/** Whether the roster is to be read: something was heard since it last was, or that is a day ago. */
export function rosterIsDue({ heard, read }: Team, now: Instant): boolean {
  return read?.heard !== heard || plus(read.at, READ_AGAIN_AFTER) <= now;
}

/** A team as it is kept after hearing that the bot is in it; the name stays where the news has none. */
export function afterHearing(known: Team | null, address: TeamAddress): Team {
  return {
    ...address,
    name: address.name ?? known?.name ?? null,
    heard: (known?.heard ?? 0) + 1,
    read: known?.read ?? null,
    channel: known?.channel ?? null,
  };
}

/** A team as it is kept after its roster was read as it stood at `heard`; a later reading is not undone. */
export function afterReading(team: Team, heard: number, at: Instant): Team {
  const read = team.read?.heard ?? 0;
  return read > heard ? team : { ...team, read: { heard, at } };
}
