/** Rows of the manage card that lead elsewhere: a card has four buttons, and these are used less. */
import type { MeetingId } from '../../domain/meetings.ts';
import type { MeetingView } from '../../domain/views.ts';
import { showDeliveries } from '../card-data/deliveries.ts';
import { showSchedule } from '../card-data/schedule.ts';
import { execute } from './actions.ts';
import { textsOf, type CardContext } from './card.ts';
import { pressableRow, textBlock, type Element } from './elements.ts';

/** To what was sent and who was reached. */
export function deliveriesRow({ meeting: { meetingId } }: MeetingView, context: CardContext): Element {
  const { manage } = textsOf(context).meetingEditing;
  return row(manage.deliveries, manage.deliveriesRow, showDeliveries, meetingId, context);
}

/** To what goes out when. */
export function scheduleRow({ meeting: { meetingId } }: MeetingView, context: CardContext): Element {
  const { schedule } = textsOf(context);
  return row(schedule.title, schedule.row, showSchedule, meetingId, context);
}

function row(
  title: string,
  detail: string,
  action: typeof showDeliveries | typeof showSchedule,
  meetingId: MeetingId,
  context: CardContext,
): Element {
  return pressableRow(
    [
      textBlock(title, { weight: 'bolder', color: 'accent' }),
      textBlock(detail, { isSubtle: true, spacing: 'none' }),
    ],
    execute(action, { meetingId }, { title: `${title}: ${detail}`, language: context.language }),
  );
}
