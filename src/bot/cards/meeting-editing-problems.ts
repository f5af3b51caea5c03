/** What is wrong with a form, or worth knowing about it, in plain words: the field by its label, then what to do. */
import type { FieldProblem, Warning } from '../../domain/meeting-drafts.ts';
import type { EditProblem } from '../../domain/meeting-edits.ts';
import { clock, day } from '../../texts/dates.ts';
import type { MeetingView } from '../../domain/views.ts';
import { textsOf, type CardContext } from './card.ts';
import type { Element } from './elements.ts';
import { announcement } from './own-line.ts';
import { slotName } from './wording.ts';

const SESSION_FIELD = /^(start|end)(\d+)$/;
const SLOT_FIELD = /^seats_(.+)$/;

/** What the problems are about, as far as a field's name depends on it. */
export interface ProblemScope {
  /** How many groups the form shows. */
  readonly groups: number;
  /** Null for a meeting that is not made yet. */
  readonly view: MeetingView | null;
}

/** A block above the form; nothing when all is well. */
export function problemBlock(
  problems: readonly EditProblem[],
  scope: ProblemScope,
  context: CardContext,
): readonly Element[] {
  if (problems.length === 0) return [];
  const texts = textsOf(context).meetingEditing;
  const title = problems.some(({ field }) => field !== null) ? [texts.problemsTitle] : [];
  const lines = [...title, ...problems.map((problem) => problemText(problem, scope, context))];
  return [announcement({ mark: 'no', tone: 'attention', lines })];
}

/** One problem as a line of raw text: the field as the form calls it, and what is expected. */
export function problemText(problem: EditProblem, scope: ProblemScope, context: CardContext): string {
  const texts = textsOf(context).meetingEditing;
  if (problem.kind === 'nudged-lately') {
    const { language, now } = context;
    return texts.nudgedLately(day(problem.again, language, now), clock(problem.again, language));
  }
  if (problem.field === null) return texts.refused[problem.kind];
  const what = texts.problem[problem.kind](numberIn(problem));
  return texts.problemLine(fieldName(problem.field, scope, context), what);
}

/** Below a concept: nothing is wrong, but it may be a slip. */
export function warningText(warning: Warning, context: CardContext): string {
  const texts = textsOf(context).meetingEditing;
  return warning.kind === 'left-out'
    ? texts.warning.leftOut(texts.fieldName(texts.field[warning.field]))
    : texts.warning[warning.kind];
}

function fieldName(
  field: FieldProblem['field'],
  { groups, view }: ProblemScope,
  context: CardContext,
): string {
  const texts = textsOf(context).meetingEditing;
  const [, end, number] = SESSION_FIELD.exec(field) ?? [];
  if (end !== undefined && number !== undefined) {
    return end === 'start'
      ? texts.field.start(Number(number), groups)
      : texts.field.end(Number(number), groups);
  }
  const slotId = SLOT_FIELD.exec(field)?.[1];
  if (slotId !== undefined) {
    const slot = view === null ? '' : slotName(view.meeting, slotId, context);
    return texts.fieldName(texts.field.seats(slot));
  }
  return texts.fieldName(plainLabel(field, texts.field));
}

function plainLabel(field: string, labels: object): string {
  const label: unknown = Object.entries(labels).find(([name]) => name === field)?.[1];
  return typeof label === 'string' ? label : field;
}

function numberIn(problem: FieldProblem): number {
  if (problem.kind === 'below-use') return problem.inUse;
  return 'limit' in problem ? problem.limit : 0;
}
