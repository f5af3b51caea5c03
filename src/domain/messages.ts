/** Messages to others: whether what they say is still true (rule Sending 4). */
import { isOver, startOf, type Meeting } from './meetings.ts';
import type { PersonId } from './people.ts';
import type { EventMessage, Registration } from './registrations.ts';
import type { Instant } from './time.ts';

/** A message to one recipient about one meeting: the name of its ledger row and all that it is judged by. */
export type Message = EventMessage | Notice | Reminder;

/** What a change of the meeting makes due (rules Sending 1 and 5). */
export interface Notice {
  /** `shared` is the one card for a whole team, in the channel that was chosen there. */
  readonly kind: 'invitation' | 'moved' | 'relocated' | 'cancelled' | 'shared';
  /** A person; of `shared` the team. */
  readonly to: PersonId;
  /** The revision of the meeting that made it due. */
  readonly revision: number;
}

/** What the clock makes due, or of a `nudge` the secretariat (rule Sending 2). */
export interface Reminder {
  readonly kind: 'reminder-days' | 'reminder-working-day' | 'reminder-hour' | 'nudge';
  readonly to: PersonId;
  /** The moment at which it was due. */
  readonly due: Instant;
}

/** Whether a message leaves with a change of an answer. */
export function isEvent(message: Message): message is EventMessage {
  return 'version' in message;
}

/** Why a message was not sent: what it says is no longer so. */
export type SkipReason =
  | 'cancelled'
  | 'not-published'
  | 'past'
  /** Nothing can be done with it any more: the deadline or the start has passed. */
  | 'too-late'
  | 'signed-off'
  | 'answered'
  | 'withdrawn'
  /** A later change of the same registration says something else. */
  | 'superseded'
  /** The recipient's registration was erased. */
  | 'erased'
  /** The recipient does not want reminders (rule Sending 2). */
  | 'switched-off'
  /** The recipient was nudged less than a day before. */
  | 'nudged-lately'
  /** The recipient no longer belongs to the audience: the post changed hands. */
  | 'not-invited';

/**
 * Whether a message must still be sent, judged by what is stored at `now`: null when
 * it is still true, else why it is not. `registration` is the recipient's own.
 */
export function skipReason(
  message: EventMessage,
  meeting: Meeting,
  registration: Registration | null,
  now: Instant,
): SkipReason | null {
  if (meeting.status === 'cancelled') return 'cancelled';
  if (meeting.status === 'concept') return 'not-published';
  if (isOver(meeting, now)) return 'past';
  // A task for the secretariat, who need have no answer of their own.
  if (message.kind === 'deputy-named') return null;
  if (registration === null) return 'erased';
  switch (message.kind) {
    case 'promoted':
      if (registration.seat !== message.slotId) return changed(registration);
      return hasBegun(meeting, message, now) ? 'too-late' : null;
    case 'offered':
      if (registration.offered !== message.slotId) return changed(registration);
      return hasBegun(meeting, message, now) ? 'too-late' : null;
    case 'deputy-asked':
      return whyNotAsked(message, registration) ?? (isClosed(meeting, now) ? 'too-late' : null);
    case 'deputy-withdrawn':
      return registration.standsInFor?.personId === message.about ? 'superseded' : null;
    case 'deputy-accepted':
      return hasDeputy(registration, message, 'accepted') ? null : changed(registration);
    case 'deputy-declined':
      if (registration.answer !== 'deputy' || !hasDeputy(registration, message, 'declined')) {
        return changed(registration);
      }
      return isClosed(meeting, now) ? 'too-late' : null;
    case 'deputy-signed-off':
      if (registration.answer !== 'none') return changed(registration);
      return hasDeputy(registration, message, 'declined') ? null : 'superseded';
    case 'deputy-lapsed':
      return hasLapsed(registration, message) ? null : 'superseded';
    case 'answered-for-you':
      return whyAnswerChanged(message, registration);
    case 'confirmed':
      // Whatever changed since has its own message.
      return registration.version === message.version ? null : 'superseded';
  }
}

/** The recipient did something else since: what, in the word that the ledger shows. */
function changed(registration: Registration): SkipReason {
  if (registration.answer === 'declined') return 'signed-off';
  return registration.answer === 'attending' ? 'answered' : 'superseded';
}

/** After the deadline a deputy cannot accept any more, and held seats are released (rule Registration 4). */
function isClosed(meeting: Meeting, now: Instant): boolean {
  return meeting.deadline <= now || startOf(meeting) <= now;
}

/** Nobody is promoted after the start of the session (rule Registration 3); a slot that was taken out counts as begun. */
function hasBegun(meeting: Meeting, message: EventMessage, now: Instant): boolean {
  const slot = meeting.slots.find(({ slotId }) => slotId === message.slotId);
  const session = meeting.sessions.find(({ sessionId }) => sessionId === slot?.sessionId);
  return session === undefined || session.start <= now;
}

function whyNotAsked(message: EventMessage, deputy: Registration): SkipReason | null {
  if (deputy.standsInFor?.personId !== message.about) return 'withdrawn';
  switch (deputy.standsInFor.status) {
    case 'asked':
      return null;
    case 'lapsed':
      return 'too-late';
    case 'accepted':
    case 'declined':
      return 'answered';
  }
}

function hasDeputy(
  { deputy }: Registration,
  { about }: EventMessage,
  ...statuses: NonNullable<Registration['deputy']>['status'][]
): boolean {
  return deputy !== null && deputy.personId === about && statuses.includes(deputy.status);
}

/** Both are told: the primary, who is signed off by it, and the deputy who did not answer. */
function hasLapsed(registration: Registration, message: EventMessage): boolean {
  const { standsInFor, answer } = registration;
  if (standsInFor?.personId === message.about) return standsInFor.status === 'lapsed';
  if (answer !== 'declined') return false;
  return message.about === null || hasDeputy(registration, message, 'lapsed', 'declined');
}

/** Someone who answered themselves since knows how they stand; a later answer by the secretariat has its own message. */
function whyAnswerChanged({ slotId }: EventMessage, registration: Registration): SkipReason | null {
  if (registration.answeredBy === registration.personId) return 'superseded';
  const isThere = slotId === null || registration.seat === slotId || registration.waitingFor === slotId;
  return isThere ? null : 'superseded';
}
