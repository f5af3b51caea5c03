/** What goes wrong on a page, as a page that says what to do. */
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { MeetingBusy } from '../../app/commit.ts';
import { StoreUnavailable } from '../../app/ports.ts';
import type { Language } from '../../domain/people.ts';
import { textsIn, type Texts } from '../../texts/index.ts';
import type { PageFoot } from '../pages/answer-page.ts';
import { problemPage } from '../pages/problem-page.ts';
import { correlationIdOf } from '../requests.ts';

export interface PageProblems {
  /** An address that leads nowhere: forged, cut off, or about what is no longer there. */
  noSuchLink(request: Request, response: Response): void;
  /** A form that is none of ours, or filled in wrong: `why` says what to do. */
  notUnderstood(request: Request, response: Response, why?: (texts: Texts) => string): void;
  /** The last handler of a router of pages. */
  readonly failures: ErrorRequestHandler;
}

export function createPageProblems({
  log,
  foot,
}: {
  readonly log: Logger;
  readonly foot: PageFoot;
}): PageProblems {
  function send(
    request: Request,
    response: Response,
    status: number,
    say: (texts: Texts) => { readonly title: string; readonly text: string },
  ): void {
    const language = languageOf(request);
    const back = status === 404 ? null : `?taal=${language}`;
    const page = problemPage({ ...say(textsIn(language)), back }, language, foot);
    response.status(status).type('html').send(page);
  }

  return {
    noSuchLink: (request, response) => {
      send(request, response, 404, ({ answerPage }) => answerPage.problem.noSuchLink);
    },
    notUnderstood: (request, response, why) => {
      send(request, response, 400, (texts) => {
        const { title, text } = texts.answerPage.problem.notUnderstood;
        return { title, text: why?.(texts) ?? text };
      });
    },
    failures: (error, request, response, next) => {
      if (response.headersSent) {
        next(error);
        return;
      }
      // The address holds an escape that is none.
      if (error instanceof URIError) {
        send(request, response, 404, ({ answerPage }) => answerPage.problem.noSuchLink);
        return;
      }
      const status = bodyStatus(error);
      if (status !== null) {
        send(request, response, status, ({ answerPage }) => answerPage.problem.notUnderstood);
        return;
      }
      if (error instanceof MeetingBusy || error instanceof StoreUnavailable) {
        const kind = error instanceof MeetingBusy ? 'busy' : 'storeUnavailable';
        response.set('Retry-After', '30');
        send(request, response, 503, ({ answerPage, errors }) => ({
          title: answerPage.problem.unavailable,
          text: errors[kind],
        }));
        return;
      }
      const correlationId = correlationIdOf(response);
      log.error({ err: error, correlationId }, 'a request failed');
      send(request, response, 500, ({ answerPage, errors }) => ({
        title: answerPage.problem.unexpected,
        text: errors.unexpected(correlationId),
      }));
    },
  };
}

const language = z.enum(['nl', 'en']);

/** As the address says, else as the reader's browser prefers. */
function languageOf(request: Request): Language {
  return (
    language.safeParse(request.query.taal).data ??
    (request.acceptsLanguages(['nl', 'en']) === 'en' ? 'en' : 'nl')
  );
}

const parserError = z.object({
  status: z.union([z.literal(400), z.literal(413), z.literal(415)]),
  type: z.string(),
});

/** The status of a body that could not be read; null for any other error. */
function bodyStatus(error: unknown): number | null {
  return parserError.safeParse(error).data?.status ?? null;
}
