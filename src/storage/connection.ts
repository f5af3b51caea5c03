import type { TokenCredential } from '@azure/identity';
import {
  AzureNamedKeyCredential,
  RestError,
  TableClient,
  type TableServiceClientOptions,
} from '@azure/data-tables';
import { newPipeline, QueueClient, StorageSharedKeyCredential } from '@azure/storage-queue';

/** Where the store is. */
export type StorageConnection =
  /** The embedded default; `url` as {@link azuriteUrl} makes it. */
  | { readonly kind: 'azurite'; readonly url: string }
  /** A real storage account, without any key: see `managedIdentity`. */
  | {
      readonly kind: 'azure';
      readonly tableUrl: string;
      readonly queueUrl: string;
      readonly credential: TokenCredential;
    };

/** How long a request may take, in milliseconds: one try, and all tries together. */
export interface Limits {
  readonly tryMs: number;
  readonly totalMs: number;
}

/** Two full tries and the beginning of a third, and still time to tell the person within 10 s. */
export const LIMITS: Limits = { tryMs: 2_000, totalMs: 5_000 };

/** Told of every request as it goes to the wire: the measure of what a turn costs. */
export type RequestListener = (method: string, url: string) => void;

/** The account and key that every Azurite in the world has, published in its documentation; it opens nothing but a local emulator. */
const AZURITE_ACCOUNT = 'devstoreaccount1';
const AZURITE_KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Both endpoints of a local Azurite in one URL, which another process takes as `--store`. In: ports on 127.0.0.1. */
export function azuriteUrl(tablePort: number, queuePort: number): string {
  return `http://127.0.0.1:${String(tablePort)}/${AZURITE_ACCOUNT}?queue=${String(queuePort)}`;
}

/** The two endpoints in such a URL. Throws an Error that says what is expected when the text is no such URL. */
export function endpointsOf(url: string): { readonly tableUrl: string; readonly queueUrl: string } {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const queuePort = parsed?.searchParams.get('queue') ?? '';
  const isOurs =
    parsed?.protocol === 'http:' && parsed.pathname === `/${AZURITE_ACCOUNT}` && /^\d{1,5}$/.test(queuePort);
  if (parsed === null || !isOurs)
    throw new Error(`"${url}" is no store URL; expected one like ${azuriteUrl(10002, 10001)}`);
  const account = `${parsed.hostname}:${queuePort}/${AZURITE_ACCOUNT}`;
  return { tableUrl: `http://${parsed.host}/${AZURITE_ACCOUNT}`, queueUrl: `http://${account}` };
}

/** Makes the SDK's clients of one connection. */
export interface Clients {
  table(name: string): TableClient;
  queue(name: string): QueueClient;
}

/** The clients of a connection; nothing is sent yet. Throws on a malformed store URL. */
export function clientsOf(
  connection: StorageConnection,
  limits: Limits,
  onRequest: RequestListener,
): Clients {
  const tableOptions: TableServiceClientOptions = {
    allowInsecureConnection: connection.kind === 'azurite',
    retryOptions: { maxRetries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 },
    additionalPolicies: [{ policy: watchPolicy(limits.tryMs, onRequest), position: 'perRetry' }],
  };
  const queueOptions = { retryOptions: { maxTries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 } };
  if (connection.kind === 'azure') {
    const { tableUrl, queueUrl, credential } = connection;
    return {
      table: (name) => new TableClient(tableUrl, name, credential, tableOptions),
      queue: (name) => queueClient(queueUrl, name, newPipeline(credential, queueOptions), onRequest),
    };
  }
  const { tableUrl, queueUrl } = endpointsOf(connection.url);
  const tableKey = new AzureNamedKeyCredential(AZURITE_ACCOUNT, AZURITE_KEY);
  const queueKey = new StorageSharedKeyCredential(AZURITE_ACCOUNT, AZURITE_KEY);
  return {
    table: (name) => new TableClient(tableUrl, name, tableKey, tableOptions),
    queue: (name) => queueClient(queueUrl, name, newPipeline(queueKey, queueOptions), onRequest),
  };
}

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

/**
 * Counts each try, and ends one that hangs in a way that the SDK retries: a
 * pooled connection that died silently must not cost the whole limit.
 */
function watchPolicy(tryMs: number, onRequest: RequestListener): Policy {
  return {
    name: 'watch',
    async sendRequest(request, next) {
      onRequest(request.method, request.url);
      request.timeout = tryMs;
      try {
        return await next(request);
      } catch (error) {
        const hung =
          error instanceof Error && error.name === 'AbortError' && request.abortSignal?.aborted !== true;
        if (hung) throw new RestError(`No answer within ${String(tryMs)} ms`, { code: 'ETIMEDOUT', request });
        throw error;
      }
    },
  };
}

/** The queue's SDK still takes policies in the older form. */
function queueClient(
  url: string,
  name: string,
  pipeline: ReturnType<typeof newPipeline>,
  onRequest: RequestListener,
): QueueClient {
  pipeline.factories.push({
    create: (next) => ({
      sendRequest: (request) => {
        onRequest(request.method, request.url);
        return next.sendRequest(request);
      },
    }),
  });
  return new QueueClient(`${url}/${name}`, pipeline);
}
