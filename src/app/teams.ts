/** What Teams tells of the teams that the bot is in, and where the secretariat shows invitations there. */
import { isSecretariat, type Actor } from '../domain/people.ts';
import { afterHearing, type Member, type TeamAddress, type TeamId, type TeamNews } from '../domain/teams.ts';
import type { AccountStore, OpeningStore, TeamStore } from './team-ports.ts';

export interface Teams {
  /**
   * Takes in a piece of news. What follows from it (reading the roster, opening chats) comes later, so that Teams has
   * its answer in time. Idempotent. Throws StoreUnavailable.
   */
  heard(news: TeamNews): Promise<void>;
  /** Shows invitations in this channel from now on, and in no other of the team; for the secretariat. Idempotent. */
  shareHere(actor: Actor, team: TeamAddress, conversationId: string): Promise<'shared' | 'forbidden'>;
  /** Shows no invitations in the team any more; 'none' when it showed none. For the secretariat. */
  shareNowhere(actor: Actor, teamId: TeamId): Promise<'stopped' | 'none' | 'forbidden'>;
}

/** Follows the teams. `kick` is called when there may be a roster to read. */
export function followTeams(options: {
  readonly teams: TeamStore;
  readonly openings: Pick<OpeningStore, 'drop'>;
  readonly accounts: Pick<AccountStore, 'drop'>;
  readonly kick: () => void;
}): Teams {
  const { teams, kick } = options;

  async function leave(teamId: TeamId, gone: (member: Member) => boolean): Promise<void> {
    const team = await teams.byId(teamId);
    if (team !== null)
      await takeOut(
        options,
        team,
        (await teams.members(teamId)).filter((member) => gone(member)),
      );
  }

  return {
    async heard({ team, what }) {
      const { teamId } = team;
      switch (what.kind) {
        case 'here':
          await teams.change(teamId, (known) => afterHearing(known, team));
          kick();
          return;
        case 'left':
          await leave(
            teamId,
            ({ objectId, userId }) => what.ids.includes(objectId) || what.ids.includes(userId),
          );
          // A reading that is under way may have seen them still.
          await teams.change(teamId, (known) => known && afterHearing(known, team));
          kick();
          return;
        case 'channel-gone':
          return teams.change(teamId, (known) =>
            known?.channel?.conversationId === what.conversationId ? { ...known, channel: null } : null,
          );
        case 'gone':
          await leave(teamId, () => true);
          return teams.remove(teamId);
      }
    },

    async shareHere(actor, team, conversationId) {
      if (!isSecretariat(actor)) return 'forbidden';
      // A team that was never heard of is known from here on.
      await teams.change(team.teamId, (known) => ({
        ...(known ?? afterHearing(null, team)),
        channel: { conversationId },
      }));
      kick();
      return 'shared';
    },

    async shareNowhere(actor, teamId) {
      if (!isSecretariat(actor)) return 'forbidden';
      let answer: 'stopped' | 'none' = 'none';
      await teams.change(teamId, (known) => {
        const channel = known?.channel ?? null;
        answer = channel === null ? 'none' : 'stopped';
        return known === null || channel === null ? null : { ...known, channel: null };
      });
      return answer;
    },
  };
}

/** What is kept of members that a team no longer has goes, but for that they were welcomed. */
export async function takeOut(
  stores: {
    readonly teams: Pick<TeamStore, 'removeMembers'>;
    readonly openings: Pick<OpeningStore, 'drop'>;
    readonly accounts: Pick<AccountStore, 'drop'>;
  },
  { teamId, tenantId }: TeamAddress,
  members: readonly Member[],
): Promise<void> {
  for (const { personId, objectId } of members) {
    await (personId === null ? stores.accounts.drop({ tenantId, objectId }) : stores.openings.drop(personId));
  }
  await stores.teams.removeMembers(
    teamId,
    members.map(({ objectId }) => objectId),
  );
}
