import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { z } from 'zod';

export interface Listening {
  readonly port: number;
  /** Takes no new requests, lets those under way finish, and resolves; after `graceMs` it cuts what is left. */
  readonly close: (graceMs?: number) => Promise<void>;
}

/** A turn takes 9 s at most; then it has been answered. */
const GRACE = 10_000;

/** How long a client may take, in milliseconds, so that slow ones cannot hold all our sockets. */
const PATIENCE = {
  /** For the headers, and for the whole request. */
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  /** Between two requests; longer than the 60 s of load balancers, so that they close first. */
  keepAliveTimeout: 65_000,
  /** How often the above is checked. */
  connectionsCheckingInterval: 2_000,
};

/** Serves on a port of `host`; port 0 takes a free one. Rejects when the port is taken or may not be used. */
export async function listen(
  app: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
  patience: typeof PATIENCE = PATIENCE,
): Promise<Listening> {
  const server = createServer(patience, app);
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: z.object({ port: z.number() }).parse(server.address()).port,
    close: async (graceMs = GRACE) => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      // A connection that is busy now is idle after its answer, and would be kept for a next request.
      server.keepAliveTimeout = 1;
      const cut = setTimeout(() => {
        server.closeAllConnections();
      }, graceMs);
      await closed;
      clearTimeout(cut);
    },
  };
}
