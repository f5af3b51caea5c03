/**
 * What follows from the state and the clock without anyone asking: freed seats go
 * to the first in line, seats held for a deputy are released at the deadline.
 */
import type { Draft } from './draft.ts';
import { sessionOf, type SlotId } from './meetings.ts';
import type { PersonId } from './people.ts';
import type { Registration } from './registrations.ts';
import { freeSeats, seatsOf, type Gate } from './seats.ts';
import type { Instant } from './time.ts';
import { phaseOf } from './views.ts';

/** The most people one transaction moves: with row, message and history each, below the 100 entities of a transaction. */
const MOST_MOVES = 30;

/** Whether something is due: {@link settle} would change this gate. */
export function isUnsettled(gate: Gate, now: Instant): boolean {
  return isRunning(gate, now) && (holdsAreOver(gate, now) || slotsToFill(gate, now).length > 0);
}

/** Releases what is over and gives freed seats away, at most {@link MOST_MOVES} people; call again until settled. */
export function settle(draft: Draft, now: Instant): void {
  if (!isRunning(draft.gate, now)) return;
  releaseHolds(draft, now);
  fill(draft, now);
}

/** Gives every free seat to the first in line (rule Registration 3), until the draft holds {@link MOST_MOVES} people. */
export function fill(draft: Draft, now: Instant): void {
  if (!isRunning(draft.gate, now)) return;
  for (
    let slots = slotsToFill(draft.gate, now);
    slots[0] !== undefined;
    slots = slotsToFill(draft.gate, now)
  ) {
    if (draft.size >= MOST_MOVES) return;
    const slotId = slots[0];
    draft.require(nextInLine(draft.gate, slotId));
    const [first] = seatsOf(draft.gate, slotId).waiting;
    const row = first === undefined ? null : draft.row(first);
    if (row === null) throw new Error(`Line of ${slotId} holds someone without a registration`);
    giveSeat(draft, row, slotId, now);
  }
}

function isRunning(gate: Gate, now: Instant): boolean {
  const phase = phaseOf(gate.meeting, now);
  return phase === 'open' || phase === 'closed';
}

function holdsAreOver(gate: Gate, now: Instant): boolean {
  return now >= gate.meeting.deadline && Object.values(gate.seats).some(({ held }) => held.length > 0);
}

/** Nobody is promoted after the start: only slots whose session is still to come. */
function slotsToFill(gate: Gate, now: Instant): readonly SlotId[] {
  return gate.meeting.slots
    .map(({ slotId }) => slotId)
    .filter((slotId) => seatsOf(gate, slotId).waiting.length > 0 && freeSeats(gate, slotId) !== 0)
    .filter((slotId) => now < sessionOf(gate.meeting, slotId).start);
}

/** The people that the free seats will reach, so that their registrations are read in one go. */
function nextInLine(gate: Gate, slotId: SlotId): readonly PersonId[] {
  return seatsOf(gate, slotId).waiting.slice(0, Math.min(freeSeats(gate, slotId) ?? MOST_MOVES, MOST_MOVES));
}

function giveSeat(draft: Draft, row: Registration, slotId: SlotId, now: Instant): void {
  if (now < draft.gate.meeting.deadline) {
    draft.put({ ...row, seat: slotId, waitingFor: null });
    draft.tell('promoted', row.personId, null, slotId);
    draft.note(row.personId, 'promoted', null);
  } else if (row.answer === 'deputy') {
    lapse(draft, row);
  } else {
    draft.put({ ...row, offered: slotId, waitingFor: null });
    draft.tell('offered', row.personId, null, slotId);
    draft.note(row.personId, 'offered', null);
  }
}

function releaseHolds(draft: Draft, now: Instant): void {
  if (!holdsAreOver(draft.gate, now)) return;
  const holders = Object.values(draft.gate.seats)
    .flatMap(({ held }) => held)
    .slice(0, MOST_MOVES / 2);
  draft.require(holders);
  draft.require(holders.flatMap((personId) => draft.row(personId)?.deputy?.personId ?? []));
  for (const personId of holders) {
    // Read anew each time: who is released here may be the deputy in a question released before.
    const row = draft.row(personId);
    if (row !== null) lapse(draft, row);
  }
}

/** Ends a question to a deputy that nobody answered in time: the region does not come, and both are told. */
function lapse(draft: Draft, row: Registration): void {
  const deputy = row.deputy === null ? null : draft.row(row.deputy.personId);
  const wasAsked = row.deputy?.status === 'asked';
  draft.put({
    ...row,
    answer: 'declined',
    seat: null,
    waitingFor: null,
    deputy: row.deputy !== null && wasAsked ? { ...row.deputy, status: 'lapsed' } : row.deputy,
  });
  draft.tell('deputy-lapsed', row.personId, row.deputy?.personId ?? null, row.seat);
  draft.note(row.personId, 'released', null);
  if (wasAsked && deputy?.standsInFor?.personId === row.personId) {
    draft.put({ ...deputy, standsInFor: { ...deputy.standsInFor, status: 'lapsed' } });
    draft.tell('deputy-lapsed', deputy.personId, row.personId, row.seat);
  }
}
