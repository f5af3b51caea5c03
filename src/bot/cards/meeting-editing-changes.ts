/** The forms with which a published meeting is changed; each keeps what was typed when it must be different. */
import type { CardJson } from '../../app/ports.ts';
import { draftOf, MOST_SEATS, type TypedSession } from '../../domain/meeting-drafts.ts';
import type { EditProblem } from '../../domain/meeting-edits.ts';
import type { SlotId } from '../../domain/meetings.ts';
import type { MeetingView } from '../../domain/views.ts';
import { dateOf } from '../../domain/wall-clock.ts';
import { changeMeeting, saveMove, saveSeats, saveWhereabouts } from '../card-data/meeting-editing.ts';
import { execute, executeForm, type ExecuteAction } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { textBlock, type Element } from './elements.ts';
import { dateInput, lineInput, numberInput, timeInput } from './form-inputs.ts';
import { pair, sessionInputs } from './meeting-editing-form.ts';
import { problemBlock } from './meeting-editing-problems.ts';
import { heading } from './meeting-parts.ts';
import { hasMode, slotName } from './wording.ts';
import { beforehandLine } from './meeting-editing-questions.ts';

/** What was typed, and what is wrong with it; the form itself starts from what is stored. */
export interface Retry<Values> {
  readonly values: Values;
  readonly problems: readonly EditProblem[];
}

export interface Whereabouts {
  readonly place: string;
  readonly link: string;
}

export interface MoveValues {
  readonly date: string;
  readonly sessions: readonly TypedSession[];
  readonly deadlineDate: string;
  readonly deadlineTime: string;
}

/** Place and link, as far as the meeting has them. */
export function whereaboutsFormCard(
  view: MeetingView,
  retry: Retry<Whereabouts> | null,
  context: CardContext,
): CardJson {
  const { field, change } = textsOf(context).meetingEditing;
  const { meeting } = view;
  const values = retry?.values ?? { place: meeting.place ?? '', link: meeting.link ?? '' };
  const inputs = [
    ...(hasMode(meeting, 'physical')
      ? [lineInput('place', { label: field.place, value: values.place })]
      : []),
    ...(hasMode(meeting, 'online')
      ? [lineInput('link', { label: field.link, value: values.link }, { style: 'url' })]
      : []),
  ];
  return formCard(
    change.whereabouts,
    inputs,
    saveButton(saveWhereabouts, view, context),
    view,
    retry,
    context,
  );
}

/** The seats of every slot. */
export function seatsFormCard(
  view: MeetingView,
  retry: Retry<ReadonlyMap<SlotId, string>> | null,
  context: CardContext,
): CardJson {
  const { field, change } = textsOf(context).meetingEditing;
  const inputs = view.slots.map(({ slot: { slotId, capacity } }) => {
    const label = field.seats(slotName(view.meeting, slotId, context));
    const value = retry?.values.get(slotId) ?? (capacity === null ? '' : String(capacity));
    return numberInput(`seats_${slotId}`, { label, value }, { min: 1, max: MOST_SEATS });
  });
  return formCard(change.seats, inputs, saveButton(saveSeats, view, context), view, retry, context);
}

/** Another date, other times, another deadline; says how many people hear of it. */
export function moveFormCard(
  view: MeetingView,
  told: number,
  retry: Retry<MoveValues> | null,
  context: CardContext,
): CardJson {
  const { field, change, error } = textsOf(context).meetingEditing;
  const values = retry?.values ?? { ...draftOf(view.meeting), deadlineDate: '', deadlineTime: '' };
  const today = dateOf(context.now);
  const groups = view.meeting.sessions.length;
  const inputs = [
    textBlock(beforehandLine(told, context), { isSubtle: true, spacing: 'small' }),
    dateInput('date', { label: field.date, value: values.date, errorMessage: error.date }, today),
    ...sessionInputs(values.sessions, groups, groups, context),
    pair(
      dateInput('deadlineDate', { label: field.newDeadlineDate, value: values.deadlineDate }, today),
      timeInput('deadlineTime', { label: field.deadlineTime, value: values.deadlineTime }),
    ),
  ];
  return formCard(change.move, inputs, saveButton(saveMove, view, context), view, retry, context);
}

function saveButton(
  action: typeof saveWhereabouts | typeof saveSeats | typeof saveMove,
  { meeting: { meetingId, revision } }: MeetingView,
  context: CardContext,
): ExecuteAction {
  const { save } = textsOf(context).meetingEditing.change;
  return executeForm(
    action,
    { meetingId, revision },
    { title: save, language: context.language, style: 'positive' },
  );
}

function formCard(
  title: string,
  inputs: readonly Element[],
  save: ExecuteAction,
  view: MeetingView,
  retry: Retry<unknown> | null,
  context: CardContext,
): CardJson {
  const { back } = textsOf(context).meetingEditing.manage;
  const { meetingId, sessions } = view.meeting;
  const { language } = context;
  return card(context, {
    body: [
      ...heading(view.meeting, context),
      textBlock(title, { weight: 'bolder', spacing: 'medium' }),
      ...problemBlock(retry?.problems ?? [], { groups: sessions.length, view }, context),
      ...inputs,
    ],
    actions: [save, execute(changeMeeting, { meetingId }, { title: back, language, leavesForm: true })],
    speak: title,
  });
}
