import type { PersonId } from './people.ts';

/** A Teams account as the roster describes it: the channel's word, never a card's or the person's own. */
export interface RosterAccount {
  readonly email: string | null;
  readonly tenantId: string;
}

/** Mail domains of which the secretariat recorded that their addresses belong to a tenant's own people. */
export interface TenantDomains {
  readonly tenantId: string;
  /** "zwolle.nl": exactly the part behind the @, since a subdomain may be another organisation's. */
  readonly domains: readonly string[];
}

/** Somebody on record, by whose e-mail address an account may be recognised. */
export interface KnownAddress {
  readonly personId: PersonId;
  readonly email: string;
}

export type LinkDecision =
  /** The account is this person's. */
  | { readonly kind: 'link'; readonly personId: PersonId }
  /** The address is on record, but nothing vouches for it: the secretariat confirms first. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'unknown' };

/**
 * Rule People 2: whether an account can be linked to somebody on record by the roster's e-mail address. That is so
 * where the mail domain is recorded for the account's tenant, and for every account in the host tenant (null when
 * none is set): its own users and the guests it invited, whose address the host has verified. A name never decides.
 * An address that several people share is left to the secretariat.
 */
export function linkDecision(
  account: RosterAccount,
  tenants: readonly TenantDomains[],
  hostTenantId: string | null,
  people: readonly KnownAddress[],
): LinkDecision {
  const address = addressOf(account.email);
  const owners = ownersOf(account.email, people);
  const [owner] = owners;
  if (address === null || owner === undefined) return { kind: 'unknown' };

  const vouched =
    sameId(account.tenantId, hostTenantId) || domainRecorded(address, account.tenantId, tenants);
  return vouched && owners.length === 1 ? { kind: 'link', personId: owner } : { kind: 'confirm' };
}

/** Everybody on record with this address, each once; none for what is no address. */
export function ownersOf(email: string | null, people: readonly KnownAddress[]): readonly PersonId[] {
  const address = addressOf(email);
  if (address === null) return [];
  return [
    ...new Set(people.filter((one) => addressOf(one.email) === address).map(({ personId }) => personId)),
  ];
}

/** The mail domains that are recorded of a tenant; none where it is not on record. */
export function domainsOf(tenantId: string, tenants: readonly TenantDomains[]): readonly string[] {
  return tenants.filter((tenant) => sameId(tenant.tenantId, tenantId)).flatMap(({ domains }) => domains);
}

function domainRecorded(address: string, tenantId: string, tenants: readonly TenantDomains[]): boolean {
  const domain = address.slice(address.indexOf('@') + 1);
  return domainsOf(tenantId, tenants).some((recorded) => recorded.toLowerCase() === domain);
}

/** In lower case; null for what is no address, such as a guest's user name "naam_gemeente.nl#EXT#@host". */
function addressOf(text: string | null): string | null {
  const address = text?.trim().toLowerCase() ?? '';
  return /^[^\s@#]+@[^\s@#]+\.[^\s@#]+$/.test(address) ? address : null;
}

function sameId(a: string, b: string | null): boolean {
  return a !== '' && a.toLowerCase() === b?.toLowerCase();
}
