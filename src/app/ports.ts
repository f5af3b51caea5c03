/**
 * What the use cases need of the world, in their own words. `storage/`,
 * `delivery/` and `bot/` implement these; `main.ts` puts them together.
 */
import type { Gate } from '../domain/seats.ts';
import type { Meeting, MeetingId } from '../domain/meetings.ts';
import type { Contact, Conversation, Identity, Person, PersonId } from '../domain/people.ts';
import type { Reference } from '../domain/reference.ts';
import type { Message } from '../domain/messages.ts';
import type { HistoryEntry, Registration } from '../domain/registrations.ts';
import type { Change } from '../domain/sending.ts';
import type { Instant } from '../domain/time.ts';

/** The one source of "now"; injected so that tests and `--now` decide it. */
export interface Clock {
  now(): Instant;
}

/** Thrown by every store when Azure Tables or Queue is unreachable, too slow or out of order. Nothing was written, or it is not known. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** A gate and registrations as read, to show them. */
export interface SeenMeeting {
  readonly gate: Gate;
  /** Null for someone without a registration. */
  readonly registrations: ReadonlyMap<PersonId, Registration | null>;
}

/** The same with what a commit must present to prove that nothing changed since. */
export interface LoadedMeeting extends SeenMeeting {
  readonly read: ReadTags;
}

/**
 * The ETags of the gate and of every registration that was read (null: absent).
 * The gate and the rows are read side by side, so a row may be older than the gate
 * beside it; a commit is therefore conditional on the gate AND on each row it writes.
 */
export interface ReadTags {
  readonly gate: string;
  readonly registrations: ReadonlyMap<PersonId, string | null>;
}

/** Everything that one transaction writes to a meeting's partition. */
export interface MeetingChange {
  readonly gate: Gate;
  /** The registrations that changed, whole. */
  readonly registrations: readonly Registration[];
  readonly messages: readonly Message[];
  readonly history: readonly HistoryEntry[];
}

export interface MeetingStore {
  /** One round trip: the gate and the named people's registrations, read side by side. Null when there is no such meeting. */
  load(meetingId: MeetingId, people: readonly PersonId[]): Promise<LoadedMeeting | null>;
  /** The same for a question: as fresh, but the read of the gate is shared with whoever else asks at this moment. */
  look(meetingId: MeetingId, people: readonly PersonId[]): Promise<SeenMeeting | null>;
  /** Creates a meeting; 'exists' when its id is taken, without touching it. */
  create(gate: Gate, history: readonly HistoryEntry[]): Promise<'saved' | 'exists'>;
  /**
   * One transaction, conditional on the gate's ETag and on that of each registration written (an absent one
   * is inserted). 'conflict' when any of them changed since.
   * `scope` 'answers' writes only seats and tallies; 'meeting' writes the meeting itself too and its index row.
   */
  commit(change: MeetingChange, read: ReadTags, scope: 'answers' | 'meeting'): Promise<'saved' | 'conflict'>;
  /** All registrations of a meeting, in no order; one partition range read, paged inside. */
  registrations(meetingId: MeetingId): Promise<readonly Registration[]>;
  /** The first `limit` meetings that end after `now`, by start; one request. Concepts and cancelled ones included. */
  upcoming(now: Instant, limit?: number): Promise<readonly Meeting[]>;
  /**
   * The same as it was at most 10 s ago, or after the last change by this process: to find the meeting that a
   * question is about, and never to decide anything.
   */
  upcomingLately(now: Instant, limit?: number): Promise<readonly Meeting[]>;
}

/** The names of the message rows that a change wrote: what the queue carries, nothing else. */
export interface OutboxKey {
  readonly meetingId: MeetingId;
  readonly row: string;
}

export interface Outbox {
  /** Puts the messages of a committed change on the queue. Never throws: what is not announced is found again by the sweep. */
  announce(meetingId: MeetingId, messages: readonly Message[]): Promise<void>;
}

/** What of a person is kept by itself, whatever else changes meanwhile. */
export type Remembered = 'conversation' | 'language' | 'wantsReminders';

export interface PeopleStore {
  /** The person behind a Teams account, or null. Cached for at most 30 s. */
  byIdentity(identity: Identity): Promise<Person | null>;
  byId(personId: PersonId): Promise<Person | null>;
  /** Writes the person; create or replace. */
  save(person: Person): Promise<void>;
  /** Rewrites only these fields of an existing person, so that a stale copy can never undo a role. */
  remember(personId: PersonId, changes: Partial<Pick<Person, Remembered>>): Promise<void>;
  /** Keeps a chat of a person who has none; one that they have stays. */
  rememberFirst(personId: PersonId, conversation: Conversation): Promise<void>;
  /** Points an account to a person. Idempotent. */
  link(identity: Identity, personId: PersonId): Promise<void>;
  /** Everyone with the secretariat role. Cached for at most 30 s. */
  secretariat(): Promise<readonly Person[]>;
}

export interface ContactStore {
  /** All posts of all regions; cached for at most 30 s. */
  all(): Promise<readonly Contact[]>;
}

/** A tenant of which the mail domain is recorded, so that its accounts can be linked by e-mail (rule People 2). */
export interface Tenant {
  readonly tenantId: string;
  readonly domains: readonly string[];
}

export interface ReferenceStore {
  /** Regions and municipalities; cached for at most 30 s. */
  reference(): Promise<Reference>;
  /** The recorded tenants; cached for at most 30 s. */
  tenants(): Promise<readonly Tenant[]>;
}

/** The e-mail address and tenant that the roster gives for who speaks: the channel's word, not the card's. */
export interface RosterEntry {
  readonly name: string;
  readonly email: string | null;
  /**
   * The tenant that the account is of. In a shared channel that can be another than the conversation's, whose word
   * for the address counts for nothing here. Null where the roster does not say.
   */
  readonly tenantId: string | null;
}

/** Reads the roster of the conversation at hand; null when it does not hold the person. */
export type RosterLookup = () => Promise<RosterEntry | null>;

/** The pace of all that leaves by itself, over all instances together: what turns answer has the rest of Teams' limit. */
export interface Pace {
  /** Resolves when it is this send's turn. Throws {@link StoreUnavailable} when no turn can be had within some seconds. */
  take(): Promise<Turn>;
}

/** A turn that was taken. */
export interface Turn {
  /**
   * For who did something else since, such as writing down what is about to be sent: resolves when the send can begin.
   * Where that took unusually long for many at once, they do not all begin at the same moment.
   */
  begin(): Promise<void>;
}

/** The one row from which every instance books the moments of its sends, so that no two have the same. */
export interface PaceStore {
  /** Books so many milliseconds, from `now` or from where the last booking ends: their begin; null when another instance booked just then. */
  book(now: Instant, milliseconds: number): Promise<Instant | null>;
}

/** A message that waits for its turn in a meeting's partition, with what became of it. */
export interface OutboxRow {
  readonly key: OutboxKey;
  readonly message: Message;
  readonly state: 'pending' | 'sending' | 'sent' | 'skipped' | 'failed' | 'uncertain';
  readonly etag: string;
  /** When it was last written: by the change that made it, or by the update after that. */
  readonly writtenAt: Instant;
  /** The queue message that claimed it, when sending. */
  readonly claimedBy: string | null;
  readonly attempts: number;
  /**
   * The revision of the meeting that it told, or was about to tell: written with the claim, so that nobody can know
   * a later one by it. Null as long as nothing was tried.
   */
  readonly told: number | null;
  /** Which way it went, or was last tried; null as long as none was. */
  readonly via: Way | null;
  /** Why it was skipped or failed, or is uncertain; null otherwise. */
  readonly reason: string | null;
  /** The channel's name for what was sent: an activity of Teams, or a Message-ID of mail. */
  readonly sentId: string | null;
}

/** How a person is reached: the chat in Teams, or e-mail for who has none. */
export type Way = 'chat' | 'mail';

export interface OutboxStore {
  /** One message row, or null when there is none. */
  read(key: OutboxKey): Promise<OutboxRow | null>;
  /** The rows of these messages, as far as there are any: point reads side by side. */
  find(meetingId: MeetingId, messages: readonly Message[]): Promise<readonly OutboxRow[]>;
  /** Rewrites everything but the message, conditional on the row's ETag; the new ETag, or null when the row changed since. */
  update(row: OutboxRow): Promise<string | null>;
  /** Writes new rows, waiting to be sent; one that is there already stays as it is. Any number of messages. */
  create(meetingId: MeetingId, messages: readonly Message[]): Promise<void>;
  /** All rows of a meeting, whatever became of them. One range read, paged inside. */
  all(meetingId: MeetingId): Promise<readonly OutboxRow[]>;
  /** The rows of a meeting that are still pending or sending. One range read. */
  unfinished(meetingId: MeetingId): Promise<readonly OutboxRow[]>;
}

/** A card that a person was sent in chat about a meeting, which a change of the meeting may make untrue. */
export interface ShownCard {
  /** The name of its message row. */
  readonly row: string;
  readonly sentId: string;
  readonly at: Instant;
}

export interface ShownStore {
  /** Keeps a card; idempotent. One request. */
  keep(meetingId: MeetingId, personId: PersonId, card: ShownCard): Promise<void>;
  /** A person's cards of a meeting, in no order. One request. */
  shown(meetingId: MeetingId, personId: PersonId): Promise<readonly ShownCard[]>;
  /** Takes cards out; idempotent. One request. */
  forget(meetingId: MeetingId, personId: PersonId, cards: readonly ShownCard[]): Promise<void>;
}

/** A message of the Storage Queue as received: invisible to others until its time is up. */
export interface QueuedMessage {
  readonly messageId: string;
  readonly popReceipt: string;
  readonly dequeueCount: number;
  /** Parsed; null when the text is not one of ours. */
  readonly key: OutboxKey | null;
}

export interface Queue {
  add(key: OutboxKey): Promise<void>;
  /** At most `count` (32) messages, invisible for `invisibleSeconds`. */
  receive(count: number, invisibleSeconds: number): Promise<readonly QueuedMessage[]>;
  /** Makes a received message visible again after `seconds`; its new pop receipt, or null when it is no longer ours. */
  extend(message: QueuedMessage, seconds: number): Promise<string | null>;
  /** Deletes a received message; harmless when it is no longer ours. */
  remove(message: QueuedMessage): Promise<void>;
}

/** A message ready to send: a card, the line that a notification shows, and the same in words for a mail. */
export interface Composed {
  readonly card: CardJson;
  readonly summary: string;
  readonly letter: Letter;
}

/** A message in words, in the recipient's language. Raw text: whoever draws it escapes it. */
export interface Letter {
  readonly subject: string;
  /** What happened and what to do, a sentence each. */
  readonly sentences: readonly string[];
  /** When, where and so on, in the order to be shown. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Whether the recipient can answer it: the mail then has a link to the page where one answers. */
  readonly takesAnswer: boolean;
  /** What the recipient's calendar is to do with it; null where it holds nothing for a calendar. */
  readonly calendar: 'publish' | 'cancel' | null;
}

/** The second way to reach someone. */
export interface Mailer {
  /**
   * Sends a letter about a meeting to a person's address; never throws. `refused` when the person has no address.
   * `key` is the ledger row's: a second attempt for the same row carries the same Message-ID.
   */
  send(
    key: OutboxKey,
    recipient: Person,
    letter: Letter,
    meeting: Meeting,
    registration: Registration | null,
  ): Promise<SendResult>;
}

/** What a signed address is for: one that shows a calendar entry cannot answer. */
export type LinkPurpose = 'answer' | 'calendar';

/** A person's own addresses at our server, each signed, for who has no Teams at hand. */
export interface Links {
  /** The page where this person answers this meeting; it shows it for good, and takes answers as long as the rules do. */
  answer(meetingId: MeetingId, personId: PersonId): Promise<string>;
  /** This person's calendar entry of this meeting, an `.ics` file. */
  calendar(meetingId: MeetingId, personId: PersonId): Promise<string>;
  /** Whom and what a signature stands for; null for one that is not ours, or is for something else. */
  read(
    purpose: LinkPurpose,
    token: string,
  ): Promise<{ readonly meetingId: MeetingId; readonly personId: PersonId } | null>;
}

/** An iCalendar file with what it asks of a calendar. */
export interface CalendarFile {
  readonly method: 'PUBLISH' | 'CANCEL';
  readonly text: string;
}

/** Writes a person's calendar entry of a meeting, as both stand. */
export interface CalendarWriter {
  /** `withdrawn` takes the entry out of the calendar whatever is stored; else what is stored decides. */
  write(
    meeting: Meeting,
    recipient: Person,
    registration: Registration | null,
    withdrawn: boolean,
  ): CalendarFile;
}

/** What of a meeting was seen to be due and is done: written after its messages, so that a crash in between repeats it. */
export interface MarkStore {
  /** The names of all marks of a meeting. One range read. */
  marks(meetingId: MeetingId): Promise<ReadonlySet<string>>;
  /** Sets a mark; idempotent. */
  mark(meetingId: MeetingId, name: string): Promise<void>;
}

/** A message with everything that it is drawn from, as it stands right before it is sent. */
export interface Telling {
  readonly message: Message;
  readonly meeting: Meeting;
  readonly recipient: Person;
  /** The recipient's own; null without one. */
  readonly registration: Registration | null;
  /** Of a reminder: who else of the recipient's region has a seat. */
  readonly colleagues: readonly PersonId[];
  /** Of a `moved` or `relocated`: how the recipient last knew the meeting. */
  readonly known: Change['before'] | null;
}

/** Draws a message in the recipient's language; implemented by the bot. */
export interface Composer {
  /** Throws for a `shared`, which is not to a person. */
  compose(telling: Telling): Promise<Composed>;
  /**
   * What comes in the place of the recipient's earlier cards of a meeting once a `moved`, `relocated` or `cancelled`
   * has reached them: how it is now, without their old buttons. Throws for any other message.
   */
  retire(telling: Telling): CardJson;
}

/** What became of an attempt to reach someone. */
export type SendResult =
  | { readonly kind: 'sent'; readonly sentId: string }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'uncertain'; readonly reason: string };

export interface Sender {
  /** Sends a card with its one-line summary into a stored conversation; never throws. */
  send(conversation: Conversation, card: CardJson, summary: string): Promise<SendResult>;
  /** Puts a card in the place of one sent before (`sentId`), so that no stale button lies; never throws. */
  replace(conversation: Conversation, sentId: string, card: CardJson): Promise<SendResult>;
}

export interface FileUploader {
  /** Puts a whole file where the person's consent said it may go, once; never throws. */
  upload(uploadUrl: string, file: Uint8Array): Promise<'uploaded' | 'refused'>;
}

/** An Adaptive Card as plain JSON. */
export type CardJson = Readonly<Record<string, unknown>> & { readonly type: 'AdaptiveCard' };
