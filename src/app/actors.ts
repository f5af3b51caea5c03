/** Who speaks: from the channel's identity to a person with posts and roles (rules People 1 to 3). */
import { postsOf } from '../domain/contacts.ts';
import type { Actor, Contact, Conversation, Identity, Language, Person } from '../domain/people.ts';
import { addressOf } from '../domain/teams.ts';
import type { Linking } from './linking.ts';
import type { Clock, ContactStore, PeopleStore, RosterEntry, RosterLookup } from './ports.ts';
import type { AccountStore } from './team-ports.ts';

export interface Actors {
  /**
   * The actor behind an account. An account seen for the first time is linked by the roster's e-mail where
   * rule People 2 allows it; anyone else is a stranger: public information only. Where the secretariat has to confirm
   * whose it is, an account that speaks in its own `chat` waits for that. Throws StoreUnavailable.
   */
  recognise(identity: Identity, roster: RosterLookup, chat?: Conversation): Promise<Actor>;
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
  readonly accounts: Pick<AccountStore, 'add'>;
  readonly linking: Linking;
  readonly clock: Clock;
}): Actors {
  const { people, contacts, accounts, linking, clock } = options;

  async function recognise(identity: Identity, roster: RosterLookup, chat?: Conversation): Promise<Actor> {
    const [known, posts] = await Promise.all([people.byIdentity(identity), contacts.all()]);
    if (known !== null) return actorOf(identity, known, posts);
    const entry = await roster();
    const decision = entry && (await linking.judge())(entry, identity.tenantId);
    if (entry === null || decision === null || decision.kind === 'unknown')
      return actorOf(identity, null, posts);
    if (decision.kind === 'link') {
      await people.link(identity, decision.personId);
      return actorOf(identity, await people.byId(decision.personId), posts);
    }
    const awaits = chat === undefined ? 'declined' : await wait(identity, entry, chat);
    return { ...actorOf(identity, null, posts), ...(awaits === 'declined' ? {} : { awaits }) };
  }

  function wait(
    identity: Identity,
    { name, email, tenantId }: RosterEntry,
    chat: Conversation,
  ): Promise<'new' | 'waiting' | 'declined'> {
    return accounts.add({
      identity,
      name,
      email: email ?? '',
      homeTenantId: tenantId ?? identity.tenantId,
      address: addressOf(chat),
      conversationId: chat.conversationId,
      since: clock.now(),
    });
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

function actorOf(identity: Identity, person: Person | null, posts: readonly Contact[]): Actor {
  return { identity, person, posts: person === null ? [] : postsOf(posts, person.personId) };
}

function sameConversation(seen: Conversation, kept: Conversation | null): boolean {
  return (
    seen.conversationId === kept?.conversationId &&
    seen.serviceUrl === kept.serviceUrl &&
    seen.tenantId === kept.tenantId
  );
}
