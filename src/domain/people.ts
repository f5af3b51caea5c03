/** The two networks that meet; a learning network meets too, but as a list of people, not of posts. */
export type Network = 'bestuurlijk' | 'ambtelijk';

/** Who speaks for a region, and who substitutes (DOMAIN, Words: aanspreekpunt, vervanger). */
export type Rank = 'primary' | 'deputy';

export const NETWORKS: readonly Network[] = ['bestuurlijk', 'ambtelijk'];

/** A random id; every identity, post and registration of a person points to it (rule People 1). */
export type PersonId = string;

/** `BW01`..`BW44`: working labels, not official codes. */
export type RegionId = string;

/** The number of BW-MO regions; coverage is counted against it. */
export const REGION_COUNT = 44;

export type Language = 'nl' | 'en';

/** A role beside membership; membership is not stored, it is holding a post (rule People 3). */
export type Role =
  | { readonly kind: 'kopgroep'; readonly network: Network }
  | { readonly kind: 'secretariat' }
  | { readonly kind: 'operator' };

/** A Teams account: the only thing a channel or token tells about who speaks. */
export interface Identity {
  readonly tenantId: string;
  readonly objectId: string;
}

/** Where a person can be reached in Teams: our own record, never an SDK object. */
export interface Conversation {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly scope: 'personal' | 'group' | 'channel';
  readonly channelId: string;
  /** The bot's own account in that conversation. */
  readonly bot: { readonly id: string; readonly name: string };
  /** The person's account in that conversation. */
  readonly user: { readonly id: string; readonly name: string };
}

export interface Person {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
  readonly roles: readonly Role[];
  /** The personal chat with the bot; null while there is none. */
  readonly conversation: Conversation | null;
  /** Whether this person wants reminders and nudges (rule Sending 2); all else is always sent. */
  readonly wantsReminders: boolean;
}

/**
 * A post of a region in a network: an aanspreekpunt or a vervanger. A duo is two
 * posts of the same rank with another `seat`; a vacancy has no person.
 */
export interface Contact {
  readonly regionId: RegionId;
  readonly network: Network;
  readonly rank: Rank;
  /** 1, or 2 for the second of a duo. */
  readonly seat: number;
  readonly holder: ContactHolder | null;
}

export interface ContactHolder {
  readonly personId: PersonId;
  readonly name: string;
  /** "beleidsadviseur wonen en zorg", "wethouder". */
  readonly function: string;
  /** CBS code of the municipality the holder works for. */
  readonly municipalityCode: string;
  readonly email: string;
  readonly phone: string | null;
}

/** Everything that decides what someone may do and see; null posts and roles for a stranger. */
export interface Actor {
  /** Null for someone the network does not know: public information only (rule People 2). */
  readonly person: Person | null;
  readonly posts: readonly Contact[];
  readonly identity: Identity;
  /** Of a stranger whose address is on record: the secretariat has yet to say whose account it is (rule People 2). */
  readonly awaits?: 'new' | 'waiting';
}

/** What decides what someone may do and see, without the account. */
export type Known = Pick<Actor, 'person' | 'posts'>;

/** Whether the actor holds a post (rule People 3). */
export function isMember(actor: Known): boolean {
  return actor.posts.length > 0;
}

/** Whether the actor has the stored role of the secretariat (rule People 3). */
export function isSecretariat(actor: Known): boolean {
  return actor.person?.roles.some((role) => role.kind === 'secretariat') ?? false;
}

/** Whether the actor has the stored role of the kopgroep: of that network, or of any (rule People 3). */
export function isKopgroep(actor: Known, network?: Network): boolean {
  return (
    actor.person?.roles.some(
      (role) => role.kind === 'kopgroep' && (network === undefined || role.network === network),
    ) ?? false
  );
}

/** Contacts' personal data are for members of the network, the kopgroep and the secretariat (rule Personal data). */
export function maySeePersonalData(actor: Known): boolean {
  return isMember(actor) || isKopgroep(actor) || isSecretariat(actor);
}
