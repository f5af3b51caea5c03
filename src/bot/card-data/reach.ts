import { z } from 'zod';

import { defineAction } from './action.ts';
import { personId } from './ids.ts';

/** One of the groups of who is reached how, or the overview of all; pages count from 0. */
export const showReach = defineAction('reach.show', {
  group: z.enum(['chat', 'mail', 'none', 'vacancies']).optional(),
  page: z.int().min(0).max(10_000).optional(),
});

/** An account of Teams, as its two ids in Entra. */
const account = { tenantId: z.guid(), objectId: z.guid() };

/** The account that waits longest; with one named, the next after that. */
export const showAccounts = defineAction('reach.accounts', { after: z.object(account).optional() });

/** "Yes, this account is that person's." */
export const confirmAccount = defineAction('reach.confirm', { ...account, personId });

/** "No." */
export const declineAccount = defineAction('reach.decline', account);
