import { z } from 'zod';
import { StoreUnavailable } from '../app/ports.ts';

/** What the service says no with, in our words: no such row, another version than presented, or a row that is already there. */
export type Refusal = 'absent' | 'changed' | 'exists';

/** The SDK nests the code differently for a single request, a transaction and the queue; this reads all three. */
const restErrorSchema = z.object({
  name: z.literal('RestError'),
  statusCode: z.number().optional(),
  code: z.string().optional().catch(undefined),
  details: z
    .object({
      errorCode: z.string().optional().catch(undefined),
      odataError: z.object({ code: z.string() }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

interface ServiceError {
  /** Null when no answer came: the network failed. */
  readonly status: number | null;
  readonly code: string;
}

/** Status and code of an error of the storage SDK; null for any other error. */
export function serviceErrorOf(error: unknown): ServiceError | null {
  const parsed = restErrorSchema.safeParse(error);
  if (!parsed.success) return null;
  const { statusCode, code, details } = parsed.data;
  return { status: statusCode ?? null, code: details?.odataError?.code ?? details?.errorCode ?? code ?? '' };
}

/**
 * Whether an error is an ordinary no. Null for everything else: a missing table
 * is not a missing row, and must not pass for one.
 */
export function refusalOf(error: unknown): Refusal | null {
  const answer = serviceErrorOf(error);
  if (answer === null) return null;
  if (answer.status === 404 && !answer.code.startsWith('Table')) return 'absent';
  if (answer.status === 412) return 'changed';
  if (answer.status === 409 && answer.code === 'EntityAlreadyExists') return 'exists';
  return null;
}

/** Names of the errors with which a managed identity that cannot be reached announces itself. */
const NO_TOKEN = new Set([
  'CredentialUnavailableError',
  'AuthenticationError',
  'AggregateAuthenticationError',
]);

const TOO_BUSY = new Set([408, 429]);

function isUnavailable(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError' || NO_TOKEN.has(error.name)) return true;
  const answer = serviceErrorOf(error);
  if (answer === null) return false;
  return answer.status === null || answer.status >= 500 || TOO_BUSY.has(answer.status);
}

/**
 * Sends one request to the store and gives up in time, so that a turn can still
 * answer the person.
 * In: what is asked, for the log; the limit in milliseconds over all the SDK's
 * retries; the request itself, which gets the signal that ends it.
 * Throws {@link StoreUnavailable} when the store is unreachable, too slow or out
 * of order; any other error passes as it is.
 */
export async function guarded<T>(
  what: string,
  limitMs: number,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  // Raced and not only aborted: a token request or a half-read body may not listen to the signal.
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreUnavailable(`${what}: no answer within ${String(limitMs)} ms`));
      controller.abort();
    }, limitMs);
  });
  try {
    return await Promise.race([send(controller.signal), tooLate]);
  } catch (error) {
    if (isUnavailable(error)) throw new StoreUnavailable(`${what}: ${error.name}`, { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
