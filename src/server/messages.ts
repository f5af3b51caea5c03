import express, { type ErrorRequestHandler, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { BotEndpoint } from '../app/bot-endpoint.ts';
import { correlationIdOf, noteLabel } from './requests.ts';
import { sendProblem } from './problem.ts';

/** The largest activity read, in bytes. Teams' own stay far below it. */
const LARGEST_BODY = 256 * 1024;

const jsonObject = z.record(z.string(), z.unknown());

/** `POST /api/messages`: reads the JSON object and hands it to the bot. */
export function messagesRouter(bot: BotEndpoint): Router {
  const router = Router();
  // No inflating: a small body must not become a large one after the limit was checked.
  const parse = express.json({ limit: LARGEST_BODY, type: 'application/json', inflate: false });
  router.post('/api/messages', requireJson, parse, async (request, response) => {
    const body = jsonObject.safeParse(request.body);
    const correlationId = correlationIdOf(response);
    if (!body.success) {
      sendProblem(response, 400, 'The body is expected to be a JSON object', correlationId);
      return;
    }
    const authorization = request.headers.authorization ?? '';
    const answer = await bot({ authorization, body: body.data, correlationId });
    noteLabel(response, answer.label);
    if (answer.kind === 'problem') sendProblem(response, answer.status, answer.detail, correlationId);
    else sendBody(response, answer.status, answer.body);
  });
  router.use(bodyProblems);
  return router;
}

function sendBody(response: Response, status: number, body: unknown): void {
  response.status(status);
  if (body === undefined) response.end();
  else response.json(body);
}

const requireJson: RequestHandler = (request, response, next) => {
  if (request.is('application/json') === 'application/json') next();
  else sendProblem(response, 415, 'Content-Type application/json is expected', correlationIdOf(response));
};

/** What goes wrong in reading a body, by the parser's own status. */
const BODY_PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The body is expected to be valid JSON of the length it announces',
  413: `The body is expected to be at most ${LARGEST_BODY} bytes`,
  415: 'The body is expected to be uncompressed UTF-8',
};

const parserError = z.object({ status: z.number(), type: z.string() });

const bodyProblems: ErrorRequestHandler = (error, _request, response, next) => {
  const status = parserError.safeParse(error).data?.status ?? 0;
  const detail = BODY_PROBLEMS[status];
  if (detail === undefined) next(error);
  else sendProblem(response, status, detail, correlationIdOf(response));
};
