/** What the secretariat is asked before something changes: what to change, and whether a meeting is really called off. */
import type { CardJson } from '../../app/ports.ts';
import type { MeetingView } from '../../domain/views.ts';
import { cancelMeeting, manageMeeting, openForm, showAttendees } from '../card-data/meeting-editing.ts';
import { execute, openUrl } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { container, factRows, textBlock, type Element } from './elements.ts';
import { linkLine, webUrl } from './links.ts';
import { details, heading } from './meeting-parts.ts';
import { announcement } from './own-line.ts';
import { hasMode } from './wording.ts';

/** What can be changed; one way back. */
export function changeMenuCard(view: MeetingView, context: CardContext): CardJson {
  const { change, manage } = textsOf(context).meetingEditing;
  const { meetingId } = view.meeting;
  const { language } = context;
  return card(context, {
    body: [
      ...heading(view.meeting, context),
      textBlock(change.title, { weight: 'bolder', spacing: 'medium' }),
      container(allDetails(view, context), { spacing: 'small' }),
    ],
    actions: [
      execute(openForm, { meetingId, form: 'whereabouts' }, { title: change.whereabouts, language }),
      execute(openForm, { meetingId, form: 'seats' }, { title: change.seats, language }),
      execute(openForm, { meetingId, form: 'move' }, { title: change.move, language }),
      execute(manageMeeting, { meetingId }, { title: manage.back, language }),
    ],
    speak: change.title,
  });
}

/** Asks once more before a meeting is called off, and says how many people hear of it. */
export function confirmCancelCard(view: MeetingView, told: number, context: CardContext): CardJson {
  const { cancel, manage } = textsOf(context).meetingEditing;
  const { meetingId, revision, title, status } = view.meeting;
  const { language } = context;
  const isConcept = status === 'concept';
  const question = isConcept ? cancel.discardQuestion(title) : cancel.question(title);
  const lines = isConcept ? [question] : [question, beforehandLine(told, context)];
  return card(context, {
    body: [announcement({ mark: 'question', tone: 'warning', lines }), ...heading(view.meeting, context)],
    actions: [
      execute(
        cancelMeeting,
        { meetingId, revision },
        { title: isConcept ? cancel.discardYes : cancel.yes, language },
      ),
      execute(manageMeeting, { meetingId }, { title: cancel.no, language }),
      ...(told === 0
        ? []
        : [execute(showAttendees, { meetingId, page: 0 }, { title: manage.attendees, language })]),
    ],
    speak: lines.join(' '),
  });
}

/** How many people would be told of a change, before it: in the words that are said after it. */
export function beforehandLine(told: number, context: CardContext): string {
  const { change } = textsOf(context).meetingEditing;
  return told === 0 ? change.tellsNobody : change.told(told);
}

/** How many people are being told of a change, after it; nothing when it is one that nobody hears of. */
export function toldLines(people: number, context: CardContext): readonly string[] {
  return people === 0 ? [] : [textsOf(context).meetingEditing.change.told(people)];
}

/** Everything there is to know, with the link itself: whoever typed it wants to try it. */
export function allDetails(view: MeetingView, context: CardContext): readonly Element[] {
  const texts = textsOf(context);
  const { meeting } = view;
  const join = openUrl(texts.registrations.button.join, meeting.link);
  const { link, toFollow } = texts.meetings.facts;
  return [
    ...details(view, false, context),
    ...(join === null
      ? hasMode(meeting, 'online')
        ? factRows([{ label: link, value: toFollow }])
        : []
      : [linkLine([{ title: join.title, url: webUrl(join.url) }])]),
  ];
}
