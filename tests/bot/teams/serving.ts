/** The bot core behind the real endpoint and server, on loopback. */
import type { Logger } from 'pino';
import { TeamsAdapter } from '../../../src/bot/teams/adapter.ts';
import type { BotCore } from '../../../src/bot/teams/answer.ts';
import { authenticationOf } from '../../../src/bot/teams/authentication.ts';
import { createEndpoint, type EndpointOptions } from '../../../src/bot/teams/endpoint.ts';
import { loopbackReach } from '../../../src/bot/teams/reach.ts';
import { createApp, createLog, listen } from '../../../src/server/index.ts';

export interface Serving {
  readonly url: string;
  readonly errors: { readonly error: unknown; readonly correlationId: string }[];
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** A log that nobody reads. */
function silentLog(): Logger {
  return createLog({ write: () => undefined });
}

/** Serves `core` without authentication, unless an adapter with one is given. */
export async function serve(
  core: BotCore,
  options: Partial<EndpointOptions> & { readonly adapter?: TeamsAdapter } = {},
): Promise<Serving> {
  const errors: { error: unknown; correlationId: string }[] = [];
  const endpoint = createEndpoint(
    options.adapter ?? new TeamsAdapter(authenticationOf(null)),
    loopbackReach,
    {
      core,
      languageOf: () => 'nl',
      onError: (error, correlationId) => errors.push({ error, correlationId }),
      onNews: () => Promise.resolve(),
      budgetMs: 5_000,
      ...options,
    },
  );
  const app = createApp({ bot: endpoint, log: silentLog(), pages: null, mode: { kind: 'local' } });
  const { port, close } = await listen(app, { host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    url,
    errors,
    close,
    post: (body, headers) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  };
}
