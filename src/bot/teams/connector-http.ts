/**
 * How botbuilder's connector speaks HTTP. Its own client retries 5xx answers up
 * to three times by itself, although the message may have arrived, and a message
 * sent twice is worse than one known to be uncertain. An error of our own
 * type ends that: whoever calls decides about a second try.
 */
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';
import { ConnectorFailure, retryAfterOf } from './failure.ts';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];

/** How long the connector may take over one call, in milliseconds. */
const CONNECTOR_TIMEOUT = 8_000;

/** Hop-by-hop and length headers that `fetch` sets itself, and refuses from others. */
const OWN_OF_FETCH = ['connection', 'content-length', 'host', 'accept-encoding', 'transfer-encoding'];

/** Every answer outside 2xx, and none in time, throws a {@link ConnectorFailure}. */
export function connectorHttp(timeoutMs: number = CONNECTOR_TIMEOUT): HttpClient {
  return {
    async sendRequest(request) {
      const response = await send(request, timeoutMs);
      const bodyAsText = await response.text().catch((error: unknown) => {
        throw noAnswer(error);
      });
      if (!response.ok) {
        throw new ConnectorFailure(response.status, codeIn(bodyAsText), retryAfterOf(response.headers));
      }
      return { request, status: response.status, bodyAsText, headers: headersLike(request, response) };
    },
  };
}

async function send(request: HttpRequest, timeoutMs: number): Promise<Response> {
  const headers = request.headers.clone();
  OWN_OF_FETCH.forEach((name) => headers.remove(name));
  const body = z.string().optional().parse(request.body);
  try {
    return await fetch(request.url, {
      method: request.method,
      headers: headers.toJson(),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body }),
    });
  } catch (error) {
    throw noAnswer(error);
  }
}

/** The answer's headers in the request's own kind of collection, which botbuilder does not export. */
function headersLike(request: HttpRequest, response: Response): HttpRequest['headers'] {
  const headers = request.headers.clone();
  headers.headerNames().forEach((name) => headers.remove(name));
  response.headers.forEach((value, name) => {
    headers.set(name, value);
  });
  return headers;
}

const networkError = z.object({ cause: z.object({ code: z.string() }) });

function noAnswer(error: unknown): ConnectorFailure {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return new ConnectorFailure(null, 'timeout', null);
  }
  return new ConnectorFailure(null, networkError.safeParse(error).data?.cause.code ?? 'network', null);
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
