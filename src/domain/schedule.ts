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
