/**
 * A message that leaves with a change of an answer. It knows the meeting but not its seats: those are read when a
 * button is pressed.
 */
import type { Letter } from '../../app/ports.ts';
import { sessionOf } from '../../domain/meetings.ts';
import { days } from '../../texts/dates.ts';
import type { ExecuteAction } from './actions.ts';
import { AnswerButtons } from './answer-buttons.ts';
import { canStillSignUp } from './asking.ts';
import { textsOf, type CardContext } from './card.ts';
import { textBlock } from './elements.ts';
import { meetingFacts } from './meeting-parts.ts';
import { deadlineFact, hasSlot, letterFacts, subjectOf } from './message-facts.ts';
import type { Told } from './message.ts';
import {
  answerOf,
  isDeputysOwn,
  noticeMark,
  noticeSentences,
  noticeSubject,
  type NoticeView,
} from './notice-text.ts';
import { sentenceLines } from './own-line.ts';
import { whenLine } from './wording.ts';

/** What happened, the meeting, and what the recipient may do about it. */
export function notice(view: NoticeView, context: CardContext): Told {
  const { meeting, message } = view;
  const sentences = noticeSentences(view, context);
  const answers = noticeAnswers(view, context);
  const asks = message.kind === 'deputy-asked';
  return {
    top: { ...noticeMark(view), lines: sentenceLines(sentences) },
    when: [textBlock(whenLine(meeting, context), { spacing: 'small' })],
    facts: asks ? meetingFacts(meeting, false, context) : [],
    actions: [...answers, new AnswerButtons(meeting.meetingId, context).show],
    letter: {
      subject: subjectOf(noticeSubject(view, context), meeting, dayOf(view, context), context),
      sentences,
      facts: [
        ...letterFacts(meeting, message.slotId, context),
        ...(asks ? [deadlineFact(meeting, context)] : []),
      ],
      // On a card one changes what was answered by way of the meeting; a letter has only its link.
      takesAnswer: answers.length > 0 || ['answered-for-you', 'confirmed'].includes(message.kind),
      calendar: calendarOf(view),
    },
  };
}

/** What the person may answer to it; whether it still holds is judged when a button is pressed. */
function noticeAnswers({ message, meeting }: NoticeView, context: CardContext): readonly ExecuteAction[] {
  const buttons = new AnswerButtons(meeting.meetingId, context);
  const { button } = textsOf(context).registrations;
  const { about } = message;
  switch (message.kind) {
    case 'promoted':
      return [buttons.decline];
    case 'offered':
      return [buttons.acceptOffer, buttons.declineOffer];
    case 'deputy-asked':
      return about === null ? [] : [buttons.answerDeputy(about, true), buttons.answerDeputy(about, false)];
    case 'deputy-declined':
      return [buttons.signUp(button.comeMyself, message.slotId ?? undefined, 'positive'), buttons.decline];
    case 'deputy-signed-off':
      return canStillSignUp(meeting, context)
        ? [buttons.signUp(button.comeMyself, message.slotId ?? undefined, 'positive'), buttons.decline]
        : [];
    case 'deputy-withdrawn':
    case 'deputy-accepted':
    case 'deputy-lapsed':
    case 'deputy-named':
    case 'answered-for-you':
    case 'confirmed':
      return [];
  }
}

/** An entry for who has a seat by it, or is back to only invited; none any more for who lost it. */
function calendarOf({ message, registration }: NoticeView): Letter['calendar'] {
  const state = answerOf(registration);
  switch (message.kind) {
    case 'promoted':
      return 'publish';
    case 'deputy-accepted':
      return state === 'attending' ? 'publish' : 'cancel';
    case 'answered-for-you':
    case 'confirmed':
      if (state === 'attending' || state === 'none') return 'publish';
      return state === 'declined' ? 'cancel' : null;
    case 'deputy-lapsed':
      return isDeputysOwn(message, registration) ? null : 'cancel';
    case 'offered':
    case 'deputy-asked':
    case 'deputy-withdrawn':
    case 'deputy-declined':
    case 'deputy-signed-off':
    case 'deputy-named':
      return null;
  }
}

/** The day of the slot that it is about, or of all groups. */
function dayOf({ meeting, message: { slotId } }: NoticeView, context: CardContext): string {
  const sessions = hasSlot(meeting, slotId) ? [sessionOf(meeting, slotId)] : meeting.sessions;
  return days(sessions, context.language, context.now);
}
