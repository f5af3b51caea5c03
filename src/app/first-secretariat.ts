import type { Identity } from '../domain/people.ts';
import { personIdFor } from './person-id.ts';
import type { PeopleStore } from './ports.ts';

/** A member of the secretariat that the settings name (rule People 3). */
export interface FirstMember extends Identity {
  readonly name: string;
  readonly email: string;
}

/** Gives the first members their role, so that somebody can begin. Idempotent; roles given later are kept. */
export async function ensureFirstSecretariat(
  people: PeopleStore,
  members: readonly FirstMember[],
): Promise<void> {
  for (const { tenantId, objectId, name, email } of members) {
    const identity = { tenantId, objectId };
    const known = await people.byIdentity(identity);
    if (known?.roles.some(({ kind }) => kind === 'secretariat') === true) continue;
    const personId = known?.personId ?? personIdFor(`${tenantId}/${objectId}`);
    const person = known ?? {
      personId,
      name,
      email,
      language: 'nl' as const,
      roles: [],
      conversation: null,
      wantsReminders: true,
    };
    await people.save({ ...person, roles: [...person.roles, { kind: 'secretariat' }] });
    await people.link(identity, personId);
  }
}
