/** What getting in needs of the world: the teams that the bot is in, chats to be opened, accounts to be confirmed. */
import type { Identity, Person, PersonId } from '../domain/people.ts';
import type { Opening } from '../domain/reach.ts';
import type { ChatAddress, Member, Team, TeamId } from '../domain/teams.ts';
import type { Instant } from '../domain/time.ts';
import type { MeetingView } from '../domain/views.ts';
import type { CardJson, RosterEntry, SendResult } from './ports.ts';

export interface TeamStore {
  /** Every team that the bot is in. One range read. */
  all(): Promise<readonly Team[]>;
  byId(teamId: TeamId): Promise<Team | null>;
  /**
   * Writes what `change` makes of the team as it stands (null: there is none), and again when it changed meanwhile;
   * `change` gives null to leave it. Throws {@link StoreUnavailable} when it keeps changing.
   */
  change(teamId: TeamId, change: (team: Team | null) => Team | null): Promise<void>;
  /** Takes a team out, with all its members. Idempotent. */
  remove(teamId: TeamId): Promise<void>;
  /** The members that are kept. One range read. */
  members(teamId: TeamId): Promise<readonly Member[]>;
  /** Creates or replaces members; the others stay. */
  saveMembers(teamId: TeamId, members: readonly Member[]): Promise<void>;
  /** Idempotent. */
  removeMembers(teamId: TeamId, objectIds: readonly string[]): Promise<void>;
}

/** An opening as read, with the ETag that a change of it must present. */
export interface LoadedOpening {
  readonly opening: Opening;
  readonly etag: string;
}

export interface OpeningStore {
  /** All openings, done ones too: about as many as there are contacts. One range read. */
  all(): Promise<readonly LoadedOpening[]>;
  /** The openings that are not done. One range read. */
  unfinished(): Promise<readonly LoadedOpening[]>;
  /** Writes new openings; for a person who has one it stays as it is. */
  create(openings: readonly Opening[]): Promise<void>;
  /** Rewrites an opening that still has this ETag; the new ETag, or null when it changed or went. */
  update(opening: Opening, etag: string): Promise<string | null>;
  /** Takes out an opening that is not done, unless it changes just then. */
  drop(personId: PersonId): Promise<void>;
}

/** An account whose address is on record, but for which nothing vouches: the secretariat says whose it is (rule People 2). */
export interface DoubtfulAccount {
  readonly identity: Identity;
  readonly name: string;
  readonly email: string;
  /** The tenant that the account is of, by the roster's word. */
  readonly homeTenantId: string;
  readonly address: ChatAddress;
  /** Its own chat with the bot; null where there is none. */
  readonly conversationId: string | null;
  readonly since: Instant;
}

export interface AccountStore {
  /** The accounts that wait for a word of the secretariat, oldest first. One range read. */
  waiting(): Promise<readonly DoubtfulAccount[]>;
  /** One account; 'declined' when the secretariat said no to it, null when it does not wait. */
  read(identity: Identity): Promise<DoubtfulAccount | 'declined' | null>;
  /** Lets an account wait; one that waits or was declined stays as it is, but for a chat that it now has. */
  add(account: DoubtfulAccount): Promise<'new' | 'waiting' | 'declined'>;
  /** Keeps no more of an account than that it was declined, so that it does not come back. Idempotent. */
  decline(identity: Identity): Promise<void>;
  /** Takes out an account that waits; one that was declined stays. Idempotent. */
  drop(identity: Identity): Promise<void>;
}

/** Somebody on the roster of a team, in the channel's words. */
export interface RosterMember extends RosterEntry {
  readonly objectId: string;
  readonly userId: string;
}

export interface RosterReader {
  /** The whole roster of a team, however many pages; null when Teams does not let the bot read it. Throws when Teams cannot be reached. */
  read(team: Team): Promise<readonly RosterMember[] | null>;
}

/** What became of an attempt to open a chat. */
export type OpenResult =
  { readonly kind: 'opened'; readonly conversationId: string } | Exclude<SendResult, { kind: 'sent' }>;

export interface ChatOpener {
  /** Opens the one-to-one chat with an account, or gives the one that is there; never throws. */
  open(address: ChatAddress): Promise<OpenResult>;
}

/** Draws the card with which the bot introduces itself in a chat that it opened. */
export type Welcomer = (person: Person) => { readonly card: CardJson; readonly summary: string };

/** Draws the card of a meeting for a whole team: nothing of any one person, and the line that a notification shows. */
export type SharedDrawing = (view: MeetingView) => { readonly card: CardJson; readonly summary: string };
