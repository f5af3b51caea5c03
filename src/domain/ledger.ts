/** What became of the messages of a meeting, as the secretariat reads it (rule Sending 6). Only what was sent counts as reached. */
import { isEvent, type Message } from './messages.ts';
import type { PersonId } from './people.ts';

/** Messages that are counted together; `answers` are all that left with a change of an answer. */
export type LedgerKind =
  'invitation' | 'nudge' | 'reminder' | 'moved' | 'relocated' | 'cancelled' | 'answers' | 'shared';

/** In the order in which they are shown. */
const LEDGER_KINDS: readonly LedgerKind[] = [
  'invitation',
  'nudge',
  'reminder',
  'moved',
  'relocated',
  'cancelled',
  'answers',
  'shared',
];

/** One row of the ledger, as far as it is told of. */
export interface Delivery {
  readonly message: Message;
  readonly state: 'pending' | 'sending' | 'sent' | 'skipped' | 'failed' | 'uncertain';
  readonly via: 'chat' | 'mail' | null;
  readonly reason: string | null;
}

/** Why a row failed of someone who has neither a chat nor a known address. */
const UNREACHABLE = 'unreachable';

/** Skipped because it came too late: the person should have had it, so they were not reached. */
const TOO_LATE: ReadonlySet<string> = new Set(['too-late', 'past']);

/** How often something had the same reason; the most frequent first. */
export interface Counted {
  readonly reason: string;
  readonly count: number;
}

/** The messages of one kind by what became of them; together `total`. */
export interface KindTally {
  readonly kind: LedgerKind;
  readonly total: number;
  readonly chat: number;
  readonly mail: number;
  /** Written and not tried yet, or under way. */
  readonly waiting: number;
  /** Rightly not sent. */
  readonly skipped: readonly Counted[];
  /** Not sent because it came too late: they should have had it. */
  readonly late: number;
  readonly failed: readonly Counted[];
  readonly uncertain: number;
  /** No way to reach them at all. */
  readonly unreachable: number;
  /** Belongs to those who should have it, but nothing was ever written for them. */
  readonly unplanned: number;
}

/** Why someone did not get something; `late` was skipped because it came too late. */
export type MissReason = 'failed' | 'uncertain' | 'unreachable' | 'late' | 'unplanned';

/** Something that a person did not surely get. */
export interface Miss {
  readonly kind: LedgerKind;
  readonly why: MissReason;
  /** The code that the ledger keeps of a failure; null without one. */
  readonly reason: string | null;
}

/** A person who was not reached, and with what. */
export interface NotReached {
  readonly personId: PersonId;
  readonly misses: readonly Miss[];
}

export interface Ledger {
  /** Only kinds of which there is something. */
  readonly kinds: readonly KindTally[];
  /** In no order of their own: the caller knows their names. */
  readonly notReached: readonly NotReached[];
}

/** Whom an invitation is meant for, and whether their rows are all written. */
export interface Expected {
  readonly people: readonly PersonId[];
  readonly isPlanned: boolean;
}

/**
 * Reads the ledger of a meeting from its rows. `invited` are the people who should have an invitation: whoever of
 * them has no row was forgotten, or became a contact after the publication, and is not passed over in silence. With a
 * `kind` only messages of that kind are counted and missed.
 */
export function ledgerOf(
  deliveries: readonly Delivery[],
  invited: Expected,
  kind: LedgerKind | null = null,
): Ledger {
  const wanted = LEDGER_KINDS.filter((one) => kind === null || one === kind);
  const rows = deliveries.filter(({ message }) => wanted.includes(ledgerKindOf(message)));
  const withoutRow = wanted.includes('invitation') ? peopleWithoutInvitation(rows, invited.people) : [];
  return {
    kinds: wanted
      .map((one) =>
        tally(
          one,
          rows.filter(({ message }) => ledgerKindOf(message) === one),
          one === 'invitation' ? { isPlanned: invited.isPlanned, count: withoutRow.length } : null,
        ),
      )
      .filter(({ total }) => total > 0),
    notReached: notReached(rows, invited.isPlanned ? withoutRow : []),
  };
}

/** Under which kind a message is counted. */
function ledgerKindOf(message: Message): LedgerKind {
  if (isEvent(message)) return 'answers';
  switch (message.kind) {
    case 'reminder-days':
    case 'reminder-working-day':
    case 'reminder-hour':
      return 'reminder';
    default:
      return message.kind;
  }
}

/** Someone who had an invitation under an earlier publication has one. */
function peopleWithoutInvitation(
  rows: readonly Delivery[],
  people: readonly PersonId[],
): readonly PersonId[] {
  const written = new Set(
    rows.filter(({ message }) => message.kind === 'invitation').map(({ message }) => message.to),
  );
  return people.filter((personId) => !written.has(personId));
}

function tally(
  kind: LedgerKind,
  rows: readonly Delivery[],
  withoutRow: { readonly isPlanned: boolean; readonly count: number } | null,
): KindTally {
  const sent = rows.filter(({ state }) => state === 'sent');
  const skipped = rows.filter(({ state }) => state === 'skipped');
  const failed = rows.filter(({ state }) => state === 'failed');
  const missing = withoutRow?.count ?? 0;
  const isPlanned = withoutRow?.isPlanned ?? true;
  const underWay = rows.filter(({ state }) => state === 'pending' || state === 'sending').length;
  return {
    kind,
    total: rows.length + missing,
    chat: sent.filter(({ via }) => via !== 'mail').length,
    mail: sent.filter(({ via }) => via === 'mail').length,
    waiting: underWay + (isPlanned ? 0 : missing),
    skipped: counted(skipped.filter(({ reason }) => !isLate(reason))),
    late: skipped.filter(({ reason }) => isLate(reason)).length,
    failed: counted(failed.filter(({ reason }) => reason !== UNREACHABLE)),
    uncertain: rows.filter(({ state }) => state === 'uncertain').length,
    unreachable: failed.filter(({ reason }) => reason === UNREACHABLE).length,
    unplanned: isPlanned ? missing : 0,
  };
}

function counted(rows: readonly Delivery[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const { reason } of rows) counts.set(reason ?? '', (counts.get(reason ?? '') ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).toSorted((a, b) => b.count - a.count);
}

/** A person is judged by the newest message of each kind: who got the second reminder did not miss the first one. */
function notReached(rows: readonly Delivery[], unplanned: readonly PersonId[]): readonly NotReached[] {
  const newest = new Map<string, Delivery>();
  for (const row of rows) {
    const { message } = row;
    // The shared card is for a team, not for a person.
    if (message.kind === 'shared') continue;
    const subject = isEvent(message) ? `${message.kind} ${message.about ?? ''}` : ledgerKindOf(message);
    const key = `${message.to} ${subject}`;
    const known = newest.get(key);
    if (known === undefined || isNewer(message, known.message)) newest.set(key, row);
  }
  const misses = new Map<PersonId, Miss[]>();
  const add = (personId: PersonId, miss: Miss): void => {
    misses.set(personId, [...(misses.get(personId) ?? []), miss]);
  };
  for (const personId of unplanned) add(personId, { kind: 'invitation', why: 'unplanned', reason: null });
  for (const row of newest.values()) {
    const why = missOf(row);
    if (why !== null) add(row.message.to, { kind: ledgerKindOf(row.message), why, reason: row.reason });
  }
  return [...misses].map(([personId, all]) => ({
    personId,
    misses: all.toSorted((a, b) => LEDGER_KINDS.indexOf(a.kind) - LEDGER_KINDS.indexOf(b.kind)),
  }));
}

function isNewer(one: Message, other: Message): boolean {
  if ('due' in one) return 'due' in other && one.due > other.due;
  if ('revision' in one) return 'revision' in other && one.revision > other.revision;
  return 'version' in other && one.version > other.version;
}

function isLate(reason: string | null): boolean {
  return TOO_LATE.has(reason ?? '');
}

/** Null for what was sent, is still under way, or was rightly not sent. */
function missOf({ state, reason }: Delivery): MissReason | null {
  switch (state) {
    case 'failed':
      return reason === UNREACHABLE ? 'unreachable' : 'failed';
    case 'uncertain':
      return 'uncertain';
    case 'skipped':
      return isLate(reason) ? 'late' : null;
    case 'sent':
    case 'pending':
    case 'sending':
      return null;
  }
}
