/** Counts the rows of one kind by what became of them. */
import { isLate, UNREACHABLE, type Delivery, type LedgerKind } from './ledger-rows.ts';

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

/** The numbers of one kind. `withoutRow`: how many people should have a row and have none, and whether all were written. */
export function tallyOf(
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
