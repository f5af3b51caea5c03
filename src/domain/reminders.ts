/** The moments at which those attending are reminded and silent regions nudged (rules Sending 2 and 3). */
import type { Meeting, Mode, Session } from './meetings.ts';
import type { Reminder } from './messages.ts';
import type { Registration } from './registrations.ts';
import type { Schedule } from './schedule.ts';
import { HOUR, plus, type Instant } from './time.ts';
import { dateOf, instantOf, plusDays, workingDaysBefore, type CalendarDate } from './wall-clock.ts';

/** The time of day of every reminder but the last, on the clock in Amsterdam. */
const TIME_OF_DAY = '09:00';

/** A moment of the schedule. */
export interface Moment {
  readonly kind: Reminder['kind'];
  readonly due: Instant;
}

/**
 * When someone with a seat in this mode of a session is reminded, in order of time. Two reminders for one moment are
 * one: that of the previous working day.
 */
export function remindersOf(schedule: Schedule, session: Session, mode: Mode): readonly Moment[] {
  const date = dateOf(session.start);
  const moments: Moment[] = schedule.reminderDays.map((days) => {
    return { kind: 'reminder-days', due: daysBefore(date, days) };
  });
  if (schedule.workingDayBefore) {
    moments.push({ kind: 'reminder-working-day', due: instantOf(workingDaysBefore(date, 1), TIME_OF_DAY) });
  }
  // Who comes to the place has left by then, and has no link to be given.
  if (schedule.hourBefore && mode === 'online') {
    moments.push({ kind: 'reminder-hour', due: plus(session.start, -HOUR) });
  }
  return moments
    .filter(({ due }, index) => !moments.some((other, at) => at > index && other.due === due))
    .toSorted((one, other) => one.due.localeCompare(other.due));
}

/** When someone with this registration is reminded; never without a seat, nor while a deputy is asked to take it. */
export function remindersFor(
  meeting: Meeting,
  schedule: Schedule,
  registration: Registration | null,
): readonly Moment[] {
  if (registration?.answer !== 'attending') return [];
  const slot = meeting.slots.find(({ slotId }) => slotId === registration.seat);
  const session = meeting.sessions.find(({ sessionId }) => sessionId === slot?.sessionId);
  return slot === undefined || session === undefined ? [] : remindersOf(schedule, session, slot.mode);
}

/** When silent regions are nudged, in order of time. An open meeting has none: nobody in particular is asked. */
export function nudgesOf({ audience, deadline }: Meeting, schedule: Schedule): readonly Instant[] {
  if (audience.kind === 'open') return [];
  return schedule.nudgeDays.map((days) => daysBefore(dateOf(deadline), days)).toSorted();
}

function daysBefore(date: CalendarDate, days: number): Instant {
  return instantOf(plusDays(date, -days), TIME_OF_DAY);
}
