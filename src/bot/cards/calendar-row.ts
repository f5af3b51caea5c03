import type { Letter } from '../../app/ports.ts';
import { textsOf, type CardContext } from './card.ts';
import { container, textBlock, type Element } from './elements.ts';
import type { MeetingCardView } from './views.ts';

/**
 * Opens the person's calendar entry. A row and not a button below the card: those are for the answers, and four is
 * the most. Empty where there is no address, or nothing for a calendar to do. `url` is one of our own, so it is not
 * checked.
 */
export function calendarRow(
  url: string | null,
  asks: Letter['calendar'],
  context: CardContext,
): readonly Element[] {
  if (url === null || asks === null) return [];
  const title = textsOf(context).sending.calendar[asks];
  return [
    container([textBlock(`↓ ${title}`, { color: 'accent' })], {
      spacing: 'small',
      selectAction: { type: 'Action.OpenUrl', title, url },
    }),
  ];
}

/** The same on the card of a meeting, as long as it is to come. */
export function ownCalendarRow(
  { meeting: { phase }, calendarUrl }: MeetingCardView,
  context: CardContext,
): readonly Element[] {
  return phase === 'open' || phase === 'closed' ? calendarRow(calendarUrl, 'publish', context) : [];
}
