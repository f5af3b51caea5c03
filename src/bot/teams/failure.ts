/** A call to the Teams connector that did not succeed, in our own words: no request, no headers, no token in it. */
export class ConnectorFailure extends Error {
  override readonly name = 'ConnectorFailure';

  constructor(
    /** The HTTP status; null when there was no answer. */
    readonly status: number | null,
    /** The connector's error code ("MessageWritesBlocked"), or that of the network ("ECONNREFUSED", "timeout"). */
    readonly code: string,
    /** What `Retry-After` asks, in seconds; null when it asks nothing. */
    readonly retryAfterSeconds: number | null,
  ) {
    super(`The Teams connector answered ${status === null ? code : `${String(status)} ${code}`}`);
  }
}

/** Seconds to wait as `Retry-After` says them, or as a date against the server's own `Date`; null when neither is there. */
export function retryAfterOf(headers: {
  readonly 'retry-after'?: string | undefined;
  readonly date?: string | undefined;
}): number | null {
  const value = headers['retry-after'];
  if (value === undefined) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : secondsUntil(value, headers.date ?? '');
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), LONGEST_WAIT) : null;
}

/** No throttling of Teams lasts longer; a stranger value must not park a message for a day. */
const LONGEST_WAIT = 600;

function secondsUntil(date: string, serverDate: string): number {
  return Math.ceil((Date.parse(date) - Date.parse(serverDate)) / 1_000);
}
