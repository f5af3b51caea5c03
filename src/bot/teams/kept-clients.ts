/** Keeps botbuilder's clients between the turns. */
import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import {
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';

/** Teams has a service URL for each part of the world; more than these are not kept. */
const MOST_KEPT = 20;

/**
 * Botbuilder's authentication, which makes two clients for every activity: one for the connector, and one for the
 * sign-in of users, which we do not even use. Each costs a pipeline of a dozen policies; both hold nothing of a turn
 * but its service URL, and the credentials are always those of the one registration. So they are made once.
 */
export class KeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, ConnectorClient>();
  #userTokens: UserTokenClient | null = null;

  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, authorization);
    const { connectorFactory } = result;
    if (connectorFactory === undefined) return result;
    return { ...result, connectorFactory: new KeepingFactory(connectorFactory, this.#connectors) };
  }

  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    return new KeepingFactory(super.createConnectorFactory(claims), this.#connectors);
  }

  override async createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    this.#userTokens ??= await super.createUserTokenClient(claims);
    return this.#userTokens;
  }
}

class KeepingFactory extends ConnectorFactory {
  readonly #factory: ConnectorFactory;
  readonly #kept: Map<string, ConnectorClient>;

  constructor(factory: ConnectorFactory, kept: Map<string, ConnectorClient>) {
    super();
    this.#factory = factory;
    this.#kept = kept;
  }

  override async create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const key = JSON.stringify([serviceUrl, audience]);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const made = await this.#factory.create(serviceUrl, audience);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, made);
    return made;
  }
}
