/** Who may post activities to us, and as whom we post to Teams. */
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import { connectorHttp } from './connector-http.ts';
import { KeptClients } from './kept-clients.ts';

/** How the bot is registered. Multi-tenant bots can no longer be made, and are not served. */
export type TeamsRegistration =
  | { readonly kind: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string }
  | {
      readonly kind: 'SingleTenant';
      readonly appId: string;
      readonly tenantId: string;
      readonly password: string;
    };

/** botbuilder's authentication for a registration; null is none at all, for loopback only. Nothing is sent yet. */
export function authenticationOf(registration: TeamsRegistration | null): BotFrameworkAuthentication {
  return new KeptClients(
    registration === null ? {} : inTheirNames(registration),
    undefined,
    undefined,
    undefined,
    { httpClient: connectorHttp() },
  );
}

function inTheirNames(registration: TeamsRegistration): Record<string, string> {
  const { kind, appId, tenantId } = registration;
  const common = { MicrosoftAppType: kind, MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId };
  return kind === 'SingleTenant' ? { ...common, MicrosoftAppPassword: registration.password } : common;
}

/**
 * Why a request was refused. botbuilder throws whatever its parts throw: its own
 * error, one of the token library for a forged signature, one of the network when
 * the keys of Microsoft cannot be fetched. Only the last is not the caller's doing.
 */
export function refusalOf(error: unknown): 'unauthorized' | 'unavailable' {
  if (error instanceof AuthenticationError) return error.statusCode >= 500 ? 'unavailable' : 'unauthorized';
  return error instanceof Error && error.name === 'FetchError' ? 'unavailable' : 'unauthorized';
}
