/**
 * A Teams connector on loopback that takes no more than Teams does, answers 429 with Retry-After to the rest, and
 * misbehaves towards some conversations.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** How many requests a window of so many seconds takes. */
interface Window {
  readonly seconds: number;
  readonly most: number;
}

/** Of one app, and in one conversation (Microsoft's rate limits for bots). */
const OF_APP: readonly Window[] = [{ seconds: 1, most: 50 }];
const OF_CONVERSATION: readonly Window[] = [
  { seconds: 1, most: 7 },
  { seconds: 2, most: 8 },
  { seconds: 30, most: 60 },
  { seconds: 3_600, most: 1_800 },
];

/** What a conversation does, by the first word of its id; any other takes what comes. */
const REFUSALS = {
  geblokkeerd: { status: 403, code: 'MessageWritesBlocked' },
  weg: { status: 404, code: 'ConversationNotFound' },
} as const;

/** Delivers and then answers that it failed, or does not answer at all. */
const BROKEN = 'stuk';
const SILENT = 'stil';

export interface Arrival {
  readonly conversation: string;
  readonly summary: string;
  /** Milliseconds, of the clock of `performance.now()`. */
  readonly at: number;
}

export interface LimitingConnector {
  /** Where conversations of this connector are: their service URL. */
  readonly url: string;
  /** What was delivered, in order. */
  readonly arrivals: readonly Arrival[];
  /** How many requests there were, and how many of them were answered with 429. */
  readonly requests: number;
  readonly refusedForPace: number;
  close(): Promise<void>;
}

/** Starts on a free port. `latency` gives the milliseconds that an answer takes; `limits` as Teams has them, or none. */
export async function startLimitingConnector(options: {
  readonly latency: () => number;
  readonly limits: boolean;
}): Promise<LimitingConnector> {
  const ofApp = new Log(OF_APP);
  const ofConversations = new Map<string, Log>();
  const arrivals: Arrival[] = [];
  const counts = { requests: 0, refusedForPace: 0 };

  function secondsToWait(conversation: string, now: number): number {
    if (!options.limits) return 0;
    const own = ofConversations.get(conversation) ?? new Log(OF_CONVERSATION);
    ofConversations.set(conversation, own);
    const seconds = Math.max(ofApp.secondsToWait(now), own.secondsToWait(now));
    if (seconds === 0) for (const log of [ofApp, own]) log.add(now);
    return seconds;
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const at = performance.now();
    const conversation = decodeURIComponent(/conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '');
    counts.requests += 1;
    const seconds = secondsToWait(conversation, at);
    if (seconds > 0) {
      counts.refusedForPace += 1;
      response.setHeader('retry-after', String(Math.ceil(seconds)));
      answer(response, 429, { error: { code: 'TooManyRequests' } });
      return;
    }
    const [kind = ''] = conversation.split('-');
    const refusal = Object.entries(REFUSALS).find(([word]) => word === kind)?.[1];
    if (refusal === undefined && request.method === 'POST')
      arrivals.push({ conversation, summary: summaryIn(body), at });
    if (kind === SILENT) return;
    setTimeout(() => {
      if (refusal !== undefined) answer(response, refusal.status, { error: { code: refusal.code } });
      else if (kind === BROKEN) answer(response, 502, { error: { code: 'BadGateway' } });
      else answer(response, 201, { id: `activity-${String(counts.requests)}` });
    }, options.latency());
  }

  const server = createServer((request, response) => void take(request, response));
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    arrivals,
    get requests() {
      return counts.requests;
    },
    get refusedForPace() {
      return counts.refusedForPace;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** When requests were taken, as far back as the windows look. */
class Log {
  readonly #windows: readonly Window[];
  #moments: number[] = [];

  constructor(windows: readonly Window[]) {
    this.#windows = windows;
  }

  /** 0 when every window has room. */
  secondsToWait(now: number): number {
    const longest = Math.max(...this.#windows.map(({ seconds }) => seconds));
    this.#moments = this.#moments.filter((moment) => moment > now - longest * 1_000);
    const waits = this.#windows.map(({ seconds, most }) => {
      const within = this.#moments.filter((moment) => moment > now - seconds * 1_000);
      const first = within[within.length - most];
      return first === undefined ? 0 : first / 1_000 + seconds - now / 1_000;
    });
    return Math.max(...waits);
  }

  add(moment: number): void {
    this.#moments.push(moment);
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function summaryIn(body: string): string {
  return z.object({ summary: z.string() }).parse(JSON.parse(body)).summary;
}
