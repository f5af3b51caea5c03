/** What became of the messages of a meeting, as the secretariat reads it (rule Sending 6). Only what was sent counts as reached. */
import { notReachedOf, type NotReached } from './ledger-misses.ts';
import { LEDGER_KINDS, ledgerKindOf, type Delivery, type LedgerKind } from './ledger-rows.ts';
import { tallyOf, type KindTally } from './ledger-tallies.ts';
import type { PersonId } from './people.ts';

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
        tallyOf(
          one,
          rows.filter(({ message }) => ledgerKindOf(message) === one),
          one === 'invitation' ? { isPlanned: invited.isPlanned, count: withoutRow.length } : null,
        ),
      )
      .filter(({ total }) => total > 0),
    notReached: notReachedOf(rows, invited.isPlanned ? withoutRow : []),
  };
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
