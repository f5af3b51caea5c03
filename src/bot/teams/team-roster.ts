import { TeamsInfo } from 'botbuilder';
import { z } from 'zod';
import type { RosterMember, RosterReader } from '../../app/team-ports.ts';
import type { Team } from '../../domain/teams.ts';
import type { TeamsAdapter } from './adapter.ts';
import { ConnectorFailure } from './failure.ts';
import { callAt } from './outgoing.ts';

/** As many as Teams gives at once. */
const PAGE = 500;

/** More members than any team may have. */
const MOST_PAGES = 100;

const guid = z.guid().transform((value) => value.toLowerCase());

/** Teams and its local client give the account in Entra another name. */
const memberSchema = z
  .object({
    id: z.string().min(1).max(512),
    name: z.string().nullish(),
    email: z.string().nullish(),
    tenantId: guid.nullish(),
    aadObjectId: guid.nullish(),
    objectId: guid.nullish(),
  })
  .transform(({ id, name, email, tenantId, aadObjectId, objectId }) => {
    const account = aadObjectId ?? objectId ?? null;
    return account === null
      ? null
      : { objectId: account, userId: id, name: name ?? '', email: email ?? null, tenantId: tenantId ?? null };
  });

const pageSchema = z.object({
  members: z.array(memberSchema.catch(null)).nullish(),
  continuationToken: z.string().nullish(),
});

/** Reads rosters page by page; who has no account in Entra (a bot, an anonymous guest) is left out. */
export function createRosterReader(adapter: TeamsAdapter, appId: string): RosterReader {
  async function pages(team: Team): Promise<readonly RosterMember[]> {
    const members = new Map<string, RosterMember>();
    let token: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const at = token;
      const read = pageSchema.parse(
        await callAt(adapter, appId, team, (context) =>
          TeamsInfo.getPagedTeamMembers(context, team.teamId, PAGE, at),
        ),
      );
      for (const member of read.members ?? []) {
        if (member !== null) members.set(member.objectId, member);
      }
      token = read.continuationToken ?? '';
      if (token === '') return [...members.values()];
    }
    throw new Error('A roster does not end');
  }

  return {
    read: async (team) => {
      try {
        return await pages(team);
      } catch (error) {
        if (error instanceof ConnectorFailure && (error.status === 403 || error.status === 404)) return null;
        throw error;
      }
    },
  };
}
