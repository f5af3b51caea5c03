/** Which places a meeting has for someone now, and taking one: rules Registration 2, 5 and 6. */
import type { Draft } from './draft.ts';
import type { SlotId } from './meetings.ts';
import type { Outcome, RefusalReason, Registration, SlotWish, Undo } from './registrations.ts';
import { hasRoom, LONGEST_WAITING_LIST, placeInLine, seatsOf, type Gate } from './seats.ts';
import { fill } from './settling.ts';
import type { Instant } from './time.ts';
import { phaseOf } from './views.ts';

/** The outcome of a command that changes nothing. */
export function refused(reason: RefusalReason): Outcome {
  return { kind: 'refused', reason };
}

/** Why a meeting takes no sign-ups now; null when it does (rule Registration 6). */
export function whyClosed(gate: Gate, now: Instant): RefusalReason | null {
  switch (phaseOf(gate.meeting, now)) {
    case 'concept':
      return 'concept';
    case 'cancelled':
      return 'cancelled';
    case 'over':
      return 'past';
    case 'closed':
      return 'deadline-passed';
    case 'open':
      return null;
  }
}

/** The slots that a wish leaves, in the order in which the meeting offers them. */
export function slotsThatFit(gate: Gate, wish: SlotWish): readonly SlotId[] {
  return gate.meeting.slots
    .filter((slot) => wish.slotId === undefined || slot.slotId === wish.slotId)
    .filter((slot) => wish.sessionId === undefined || slot.sessionId === wish.sessionId)
    .filter((slot) => wish.mode === undefined || slot.mode === wish.mode)
    .map((slot) => slot.slotId);
}

/**
 * Sits down in the first of `slots` that has room, else joins the line of the first
 * of them, keeping the seat one has. The answer (attending or deputy) is `me`'s.
 */
export function takePlace(
  draft: Draft,
  me: Registration,
  slots: readonly SlotId[],
  now: Instant,
  undo: Undo | null,
): Outcome {
  const free = slots.find((slotId) => hasRoom(draft.gate, slotId));
  if (free !== undefined) {
    draft.put({ ...me, seat: free, waitingFor: null });
    fill(draft, now);
    return { kind: 'attending', slotId: free, undo };
  }
  const slotId = slots[0];
  if (slotId === undefined) return refused('no-such-slot');
  if (seatsOf(draft.gate, slotId).waiting.length >= LONGEST_WAITING_LIST) return refused('line-full');
  draft.put({ ...me, waitingFor: slotId });
  const place = placeInLine(draft.gate, slotId, me.personId) ?? 1;
  return {
    kind: 'waiting',
    slotId,
    place,
    keeps: me.seat,
    undo: me.seat === null ? undo : { kind: 'leave-line' },
  };
}
