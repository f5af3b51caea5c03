import type { Standing } from './coverage.ts';
import type { MeetingId, Mode, SessionId, SlotId } from './meetings.ts';
import type { PersonId, RegionId } from './people.ts';
import type { Instant } from './time.ts';

/**
 * What a person answered: nothing yet (only asked as a deputy), comes, cannot
 * come, or lets the deputy go.
 */
export type Answer = 'none' | 'attending' | 'declined' | 'deputy';

/** One person's answer to one meeting. It holds ids only: names are looked up, so that erasure touches one place. */
export interface Registration {
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  /** The region the person speaks for in this meeting; null for a speaker, a caller or someone without a post. */
  readonly regionId: RegionId | null;
  /**
   * Whether this person is the one asked to answer for the region: the primary, or the
   * deputy where the primary's post is vacant. A deputy who cannot come does not decline for the region.
   */
  readonly spokesperson: boolean;
  readonly answer: Answer;
  /** The slot in which the person sits, or whose seat is held for the deputy who was asked. */
  readonly seat: SlotId | null;
  /** The slot the person is in line for; together with a seat elsewhere while switching (rule 5). */
  readonly waitingFor: SlotId | null;
  /** The slot of which a freed seat was offered after the deadline (rule 3). */
  readonly offered: SlotId | null;
  /** Whom this person asked to go instead. `lapsed`: no answer by the deadline. */
  readonly deputy: { readonly personId: PersonId; readonly status: DeputyStatus } | null;
  /** Who asked this person to go instead, and what this person answered. */
  readonly standsInFor: { readonly personId: PersonId; readonly status: DeputyStatus } | null;
  /** Who gave the last answer: the person, or the secretariat for them (rule 1). */
  readonly answeredBy: PersonId;
  readonly answeredAt: Instant;
  /** Rises with every change; messages to this person are numbered by it. */
  readonly version: number;
  /** The last actions on this registration with their outcome, so that a repeat gets the same answer (rule 7). */
  readonly recent: readonly Remembered[];
}

export type DeputyStatus = 'asked' | 'accepted' | 'declined' | 'lapsed';

export interface Remembered {
  /** The channel's activity id. */
  readonly key: string;
  readonly outcome: Outcome;
}

/** How many actions a registration remembers. Teams repeats within seconds; eight is several times that. */
export const REMEMBERED_ACTIONS = 8;

/** Which slot is meant; everything left out is free to choose. */
export interface SlotWish {
  readonly slotId?: SlotId;
  readonly sessionId?: SessionId;
  readonly mode?: Mode;
}

export type Command =
  /** "I come": takes a seat, switches to another slot, or takes the seat back from a deputy who was asked. */
  | { readonly kind: 'sign-up'; readonly wish: SlotWish }
  /** "I cannot come": frees the seat, the waiting place, and withdraws a question to the deputy. */
  | { readonly kind: 'sign-off' }
  /** Takes a first answer back: frees what it took, and the person has not answered. */
  | { readonly kind: 'withdraw' }
  /** Keeps the seat and leaves the line for another slot. */
  | { readonly kind: 'leave-line' }
  /** "My deputy goes". Null: no deputy is on record. */
  | { readonly kind: 'ask-deputy'; readonly deputy: DeputyPerson | null; readonly wish: SlotWish }
  /** Nobody is on record: names someone to the secretariat, `tell`, whose task it becomes. Changes no answer. */
  | { readonly kind: 'name-deputy'; readonly named: PersonId; readonly tell: readonly PersonId[] }
  /** The deputy's answer to the primary who asked. */
  | { readonly kind: 'answer-deputy'; readonly primary: PersonId; readonly accept: boolean }
  /** The answer to a seat offered after the deadline. */
  | { readonly kind: 'answer-offer'; readonly accept: boolean };

export interface DeputyPerson {
  readonly personId: PersonId;
  readonly regionId: RegionId | null;
}

export type RefusalReason =
  | 'concept'
  | 'cancelled'
  | 'past'
  | 'deadline-passed'
  | 'not-invited'
  | 'no-such-slot'
  | 'line-full'
  | 'not-asked'
  | 'nothing-offered'
  | 'not-in-line'
  | 'no-deputy'
  | 'deputy-already-goes'
  | 'deputy-asked-by-other';

/** The command that takes an action back; null when there is nothing to take back. */
export type Undo =
  | { readonly kind: 'sign-up'; readonly slotId: SlotId }
  | { readonly kind: 'sign-off' }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'leave-line' };

/** What became of a command; stored with the registration, so plain data only. */
export type Outcome =
  /** Sits in `slotId`. */
  | { readonly kind: 'attending'; readonly slotId: SlotId; readonly undo: Undo | null }
  /** In line for `slotId` at `place`, keeping `keeps`. */
  | {
      readonly kind: 'waiting';
      readonly slotId: SlotId;
      readonly place: number;
      readonly keeps: SlotId | null;
      readonly undo: Undo | null;
    }
  | { readonly kind: 'declined'; readonly undo: Undo | null }
  /** The answer was taken back: as if nothing was answered. */
  | { readonly kind: 'withdrawn' }
  /** The deputy was asked; the seat in `slotId` is held, or the place in line. */
  | {
      readonly kind: 'deputy-asked';
      readonly deputy: PersonId;
      readonly slotId: SlotId | null;
      readonly place: number | null;
      readonly undo: Undo | null;
    }
  | { readonly kind: 'deputy-named'; readonly named: PersonId }
  /** Goes for `primary`: sits in `slotId`, or waits for `waitingFor`. */
  | {
      readonly kind: 'stand-in-accepted';
      readonly primary: PersonId;
      readonly slotId: SlotId | null;
      readonly waitingFor: SlotId | null;
    }
  | { readonly kind: 'stand-in-declined'; readonly primary: PersonId }
  | { readonly kind: 'offer-declined'; readonly slotId: SlotId }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** Who acts for whom; permission and identity were settled before this is made. */
export interface Request {
  /** The channel's activity id: the same id is the same action, however often it is delivered. */
  readonly key: string;
  /** Whose registration it is about. */
  readonly subject: PersonId;
  /** The region the subject speaks for in this meeting, and whether as the one asked to answer. */
  readonly region: { readonly regionId: RegionId | null; readonly spokesperson: boolean };
  /** Whether the subject belongs to the audience, or is registered by the secretariat. */
  readonly invited: boolean;
  /** Who gives the answer. */
  readonly by: PersonId;
  readonly command: Command;
  /** Whether the subject gets a message too: they answered on a page, and no card in a chat keeps the answer. */
  readonly confirm?: boolean;
}

/** A message to another person that leaves with the change (rule 3, 4); the recipient's version names it. */
export interface EventMessage {
  readonly kind: EventKind;
  readonly to: PersonId;
  /** The version of the recipient's registration when it was written; of a `deputy-named`, of the one it is about. */
  readonly version: number;
  /** Whom the message is about: the primary for the deputy, the deputy for the primary. */
  readonly about: PersonId | null;
  readonly slotId: SlotId | null;
  /** Of a `deputy-named`: who was named. */
  readonly named?: PersonId;
}

export type EventKind =
  | 'promoted'
  | 'offered'
  | 'deputy-asked'
  | 'deputy-withdrawn'
  | 'deputy-accepted'
  | 'deputy-declined'
  | 'deputy-signed-off'
  | 'deputy-lapsed'
  | 'deputy-named'
  | 'answered-for-you'
  /** Says back what someone answered themselves, where nothing of it stays with them. */
  | 'confirmed';

/** A line of history beside the thing changed. */
export interface HistoryEntry {
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly subject: PersonId;
  /** The command, or 'promoted', 'offered', 'released'. */
  readonly what: string;
  readonly version: number;
}

/** How one person's registration counts for the region; null when it says nothing about it (rule 9). */
export function standingFor(registration: Registration): Exclude<Standing, 'silent'> | null {
  switch (registration.answer) {
    case 'attending':
      return registration.seat !== null ? 'represented' : 'waiting';
    case 'deputy':
      if (registration.deputy?.status === 'accepted') return null;
      return registration.seat === null && registration.waitingFor !== null ? 'waiting' : 'asked';
    case 'declined':
      return registration.spokesperson ? 'declined' : null;
    case 'none':
      return null;
  }
}
