/** What a delivering process is told at its start, and what it answers its parent. */
import { z } from 'zod';

export const optionsSchema = z.object({
  store: z.string(),
  prefix: z.string(),
  /** Sends a second over all instances; null is the real setting. */
  perSecond: z.number().nullable(),
  /** Shortened, so that what a kill or an unclear answer leaves behind is found within seconds; null is the real setting. */
  invisibleSeconds: z.number().nullable(),
  retrySeconds: z.number().nullable(),
  /** Draws the real cards, instead of none with the kind and revision as its summary. */
  draws: z.boolean(),
  /** A file in which each message is written that is begun and ended, at once and so that a kill does not lose it. */
  journal: z.string(),
});

export type DelivererOptions = z.infer<typeof optionsSchema>;

/** `expand`: what is due of the crowded meeting is made and sent, as after a change by the secretariat. */
export const askedSchema = z.enum(['figures', 'expand', 'stop']);

export const figuresSchema = z.object({
  /** Bytes that are really in use, after the garbage was collected. */
  heap: z.number(),
  /** Requests to the store so far, without the polls of the queue. */
  requests: z.number(),
  /** Milliseconds of processor time so far. */
  processor: z.number(),
  errors: z.array(z.string()),
});

export type Figures = z.infer<typeof figuresSchema>;
