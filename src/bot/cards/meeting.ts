import type { CardJson } from '../../app/ports.ts';
import type { SlotId } from '../../domain/meetings.ts';
import type { MeetingView } from '../../domain/views.ts';
import { showMeeting } from '../card-data/meetings.ts';
import { execute, type Action } from './actions.ts';
import { ownCalendarRow } from './calendar-row.ts';
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
import { headerLine, whenLine, withSlot } from './wording.ts';

/** A meeting as one person sees it: what, when, am I in, what can I do. */
export function meetingCard(view: MeetingCardView, context: CardContext): CardJson {
  const own = ownLineOf(view, context);
  return card(context, {
    body: [
      ...personalFacts(view, context),
      ...ownBlock(view, own, context),
      ...ownCalendarRow(view, context),
      ...coverageLine(view.meeting, context),
    ],
    actions: meetingActions(view, context),
    speak: spoken(view.meeting, own, context),
  });
}

/** The same with everything there is to know, and the less used buttons. */
export function meetingDetailsCard(view: MeetingCardView, context: CardContext): CardJson {
  const actions = detailsActions(view, context);
  const own = ownLineOf(view, context);
  return card(context, {
    body: [
      ...heading(view.meeting.meeting, context),
      ...phaseBlock(view.meeting, context, pastLines(view, context)),
      ...ownBlock(view, own, context),
      ...ownCalendarRow(view, context),
      container(details(view.meeting, tellsLink(view, actions), context), { spacing: 'medium' }),
      ...coverageLine(view.meeting, context),
    ],
    actions,
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
    ...personalFacts(view, context),
    ...(repeatsOwnState ? [] : ownBlock(view, ownLineOf(view, context), context)),
    ...ownCalendarRow(view, context),
    ...coverageLine(view.meeting, context),
  ];
}

function personalFacts(view: MeetingCardView, context: CardContext): readonly Element[] {
  const { seat = null, waitingFor = null } = view.own?.registration ?? {};
  return facts(view.meeting, context, pastLines(view, context), [seat, waitingFor]);
}

function facts(
  view: MeetingView,
  context: CardContext,
  past: readonly string[] = [],
  own: readonly (SlotId | null)[] = [],
): readonly Element[] {
  return [
    ...heading(view.meeting, context),
    ...phaseBlock(view, context, past),
    ...deadlineLine(view, context),
    ...scarcityLines(view, context, own),
  ];
}

function ownBlock(view: MeetingCardView, own: OwnLine | null, context: CardContext): readonly Element[] {
  const { phase } = view.meeting;
  if (own !== null) return [announcement(own)];
  if (view.viewer.invited || phase === 'cancelled' || phase === 'over') return [];
  return [textBlock(textsOf(context).meetings.notInvited, { isSubtle: true, spacing: 'small' })];
}

/** How the reader stands; null where there is nothing to say. */
export function ownLineOf(view: MeetingCardView, context: CardContext): OwnLine | null {
  const state = ownStateOf(view.own);
  if (state.kind === 'none' && !view.viewer.invited) return null;
  return ownLine(state, view.meeting.meeting, view.meeting.phase, view.names, context);
}

/** Of a meeting that is over: that the reader was signed up. */
export function pastLines(
  { meeting: { meeting, phase }, own }: MeetingCardView,
  context: CardContext,
): readonly string[] {
  const state = ownStateOf(own);
  if (phase !== 'over' || state.kind !== 'attending') return [];
  return [withSlot(textsOf(context).registrations.own.attended, meeting, state.slotId, context)];
}

/** Says where the link is when its button is there, or that it will follow. */
function tellsLink(
  { meeting: { meeting, phase }, viewer }: MeetingCardView,
  actions: readonly Action[],
): boolean {
  const isComing = phase === 'open' || phase === 'closed';
  const hasButton = actions.some(({ type }) => type === 'Action.OpenUrl');
  return viewer.invited && isComing && (hasButton || meeting.link === null);
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
