/** For the secretariat: who can be reached how, and whose the doubtful accounts are. */
import { postsOf, type HeldPost } from '../domain/contacts.ts';
import { domainsOf, ownersOf } from '../domain/linking.ts';
import { isSecretariat, type Actor, type Identity, type PersonId } from '../domain/people.ts';
import { newOpening, reachOf, type ReachOverview } from '../domain/reach.ts';
import { chatAt } from '../domain/teams.ts';
import { inChunks } from './chunks.ts';
import type { Linking } from './linking.ts';
import type { Clock, ContactStore, PeopleStore, ReferenceStore } from './ports.ts';
import type { AccountStore, DoubtfulAccount, OpeningStore } from './team-ports.ts';

/** An account that waits, with whose it may be. */
export interface AccountQuestion {
  readonly account: DoubtfulAccount;
  /** Everybody on record with its address, one at least. */
  readonly candidates: readonly Candidate[];
  /** The mail domains on record for the organisation that the account is of; none where it is not on record. */
  readonly domains: readonly string[];
}

export interface Candidate {
  readonly personId: PersonId;
  readonly name: string;
  readonly posts: readonly HeldPost[];
}

/** What the secretariat sees of who can be reached. */
export interface Reach extends ReachOverview {
  /** How many accounts wait to be confirmed. */
  readonly waiting: number;
  /** The regions' names by their id. */
  readonly regions: ReadonlyMap<string, string>;
}

export interface Reaching {
  overview(actor: Actor): Promise<Reach | 'forbidden'>;
  /** The accounts that wait, oldest first. */
  questions(actor: Actor): Promise<readonly AccountQuestion[] | 'forbidden'>;
  /**
   * Says that an account is this person's. 'gone' when it does not wait (any more), or the address is no longer that
   * person's; 'declined' when the secretariat said no before. The same again has one effect and the same answer.
   */
  confirm(actor: Actor, identity: Identity, personId: PersonId): Promise<Confirmed>;
  /** Says that an account is nobody's; it does not come back. Idempotent. */
  decline(actor: Actor, identity: Identity): Promise<'declined' | 'linked' | 'forbidden'>;
}

export type Confirmed =
  { readonly kind: 'linked'; readonly name: string } | { readonly kind: 'declined' | 'gone' } | 'forbidden';

/** Reads of people side by side. */
const AT_ONCE = 16;

/** Makes the use case. `mails` says whether e-mail is sent here; `kick` is called when there is a chat to open. */
export function createReaching(options: {
  readonly people: PeopleStore;
  readonly contacts: ContactStore;
  readonly reference: ReferenceStore;
  readonly openings: OpeningStore;
  readonly accounts: AccountStore;
  readonly linking: Linking;
  readonly clock: Clock;
  readonly mails: boolean;
  readonly kick: () => void;
}): Reaching {
  const { people, contacts, reference, openings, accounts, linking, clock, mails, kick } = options;

  async function waiting(): Promise<readonly AccountQuestion[]> {
    const [all, addresses, posts, secretariat, tenants] = await Promise.all([
      accounts.waiting(),
      linking.addresses(),
      contacts.all(),
      people.secretariat(),
      reference.tenants(),
    ]);
    const candidate = (personId: PersonId): readonly Candidate[] => {
      const own = postsOf(posts, personId);
      const name = own[0]?.holder.name ?? secretariat.find((one) => one.personId === personId)?.name;
      return name === undefined ? [] : [{ personId, name, posts: own }];
    };
    const questions = all.map((account) => ({
      account,
      candidates: ownersOf(account.email, addresses).flatMap(candidate),
      domains: domainsOf(account.homeTenantId, tenants),
    }));
    // The address is nobody's any more: there is nothing to confirm, and so nothing to keep.
    const idle = questions.filter(({ candidates }) => candidates.length === 0);
    await Promise.all(idle.map(({ account }) => accounts.drop(account.identity)));
    return questions.filter(({ candidates }) => candidates.length > 0);
  }

  return {
    async overview(actor) {
      if (!isSecretariat(actor)) return 'forbidden';
      const [posts, opened, questions, { regions }] = await Promise.all([
        contacts.all(),
        openings.unfinished(),
        waiting(),
        reference.reference(),
      ]);
      const ids = [...new Set(posts.flatMap(({ holder }) => (holder === null ? [] : [holder.personId])))];
      const known = await inChunks(ids, AT_ONCE, (personId) => people.byId(personId));
      return {
        ...reachOf(
          posts,
          known.filter((person) => person !== null),
          opened.map(({ opening }) => opening),
          mails,
        ),
        waiting: questions.length,
        regions: new Map(regions.map(({ regionId, name }) => [regionId, name])),
      };
    },

    questions: async (actor) => (isSecretariat(actor) ? waiting() : 'forbidden'),

    async confirm(actor, identity, personId) {
      if (!isSecretariat(actor)) return 'forbidden';
      const account = await accounts.read(identity);
      if (account === 'declined') return { kind: 'declined' };
      if (account === null) {
        const linked = await people.byIdentity(identity);
        return linked?.personId === personId ? { kind: 'linked', name: linked.name } : { kind: 'gone' };
      }
      const person = await people.byId(personId);
      const owners = ownersOf(account.email, await linking.addresses());
      if (person === null || !owners.includes(personId)) return { kind: 'gone' };
      await people.link(identity, personId);
      if (account.conversationId !== null) {
        await people.rememberFirst(personId, chatAt(account.address, account.conversationId));
      } else if (person.conversation === null) {
        await openings.create([newOpening(personId, account.address, clock.now())]);
        kick();
      }
      // Last: a crash before it repeats all of this at the next press.
      await accounts.drop(identity);
      return { kind: 'linked', name: person.name };
    },

    async decline(actor, identity) {
      if (!isSecretariat(actor)) return 'forbidden';
      if ((await people.byIdentity(identity)) !== null) return 'linked';
      await accounts.decline(identity);
      return 'declined';
    },
  };
}
