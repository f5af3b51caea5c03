/** One log line a request, without anything that tells who it was or what was said. */
import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';

/** Short enough to read out over the telephone, long enough to be one of a kind in the log. */
function newCorrelationId(): string {
  return randomBytes(5).toString('hex');
}

/** Gives each request an id, and logs its end. */
export function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    response.locals.correlationId = newCorrelationId();
    const began = performance.now();
    response.once('close', () => {
      log.info(
        {
          correlationId: correlationIdOf(response),
          method: request.method,
          activity: text.catch('').parse(response.locals.label),
          status: response.statusCode,
          // The client went away, or was too slow, before the answer was out.
          ...(response.writableFinished ? {} : { aborted: true }),
          milliseconds: Math.round(performance.now() - began),
        },
        'request',
      );
    });
    next();
  };
}

const text = z.string();

/** The id that {@link logRequests} gave. */
export function correlationIdOf(response: Response): string {
  return text.parse(response.locals.correlationId);
}

/** Notes what kind of request this was, for its log line; must be safe to log. */
export function noteLabel(response: Response, label: string): void {
  response.locals.label = label;
}
