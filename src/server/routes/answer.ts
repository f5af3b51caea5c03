/** `GET` and `POST /antwoord/{token}`: opening shows, only pressing answers. */
import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { AnswerPage, Pressed } from '../../app/answer-page.ts';
import type { Language } from '../../domain/people.ts';
import { keySchema, namesDeputy, readForm } from '../pages/answer-form.ts';
import { answerPage, type PageFoot } from '../pages/answer-page.ts';
import { createPageProblems } from './page-problems.ts';
import { privately } from './privately.ts';

export interface AnswerPageSettings extends PageFoot {
  readonly page: AnswerPage;
}

/** The largest form read, in bytes; ours are a tenth of it. */
const LARGEST_FORM = 4 * 1024;

/** What the address carries beside its token. Anything else reads as if it was not there. */
const querySchema = z.object({
  taal: z.enum(['nl', 'en']).nullable().catch(null),
  sleutel: keySchema.nullable().catch(null),
  versie: z.coerce.number().int().min(0).catch(0),
});

/** The page where one person answers one meeting. Machines that open addresses in mails change nothing by it. */
export function answerRouter({ page, ...foot }: AnswerPageSettings, log: Logger): Router {
  const router = Router();
  const problems = createPageProblems({ log, foot });
  const parse = express.urlencoded({
    limit: LARGEST_FORM,
    extended: false,
    inflate: false,
    parameterLimit: 16,
  });
  router.use('/antwoord', privately('answer-page'));

  router.get('/antwoord/:token', async (request, response) => {
    const { taal, sleutel, versie } = querySchema.parse(request.query);
    const pressed = sleutel === null ? null : { key: sleutel, version: versie };
    const opened = await page.open(request.params.token, taal, pressed);
    if (opened === null) problems.noSuchLink(request, response);
    else response.type('html').send(answerPage(opened, newKey, foot));
  });

  router.post('/antwoord/:token', parse, async (request, response) => {
    const { taal } = querySchema.parse(request.query);
    const form = readForm(request.body);
    if (form === null) {
      if (!namesDeputy(request.body)) problems.notUnderstood(request, response);
      else
        problems.notUnderstood(request, response, ({ registrations: { nameDeputy } }) =>
          [nameDeputy.nameMissing, nameDeputy.emailMissing].join(' '),
        );
      return;
    }
    const answered = await page.answer(request.params.token, taal, form.key, form.answer);
    if (answered === null) problems.noSuchLink(request, response);
    else if ('refused' in answered)
      response
        .status(409)
        .type('html')
        .send(answerPage(answered.refused, newKey, foot));
    else response.redirect(303, request.path + outcomeQuery(answered.pressed, taal));
  });

  router.use('/antwoord', problems.failures);
  return router;
}

function newKey(): string {
  return `page-${randomUUID()}`;
}

/** Leads to the outcome of a press, which is read from what is stored: nothing in the address is believed. */
function outcomeQuery({ key, version }: Pressed, language: Language | null): string {
  const query = new URLSearchParams({ sleutel: key, versie: String(version) });
  if (language !== null) query.set('taal', language);
  return `?${query.toString()}`;
}
