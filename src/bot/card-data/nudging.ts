import { defineAction } from './action.ts';
import { meetingId } from './ids.ts';

/** Asks whether the silent regions are to be asked now. */
export const planNudge = defineAction('nudging.plan', { meetingId });

/** Asks them. */
export const nudgeNow = defineAction('nudging.now', { meetingId });
