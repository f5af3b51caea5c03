import type { CardJson } from '../../app/ports.ts';
import type { Meeting } from '../../domain/meetings.ts';
import type { ExecuteAction } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { pressableRow, textBlock } from './elements.ts';
import { audienceName, whenLine } from './wording.ts';

/** A list in chat shows at most this many; what was said can be narrowed. */
const MOST_ROWS = 5;

/** Several meetings fit what was said: each is a row that goes on with it. `open` gives what the row does, and is called. */
export function chooseMeetingCard(
  question: string,
  meetings: readonly Meeting[],
  open: (meeting: Meeting, title: string) => ExecuteAction,
  context: CardContext,
): CardJson {
  const left = meetings.length - MOST_ROWS;
  return card(context, {
    body: [
      textBlock(question, { weight: 'bolder', size: 'medium', style: 'heading' }),
      ...meetings.slice(0, MOST_ROWS).map((meeting) => {
        const facts = `${audienceName(meeting.audience, context)} · ${whenLine(meeting, context)}`;
        return pressableRow(
          [
            textBlock(meeting.title, { weight: 'bolder', color: 'accent' }),
            textBlock(facts, { isSubtle: true, spacing: 'none' }),
          ],
          open(meeting, `${meeting.title}, ${facts}`),
        );
      }),
      ...(left > 0 ? [textBlock(textsOf(context).meetings.list.more(left), { isSubtle: true })] : []),
    ],
    speak: question,
  });
}
