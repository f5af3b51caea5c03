/** A message that leaves through the outbox, from its parts to a card, a notification line and a letter. */
import type { Composed, Letter, Telling } from '../../app/ports.ts';
import type { Action } from './actions.ts';
import { calendarRow } from './calendar-row.ts';
import { card, type CardContext } from './card.ts';
import { container, factRows, type Element, type Fact } from './elements.ts';
import { titleLines } from './meeting-parts.ts';
import { announcement, type OwnLine } from './own-line.ts';

/** What a message about a meeting is drawn from, with the names looked up. */
export interface TellingView extends Pick<Telling, 'meeting' | 'registration' | 'known'> {
  /** Who is asked to answer where the recipient is only informed (rule Sending 1); empty for who is asked. */
  readonly askedInstead: readonly string[];
  /** Holds a post for which a deputy may go. */
  readonly mayAskDeputy: boolean;
  /** Of a reminder: who else of the region comes. */
  readonly colleagues: readonly string[];
  /** The recipient's deputy, once asked, and who asked the recipient; null for nobody, or someone no longer known. */
  readonly names: { readonly deputy: string | null; readonly primary: string | null };
}

/** What a message says, in parts. All texts are raw. */
export interface Told {
  /** The block at the top of the card; its first line is what one sees at a glance. */
  readonly top: OwnLine;
  /** Under the title: date and times, or another way to tell them. */
  readonly when: readonly Element[];
  readonly facts: readonly Fact[];
  readonly actions: readonly Action[];
  /** Its sentences are the notification line too, and what is spoken. */
  readonly letter: Letter;
}

/** Draws it. `calendarUrl` is of the recipient's calendar entry; null where there is none to offer. */
export function drawMessage(
  { top, when, facts, actions, letter }: Told,
  meeting: Telling['meeting'],
  calendarUrl: string | null,
  context: CardContext,
): Composed {
  const summary = letter.sentences.join(' ');
  return {
    summary,
    letter,
    card: card(context, {
      body: [
        announcement(top),
        ...titleLines(meeting, context),
        ...when,
        ...calendarRow(calendarUrl, letter.calendar, context),
        ...(facts.length === 0 ? [] : [container(factRows(facts), { spacing: 'medium' })]),
      ],
      actions,
      speak: summary,
    }),
  };
}
