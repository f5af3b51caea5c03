/** Answering for someone: the form, the question whom one means, and how the answer reads. */
import type { CardJson } from '../../app/ports.ts';
import type { SlotId } from '../../domain/meetings.ts';
import type { MeetingView } from '../../domain/views.ts';
import {
  ANY_SLOT,
  answerForName,
  answerForPerson,
  manageMeeting,
  openForm,
  registerGuest,
} from '../card-data/meeting-editing.ts';
import { execute, executeForm, type Action } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { pressableRow, textBlock, type Element } from './elements.ts';
import { lineInput, selectInput } from './form-inputs.ts';
import { heading } from './meeting-parts.ts';
import { slotName } from './wording.ts';
import type { AnswerForOther } from '../../app/answering-for-others.ts';
import type { Candidate } from '../../app/candidates.ts';

const LONGEST_NAME = 120;

/** What was asked for someone by name, when it is not clear who that is. */
export interface Asked {
  readonly name: string;
  readonly what: AnswerForOther['kind'];
  readonly slotId: SlotId | null;
}

/** One name, two buttons: sign up or sign off. `name` is what was typed before. */
export function answerFormCard(view: MeetingView, name: string, context: CardContext): CardJson {
  const { other, error, manage } = textsOf(context).meetingEditing;
  const { meeting } = view;
  const { meetingId } = meeting;
  const { language } = context;
  const slots = meeting.slots.map(({ slotId }) => ({
    title: slotName(meeting, slotId, context),
    value: slotId,
  }));
  const choices = [{ title: other.anySlot, value: ANY_SLOT }, ...slots];
  return card(context, {
    body: [
      ...heading(meeting, context),
      textBlock(other.title, { weight: 'bolder', spacing: 'medium' }),
      lineInput(
        'name',
        { label: other.name, value: name, errorMessage: error.name },
        { maxLength: LONGEST_NAME },
      ),
      ...(slots.length > 1 ? [selectInput('slotId', { label: other.slot, value: ANY_SLOT }, choices)] : []),
    ],
    actions: [
      executeForm(
        answerForName,
        { meetingId, what: 'register' },
        { title: other.register, language, style: 'positive' },
      ),
      executeForm(answerForName, { meetingId, what: 'sign-off' }, { title: other.signOff, language }),
      execute(manageMeeting, { meetingId }, { title: manage.back, language, leavesForm: true }),
    ],
    speak: other.title,
  });
}

/** Several people may be meant: each is a row to press, with what tells them apart. */
export function choosePersonCard(
  view: MeetingView,
  asked: Asked,
  candidates: readonly Candidate[],
  context: CardContext,
): CardJson {
  const { other } = textsOf(context).meetingEditing;
  const { meetingId } = view.meeting;
  const { language } = context;
  const title = other.choose(asked.name);
  const rows = candidates.map(({ personId, name, function: post, region }): Element => {
    const detail = [post, region].filter((part) => part !== null).join(' · ');
    const data = { meetingId, personId, what: asked.what, ...chosenSlot(asked) };
    return pressableRow(
      [
        textBlock(name, { weight: 'bolder', color: 'accent' }),
        ...(detail === '' ? [] : [textBlock(detail, { isSubtle: true, spacing: 'none' })]),
      ],
      execute(answerForPerson, data, { title: detail === '' ? name : `${name}, ${detail}`, language }),
    );
  });
  return card(context, {
    body: [
      ...heading(view.meeting, context),
      textBlock(title, { weight: 'bolder', spacing: 'medium' }),
      ...rows,
    ],
    actions: [...guestButton(meetingId, asked, context), ...wayBack(meetingId, asked, context)],
    speak: title,
  });
}

/** Nobody has that name: a typing error, or a guest who is added only when the button says so. */
export function unknownPersonCard(view: MeetingView, asked: Asked, context: CardContext): CardJson {
  const { other } = textsOf(context).meetingEditing;
  const { meetingId } = view.meeting;
  const title = other.unknown(asked.name);
  const hint = asked.what === 'register' ? other.unknownHint : other.unknownSignOff;
  return card(context, {
    body: [
      ...heading(view.meeting, context),
      textBlock(title, { weight: 'bolder', spacing: 'medium' }),
      textBlock(hint, { spacing: 'small' }),
    ],
    actions: [...guestButton(meetingId, asked, context), ...wayBack(meetingId, asked, context)],
    speak: `${title} ${hint}`,
  });
}

function guestButton(meetingId: string, asked: Asked, context: CardContext): readonly Action[] {
  if (asked.what === 'sign-off') return [];
  const { addGuest } = textsOf(context).meetingEditing.other;
  const { name } = asked;
  return [
    execute(
      registerGuest,
      { meetingId, name, ...chosenSlot(asked) },
      { title: addGuest(name), language: context.language },
    ),
  ];
}

function wayBack(meetingId: string, { name }: Asked, context: CardContext): readonly Action[] {
  const { other, manage } = textsOf(context).meetingEditing;
  const { language } = context;
  return [
    execute(openForm, { meetingId, form: 'answer', name }, { title: other.correct, language }),
    execute(manageMeeting, { meetingId }, { title: manage.back, language }),
  ];
}

function chosenSlot({ slotId }: Asked): { readonly slotId?: SlotId } {
  return slotId === null ? {} : { slotId };
}
