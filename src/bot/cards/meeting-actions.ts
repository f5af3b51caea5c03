/** The row of buttons under a meeting's card. */
import { showAttendance, showMeeting, showMore } from '../card-data/meetings.ts';
import { execute, openUrl, type Action, type OpenUrlAction } from './actions.ts';
import { answers } from './answers.ts';
import { textsOf, type CardContext } from './card.ts';
import { ownStateOf } from './own-state.ts';
import type { MeetingCardView } from './views.ts';
import { hasMode } from './wording.ts';

/** A card shows at most this many buttons; "Meer" is the last of them. */
export const MOST_BUTTONS = 4;

/** The buttons of the card itself: the answers that fit, and "Meer" for the rest. */
export function meetingActions(view: MeetingCardView, context: CardContext): readonly Action[] {
  const { phase, meeting } = view.meeting;
  if (phase === 'cancelled' || phase === 'over') return [];
  const more = execute(
    showMore,
    { meetingId: meeting.meetingId },
    { title: textsOf(context).registrations.button.more, language: context.language },
  );
  return [...answers(view, context).slice(0, MOST_BUTTONS - 1), more];
}

/** The buttons of the card with details: the primary one again, what did not fit, the link, and the way back. */
export function detailsActions(view: MeetingCardView, context: CardContext): readonly Action[] {
  const { meetingId } = view.meeting.meeting;
  const { button } = textsOf(context).registrations;
  const { language } = context;
  const all = answers(view, context);
  const attendance = view.viewer.maySeeAttendance
    ? [execute(showAttendance, { meetingId }, { title: button.attendance, language })]
    : [];
  const less = execute(showMeeting, { meetingId }, { title: button.less, language });
  const primary = all.filter(({ style }) => style === 'positive');
  const rest = all.slice(MOST_BUTTONS - 1).filter((action) => !primary.includes(action));
  const link = joinLink(view, context);
  const chosen: readonly Action[] =
    ownStateOf(view.own).kind === 'attending'
      ? [...link, ...rest, ...attendance]
      : [...primary, ...rest, ...attendance, ...link];
  return [...chosen.slice(0, MOST_BUTTONS - 1), less];
}

/** The way into the online meeting, for those who are invited, once there is a link. */
export function joinLink(
  { meeting: { meeting, phase }, viewer }: MeetingCardView,
  context: CardContext,
): readonly OpenUrlAction[] {
  const isRunning = phase === 'open' || phase === 'closed';
  const link = openUrl(textsOf(context).registrations.button.join, meeting.link);
  return viewer.invited && isRunning && hasMode(meeting, 'online') && link !== null ? [link] : [];
}
