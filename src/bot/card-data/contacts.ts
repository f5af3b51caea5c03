import { z } from 'zod';

import { defineAction } from './action.ts';
import { network, rank } from './ids.ts';

/**
 * Who speaks for the region of a place: a region's id or a municipality's code. Its answer is personal: in a channel
 * it shows only to who pressed.
 */
export const showContact = defineAction('contact.show', {
  place: z.string().regex(/^(BW[0-9]{2}|GM[0-9]{4})$/),
  network: network.optional(),
  rank: rank.optional(),
});
