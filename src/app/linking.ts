/** Whose an account is, by the addresses that are on record (rule People 2). */
import { linkDecision, type KnownAddress, type LinkDecision } from '../domain/linking.ts';
import type { ContactStore, PeopleStore, ReferenceStore, RosterEntry } from './ports.ts';

/** Judges an account that the roster of a conversation in `tenantId` describes. */
export type LinkJudge = (entry: RosterEntry, tenantId: string) => LinkDecision;

export interface Linking {
  /** What accounts are judged by, as it stands. Throws StoreUnavailable. */
  judge(): Promise<LinkJudge>;
  /** Every address on record: of the contacts and of the secretariat. Throws StoreUnavailable. */
  addresses(): Promise<readonly KnownAddress[]>;
}

/** Makes the judging of accounts. `hostTenantId` is the tenant whose guests are vouched for; null when none is set. */
export function createLinking(options: {
  readonly people: Pick<PeopleStore, 'secretariat'>;
  readonly contacts: ContactStore;
  readonly reference: Pick<ReferenceStore, 'tenants'>;
  readonly hostTenantId: string | null;
}): Linking {
  const { people, contacts, reference, hostTenantId } = options;

  async function addresses(): Promise<readonly KnownAddress[]> {
    const [posts, secretariat] = await Promise.all([contacts.all(), people.secretariat()]);
    return [
      ...posts.flatMap(({ holder }) => (holder === null ? [] : [holder])),
      ...secretariat.flatMap(({ personId, email }) => (email === null ? [] : [{ personId, email }])),
    ];
  }

  return {
    addresses,
    judge: async () => {
      const [tenants, known] = await Promise.all([reference.tenants(), addresses()]);
      return (entry, tenantId) => {
        const account = { email: entry.email, tenantId: entry.tenantId ?? tenantId };
        return linkDecision(account, tenants, hostTenantId, known);
      };
    },
  };
}
