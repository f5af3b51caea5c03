import type { CardJson } from '../../app/ports.ts';
import type { Meeting } from '../../domain/meetings.ts';
import { manageMeeting } from '../card-data/meeting-editing.ts';
import { execute } from './actions.ts';
import { textsOf, type CardContext } from './card.ts';
import { chooseMeetingCard } from './choose-meeting.ts';

/** Several meetings fit what was said: each is a row that opens its manage card. */
export function chooseManagedCard(meetings: readonly Meeting[], context: CardContext): CardJson {
  const { language } = context;
  return chooseMeetingCard(
    textsOf(context).meetingEditing.manage.choose,
    meetings,
    ({ meetingId }, title) => execute(manageMeeting, { meetingId }, { title, language }),
    context,
  );
}
