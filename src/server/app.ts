import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { BotEndpoint } from '../app/bot-endpoint.ts';
import { messagesRouter } from './messages.ts';
import { sendProblem } from './problem.ts';
import { correlationIdOf, logRequests } from './requests.ts';

export interface AppOptions {
  readonly bot: BotEndpoint;
  readonly log: Logger;
  /**
   * 'azure' serves `/api/messages` and nothing else. 'local' adds the routes of
   * the local start, and answers only requests that name this machine as their
   * host: a web page elsewhere could make a browser ask for us under its own name.
   */
  readonly mode: { readonly kind: 'azure' } | { readonly kind: 'local'; readonly routes?: Router };
}

/** The HTTP application. Errors leave as `application/problem+json`, never with a stack. */
export function createApp({ bot, log, mode }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(logRequests(log));
  app.use(helmet());
  if (mode.kind === 'local') app.use(onlyThisMachine);
  app.use(messagesRouter(bot));
  if (mode.kind === 'local' && mode.routes !== undefined) app.use(mode.routes);
  app.use(nothingHere);
  app.use(unexpected(log));
  return app;
}

const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

const onlyThisMachine: RequestHandler = (request, response, next) => {
  const host = `http://${request.headers.host ?? ''}`;
  if (URL.canParse(host) && LOCAL_NAMES.has(new URL(host).hostname)) next();
  else
    sendProblem(response, 421, 'Only this machine is served, under its own name', correlationIdOf(response));
};

const nothingHere: RequestHandler = (_request, response) => {
  sendProblem(response, 404, 'There is nothing here', correlationIdOf(response));
};

/** The last resort; everything foreseen is answered before. */
function unexpected(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const correlationId = correlationIdOf(response);
    log.error({ err: error, correlationId }, 'a request failed');
    if (response.headersSent) next(error);
    else sendProblem(response, 500, 'Something went wrong on our side', correlationId);
  };
}
