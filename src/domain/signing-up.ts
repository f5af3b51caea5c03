/** "I come" and "I cannot come": rules Registration 3, 5 and 6. */
import { withdrawQuestion, acceptAsStandIn, declineAsStandIn, endStandIn } from './deputies.ts';
import type { Draft } from './draft.ts';
import { sessionOf, type SlotId } from './meetings.ts';
import type { Outcome, Registration, SlotWish, Undo } from './registrations.ts';
import { refused, slotsThatFit, takePlace, whyClosed } from './seating.ts';
import { placeInLine, type Gate } from './seats.ts';
import { fill } from './settling.ts';
import type { Instant } from './time.ts';
import { phaseOf } from './views.ts';

/** "I come": a seat, a place in line, a switch, or the seat back from the deputy. */
export function signUp(draft: Draft, me: Registration, wish: SlotWish, now: Instant): Outcome {
  const fitting = slotsThatFit(draft.gate, wish);
  const closed = whyClosed(draft.gate, now);
  if (me.offered !== null && fitting.includes(me.offered)) return answerOffer(draft, me, true, now);
  if (me.answer === 'attending') {
    const unchanged = alreadyThere(draft.gate, me, fitting);
    if (unchanged !== null && (closed === null || closed === 'deadline-passed')) return unchanged;
  }
  if (closed !== null) return refused(closed);
  if (fitting.length === 0) return refused('no-such-slot');
  if (me.standsInFor?.status === 'asked' && me.seat === null) return signUpWhenAsked(draft, me, wish, now);
  if (me.answer === 'deputy') return signUp(draft, withdrawQuestion(draft, me), wish, now);
  return takePlace(draft, { ...me, answer: 'attending' }, fitting, now, undoSignUp(me));
}

/** A deputy who was asked and says "I come" accepts; another slot than the primary's is then a switch. */
function signUpWhenAsked(draft: Draft, me: Registration, wish: SlotWish, now: Instant): Outcome {
  const accepted = acceptAsStandIn(draft, me, now);
  const after = draft.row(me.personId) ?? me;
  const place = after.seat ?? after.waitingFor;
  if (place === null || slotsThatFit(draft.gate, wish).includes(place)) return accepted;
  return signUp(draft, after, wish, now);
}

/** "I cannot come": frees the seat, the place in line and a question to the deputy. */
export function signOff(draft: Draft, me: Registration, now: Instant): Outcome {
  const closed = whyTooLate(draft.gate, me, now);
  if (closed !== null) return closed;
  if (me.standsInFor?.status === 'asked') return signOffWhenAsked(draft, me, now);
  if (me.answer === 'declined') return { kind: 'declined', undo: null };
  const undo = undoSignOff(draft.gate, me, now);
  free(draft, me, 'declined', now);
  return { kind: 'declined', undo };
}

/** Who was asked to go for someone and cannot come says no to that too, besides leaving an own seat or line. */
function signOffWhenAsked(draft: Draft, me: Registration, now: Instant): Outcome {
  const declined = declineAsStandIn(draft, me);
  const hasOwnPlace = me.seat !== null || me.waitingFor !== null || me.offered !== null;
  return hasOwnPlace ? signOff(draft, draft.row(me.personId) ?? me, now) : declined;
}

/** Takes a first answer back, so that the region is silent again rather than declined. */
export function withdraw(draft: Draft, me: Registration, now: Instant): Outcome {
  const closed = whyTooLate(draft.gate, me, now);
  if (closed !== null) return closed;
  // The question was answered since: nothing is left of it to take back.
  if (me.answer === 'deputy' && me.deputy?.status === 'accepted') return refused('deputy-already-goes');
  free(draft, me, 'none', now);
  return { kind: 'withdrawn' };
}

function free(draft: Draft, me: Registration, answer: 'declined' | 'none', now: Instant): void {
  const withdrawn = me.answer === 'deputy' ? withdrawQuestion(draft, me) : me;
  const freed = withdrawn.standsInFor?.status === 'accepted' ? endStandIn(draft, withdrawn) : withdrawn;
  draft.put({ ...freed, answer, seat: null, waitingFor: null, offered: null });
  fill(draft, now);
}

/** Signing off stays possible until the start (rule Registration 6). */
function whyTooLate(gate: Gate, me: Registration, now: Instant): Outcome | null {
  const phase = phaseOf(gate.meeting, now);
  if (phase === 'concept' || phase === 'cancelled') return refused(phase);
  return hasStarted(gate, me.seat, now) ? refused('past') : null;
}

/** Leaves the line and keeps the seat; without a seat it is the same as not coming. */
export function leaveLine(draft: Draft, me: Registration, now: Instant): Outcome {
  if (me.waitingFor === null) {
    return me.answer === 'attending' && me.seat !== null
      ? { kind: 'attending', slotId: me.seat, undo: null }
      : refused('not-in-line');
  }
  if (me.seat === null) return signOff(draft, me, now);
  draft.put({ ...me, waitingFor: null });
  return { kind: 'attending', slotId: me.seat, undo: { kind: 'sign-up', slotId: me.waitingFor } };
}

/** The answer to a seat that was offered after the deadline (rule Registration 3). */
export function answerOffer(draft: Draft, me: Registration, accept: boolean, now: Instant): Outcome {
  const slotId = me.offered;
  if (slotId === null) return refused('nothing-offered');
  const phase = phaseOf(draft.gate.meeting, now);
  if (phase === 'cancelled') return refused('cancelled');
  if (hasStarted(draft.gate, slotId, now)) return refused('past');
  if (accept) {
    draft.put({ ...me, answer: 'attending', seat: slotId, offered: null });
  } else {
    draft.put({ ...me, answer: me.seat === null ? 'declined' : me.answer, offered: null });
  }
  fill(draft, now);
  return accept
    ? { kind: 'attending', slotId, undo: me.seat === null ? { kind: 'sign-off' } : null }
    : { kind: 'offer-declined', slotId };
}

/** The same answer again for someone who already has what is asked. */
function alreadyThere(gate: Gate, me: Registration, fitting: readonly SlotId[]): Outcome | null {
  const undo: Undo = { kind: 'sign-off' };
  if (me.seat !== null && fitting.includes(me.seat) && me.waitingFor === null) {
    return { kind: 'attending', slotId: me.seat, undo };
  }
  if (me.waitingFor !== null && fitting.includes(me.waitingFor)) {
    const place = placeInLine(gate, me.waitingFor, me.personId) ?? 1;
    return {
      kind: 'waiting',
      slotId: me.waitingFor,
      place,
      keeps: me.seat,
      undo: me.seat === null ? undo : { kind: 'leave-line' },
    };
  }
  return null;
}

function undoSignUp(me: Registration): Undo {
  if (me.answer === 'attending' && me.seat !== null) return { kind: 'sign-up', slotId: me.seat };
  return me.answer === 'declined' ? { kind: 'sign-off' } : { kind: 'withdraw' };
}

/** Signing up again is offered only while it is possible at all; whether the seat is still free shows then. */
function undoSignOff(gate: Gate, me: Registration, now: Instant): Undo | null {
  const slotId = me.seat ?? me.waitingFor;
  return slotId === null || whyClosed(gate, now) !== null ? null : { kind: 'sign-up', slotId };
}

/** Whether it is too late for this seat: its session began, or for someone without a seat the last one did. */
function hasStarted(gate: Gate, seat: SlotId | null, now: Instant): boolean {
  if (seat !== null) return sessionOf(gate.meeting, seat).start <= now;
  return gate.meeting.sessions.every(({ start }) => start <= now);
}
