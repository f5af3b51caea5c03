/** A typed sign-off or deputy ends in one button, so that a misread sentence costs nothing. */
import type { CardJson } from '../../app/ports.ts';
import { showMeeting } from '../card-data/meetings.ts';
import { askDeputy, signOff } from '../card-data/registrations.ts';
import { execute, type ExecuteAction } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { announcedMeeting } from './meeting.ts';
import { sentenceLines } from './own-line.ts';
import type { MeetingCardView } from './views.ts';
import { factsLine, fitsOnButton } from './wording.ts';

/** "U wilt u afmelden": one button does it, the other leaves everything as it is. */
export function confirmSignOffCard(view: MeetingCardView, context: CardContext): CardJson {
  const { confirm } = textsOf(context).registrations;
  const { meeting } = view.meeting;
  const question = confirm.signOff(factsLine(meeting, view.own?.registration.seat ?? null, context));
  const yes = execute(
    signOff,
    { meetingId: meeting.meetingId },
    { title: confirm.signOffButton, language: context.language, style: 'positive' },
  );
  return confirmCard(question, yes, view, context);
}

/** "U wilt Jan de Boer vragen": names the deputy, so that one sees who gets the question. */
export function confirmDeputyCard(deputy: string, view: MeetingCardView, context: CardContext): CardJson {
  const { confirm } = textsOf(context).registrations;
  const { meeting } = view.meeting;
  const question = confirm.deputy(deputy, factsLine(meeting, view.own?.registration.seat ?? null, context));
  const yes = execute(
    askDeputy,
    { meetingId: meeting.meetingId },
    { title: confirm.deputyButton(fitsOnButton(deputy)), language: context.language, style: 'positive' },
  );
  return confirmCard(question, yes, view, context);
}

function confirmCard(
  question: readonly string[],
  yes: ExecuteAction,
  view: MeetingCardView,
  context: CardContext,
): CardJson {
  const keep = execute(
    showMeeting,
    { meetingId: view.meeting.meeting.meetingId },
    { title: textsOf(context).registrations.confirm.keep, language: context.language },
  );
  return card(context, {
    body: announcedMeeting(
      view,
      { mark: 'question', tone: 'accent', lines: sentenceLines(question) },
      false,
      context,
    ),
    actions: [yes, keep],
    speak: question.join(' '),
  });
}
