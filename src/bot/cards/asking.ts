/** The three answers in one tap each, on a message that asks for one. */
import type { Meeting } from '../../domain/meetings.ts';
import { deadline } from '../../texts/dates.ts';
import { allOf } from '../../texts/enumeration.ts';
import type { Action, ExecuteAction } from './actions.ts';
import { AnswerButtons } from './answer-buttons.ts';
import { textsOf, type CardContext } from './card.ts';
import { MOST_BUTTONS } from './meeting-actions.ts';
import type { TellingView } from './message.ts';
import { slotWords } from './wording.ts';

/** The most slots that have a button of their own. */
const MOST_SLOT_BUTTONS = 3;

/** "Ik kom", "Ik kom niet", "Mijn vervanger gaat": the last only for who may. */
export function threeAnswers(
  { meeting, mayAskDeputy }: Pick<TellingView, 'meeting' | 'mayAskDeputy'>,
  context: CardContext,
): readonly ExecuteAction[] {
  const buttons = new AnswerButtons(meeting.meetingId, context);
  const others = [buttons.decline, ...(mayAskDeputy ? [buttons.deputy] : [])];
  return [...comeButtons(meeting, MOST_BUTTONS - others.length, context), ...others];
}

/**
 * A button for each slot where they all fit in `room`, else one that asks which; the first is the primary one. Whether
 * a slot has room is not known here, and is judged when it is pressed.
 */
export function comeButtons(meeting: Meeting, room: number, context: CardContext): readonly ExecuteAction[] {
  const buttons = new AnswerButtons(meeting.meetingId, context);
  const { registrations, slots } = textsOf(context);
  if (meeting.slots.length > Math.min(room, MOST_SLOT_BUTTONS)) {
    return [buttons.choose(registrations.button.come, 'positive')];
  }
  return meeting.slots.map((slot, index) =>
    buttons.signUp(
      slots.come(slotWords(meeting, slot, context)),
      slot.slotId,
      index === 0 ? 'positive' : undefined,
    ),
  );
}

/** The answers and, where there is room, the way to the meeting's own card. */
export function withShow(
  answers: readonly Action[],
  { meetingId }: Meeting,
  context: CardContext,
): readonly Action[] {
  return [...answers, new AnswerButtons(meetingId, context).show].slice(0, MOST_BUTTONS);
}

/** "Petra Jansen is gevraagd te antwoorden. U hoeft niets te doen." */
export function askedSentence(
  { askedInstead }: Pick<TellingView, 'askedInstead'>,
  context: CardContext,
): string {
  const { asked } = textsOf(context).sending.informed;
  return asked(allOf(askedInstead, context.language), askedInstead.length > 1);
}

/** "Antwoorden kan tot en met vrijdag 8 januari." */
export function answerBy(meeting: Meeting, context: CardContext): string {
  const until = deadline(meeting.deadline, context.language, context.now);
  return textsOf(context).sending.answerBy(until.day, until.clock);
}

/** Whether one can still sign up: after the deadline only the secretariat can help. */
export function canStillSignUp(meeting: Meeting, context: CardContext): boolean {
  return context.now < meeting.deadline;
}
