import { pino, type DestinationStream, type Logger } from 'pino';

/**
 * The program's log, as JSON lines on standard output, or on `destination`.
 * Errors are written by name, code and stack alone: the errors of SDKs carry the
 * whole request with them, with texts, names and tokens.
 */
export function createLog(destination?: DestinationStream): Logger {
  const options = { base: null, serializers: { err: describeError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

interface DescribedError {
  readonly name: string;
  readonly stack?: string;
  readonly code?: string;
  readonly status?: number;
}

function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const status =
    'statusCode' in error && typeof error.statusCode === 'number' ? { status: error.statusCode } : {};
  return {
    name: error.name,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...code,
    ...status,
  };
}
