/** Follows the rosters of the teams: who of them is known, who may be, and with whom a chat is to be opened. */
import type { PersonId } from '../domain/people.ts';
import { newOpening } from '../domain/reach.ts';
import { afterReading, rosterIsDue, type ChatAddress, type Member, type Team } from '../domain/teams.ts';
import { inChunks } from './chunks.ts';
import type { Linking, LinkJudge } from './linking.ts';
import type { Clock, PeopleStore } from './ports.ts';
import type { AccountStore, OpeningStore, RosterMember, RosterReader, TeamStore } from './team-ports.ts';
import { takeOut } from './teams.ts';

export interface Rosters {
  /** Reads the rosters that are due, each whole. Never throws: one that fails is told to `onError` and stays due. */
  readDue(): Promise<void>;
}

/** Members looked at side by side. */
const AT_ONCE = 8;

/** Makes the reading of rosters. Two instances may read the same one at once: all that is written is idempotent. */
export function createRosters(options: {
  readonly teams: TeamStore;
  readonly openings: OpeningStore;
  readonly accounts: AccountStore;
  readonly people: Pick<PeopleStore, 'byIdentity' | 'byId' | 'link'>;
  readonly linking: Linking;
  readonly roster: RosterReader;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}): Rosters {
  const { teams, openings, accounts, people, linking, roster, clock, onError } = options;

  async function follow(team: Team): Promise<void> {
    const { teamId } = team;
    const present = await roster.read(team);
    // Teams tells when the bot leaves a team. A refusal alone may pass, and must not cost the chosen channel.
    if (present === null) return wasRead(team);
    const known = await teams.members(teamId);
    const judge = await linking.judge();
    const read = await inChunks(present, AT_ONCE, (one) => memberOf(team, one, known, judge));
    const members = read.filter((member) => member !== null);
    await teams.saveMembers(teamId, members);
    await openFor(team, members, present);
    const there = new Set(members.map(({ objectId }) => objectId));
    await takeOut(
      options,
      team,
      known.filter(({ objectId }) => !there.has(objectId)),
    );
    await wasRead(team);
  }

  /** Until tomorrow, or the next news of it. */
  function wasRead({ teamId, heard }: Team): Promise<void> {
    return teams.change(teamId, (now) => now && afterReading(now, heard, clock.now()));
  }

  /** What is kept of somebody on the roster (rule People 2); null for a stranger, of whom nothing is kept. */
  async function memberOf(
    team: Team,
    one: RosterMember,
    known: readonly Member[],
    judge: LinkJudge,
  ): Promise<Member | null> {
    const { objectId, userId, email } = one;
    const identity = { tenantId: team.tenantId, objectId };
    const before = known.find((member) => member.objectId === objectId);
    if (before !== undefined && before.personId !== null) return { ...before, userId };
    const linked = await people.byIdentity(identity);
    if (linked !== null) return { objectId, userId, personId: linked.personId };
    const decision = judge(one, team.tenantId);
    switch (decision.kind) {
      case 'link':
        await people.link(identity, decision.personId);
        return { objectId, userId, personId: decision.personId };
      case 'confirm': {
        const added = await accounts.add({
          identity,
          name: one.name,
          email: email ?? '',
          homeTenantId: one.tenantId ?? team.tenantId,
          address: addressFor(team, one),
          conversationId: null,
          since: clock.now(),
        });
        return added === 'declined' ? null : { objectId, userId, personId: null };
      }
      case 'unknown':
        return null;
    }
  }

  /** Somebody with a chat of their own needs none opened; somebody with an opening has had, or gets, theirs. */
  async function openFor(
    team: Team,
    members: readonly Member[],
    present: readonly RosterMember[],
  ): Promise<void> {
    const opened = new Set<PersonId>((await openings.all()).map(({ opening }) => opening.personId));
    const accounts = new Map(members.map(({ personId, objectId }) => [personId, objectId]));
    const without = [...accounts].filter(([personId]) => personId !== null && !opened.has(personId));
    const due = await inChunks(without, AT_ONCE, async ([personId, objectId]) => {
      const person = personId === null ? null : await people.byId(personId);
      const one = present.find((member) => member.objectId === objectId);
      if (person?.conversation !== null || one === undefined) return [];
      return [newOpening(person.personId, addressFor(team, one), clock.now())];
    });
    await openings.create(due.flat());
  }

  return {
    async readDue() {
      try {
        for (const team of await teams.all()) {
          if (rosterIsDue(team, clock.now())) await follow(team).catch(onError);
        }
      } catch (error) {
        onError(error);
      }
    },
  };
}

function addressFor({ tenantId, serviceUrl, channelId, bot }: Team, one: RosterMember): ChatAddress {
  return { tenantId, serviceUrl, channelId, bot, user: { id: one.userId, name: one.name } };
}
