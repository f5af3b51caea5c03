/** What an earlier card of a meeting becomes when the meeting changed, so that no stale button lies (rule Sending 5). */
import type { CardJson } from '../../app/ports.ts';
import type { Meeting } from '../../domain/meetings.ts';
import type { Change } from '../../domain/sending.ts';
import { AnswerButtons } from './answer-buttons.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { container, factRows } from './elements.ts';
import { heading } from './meeting-parts.ts';
import { cardWhereFacts } from './message-facts.ts';
import { announcement } from './own-line.ts';
import { factsLine } from './wording.ts';

/** One line that says what changed, how the meeting is now, and the way to its card; none to one that is off. */
export function retiredCard(change: Change['kind'], meeting: Meeting, context: CardContext): CardJson {
  const line = textsOf(context).sending.retired[change];
  const isOff = change === 'cancelled';
  const where = isOff ? [] : cardWhereFacts(meeting, null, context);
  return card(context, {
    body: [
      announcement({ mark: isOff ? 'no' : 'info', tone: 'emphasis', lines: [line] }),
      ...heading(meeting, context),
      ...(where.length === 0 ? [] : [container(factRows(where), { spacing: 'medium' })]),
    ],
    actions: isOff ? [] : [new AnswerButtons(meeting.meetingId, context).show],
    speak: `${line} ${factsLine(meeting, null, context)}.`,
  });
}
