/** Whether an invitation or a reminder is still true, right before it is sent (rule Sending 4): pure. */
import { isSilent, partOf } from './involvement.ts';
import { isOver, sessionOf, startOf } from './meetings.ts';
import type { Reminder, SkipReason } from './messages.ts';
import { dueSince, scheduledNudges } from './occasions.ts';
import type { Contact, Person, PersonId } from './people.ts';
import type { Registration } from './registrations.ts';
import { nudgesOf, remindersFor } from './reminders.ts';
import type { Gate } from './seats.ts';
import { DAY, plus, type Instant } from './time.ts';

/** What a message is judged by, as stored at `now`. */
export interface Situation {
  readonly gate: Gate;
  /** The posts of all regions. */
  readonly contacts: readonly Contact[];
  /** The recipient's own; null without one. */
  readonly registration: Registration | null;
  readonly now: Instant;
}

/** Why an invitation must not be sent any more; null when it must. */
export function whyNotInvite(to: PersonId, situation: Situation): SkipReason | null {
  const { gate, contacts, registration, now } = situation;
  const gone = whyGone(situation);
  if (gone !== null) return gone;
  if (gate.meeting.deadline <= now || startOf(gate.meeting) <= now) return 'too-late';
  if (registration !== null && registration.answer !== 'none') return 'answered';
  return partOf(contacts, gate.meeting, to) === null ? 'not-invited' : null;
}

/** Why a reminder must not be sent any more; null when it must. */
export function whyNotRemind(
  reminder: Reminder,
  { wantsReminders }: Pick<Person, 'wantsReminders'>,
  situation: Situation,
): SkipReason | null {
  const { gate, registration, now } = situation;
  const { meeting, sending } = gate;
  const gone = whyGone(situation);
  if (gone !== null) return gone;
  if (reminder.kind === 'nudge') return whyNotNudge(reminder, wantsReminders, situation);
  const absent = whyAbsent(registration);
  if (absent !== null) return absent;
  const own = remindersFor(meeting, sending.schedule, registration);
  if (!own.some(({ kind, due }) => kind === reminder.kind && due === reminder.due)) return 'superseded';
  if (registration?.seat && sessionOf(meeting, registration.seat).start <= now) return 'too-late';
  // Who answered since it was due has just been told everything.
  if (registration !== null && registration.answeredAt > reminder.due) return 'answered';
  const since = dueSince(sending) ?? '';
  // After an outage several may be due at once: one suffices.
  if (own.some(({ due }) => due > reminder.due && due >= since && due <= now)) return 'superseded';
  return wantsReminders ? null : 'switched-off';
}

/** Whether a nudge that went out at `sentAt` keeps the same person from being nudged again at `now`: within a day. */
export function isNudgedLately(sentAt: Instant, now: Instant): boolean {
  return sentAt > plus(now, -DAY);
}

function whyNotNudge(
  { to, due }: Reminder,
  wantsReminders: boolean,
  { gate, contacts, registration, now }: Situation,
): SkipReason | null {
  const { meeting, sending } = gate;
  if (meeting.deadline <= now || startOf(meeting) <= now) return 'too-late';
  if (partOf(contacts, meeting, to) === null) return 'not-invited';
  if (!isSilent(gate, contacts, to, registration)) return 'answered';
  const nudgedAt = sending.nudgedAt ?? '';
  if (![...nudgesOf(meeting, sending.schedule), nudgedAt].includes(due)) return 'superseded';
  const since = [...scheduledNudges(meeting, sending), nudgedAt];
  if (since.some((other) => other > due && other <= now)) return 'superseded';
  return wantsReminders ? null : 'switched-off';
}

/** Nothing is said any more of a meeting that is not to come (rule Sending 4). */
export function whyGone({ gate: { meeting }, now }: Pick<Situation, 'gate' | 'now'>): SkipReason | null {
  if (meeting.status === 'cancelled') return 'cancelled';
  if (meeting.status === 'concept') return 'not-published';
  return isOver(meeting, now) ? 'past' : null;
}

/** Why someone has no seat of their own to be reminded of; null when they have. */
export function whyAbsent(registration: Registration | null): SkipReason | null {
  switch (registration?.answer) {
    case undefined:
      return 'erased';
    case 'none':
    case 'declined':
      return 'signed-off';
    case 'deputy':
      return 'superseded';
    case 'attending':
      return registration.seat === null ? 'superseded' : null;
  }
}
