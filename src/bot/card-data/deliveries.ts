import { z } from 'zod';

import { defineAction } from './action.ts';
import { meetingId } from './ids.ts';

const kind = z
  .enum(['invitation', 'nudge', 'reminder', 'moved', 'relocated', 'cancelled', 'answers', 'shared'])
  .optional();

/** What became of a meeting's messages; pages of people count from 0. */
export const showDeliveries = defineAction('deliveries.show', {
  meetingId,
  kind,
  page: z.int().min(0).max(10_000).optional(),
});

/** Sends again what did not arrive. */
export const sendAgain = defineAction('deliveries.send-again', { meetingId });
