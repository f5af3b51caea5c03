/** One instance of what gets people in, on a real store and through botbuilder to a Teams on loopback. */
import { createLinking } from '../../src/app/linking.ts';
import { StoreUnavailable } from '../../src/app/ports.ts';
import { createReaching, type Reaching } from '../../src/app/reach.ts';
import { createRosters } from '../../src/app/rosters.ts';
import { followTeams, type Teams } from '../../src/app/teams.ts';
import { TeamsAdapter } from '../../src/bot/teams/adapter.ts';
import { authenticationOf } from '../../src/bot/teams/authentication.ts';
import { createChatOpener } from '../../src/bot/teams/open-chat.ts';
import { createSender } from '../../src/bot/teams/sender.ts';
import { createRosterReader } from '../../src/bot/teams/team-roster.ts';
import { createWelcomer } from '../../src/bot/welcomer.ts';
import { createGettingIn, type GettingIn } from '../../src/delivery/getting-in.ts';
import type { TeamNews } from '../../src/domain/teams.ts';
import type { TestWorld } from './azurite.ts';
import { ManualTimer } from './manual-timer.ts';
import type { TeamsService } from './teams-service.ts';
import { freePace } from './recipients.ts';

/** The tenant whose guests are vouched for. */
export const HOST = '11111111-1111-4111-8111-111111111111';

/** A tenant of which nothing is on record. */
export const ELSEWHERE = '22222222-2222-4222-8222-222222222222';

export interface Instance {
  readonly teams: Teams;
  readonly gettingIn: GettingIn;
  readonly reaching: Reaching;
  /** What was logged, in words. */
  readonly log: string[];
}

export interface InstanceOptions {
  /** The tenant whose guests are vouched for; null where there is none. */
  readonly hostTenantId?: string | null;
  /** Whether it dies each time right after it has sent a welcome. */
  readonly crashes?: boolean;
}

export function instanceOn({ storage, clock }: TestWorld, options: InstanceOptions = {}): Instance {
  const { hostTenantId = HOST, crashes = false } = options;
  const { people, contacts, reference, openings, accounts, teams } = storage;
  const linking = createLinking({ people, contacts, reference, hostTenantId });
  const adapter = new TeamsAdapter(authenticationOf(null));
  const log: string[] = [];
  const note = (_: object, words: string): void => {
    log.push(words);
  };
  const kick = (): void => undefined;
  return {
    log,
    teams: followTeams({ teams, openings, accounts, kick }),
    reaching: createReaching({
      people,
      contacts,
      reference,
      openings,
      accounts,
      linking,
      clock,
      mails: true,
      kick,
    }),
    gettingIn: createGettingIn(
      {
        rosters: createRosters({
          teams,
          openings,
          accounts,
          people,
          linking,
          clock,
          roster: createRosterReader(adapter, ''),
          onError: (error) => log.push(String(error)),
        }),
        openings,
        people: {
          byId: (personId) => people.byId(personId),
          rememberFirst: (personId, conversation) =>
            crashes
              ? Promise.reject(new StoreUnavailable('killed'))
              : people.rememberFirst(personId, conversation),
        },
        chats: createChatOpener(adapter, ''),
        sender: createSender(adapter, ''),
        pace: freePace,
        welcomer: createWelcomer({ clock, secretariat: 'netwerk@voorbeeld.nl', exampleData: false }),
        clock,
        log: { info: note, warn: note, error: note },
      },
      new ManualTimer(),
      30,
    ),
  };
}

/** The news that the bot is in this team. */
export function news(
  service: TeamsService,
  teamId: string,
  what: TeamNews['what'] = { kind: 'here' },
): TeamNews {
  return {
    team: {
      teamId,
      name: 'Netwerk BW-MO',
      tenantId: HOST,
      serviceUrl: service.url,
      channelId: 'msteams',
      bot: { id: '28:bot', name: 'Netwerk BW-MO' },
    },
    what,
  };
}
