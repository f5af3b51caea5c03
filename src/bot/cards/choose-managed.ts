import type { CardJson } from '../../app/ports.ts';
import type { Meeting } from '../../domain/meetings.ts';
import { manageMeeting } from '../card-data/meeting-editing.ts';
import { execute } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { pressableRow, textBlock } from './elements.ts';
import { audienceName, whenLine } from './wording.ts';

/** A list in chat shows at most this many; what was said can be narrowed. */
const MOST_ROWS = 5;

/** Several meetings fit what was said: each is a row that opens its manage card. */
export function chooseManagedCard(meetings: readonly Meeting[], context: CardContext): CardJson {
  const texts = textsOf(context);
  const { choose } = texts.meetingEditing.manage;
  const { language } = context;
  const left = meetings.length - MOST_ROWS;
  return card(context, {
    body: [
      textBlock(choose, { weight: 'bolder', size: 'medium', style: 'heading' }),
      ...meetings.slice(0, MOST_ROWS).map((meeting) => {
        const facts = `${audienceName(meeting.audience, context)} · ${whenLine(meeting, context)}`;
        return pressableRow(
          [
            textBlock(meeting.title, { weight: 'bolder', color: 'accent' }),
            textBlock(facts, { isSubtle: true, spacing: 'none' }),
          ],
          execute(
            manageMeeting,
            { meetingId: meeting.meetingId },
            { title: `${meeting.title}, ${facts}`, language },
          ),
        );
      }),
      ...(left > 0 ? [textBlock(texts.meetings.list.more(left), { isSubtle: true })] : []),
    ],
    speak: choose,
  });
}
