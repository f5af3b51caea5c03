import { z } from 'zod';

import { defineAction } from './action.ts';

/** Switches the own reminders of all meetings. */
export const wantReminders = defineAction('reminders.want', { wanted: z.boolean() });
