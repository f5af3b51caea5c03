import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult, ConnectorClient } from 'botframework-connector';

/**
 * botbuilder's adapter, opened where we need it. Its own `process` wants an
 * Express response, writes every error with its details to the console and
 * answers a forged signature with 500; so authentication and the turn are two
 * steps here, and the answer is ours to give.
 */
export class TeamsAdapter extends CloudAdapter {
  /** Checks the token of an activity. Throws when it is missing or wrong: see `refusalOf`. */
  authenticate(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    return this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
  }

  /** Runs `logic` in the context of an authenticated activity. */
  run(
    authenticated: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity, logic);
  }

  /** The client that speaks to the Teams of this context. */
  connectorOf(context: TurnContext): ConnectorClient {
    const connector = context.turnState.get<ConnectorClient | undefined>(this.ConnectorClientKey);
    if (connector === undefined) throw new Error('A turn context of another adapter');
    return connector;
  }
}
