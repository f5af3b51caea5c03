import type { CardJson } from '../../app/ports.ts';
import type { MeetingView } from '../../domain/views.ts';
import { showMeeting } from '../card-data/meetings.ts';
import { execute } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { container, textBlock, type Element } from './elements.ts';
import { detailsActions, meetingActions } from './meeting-actions.ts';
import {
  coverageLine,
  coverageText,
  deadlineLine,
  details,
  heading,
  phaseBlock,
  scarcityLines,
} from './meeting-parts.ts';
import { announcement, ownLine, type OwnLine } from './own-line.ts';
import { ownStateOf } from './own-state.ts';
import type { MeetingCardView } from './views.ts';
import { headerLine, whenLine } from './wording.ts';

/** A meeting as one person sees it: what, when, am I in, what can I do. */
export function meetingCard(view: MeetingCardView, context: CardContext): CardJson {
  const own = ownLineOf(view, context);
  return card(context, {
    body: [
      ...facts(view.meeting, context),
      ...ownBlock(view, own, context),
      ...coverageLine(view.meeting, context),
    ],
    actions: meetingActions(view, context),
    speak: spoken(view.meeting, own, context),
  });
}

/** The same with everything there is to know, and the less used buttons. */
export function meetingDetailsCard(view: MeetingCardView, context: CardContext): CardJson {
  const own = ownLineOf(view, context);
  return card(context, {
    body: [
      ...heading(view.meeting.meeting, context),
      ...ownBlock(view, own, context),
      container(details(view.meeting, view.viewer.invited, context), { spacing: 'medium', separator: true }),
      ...coverageLine(view.meeting, context),
    ],
    actions: detailsActions(view, context),
    speak: spoken(view.meeting, own, context),
  });
}

/** A meeting as a channel or group sees it: nothing of any one person. Its button gives the person their own card. */
export function sharedMeetingCard(meeting: MeetingView, context: CardContext): CardJson {
  const { language } = context;
  const { mine } = textsOf(context).registrations.button;
  const takesAnswers = meeting.phase === 'open' || meeting.phase === 'closed';
  const data = { meetingId: meeting.meeting.meetingId };
  return card(context, {
    body: [...facts(meeting, context), ...coverageLine(meeting, context)],
    actions: takesAnswers ? [execute(showMeeting, data, { title: mine, language, style: 'positive' })] : [],
    speak: spoken(meeting, null, context),
  });
}

/**
 * A card that begins with what just happened, then shows the meeting as it is now. The
 * person's own line is left out where the announcement already says it.
 */
export function announcedMeeting(
  view: MeetingCardView,
  said: OwnLine,
  repeatsOwnState: boolean,
  context: CardContext,
): readonly Element[] {
  return [
    announcement(said),
    ...facts(view.meeting, context),
    ...(repeatsOwnState ? [] : ownBlock(view, ownLineOf(view, context), context)),
    ...coverageLine(view.meeting, context),
  ];
}

function facts(view: MeetingView, context: CardContext): readonly Element[] {
  return [
    ...heading(view.meeting, context),
    ...phaseBlock(view, context),
    ...deadlineLine(view, context),
    ...scarcityLines(view, context),
  ];
}

function ownBlock(view: MeetingCardView, own: OwnLine | null, context: CardContext): readonly Element[] {
  const { phase } = view.meeting;
  if (own !== null) return [announcement(own)];
  if (view.viewer.invited || phase === 'cancelled' || phase === 'over') return [];
  return [textBlock(textsOf(context).meetings.notInvited, { isSubtle: true, spacing: 'small' })];
}

function ownLineOf(view: MeetingCardView, context: CardContext): OwnLine | null {
  const state = ownStateOf(view.own);
  if (state.kind === 'none' && !view.viewer.invited) return null;
  return ownLine(state, view.meeting.meeting, view.meeting.phase, view.names, context);
}

function spoken(view: MeetingView, own: OwnLine | null, context: CardContext): string {
  const { meeting } = view;
  const parts = [
    `${meeting.title}, ${headerLine(meeting, context)}`,
    whenLine(meeting, context),
    ...(own?.lines ?? []),
    coverageText(view, context),
  ];
  return `${parts.join('. ')}.`;
}
