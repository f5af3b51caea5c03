/** Answering for someone: the form, the question whom one means, and how the answer reads. */
import type { AnswerForOther, Candidate } from '../../app/answering-for-others.ts';
import type { Answered } from '../../app/registrations.ts';
import type { CardJson } from '../../app/ports.ts';
import type { NamedPerson } from '../../domain/matching-people.ts';
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
import type { Said } from './meeting-editing-manage.ts';
import { heading } from './meeting-parts.ts';
import { slotName, withSlot } from './wording.ts';

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

/** What became of it, as the first line of the manage card. */
export function saidOfOther(
  person: NamedPerson,
  { outcome, own, view }: Answered,
  context: CardContext,
): Said {
  const { other } = textsOf(context).meetingEditing;
  const { name, personId } = person;
  const line = (text: string, slotId: SlotId | null): string => withSlot(text, view.meeting, slotId, context);
  const undo = 'undo' in outcome && outcome.undo !== null ? { undo: { personId, undo: outcome.undo } } : {};
  switch (outcome.kind) {
    case 'attending':
      return { mark: 'yes', tone: 'good', lines: [line(other.attending(name), outcome.slotId)], ...undo };
    case 'stand-in-accepted':
      return { mark: 'yes', tone: 'good', lines: [line(other.attending(name), outcome.slotId)] };
    case 'waiting':
      return {
        mark: 'waiting',
        tone: 'warning',
        lines: [line(other.waiting(name, own?.place ?? outcome.place), outcome.slotId)],
        ...undo,
      };
    case 'declined':
      return { mark: 'no', tone: 'emphasis', lines: [other.declined(name)], ...undo };
    case 'stand-in-declined':
    case 'offer-declined':
      return { mark: 'no', tone: 'emphasis', lines: [other.declined(name)] };
    case 'withdrawn':
      return { mark: 'info', tone: 'emphasis', lines: [other.withdrawn(name)] };
    case 'deputy-asked':
    case 'deputy-named':
      // Not among what is asked for someone else here.
      return { mark: 'info', tone: 'emphasis', lines: [other.refusedOtherwise(name)] };
    case 'refused':
      return {
        mark: 'no',
        tone: 'attention',
        lines: [other.refused[outcome.reason] ?? other.refusedOtherwise(name)],
      };
  }
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
