import { coverageOf, type Coverage } from './coverage.ts';
import {
  endOf,
  isOver,
  sessionOf,
  startOf,
  type Meeting,
  type Session,
  type Slot,
  type SlotId,
} from './meetings.ts';
import type { PersonId } from './people.ts';
import type { Registration } from './registrations.ts';
import { freeSeats, placeInLine, seatsOf, type Gate } from './seats.ts';
import type { Instant } from './time.ts';

/** `open` takes sign-ups; `closed` is after the deadline, before the end. */
export type Phase = 'concept' | 'open' | 'closed' | 'cancelled' | 'over';

/** Where a meeting stands at a moment, from what is stored and the clock. */
export function phaseOf(meeting: Meeting, now: Instant): Phase {
  if (meeting.status === 'cancelled') return 'cancelled';
  if (isOver(meeting, now)) return 'over';
  if (meeting.status === 'concept') return 'concept';
  return now < meeting.deadline && now < startOf(meeting) ? 'open' : 'closed';
}

export interface SlotView {
  readonly slot: Slot;
  readonly session: Session;
  /** Free seats; null is without limit. */
  readonly free: number | null;
  readonly taken: number;
  readonly waiting: number;
}

/** A meeting as everyone may see it. */
export interface MeetingView {
  readonly meeting: Meeting;
  readonly phase: Phase;
  readonly start: Instant;
  readonly end: Instant;
  readonly slots: readonly SlotView[];
  readonly coverage: Coverage;
}

/** The person's own state beside it. */
export interface OwnView {
  readonly registration: Registration;
  /** Place in line, from 1, when waiting. */
  readonly place: number | null;
}

/** A meeting as it stands at `now`; nothing of any one person is in it. */
export function viewOf(gate: Gate, now: Instant): MeetingView {
  const { meeting } = gate;
  return {
    meeting,
    phase: phaseOf(meeting, now),
    start: startOf(meeting),
    end: endOf(meeting),
    slots: meeting.slots.map((slot) => slotView(gate, slot)),
    coverage: coverageOf(gate.regions),
  };
}

function slotView(gate: Gate, slot: Slot): SlotView {
  const seats = seatsOf(gate, slot.slotId);
  return {
    slot,
    session: sessionOf(gate.meeting, slot.slotId),
    free: freeSeats(gate, slot.slotId),
    taken: seats.taken,
    waiting: seats.waiting.length,
  };
}

/** Null for someone without a registration. */
export function ownViewOf(gate: Gate, registration: Registration | null): OwnView | null {
  if (registration === null) return null;
  return { registration, place: placeOf(gate, registration.waitingFor, registration.personId) };
}

function placeOf(gate: Gate, slotId: SlotId | null, personId: PersonId): number | null {
  return slotId === null ? null : placeInLine(gate, slotId, personId);
}
