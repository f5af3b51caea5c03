/** The only home of botbuilder: what the rest of the program uses of it. */
import type { BotEndpoint } from '../../app/bot-endpoint.ts';
import type { FileUploader, Sender } from '../../app/ports.ts';
import type { ChatOpener, RosterReader } from '../../app/team-ports.ts';
import { TeamsAdapter } from './adapter.ts';
import { TURN_BUDGET } from './answer.ts';
import { authenticationOf, type TeamsRegistration } from './authentication.ts';
import { createEndpoint, type EndpointOptions } from './endpoint.ts';
import { loopbackReach, teamsReach, type Reach } from './reach.ts';
import { createChatOpener } from './open-chat.ts';
import { createSender } from './sender.ts';
import { createRosterReader } from './team-roster.ts';
import { createUploader } from './uploader.ts';

/** The bot in Teams: what comes in, and what goes out by itself. */
export interface Teams {
  readonly endpoint: BotEndpoint;
  readonly sender: Sender;
  readonly roster: RosterReader;
  readonly chats: ChatOpener;
}

/** Who reaches the bot: this machine alone, or Teams on behalf of some tenants. */
export type TeamsAccess =
  | { readonly kind: 'local' }
  | {
      readonly kind: 'azure';
      readonly registration: TeamsRegistration;
      readonly allowedTenantIds: readonly string[];
    };

/** What the bot puts files away with; apart from {@link createTeams}, whose core may need it. */
export function createFileUploader(access: TeamsAccess): FileUploader {
  return createUploader(reachOf(access));
}

/** Puts the bot core behind Teams. Nothing is sent yet. */
export function createTeams(access: TeamsAccess, options: Omit<EndpointOptions, 'budgetMs'>): Teams {
  const isLocal = access.kind === 'local';
  const adapter = new TeamsAdapter(authenticationOf(isLocal ? null : access.registration));
  const appId = isLocal ? '' : access.registration.appId;
  return {
    endpoint: createEndpoint(adapter, reachOf(access), { ...options, budgetMs: TURN_BUDGET }),
    sender: createSender(adapter, appId),
    roster: createRosterReader(adapter, appId),
    chats: createChatOpener(adapter, appId),
  };
}

function reachOf(access: TeamsAccess): Reach {
  return access.kind === 'local' ? loopbackReach : teamsReach(access.allowedTenantIds);
}
