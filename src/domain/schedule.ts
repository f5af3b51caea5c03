/** When the reminders and nudges of a meeting are due, as the secretariat sets it (rule Sending 2). */

/** The times of day are fixed: 09:00 on the clock in Amsterdam, or an hour before the start. */
export interface Schedule {
  /** How many days before their own session those attending are reminded; furthest first, none is no such reminder. */
  readonly reminderDays: readonly number[];
  /** Whether they are reminded on the previous working day. */
  readonly workingDayBefore: boolean;
  /** Whether those who take part online get the join link an hour before. */
  readonly hourBefore: boolean;
  /** How many days before the deadline silent regions are nudged; furthest first. From the second on, deputies too. */
  readonly nudgeDays: readonly number[];
}

/** What rule Sending 2 asks, where the secretariat sets nothing else. */
export const DEFAULT_SCHEDULE: Schedule = {
  reminderDays: [7],
  workingDayBefore: true,
  hourBefore: true,
  nudgeDays: [14, 5],
};

/** A schedule as the secretariat types it: days as "14, 5", empty for none. */
export interface TypedSchedule extends Pick<Schedule, 'workingDayBefore' | 'hourBefore'> {
  readonly reminderDays: string;
  readonly nudgeDays: string;
}

/** Further ahead people have not planned their weeks yet. */
export const MOST_DAYS_BEFORE = 60;

/** More often is a nuisance. */
export const MOST_TIMES = 5;

/** A schedule as its form would have it; saving that unchanged changes nothing. */
export function typedSchedule({ reminderDays, nudgeDays, ...rest }: Schedule): TypedSchedule {
  return { ...rest, reminderDays: reminderDays.join(', '), nudgeDays: nudgeDays.join(', ') };
}

/** Whether two schedules say the same. */
export function isSameSchedule(one: Schedule, other: Schedule): boolean {
  const text = ({ reminderDays, workingDayBefore, hourBefore, nudgeDays }: Schedule): string =>
    JSON.stringify([reminderDays, workingDayBefore, hourBefore, nudgeDays]);
  return text(one) === text(other);
}
