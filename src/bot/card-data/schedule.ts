import { defineAction } from './action.ts';
import { meetingId } from './ids.ts';
import { defineForm } from './meeting-editing.ts';

/** When a meeting's reminders go out, with the form to change that. */
export const showSchedule = defineAction('schedule.show', { meetingId });

/** Inputs `reminderDays`, `workingDayBefore`, `hourBefore` and `nudgeDays`. */
export const saveSchedule = defineForm('schedule.save', { meetingId });
