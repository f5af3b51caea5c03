import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { BotEndpoint } from '../app/bot-endpoint.ts';
import { messagesRouter } from './messages.ts';
import { sendProblem } from './problem.ts';
import { correlationIdOf, logRequests } from './requests.ts';
import { answerRouter, type AnswerPageSettings } from './routes/answer.ts';
import { calendarRouter } from './routes/calendar.ts';

/** Answers what is its own, and hands on the rest: a handler of Express, for who knows only Node's own. */
export type LocalRoutes = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface AppOptions {
  readonly bot: BotEndpoint;
  readonly log: Logger;
  /** The pages for who has no Teams; null where no public address is set. */
  readonly pages: AnswerPageSettings | null;
  /**
   * 'azure' serves `/api/messages`, and with `pages` `/antwoord/` and `/agenda/`; nothing else. 'local' adds the
   * routes of the local start, and answers only requests that name this machine as their
   * host: a web page elsewhere could make a browser ask for us under its own name.
   */
  readonly mode: { readonly kind: 'azure' } | { readonly kind: 'local'; readonly routes?: LocalRoutes };
}

/** The HTTP application. Errors leave as `application/problem+json`, never with a stack. */
export function createApp({ bot, log, pages, mode }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(logRequests(log));
  app.use(helmet());
  if (mode.kind === 'local') app.use(onlyThisMachine);
  app.use(messagesRouter(bot));
  if (pages !== null) app.use(answerRouter(pages, log), calendarRouter(pages, log));
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
