import { DEMO_TENANT, PEOPLE_TO_BE, type PersonToBe } from './demo/index.ts';
import type { LocalCompany, LocalUser } from './playground.ts';

/** The Playground wants five others; this one fills the row and can be mentioned. */
const COLLEAGUE: LocalUser = {
  name: 'Bram Nijland',
  email: 'bram.nijland@voorbeeld.nl',
  objectId: '3b7d1e94-52a0-4c8f-b6e1-90d4f7a2c806',
  tenantId: DEMO_TENANT.tenantId,
};

/** Everyone in a local client: the person one is, the other people to be, and a colleague. */
export function companyOf(person: PersonToBe): LocalCompany {
  const [first, second, third, fourth] = PEOPLE_TO_BE.filter(({ key }) => key !== person.key);
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) {
    throw new Error('There are fewer people to be than the local client needs');
  }
  return { person, others: [first, second, third, fourth, COLLEAGUE], botName: 'Netwerk BW-MO' };
}
