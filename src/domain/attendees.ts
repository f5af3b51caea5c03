/** Who answered a meeting, in the order in which the secretariat reads them. */
import type { Meeting, SlotId } from './meetings.ts';
import type { PersonId } from './people.ts';
import type { Registration } from './registrations.ts';
import { placeInLine, type Gate } from './seats.ts';
import type { Instant } from './time.ts';

/** How someone stands in a meeting, as one word of a list. */
export type AttendeeAnswer =
  | 'attending'
  | 'waiting'
  | 'offered'
  /** The seat is held: the deputy was asked. */
  | 'deputy-asked'
  /** Was asked to go for someone, and has not answered. */
  | 'asked'
  | 'deputy-goes'
  | 'declined';

const ORDER: readonly AttendeeAnswer[] = [
  'attending',
  'offered',
  'deputy-asked',
  'waiting',
  'asked',
  'deputy-goes',
  'declined',
];

export interface Attendee {
  readonly personId: PersonId;
  readonly regionId: string | null;
  readonly answer: AttendeeAnswer;
  /** The slot of the seat, the offer or the waiting list; null without one. */
  readonly slotId: SlotId | null;
  /** From 1; null when not in line. Someone who switches sits in `slotId` and waits elsewhere. */
  readonly place: number | null;
  readonly answeredBy: PersonId;
  readonly answeredAt: Instant;
}

/** Everyone who answered or was asked, those who come first: by group, the waiting list in its order. */
export function attendeesOf(gate: Gate, registrations: readonly Registration[]): readonly Attendee[] {
  return registrations
    .flatMap((registration) => {
      const answer = answerOf(registration);
      return answer === null ? [] : [attendee(gate, registration, answer)];
    })
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.answer) - ORDER.indexOf(b.answer) ||
        slotOrder(gate.meeting, a.slotId) - slotOrder(gate.meeting, b.slotId) ||
        (a.place ?? 0) - (b.place ?? 0),
    );
}

function attendee(gate: Gate, registration: Registration, answer: AttendeeAnswer): Attendee {
  const { personId, seat, waitingFor, offered } = registration;
  return {
    personId,
    regionId: registration.regionId,
    answer,
    slotId: answer === 'offered' ? offered : (seat ?? waitingFor),
    place: waitingFor === null ? null : placeInLine(gate, waitingFor, personId),
    answeredBy: registration.answeredBy,
    answeredAt: registration.answeredAt,
  };
}

function answerOf({ answer, seat, offered, deputy, standsInFor }: Registration): AttendeeAnswer | null {
  if (offered !== null && seat === null) return 'offered';
  switch (answer) {
    case 'attending':
      return seat === null ? 'waiting' : 'attending';
    case 'deputy':
      return deputy?.status === 'accepted' ? 'deputy-goes' : 'deputy-asked';
    case 'declined':
      return 'declined';
    case 'none':
      return standsInFor?.status === 'asked' ? 'asked' : null;
  }
}

function slotOrder({ slots }: Meeting, slotId: SlotId | null): number {
  return slots.findIndex((slot) => slot.slotId === slotId);
}
