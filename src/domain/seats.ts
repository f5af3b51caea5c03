import type { Meeting, SlotId } from './meetings.ts';
import type { PersonId, RegionId } from './people.ts';
import type { RegionTally } from './coverage.ts';
import { NOTHING_SENT, type Sending } from './sending.ts';

/**
 * What the gate keeps of one slot. Lists hold person ids in order of arrival.
 * A seat is either taken, held for a deputy who was asked, or offered to the
 * first in line; the three together never exceed the capacity.
 */
export interface SlotSeats {
  /** How many people sit in the slot and come themselves. */
  readonly taken: number;
  /** The primaries whose seat waits for their deputy's answer (rule Registration 4). */
  readonly held: readonly PersonId[];
  /** After the deadline: people who may take a freed seat by accepting it (rule Registration 3). */
  readonly offered: readonly PersonId[];
  /** The waiting list, first in line first. */
  readonly waiting: readonly PersonId[];
}

export type Seats = Readonly<Record<SlotId, SlotSeats>>;

/** The only lock of a meeting: what every answer to it is decided by and changes. */
export interface Gate {
  readonly meeting: Meeting;
  readonly seats: Seats;
  /** How each region that answered stands; a region that is not in it is silent. */
  readonly regions: Readonly<Record<RegionId, RegionTally>>;
  /** What decides which messages it has to send. */
  readonly sending: Sending;
}

/** The gate of a meeting that nobody answered and of which nothing was announced. */
export function emptyGate(meeting: Meeting): Gate {
  return { meeting, seats: {}, regions: {}, sending: NOTHING_SENT };
}

export const NO_SEATS: SlotSeats = { taken: 0, held: [], offered: [], waiting: [] };

/** The longest waiting list a slot accepts, so that the gate stays well below 32 K characters a property. */
export const LONGEST_WAITING_LIST = 500;

/** What the gate knows of a slot; a slot nobody answered yet has no entry. */
export function seatsOf(gate: Pick<Gate, 'seats'>, slotId: SlotId): SlotSeats {
  return gate.seats[slotId] ?? NO_SEATS;
}

/** Seats in use: taken, held or offered. */
export function occupied(seats: SlotSeats): number {
  return seats.taken + seats.held.length + seats.offered.length;
}

/** Free seats of a slot; null is without limit, never below zero. */
export function freeSeats(gate: Pick<Gate, 'meeting' | 'seats'>, slotId: SlotId): number | null {
  const slot = gate.meeting.slots.find((candidate) => candidate.slotId === slotId);
  if (slot === undefined) return 0;
  if (slot.capacity === null) return null;
  return Math.max(0, slot.capacity - occupied(seatsOf(gate, slotId)));
}

/** Whether someone can sit down at once: a seat is free and nobody is waiting for it (rule Registration 2). */
export function hasRoom(gate: Pick<Gate, 'meeting' | 'seats'>, slotId: SlotId): boolean {
  return freeSeats(gate, slotId) !== 0 && seatsOf(gate, slotId).waiting.length === 0;
}

/** Someone's place in a slot's waiting list, from 1; null when not in it. */
export function placeInLine(gate: Pick<Gate, 'seats'>, slotId: SlotId, personId: PersonId): number | null {
  const index = seatsOf(gate, slotId).waiting.indexOf(personId);
  return index < 0 ? null : index + 1;
}
