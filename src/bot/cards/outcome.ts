import type { CardJson } from '../../app/ports.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Outcome, Undo } from '../../domain/registrations.ts';
import {
  answerDeputy,
  chooseSlot,
  leaveLine,
  signOff,
  signUp,
  undo as undoAction,
} from '../card-data/registrations.ts';
import { execute, type Action, type ExecuteAction } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { MOST_BUTTONS, meetingActions } from './meeting-actions.ts';
import { announcedMeeting } from './meeting.ts';
import { sentenceLines } from './own-line.ts';
import { outcomeMark, outcomeSentences, repeatsOwnState } from './outcome-text.ts';
import type { MeetingCardView } from './views.ts';
import { slotName, slotWords } from './wording.ts';

/**
 * What an action answers: one sentence that says what happened, the meeting in its
 * new state, and a button that takes it back. `view` is the meeting after the action.
 */
export function outcomeCard(outcome: Outcome, view: MeetingCardView, context: CardContext): CardJson {
  const sentences = outcomeSentences(outcome, view, context);
  const said = { ...outcomeMark(outcome), lines: sentenceLines(sentences) };
  return card(context, {
    body: announcedMeeting(view, said, repeatsOwnState(outcome), context),
    actions: outcomeActions(outcome, view, context),
    speak: sentences.join(' '),
  });
}

/** The undo stands behind the primary button, in the place of the one that would do the same. */
function outcomeActions(outcome: Outcome, view: MeetingCardView, context: CardContext): readonly Action[] {
  const usual = meetingActions(view, context);
  if (usual.length === 0) return usual;
  if (outcome.kind === 'stand-in-declined')
    return [goAfterAll(outcome.primary, view, context), ...usual.slice(-1)];
  const back = 'undo' in outcome ? outcome.undo : null;
  if (back === null) return usual;
  const others = usual.filter((action) => !isReplaced(action, outcome, back));
  const primary = others.filter(isPrimary);
  const rest = others.filter((action) => !isPrimary(action));
  const room = MOST_BUTTONS - primary.length - 1;
  const kept = rest.length > room ? [...rest.slice(0, room - 1), ...rest.slice(-1)] : rest;
  return [...primary, undoButton(outcome, back, view, context), ...kept];
}

/** A deputy who said no may still say yes while the seat is held; signing up anew would need another seat. */
function goAfterAll(primary: PersonId, view: MeetingCardView, context: CardContext): ExecuteAction {
  const { goAfterAll: title } = textsOf(context).registrations.undo;
  const data = { meetingId: view.meeting.meeting.meetingId, primary, accept: true };
  return execute(answerDeputy, data, { title, language: context.language });
}

function undoButton(
  outcome: Outcome,
  back: Undo,
  view: MeetingCardView,
  context: CardContext,
): ExecuteAction {
  const { meetingId } = view.meeting.meeting;
  const title = undoTitle(outcome, back, view, context);
  return execute(undoAction, { meetingId, undo: back }, { title, language: context.language });
}

/** Says what pressing it does, which depends on what was just done. */
function undoTitle(outcome: Outcome, back: Undo, view: MeetingCardView, context: CardContext): string {
  const texts = textsOf(context);
  const { undo } = texts.registrations;
  const asksDeputy = outcome.kind === 'deputy-asked';
  switch (back.kind) {
    case 'sign-off':
      return undo.signOff;
    case 'withdraw':
      return asksDeputy ? undo.withdrawQuestion : undo.withdraw;
    case 'leave-line':
      return undo.leaveLine;
    case 'sign-up': {
      if (asksDeputy) return undo.takeBack;
      const { meeting } = view.meeting;
      const slot = meeting.slots.find(({ slotId }) => slotId === back.slotId);
      if (outcome.kind === 'declined' || slot === undefined) {
        return undo.signUp(slotName(meeting, back.slotId, context));
      }
      return texts.slots.back(slotWords(meeting, slot, context));
    }
  }
}

/** Whether the undo says the same as this button, for someone who just did `outcome`. */
function isReplaced(action: Action, outcome: Outcome, back: Undo): boolean {
  if (action.type !== 'Action.Execute') return false;
  switch (back.kind) {
    case 'sign-off':
      return action.verb === signOff.verb;
    case 'withdraw':
      return outcome.kind !== 'deputy-asked' && action.verb === signOff.verb;
    case 'leave-line':
      return action.verb === leaveLine.verb;
    case 'sign-up': {
      if (outcome.kind === 'declined' && action.verb === chooseSlot.verb) return true;
      const slotId = action.data.slotId;
      return action.verb === signUp.verb && (slotId === undefined || slotId === back.slotId);
    }
  }
}

function isPrimary(action: Action): boolean {
  return action.type !== 'Action.OpenUrl' && action.style === 'positive';
}
