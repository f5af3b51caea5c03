/** Who did not surely get what they should have had, by the rows of a meeting's ledger. */
import {
  isLate,
  LEDGER_KINDS,
  ledgerKindOf,
  UNREACHABLE,
  type Delivery,
  type LedgerKind,
} from './ledger-rows.ts';
import { isEvent, type Message } from './messages.ts';
import type { PersonId } from './people.ts';

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

/**
 * The people who were not reached; `unplanned` are those who should have an invitation and have no row. A person is
 * judged by the newest message of each kind: who got the second reminder did not miss the first one.
 */
export function notReachedOf(
  rows: readonly Delivery[],
  unplanned: readonly PersonId[],
): readonly NotReached[] {
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
