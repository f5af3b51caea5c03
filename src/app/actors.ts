/** Who speaks: from the channel's identity to a person with posts and roles (rules People 1 to 3). */
import { postsOf } from '../domain/contacts.ts';
import { linkDecision, type KnownAddress } from '../domain/linking.ts';
import type { Actor, Conversation, Identity, Language, Person } from '../domain/people.ts';
import type { ContactStore, PeopleStore, ReferenceStore, RosterLookup } from './ports.ts';

export interface Actors {
  /**
   * The actor behind an account. An account seen for the first time is linked by the roster's e-mail where
   * rule People 2 allows it; anyone else is a stranger: public information only. Throws StoreUnavailable.
   */
  recognise(identity: Identity, roster: RosterLookup): Promise<Actor>;
  /** Keeps where the person can be reached and in which language; writes only what changed. */
  remember(
    actor: Actor,
    seen: { readonly conversation?: Conversation; readonly language?: Language },
  ): Promise<void>;
}

/** Makes the recognition of accounts; nothing is read before the first call. */
export function createActors(options: {
  readonly people: PeopleStore;
  readonly contacts: ContactStore;
  readonly reference: ReferenceStore;
  /** The tenant whose guests are vouched for; null when none is set. */
  readonly hostTenantId: string | null;
}): Actors {
  const { people, contacts, reference, hostTenantId } = options;

  async function recognise(identity: Identity, roster: RosterLookup): Promise<Actor> {
    const [known, posts] = await Promise.all([people.byIdentity(identity), contacts.all()]);
    const person = known ?? (await link(identity, roster));
    return { identity, person, posts: person === null ? [] : postsOf(posts, person.personId) };
  }

  async function link(identity: Identity, roster: RosterLookup): Promise<Person | null> {
    const entry = await roster();
    if (entry === null) return null;
    const [tenants, addresses] = await Promise.all([reference.tenants(), knownAddresses()]);
    const account = { email: entry.email, tenantId: entry.tenantId ?? identity.tenantId };
    const decision = linkDecision(account, tenants, hostTenantId, addresses);
    if (decision.kind !== 'link') return null;
    await people.link(identity, decision.personId);
    return people.byId(decision.personId);
  }

  async function knownAddresses(): Promise<readonly KnownAddress[]> {
    const [posts, secretariat] = await Promise.all([contacts.all(), people.secretariat()]);
    return [
      ...posts.flatMap(({ holder }) => (holder === null ? [] : [holder])),
      ...secretariat.flatMap(({ personId, email }) => (email === null ? [] : [{ personId, email }])),
    ];
  }

  async function remember(
    { person }: Actor,
    seen: { readonly conversation?: Conversation; readonly language?: Language },
  ): Promise<void> {
    if (person === null) return;
    const isMoved =
      seen.conversation !== undefined && !sameConversation(seen.conversation, person.conversation);
    const changes = {
      ...(isMoved ? { conversation: seen.conversation } : {}),
      ...(seen.language !== undefined && seen.language !== person.language
        ? { language: seen.language }
        : {}),
    };
    if (Object.keys(changes).length > 0) await people.remember(person.personId, changes);
  }

  return { recognise, remember };
}

function sameConversation(seen: Conversation, kept: Conversation | null): boolean {
  return (
    seen.conversationId === kept?.conversationId &&
    seen.serviceUrl === kept.serviceUrl &&
    seen.tenantId === kept.tenantId
  );
}
