import type { Attendees } from '../../../app/attendees.ts';
import { peopleConcerned } from '../../../domain/attendees.ts';
import type { MeetingId } from '../../../domain/meetings.ts';
import type { Speaking } from '../../feature.ts';

/** How many people a change of this meeting touches; 0 for who may not see that. */
export async function concernedBy(
  attendees: Attendees,
  { actor }: Speaking,
  meetingId: MeetingId,
): Promise<number> {
  const list = await attendees.list(actor, meetingId);
  return list === null || list === 'forbidden' ? 0 : peopleConcerned(list.attendees).length;
}
