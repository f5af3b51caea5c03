import { defineAction } from './action.ts';
import { meetingId, network, standing } from './ids.ts';

/** The card of a meeting with the person's own answer. */
export const showMeeting = defineAction('meeting.show', { meetingId });

/** The same card with its details and the less used buttons. */
export const showMore = defineAction('meeting.more', { meetingId });

/** The coming meetings, of one network or of all. */
export const listMeetings = defineAction('meeting.list', { network: network.optional() });

/** Which regions come; with a standing, all the names of that one. */
export const showAttendance = defineAction('meeting.attendance', {
  meetingId,
  standing: standing.optional(),
});
