/**
 * How botbuilder's connector speaks HTTP. Its own client retries 5xx answers up
 * to three times by itself, although the message may have arrived, and a message
 * sent twice is worse than one known to be uncertain. An error of our own
 * type ends that: whoever calls decides about a second try.
 */
import {
  Agent as PlainAgent,
  request as openPlain,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from 'node:http';
import { Agent as SecureAgent, request as openSecure } from 'node:https';
import { text } from 'node:stream/consumers';
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';
import { departed } from './departures.ts';
import { ConnectorFailure, retryAfterOf } from './failure.ts';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];

/** How long the connector may take over one call, in milliseconds. */
const CONNECTOR_TIMEOUT = 8_000;

/** Headers of the connection, which the client sets itself; an answer is read as it comes, so it must not be packed. */
const OWN_OF_CLIENT = ['connection', 'content-length', 'host', 'accept-encoding', 'transfer-encoding'];

/** How long an idle connection is kept, in milliseconds; shorter than the servers of Teams keep it. */
const KEPT_IDLE = 4_000;

const PLAIN = { open: openPlain, agent: new PlainAgent({ keepAlive: true, timeout: KEPT_IDLE }) };
const SECURE = { open: openSecure, agent: new SecureAgent({ keepAlive: true, timeout: KEPT_IDLE }) };

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * Every answer outside 2xx, and none in time, throws a {@link ConnectorFailure}. Over `node:http`, since `fetch`
 * takes three times its processor time, and each answer of the bot is such a call.
 */
export function connectorHttp(timeoutMs: number = CONNECTOR_TIMEOUT): HttpClient {
  return {
    async sendRequest(request) {
      departed();
      const { status, headers, body } = await send(request, timeoutMs);
      if (status < 200 || status > 299) {
        throw new ConnectorFailure(status, codeIn(body), retryAfterOf(headers));
      }
      return { request, status, bodyAsText: body, headers: headersLike(request, headers) };
    },
  };
}

/** A redirect is not followed: the address was checked, another one was not. */
async function send(request: HttpRequest, timeoutMs: number): Promise<Answer> {
  const headers = request.headers.clone();
  OWN_OF_CLIENT.forEach((name) => headers.remove(name));
  const body = Buffer.from(z.string().default('').parse(request.body));
  const { open, agent } = new URL(request.url).protocol === 'https:' ? SECURE : PLAIN;
  const outgoing = open(request.url, {
    method: request.method,
    headers: { ...headers.toJson(), 'content-length': body.length },
    agent,
  });
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    outgoing.destroy();
  }, timeoutMs);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.on('response', resolve).on('error', reject).end(body);
    });
    return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
  } catch (error) {
    throw new ConnectorFailure(null, late.signal.aborted ? 'timeout' : networkCodeOf(error), null);
  } finally {
    clearTimeout(timer);
  }
}

/** The answer's headers in the request's own kind of collection, which botbuilder does not export. */
function headersLike(request: HttpRequest, answered: IncomingHttpHeaders): HttpRequest['headers'] {
  const headers = request.headers.clone();
  headers.headerNames().forEach((name) => headers.remove(name));
  for (const [name, value] of Object.entries(answered)) headers.set(name, String(value));
  return headers;
}

const networkError = z.object({ code: z.string() });

function networkCodeOf(error: unknown): string {
  return networkError.safeParse(error).data?.code ?? 'network';
}

const errorBody = z.object({ error: z.object({ code: z.string().regex(/^\w{1,80}$/) }) });

/** The connector's code for what is wrong; its message may name people, so that is left behind. */
function codeIn(body: string): string {
  try {
    return errorBody.safeParse(JSON.parse(body)).data?.error.code ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
