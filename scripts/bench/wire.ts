/** Stands between a bot and its store, and writes down every request that passes. */
import { Agent, createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { z } from 'zod';
import { azuriteUrl } from '../../src/storage/index.ts';

/** What a turn asked of the store. */
export interface Requests {
  readonly reads: number;
  readonly transactions: number;
  /** Anything else: rows written alone, messages put on the queue. */
  readonly others: number;
  /** How many times the reads had to wait for an answer, one after another. */
  readonly roundTrips: number;
}

export interface Wire {
  /** What another process takes for its `--store`. */
  readonly storeUrl: string;
  /** What is asked of the store while `turn` runs; the polls of the worker are left out. */
  during(turn: () => Promise<unknown>): Promise<Requests>;
  close(): Promise<void>;
}

interface Passed {
  readonly kind: 'read' | 'transaction' | 'other';
  readonly begun: number;
  ended: number;
}

/** How long each request is held, in milliseconds: what is asked side by side then surely overlaps. */
const HELD = 15;

/** Starts on loopback, before the store of this URL. */
export async function startWire(storeUrl: string): Promise<Wire> {
  const store = new URL(storeUrl);
  let passed: Passed[] = [];
  const agent = new Agent({ keepAlive: true });

  async function door(target: string): Promise<{ port: number; close(): Promise<void> }> {
    const server = createServer((incoming, response) => {
      const isPoll = incoming.method === 'GET' && incoming.url?.includes('/messages') === true;
      const one: Passed = {
        kind: kindOf(incoming),
        begun: performance.now(),
        ended: Number.POSITIVE_INFINITY,
      };
      if (!isPoll) passed.push(one);
      response.once('close', () => {
        one.ended = performance.now();
      });
      setTimeout(() => {
        forward(agent, target, incoming, response);
      }, HELD);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = z.object({ port: z.number() }).parse(server.address());
    return {
      port,
      async close() {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      },
    };
  }
  const tables = await door(store.port);
  const queues = await door(store.searchParams.get('queue') ?? '');
  return {
    storeUrl: azuriteUrl(tables.port, queues.port),
    async during(turn) {
      passed = [];
      await turn();
      const count = (kind: Passed['kind']) => passed.filter((one) => one.kind === kind).length;
      const roundTrips = inARow(passed.filter(({ kind }) => kind === 'read'));
      return { reads: count('read'), transactions: count('transaction'), others: count('other'), roundTrips };
    },
    async close() {
      agent.destroy();
      await Promise.all([tables.close(), queues.close()]);
    },
  };
}

function kindOf({ method, url }: IncomingMessage): Passed['kind'] {
  if (method === 'GET') return 'read';
  return url?.endsWith('/$batch') === true ? 'transaction' : 'other';
}

function forward(agent: Agent, port: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method = '', url: path = '', headers } = incoming;
  const outgoing = ask({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.once('error', () => response.destroy());
  incoming.pipe(outgoing);
}

/** How many of these had to wait for another: each that began after all before it had ended. */
function inARow(reads: readonly Passed[]): number {
  let trips = 0;
  let ended = Number.NEGATIVE_INFINITY;
  for (const { begun, ended: end } of reads) {
    if (begun > ended) trips += 1;
    ended = begun > ended ? end : Math.max(ended, end);
  }
  return trips;
}
