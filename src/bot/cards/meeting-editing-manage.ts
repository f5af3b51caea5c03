/** The cards from which the secretariat works on one meeting: the concept, and what is published. */
import type { CardJson } from '../../app/ports.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Undo } from '../../domain/registrations.ts';
import type { MeetingView, SlotView } from '../../domain/views.ts';
import {
  changeMeeting,
  editConcept,
  openForm,
  publishMeeting,
  showAttendees,
  undoForPerson,
} from '../card-data/meeting-editing.ts';
import { execute, type Action } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { container, factRows, textBlock, type Element } from './elements.ts';
import { coverageLine, deadlineLine, heading, phaseBlock, slotTime } from './meeting-parts.ts';
import { announcement, type OwnLine } from './own-line.ts';
import { deliveriesRow, scheduleRow } from './meeting-editing-rows.ts';
import { hasMode } from './wording.ts';
import { allDetails } from './meeting-editing-questions.ts';

/** What just happened, above the meeting as it now stands; with the answer that can be taken back. */
export interface Said extends OwnLine {
  readonly undo?: { readonly personId: PersonId; readonly undo: Undo };
}

/** A meeting to manage: a concept as its preview, anything else with its numbers. */
export function manageCard(view: MeetingView, said: Said | null, context: CardContext): CardJson {
  return view.phase === 'concept' || view.meeting.status === 'concept'
    ? conceptCard(view, said, context)
    : publishedCard(view, said, context);
}

function conceptCard(view: MeetingView, said: Said | null, context: CardContext): CardJson {
  const texts = textsOf(context).meetingEditing;
  const { meetingId, revision } = view.meeting;
  const { language } = context;
  return card(context, {
    body: [
      ...announced(said),
      ...heading(view.meeting, context),
      ...phaseBlock(view, context),
      container(allDetails(view, context), { spacing: 'medium', separator: true }),
      scheduleRow(view, context),
    ],
    actions: [
      execute(
        publishMeeting,
        { meetingId, revision },
        { title: texts.concept.publish, language, style: 'positive' },
      ),
      execute(editConcept, { meetingId }, { title: texts.concept.edit, language }),
      execute(openForm, { meetingId, form: 'cancel' }, { title: texts.concept.discard, language }),
    ],
    speak: spoken(view, said, context),
  });
}

function publishedCard(view: MeetingView, said: Said | null, context: CardContext): CardJson {
  const texts = textsOf(context).meetingEditing.manage;
  return card(context, {
    body: [
      ...announced(said),
      textBlock(texts.label, { size: 'small', weight: 'bolder' }),
      ...heading(view.meeting, context),
      ...phaseBlock(view, context),
      ...deadlineLine(view, context),
      container(
        factRows(
          view.slots.map((slot) => ({
            label: slotTime(view.meeting, slot, context),
            value: slotNumbers(view, slot, context),
          })),
        ),
        { spacing: 'medium', separator: true },
      ),
      ...coverage(view, context),
      deliveriesRow(view, context),
      ...(view.phase === 'open' || view.phase === 'closed' ? [scheduleRow(view, context)] : []),
    ],
    actions: publishedActions(view, said, context),
    speak: spoken(view, said, context),
  });
}

function publishedActions(view: MeetingView, said: Said | null, context: CardContext): readonly Action[] {
  const texts = textsOf(context).meetingEditing;
  const { meetingId } = view.meeting;
  const { language } = context;
  const attendees = execute(
    showAttendees,
    { meetingId, page: 0 },
    { title: texts.manage.attendees, language },
  );
  if (view.phase === 'cancelled' || view.phase === 'over') return [attendees];
  const undo = said?.undo;
  return [
    execute(
      openForm,
      { meetingId, form: 'answer' },
      { title: texts.manage.answerForSomeone, language, style: 'positive' },
    ),
    attendees,
    execute(changeMeeting, { meetingId }, { title: texts.manage.change, language }),
    undo === undefined
      ? execute(openForm, { meetingId, form: 'cancel' }, { title: texts.manage.cancel, language })
      : // Right after an answer its undo is what one may want; calling the meeting off comes back with the next card.
        execute(undoForPerson, { meetingId, ...undo }, { title: texts.other.undo, language }),
  ];
}

function announced(said: Said | null): readonly Element[] {
  return said === null ? [] : [announcement({ mark: said.mark, tone: said.tone, lines: said.lines })];
}

/** What tells the slots apart is their time; their mode too where the meeting has both. */
function slotNumbers(
  view: MeetingView,
  { slot, taken, free, waiting }: SlotView,
  context: CardContext,
): string {
  const texts = textsOf(context);
  const numbers = texts.meetingEditing.manage.slot(taken, free, waiting);
  const isHybrid = hasMode(view.meeting, 'online') && hasMode(view.meeting, 'physical');
  if (!isHybrid) return numbers;
  return `${slot.mode === 'online' ? texts.meetings.online : texts.meetings.onLocation} · ${numbers}`;
}

function coverage(view: MeetingView, context: CardContext): readonly Element[] {
  const others = textsOf(context).meetingEditing.manage.otherRegions(view.coverage);
  const isShown = view.phase === 'open' || view.phase === 'closed' || view.phase === 'over';
  return [
    ...coverageLine(view, context),
    ...(isShown && others !== '' ? [textBlock(others, { isSubtle: true, spacing: 'small' })] : []),
  ];
}

function spoken(view: MeetingView, said: Said | null, context: CardContext): string {
  const title = textsOf(context).meetingEditing.manage.speak(view.meeting.title);
  return said === null ? title : [...said.lines, title].join(' ');
}
