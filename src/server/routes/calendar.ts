/** `GET /agenda/{token}.ics`: one person's calendar entry of one meeting, as it stands now. */
import { Router } from 'express';
import type { Logger } from 'pino';
import { textsIn } from '../../texts/index.ts';
import type { AnswerPageSettings } from './answer.ts';
import { createPageProblems } from './page-problems.ts';
import { privately } from './privately.ts';

const FILE = /^(.+)\.ics$/;

/** The entry takes itself out of a calendar once the meeting is cancelled or the person has signed off. */
export function calendarRouter({ page, ...foot }: AnswerPageSettings, log: Logger): Router {
  const router = Router();
  const problems = createPageProblems({ log, foot });
  router.use('/agenda', privately('calendar-entry'));

  router.get('/agenda/:file', async (request, response) => {
    const [, token] = FILE.exec(request.params.file) ?? [];
    const found = token === undefined ? null : await page.calendar(token);
    if (found === null) {
      problems.noSuchLink(request, response);
      return;
    }
    const { method, text } = found.file;
    response
      .set('Content-Type', `text/calendar; charset=utf-8; method=${method}`)
      .set(
        'Content-Disposition',
        `attachment; filename="${textsIn(found.language).mail.calendar.fileName[method]}"`,
      )
      .send(text);
  });

  router.use('/agenda', problems.failures);
  return router;
}
