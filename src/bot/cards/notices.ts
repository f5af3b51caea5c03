import type { Composed } from '../../app/ports.ts';
import { showMeeting } from '../card-data/meetings.ts';
import { answerDeputy } from '../card-data/registrations.ts';
import { execute, type ExecuteAction } from './actions.ts';
import { AnswerButtons } from './answer-buttons.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { container, factRows } from './elements.ts';
import { heading, meetingFacts } from './meeting-parts.ts';
import { canStillSignUp, noticeMark, noticeSentences, type NoticeView } from './notice-text.ts';
import { announcement, sentenceLines } from './own-line.ts';
import { days } from '../../texts/dates.ts';

/**
 * A message that leaves through the outbox, as a card and the line that a notification
 * shows. It knows the meeting but not its seats: those are read when a button is pressed.
 */
export function noticeCard(view: NoticeView, context: CardContext): Composed {
  const { meeting, message } = view;
  const sentences = noticeSentences(view, context);
  const summary = sentences.join(' ');
  const facts =
    message.kind === 'deputy-asked'
      ? [container(factRows(meetingFacts(meeting, false, context)), { spacing: 'medium' })]
      : [];
  const answers = noticeAnswers(view, context);
  return {
    summary,
    letter: {
      subject: `${meeting.title}: ${days(meeting.sessions, context.language, context.now)}`,
      sentences,
      facts: meetingFacts(meeting, false, context),
      takesAnswer: answers.length > 0,
      calendar: null,
    },
    card: card(context, {
      body: [
        announcement({ ...noticeMark(view), lines: sentenceLines(sentences) }),
        ...heading(meeting, context),
        ...facts,
      ],
      actions: [...answers, show(view, context)],
      speak: summary,
    }),
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
    case 'deputy-asked': {
      if (about === null) return [];
      const data = { meetingId: meeting.meetingId, primary: about };
      return [
        buttons.button(answerDeputy, { ...data, accept: true }, button.acceptDeputy, 'positive'),
        buttons.button(answerDeputy, { ...data, accept: false }, button.declineDeputy),
      ];
    }
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
      return [];
  }
}

function show({ meeting }: NoticeView, context: CardContext): ExecuteAction {
  const title = textsOf(context).registrations.button.show;
  return execute(showMeeting, { meetingId: meeting.meetingId }, { title, language: context.language });
}
