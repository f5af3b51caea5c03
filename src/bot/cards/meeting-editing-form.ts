/** The form of a new meeting, or of a concept that is written anew. */
import type { CardJson } from '../../app/ports.ts';
import {
  MOST_SEATS,
  SEATS_FIELD,
  type AudienceChoice,
  type MeetingDraft,
  type ModeChoice,
} from '../../domain/meeting-drafts.ts';
import type { EditProblem } from '../../domain/meeting-edits.ts';
import type { MeetingId, Mode } from '../../domain/meetings.ts';
import { dateOf } from '../../domain/wall-clock.ts';
import { manageMeeting, saveMeeting } from '../card-data/meeting-editing.ts';
import { execute, executeForm } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { column, columnSet, textBlock, type Element } from './elements.ts';
import { dateInput, lineInput, numberInput, selectInput, timeInput } from './form-inputs.ts';
import { problemBlock } from './meeting-editing-problems.ts';

export interface MeetingForm {
  readonly meetingId: MeetingId;
  /** The revision that the form shows; 0 for a new meeting. */
  readonly revision: number;
  readonly draft: MeetingDraft;
  readonly problems: readonly EditProblem[];
}

const AUDIENCES: readonly AudienceChoice[] = ['ambtelijk', 'bestuurlijk', 'both', 'open'];
const MODES: readonly ModeChoice[] = ['online', 'physical', 'hybrid'];

/** Groups that the form offers: more are possible, but the network never had more on a day. */
const GROUPS = 2;

/** The form with everything typed still in it, and above it what must be different. */
export function meetingFormCard(form: MeetingForm, context: CardContext): CardJson {
  const texts = textsOf(context).meetingEditing;
  const { draft, meetingId, revision } = form;
  const groups = Math.max(GROUPS, draft.sessions.length);
  const title = revision === 0 ? texts.form.newTitle : texts.form.editTitle;
  const { language } = context;
  return card(context, {
    body: [
      textBlock(title, { size: 'large', weight: 'bolder', style: 'heading' }),
      ...problemBlock(form.problems, { groups, view: null }, context),
      textBlock(texts.form.intro, { isSubtle: true, spacing: 'small' }),
      // Without a maximum: a client would cut off silently what should be explained.
      lineInput('title', { label: texts.field.title, value: draft.title, errorMessage: texts.error.title }),
      lineInput('theme', { label: texts.field.theme, value: draft.theme }),
      ...choices(draft, context),
      dateInput(
        'date',
        { label: texts.field.date, value: draft.date, errorMessage: texts.error.date },
        dateOf(context.now),
      ),
      ...sessionInputs(draft.sessions, groups, 1, context),
      textBlock(texts.form.secondGroup, { isSubtle: true, spacing: 'small' }),
      lineInput('place', { label: texts.field.place, value: draft.place }),
      seats('physical', draft, context),
      lineInput('link', { label: texts.field.link, value: draft.link }, { style: 'url' }),
      seats('online', draft, context),
      pair(
        dateInput(
          'deadlineDate',
          { label: texts.field.deadlineDate, value: draft.deadlineDate, errorMessage: texts.error.deadline },
          dateOf(context.now),
        ),
        timeInput('deadlineTime', { label: texts.field.deadlineTime, value: draft.deadlineTime }),
      ),
    ],
    actions: [
      executeForm(
        saveMeeting,
        { meetingId, revision },
        { title: texts.form.save, language, style: 'positive' },
      ),
      ...(revision === 0
        ? []
        : [execute(manageMeeting, { meetingId }, { title: texts.form.back, language, leavesForm: true })]),
    ],
    speak: `${title}. ${texts.form.intro}`,
  });
}

/** Start and end of each group, side by side; only those up to `required` must be filled in. */
export function sessionInputs(
  sessions: MeetingDraft['sessions'],
  groups: number,
  required: number,
  context: CardContext,
): readonly Element[] {
  const { field, error } = textsOf(context).meetingEditing;
  return Array.from({ length: groups }, (_, index) => {
    const number = index + 1;
    const { start = '', end = '' } = sessions[index] ?? {};
    const isRequired = number <= required;
    return pair(
      timeInput(`start${number}`, {
        label: field.start(number, groups),
        value: start,
        ...(isRequired ? { errorMessage: error.start } : {}),
      }),
      timeInput(`end${number}`, {
        label: field.end(number, groups),
        value: end,
        ...(isRequired ? { errorMessage: error.end } : {}),
      }),
    );
  });
}

/** Two inputs side by side, equally wide. */
export function pair(left: Element, right: Element): Element {
  return columnSet([column(1, [left]), column(1, [right])]);
}

function choices(draft: MeetingDraft, context: CardContext): readonly Element[] {
  const texts = textsOf(context).meetingEditing;
  const audiences: readonly AudienceChoice[] = draft.audience === 'list' ? [...AUDIENCES, 'list'] : AUDIENCES;
  const errorMessage = texts.error.choice;
  return [
    pair(
      selectInput(
        'audience',
        { label: texts.field.audience, value: draft.audience, errorMessage },
        audiences.map((value) => ({ title: texts.audience[value], value })),
      ),
      selectInput(
        'mode',
        { label: texts.field.mode, value: draft.mode, errorMessage },
        MODES.map((value) => ({ title: texts.mode[value], value })),
      ),
    ),
  ];
}

function seats(mode: Mode, draft: MeetingDraft, context: CardContext): Element {
  const field = SEATS_FIELD[mode];
  const label = textsOf(context).meetingEditing.field[field];
  return numberInput(field, { label, value: draft.seats[mode] }, { min: 1, max: MOST_SEATS });
}
