/** What earlier messages of a meeting to the same person mean for the one at hand. */
import type { OutboxRow, OutboxStore } from '../app/ports.ts';
import { judgeChange, type ChangeVerdict } from '../domain/changes.ts';
import { noticesBefore, type ChangeNotice, type Told } from '../domain/known.ts';
import type { Message, Reminder } from '../domain/messages.ts';
import { nudgesOf } from '../domain/reminders.ts';
import { isNudgedLately, type Situation } from '../domain/skipping.ts';

type Rows = Pick<OutboxStore, 'find' | 'update'>;

/**
 * Judges the notice of a change by what the recipient was told before. What is no news counts only once no earlier
 * message can still tell otherwise: one that a worker judged already, and has not claimed yet, is made to be judged
 * again.
 */
export async function judgeNotice(
  outbox: Rows,
  notice: ChangeNotice,
  situation: Situation,
): Promise<Exclude<ChangeVerdict, { kind: 'no-news' }>> {
  const { meeting, sending } = situation.gate;
  for (;;) {
    const rows = await outbox.find(meeting.meetingId, noticesBefore(sending, notice));
    const verdict = judgeChange(notice, situation, rows.flatMap(toldBy));
    if (verdict.kind !== 'no-news') return verdict;
    const waiting = rows.filter(({ state }) => state === 'pending');
    const renewed = await Promise.all(waiting.map((row) => outbox.update(row)));
    if (!renewed.includes(null)) return { kind: 'skip', reason: 'superseded' };
  }
}

/** Whether another nudge to the same person went out less than a day before. */
export async function wasNudgedLately(outbox: Rows, nudge: Reminder, situation: Situation): Promise<boolean> {
  const { meeting, sending } = situation.gate;
  const { schedule, nudgedAt, nudgedBefore } = sending;
  const others = [...nudgesOf(meeting, schedule), nudgedAt ?? nudge.due, nudgedBefore ?? nudge.due]
    .filter((due) => due !== nudge.due)
    .map((due): Message => ({ kind: 'nudge', to: nudge.to, due }));
  const rows = await outbox.find(meeting.meetingId, others);
  return rows.some((row) => mayHaveArrived(row) && isNudgedLately(row.writtenAt, situation.now));
}

function toldBy(row: OutboxRow): readonly Told[] {
  return row.told === null || !mayHaveArrived(row) ? [] : [{ revision: row.told }];
}

/** A row that was put back after an attempt, its sender gone, may have arrived as well. */
function mayHaveArrived({ state, attempts }: OutboxRow): boolean {
  switch (state) {
    case 'sent':
    case 'sending':
    case 'uncertain':
      return true;
    case 'pending':
      return attempts > 0;
    case 'skipped':
    case 'failed':
      return false;
  }
}
