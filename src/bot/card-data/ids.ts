import { z } from 'zod';

/**
 * The ids that a button carries, narrow enough that nothing else fits: they come
 * back from the client and end up in storage keys.
 */
const ID = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);

export const meetingId = ID;
export const slotId = ID;
export const personId = ID;
export const network = z.enum(['bestuurlijk', 'ambtelijk']);
export const rank = z.enum(['primary', 'deputy']);
export const standing = z.enum(['represented', 'waiting', 'asked', 'declined', 'silent']);
