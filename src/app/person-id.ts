import { createHash } from 'node:crypto';

import type { PersonId } from '../domain/people.ts';

/**
 * A person id that says nothing about the person and is the same for the same `seed` (a channel's activity id, an
 * account), so that an action delivered twice makes one person. Twelve letters and digits: 62 bits.
 */
export function personIdFor(seed: string): PersonId {
  const number = BigInt(`0x${createHash('sha256').update(seed).digest('hex').slice(0, 16)}`);
  return number.toString(36).padStart(13, '0').slice(-12);
}
