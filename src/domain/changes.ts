/** Whether the notice of a change is still true, and news to its recipient (rules Sending 4 and 5): pure. */
import { isElsewhere, isInvolved, modesFor, partOf, slotsFor } from './involvement.ts';
import { isSameTime, lastKnown, stateAfter, type ChangeNotice, type Known, type Told } from './known.ts';
import { isOver, sessionOf, startOf } from './meetings.ts';
import type { SkipReason } from './messages.ts';
import type { Registration } from './registrations.ts';
import type { Gate } from './seats.ts';
import type { Change } from './sending.ts';
import { whyAbsent, whyGone, type Situation } from './skipping.ts';

/** What comes of the notice of a change: to be told against how the recipient last knew the meeting, or why not. */
export type ChangeVerdict =
  | { readonly kind: 'tell'; readonly known: Known }
  | { readonly kind: 'skip'; readonly reason: SkipReason }
  /** The recipient knows of it, or never knew it otherwise, by what was `told`: true as long as that is all. */
  | { readonly kind: 'no-news' };

/** Judges the notice of a change; `told` are the recipient's notices before it that arrived, or may have. */
export function judgeChange(
  notice: ChangeNotice,
  situation: Situation,
  told: readonly Told[],
): ChangeVerdict {
  const { gate, registration } = situation;
  const reason = whyNotTell(notice, situation);
  if (reason !== null) return { kind: 'skip', reason };
  const known = lastKnown(gate.meeting, gate.sending, registration, told);
  return known !== null && isNews(notice.kind, known, situation)
    ? { kind: 'tell', known }
    : { kind: 'no-news' };
}

function whyNotTell(
  notice: ChangeNotice,
  { gate, contacts, registration, now }: Situation,
): SkipReason | null {
  const { meeting, sending } = gate;
  if (isOver(meeting, now)) return 'past';
  if (notice.kind === 'cancelled') {
    if (meeting.status !== 'cancelled') return 'superseded';
    if (registration?.answer === 'declined') return 'signed-off';
  } else {
    const gone = whyGone({ gate, now });
    if (gone !== null) return gone;
    if (notice.kind === 'moved' && startOf(meeting) <= now) return 'too-late';
  }
  if (sending.changes.some((change) => isLaterOf(notice, change, gate, registration))) return 'superseded';
  if (notice.kind === 'relocated') {
    const slots = slotsFor(meeting, registration);
    if (slots.length === 0) return whyAbsent(registration) ?? 'superseded';
    // A new link still helps who is about to join, or fell out; not who was in the group that is over.
    return slots.every(({ slotId }) => sessionOf(meeting, slotId).end <= now) ? 'too-late' : null;
  }
  return isInvolved(registration) || partOf(contacts, meeting, notice.to) !== null ? null : 'not-invited';
}

/** Whether a later change of the same kind tells the same person what this notice would. */
function isLaterOf(
  notice: ChangeNotice,
  change: Change,
  { meeting, sending }: Gate,
  registration: Registration | null,
): boolean {
  if (change.kind !== notice.kind || change.revision <= notice.revision) return false;
  if (notice.kind !== 'relocated') return true;
  const after = stateAfter(meeting, sending, change);
  return isElsewhere(modesFor(meeting, registration), change.before, after);
}

function isNews(kind: ChangeNotice['kind'], known: Known, { gate, registration }: Situation): boolean {
  switch (kind) {
    case 'moved':
      return !isSameTime(known, gate.meeting);
    case 'relocated':
      return isElsewhere(modesFor(gate.meeting, registration), known, gate.meeting);
    case 'cancelled':
      return true;
  }
}
