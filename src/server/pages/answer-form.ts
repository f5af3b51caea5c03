/** What the forms of the page carry: the same fields are written into a form and read from what comes back. */
import { z } from 'zod';
import type { PageAnswer } from '../../app/answer-sheet.ts';

export const FIELDS = {
  kind: 'antwoord',
  key: 'sleutel',
  slotId: 'plek',
  primary: 'voor',
  accept: 'ja',
  name: 'naam',
  email: 'email',
} as const;

type Fields = Readonly<Record<string, string>>;

/** The fields of an answer, without the key. */
export function fieldsOf(answer: PageAnswer): Fields {
  const kind = { [FIELDS.kind]: answer.kind };
  switch (answer.kind) {
    case 'sign-up':
      return answer.slotId === null ? kind : { ...kind, [FIELDS.slotId]: answer.slotId };
    case 'answer-deputy':
      return { ...kind, [FIELDS.primary]: answer.primary, [FIELDS.accept]: String(answer.accept) };
    case 'answer-offer':
      return { ...kind, [FIELDS.accept]: String(answer.accept) };
    case 'sign-off':
    case 'leave-line':
    case 'ask-deputy':
    case 'name-deputy':
      return kind;
  }
}

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
const yesOrNo = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The name of a press, as {@link newKey} of the routes makes it. */
export const keySchema = z.string().regex(/^page-[A-Za-z0-9-]{8,64}$/);

const answerSchema = z.discriminatedUnion(FIELDS.kind, [
  z
    .object({ [FIELDS.kind]: z.literal('sign-up'), [FIELDS.slotId]: id.optional() })
    .transform((form): PageAnswer => ({ kind: 'sign-up', slotId: form[FIELDS.slotId] ?? null })),
  z.object({ [FIELDS.kind]: z.literal('sign-off') }).transform((): PageAnswer => ({ kind: 'sign-off' })),
  z.object({ [FIELDS.kind]: z.literal('leave-line') }).transform((): PageAnswer => ({ kind: 'leave-line' })),
  z.object({ [FIELDS.kind]: z.literal('ask-deputy') }).transform((): PageAnswer => ({ kind: 'ask-deputy' })),
  z
    .object({
      [FIELDS.kind]: z.literal('name-deputy'),
      [FIELDS.name]: z.string().trim().min(2).max(120),
      [FIELDS.email]: z.string().trim().pipe(z.email().max(254)),
    })
    .transform((form): PageAnswer => ({
      kind: 'name-deputy',
      name: form[FIELDS.name],
      email: form[FIELDS.email],
    })),
  z
    .object({ [FIELDS.kind]: z.literal('answer-deputy'), [FIELDS.primary]: id, [FIELDS.accept]: yesOrNo })
    .transform((form): PageAnswer => ({
      kind: 'answer-deputy',
      primary: form[FIELDS.primary],
      accept: form[FIELDS.accept],
    })),
  z
    .object({ [FIELDS.kind]: z.literal('answer-offer'), [FIELDS.accept]: yesOrNo })
    .transform((form): PageAnswer => ({ kind: 'answer-offer', accept: form[FIELDS.accept] })),
]);

/** What was pressed, from the body of a form; null for what is not one of our forms. */
export function readForm(body: unknown): { readonly key: string; readonly answer: PageAnswer } | null {
  const key = z.object({ [FIELDS.key]: keySchema }).safeParse(body);
  const answer = answerSchema.safeParse(body);
  return key.success && answer.success ? { key: key.data[FIELDS.key], answer: answer.data } : null;
}

/** Whether the body is the form that names a deputy, so that what is wrong in it can be said. */
export function namesDeputy(body: unknown): boolean {
  return z.object({ [FIELDS.kind]: z.literal('name-deputy') }).safeParse(body).success;
}
