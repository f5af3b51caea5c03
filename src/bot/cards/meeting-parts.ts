/** The parts of a meeting's card, top to bottom. */
import { REGION_COUNT } from '../../domain/people.ts';
import type { Meeting, SlotId } from '../../domain/meetings.ts';
import type { MeetingView, SlotView } from '../../domain/views.ts';
import { deadline, day, isOneDay, times } from '../../texts/dates.ts';
import { openUrl } from './actions.ts';
import { textsOf, type CardContext } from './card.ts';
import { factRows, textBlock, type Element, type Fact } from './elements.ts';
import { deadlineFact } from './message-facts.ts';
import { announcement, type OwnLine } from './own-line.ts';
import { audienceName, hasMode, headerLine, modeSymbol, slotName, whenLine } from './wording.ts';

/** From this many free seats down the card says how many are left. */
const FEW_SEATS = 3;

/** Network and mode, title, date and times: the same on every card about a meeting. */
export function heading(meeting: Meeting, context: CardContext): readonly Element[] {
  return [...titleLines(meeting, context), textBlock(whenLine(meeting, context), { spacing: 'small' })];
}

/** The same without date and times, for a card that says them in another way. */
export function titleLines(meeting: Meeting, context: CardContext): readonly Element[] {
  return [
    textBlock(`${modeSymbol(meeting)} ${headerLine(meeting, context)}`, {
      size: 'small',
      isSubtle: true,
      spacing: 'medium',
    }),
    textBlock(meeting.title, { size: 'large', weight: 'bolder', style: 'heading', spacing: 'small' }),
  ];
}

/** Until when one can sign up; only while that matters. */
export function deadlineLine(view: MeetingView, context: CardContext): readonly Element[] {
  const texts = textsOf(context).meetings;
  if (view.phase === 'closed') return [quiet(texts.closed)];
  if (view.phase !== 'open') return [];
  const until = deadline(view.meeting.deadline, context.language, context.now);
  return [quiet(texts.deadline(until.day, until.clock))];
}

/** What overrules everything else about the meeting, with what was the reader's; nothing while it takes answers. */
export function phaseBlock(
  view: MeetingView,
  context: CardContext,
  own: readonly string[] = [],
): readonly Element[] {
  const line = phaseLine(view, context, own);
  return line === null ? [] : [announcement(line)];
}

/** The same as a line; null while it takes answers. */
export function phaseLine(view: MeetingView, context: CardContext, own: readonly string[]): OwnLine | null {
  const texts = textsOf(context).meetings;
  switch (view.phase) {
    case 'cancelled':
      return { mark: 'no', tone: 'attention', lines: [texts.cancelled] };
    case 'over':
      return { mark: 'info', tone: 'emphasis', lines: [texts.over, ...own] };
    case 'concept':
      return { mark: 'info', tone: 'emphasis', lines: [texts.concept] };
    case 'open':
    case 'closed':
      return null;
  }
}

/** Slots that are full or nearly so, one line each; not those whose state the reader's own line already tells. */
export function scarcityLines(
  view: MeetingView,
  context: CardContext,
  own: readonly (SlotId | null)[] = [],
): readonly Element[] {
  if (view.phase !== 'open') return [];
  return view.slots.flatMap((slotView) => {
    if (own.includes(slotView.slot.slotId)) return [];
    const line = scarcity(slotView, context);
    if (line === null) return [];
    const name = slotName(view.meeting, slotView.slot.slotId, context);
    return [quiet(textsOf(context).meetings.scarce(name, line))];
  });
}

/** "31 van de 44 regio's komen". */
export function coverageLine(view: MeetingView, context: CardContext): readonly Element[] {
  if (view.phase === 'concept' || view.phase === 'cancelled') return [];
  return [textBlock(coverageText(view, context), { isSubtle: true, spacing: 'medium' })];
}

/** The same as raw text. */
export function coverageText(view: MeetingView, context: CardContext): string {
  return textsOf(context).meetings.coverage(view.coverage.represented, REGION_COUNT);
}

/** Everything there is to know: theme, each slot with its seats, place, link, deadline, audience. */
export function details(view: MeetingView, showsLink: boolean, context: CardContext): readonly Element[] {
  return factRows(detailFacts(view, showsLink, context));
}

/** The same as facts; of a meeting that is off without its deadline, which holds for nothing any more. */
export function detailFacts(view: MeetingView, showsLink: boolean, context: CardContext): readonly Fact[] {
  const facts = view.phase === 'cancelled' ? factsButDeadline : meetingFacts;
  return [...slotFacts(view, context), ...facts(view.meeting, showsLink, context)];
}

/** The facts that need no seats: also on a message to someone else. */
export function meetingFacts(meeting: Meeting, showsLink: boolean, context: CardContext): readonly Fact[] {
  return [...factsButDeadline(meeting, showsLink, context), deadlineFact(meeting, context)];
}

function factsButDeadline(meeting: Meeting, showsLink: boolean, context: CardContext): readonly Fact[] {
  const texts = textsOf(context).meetings;
  const link = openUrl('', meeting.link) === null ? texts.facts.toFollow : texts.facts.linkBelow;
  return [
    ...(hasMode(meeting, 'physical')
      ? [{ label: texts.facts.place, value: meeting.place ?? texts.facts.toFollow }]
      : []),
    ...(hasMode(meeting, 'online') && showsLink ? [{ label: texts.facts.link, value: link }] : []),
    ...(meeting.theme === null ? [] : [{ label: texts.facts.theme, value: meeting.theme }]),
    { label: texts.facts.audience, value: audienceName(meeting.audience, context) },
  ];
}

function slotFacts(view: MeetingView, context: CardContext): readonly Fact[] {
  return view.slots.map((slotView) => ({
    label: slotTime(view.meeting, slotView, context),
    value: slotSeats(slotView, view.meeting, context),
  }));
}

/** "10.00-11.30 uur", with the day when the meeting has several. */
export function slotTime(meeting: Meeting, { session }: SlotView, context: CardContext): string {
  const time = times(session, context.language);
  return isOneDay(meeting.sessions) ? time : `${day(session.start, context.language, context.now)}, ${time}`;
}

/** "online · 12 van de 40 plekken vrij". */
export function slotSeats({ slot, free, waiting }: SlotView, meeting: Meeting, context: CardContext): string {
  const texts = textsOf(context).meetings;
  const where = slot.mode === 'online' ? texts.online : (meeting.place ?? texts.onLocation);
  if (free === null || slot.capacity === null) return where;
  const seats =
    free === 0 || waiting > 0 ? texts.full(waiting).toLowerCase() : texts.seats(free, slot.capacity);
  return `${where} · ${seats}`;
}

function scarcity({ free, waiting }: SlotView, context: CardContext): string | null {
  const texts = textsOf(context).meetings;
  if (free === null || (free > FEW_SEATS && waiting === 0)) return null;
  return free === 0 || waiting > 0 ? texts.full(waiting) : texts.seatsLeft(free);
}

function quiet(text: string): Element {
  return textBlock(text, { isSubtle: true, spacing: 'small' });
}
