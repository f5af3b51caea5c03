/** Reading meetings: which are coming, one of them, who comes. */
import type { Meetings } from '../../app/meetings.ts';
import { mayNudge } from '../../app/nudging.ts';
import type { Standing } from '../../domain/coverage.ts';
import type { Network } from '../../domain/people.ts';
import { maySeePersonalData } from '../../domain/people.ts';
import { listMeetings, showAttendance, showMeeting, showMore } from '../card-data/meetings.ts';
import { attendanceCard, standingCard } from '../cards/attendance.ts';
import { meetingListCard } from '../cards/meeting-list.ts';
import { meetingCard, meetingDetailsCard } from '../cards/meeting.ts';
import type { Drawing } from '../drawing.ts';
import { onAction, type Feature, type Speaking } from '../feature.ts';
import type { Replies } from '../replies.ts';
import type { Reply } from '../turn.ts';

/** The feature of reading meetings; it changes nothing. */
export function meetingsFeature(options: {
  readonly meetings: Meetings;
  readonly replies: Replies;
  readonly drawing: Drawing;
}): Feature {
  const { meetings, replies, drawing } = options;

  async function list(speaking: Speaking, network: Network | undefined): Promise<Reply> {
    const coming = await meetings.coming(speaking);
    const rows = coming
      .filter(
        ({ audience }) =>
          network === undefined || (audience.kind === 'contacts' && audience.networks.includes(network)),
      )
      .map((meeting) => ({ meeting, own: null, names: { deputy: null, primary: null } }));
    return { card: meetingListCard({ rows, network: network ?? null }, drawing.context(speaking)) };
  }

  /** The five numbers, or one of the five groups with every name in it; people's names only for members alone. */
  async function attendance(
    speaking: Speaking,
    meetingId: string,
    standing: Standing | undefined,
  ): Promise<Reply> {
    const { actor, isPrivate, texts } = speaking;
    if (!maySeePersonalData(actor)) return { text: texts.meetings.attendance.membersOnly };
    const withNames = isPrivate && standing === 'represented';
    const attendance = await meetings.attendance(actor, meetingId, withNames);
    if (attendance === null) return { text: texts.meetings.gone };
    const view = { ...attendance, mayNudge: isPrivate && mayNudge(actor, attendance.meeting.meeting) };
    const context = drawing.context(speaking);
    return {
      card: standing === undefined ? attendanceCard(view, context) : standingCard(standing, view, context),
    };
  }

  return {
    name: 'meetings',
    intents: {
      meetings: (speaking, { network }) => list(speaking, network),
      meeting: async (speaking, { meeting }) =>
        replies.found(speaking, await meetings.findToRead(speaking, meeting), (meetingId) =>
          replies.meeting(speaking, meetingId, meetingDetailsCard),
        ),
      attendance: async (speaking, { meeting, standing }) =>
        replies.found(speaking, await meetings.findToRead(speaking, meeting), (meetingId) =>
          attendance(speaking, meetingId, standing),
        ),
    },
    actions: [
      onAction(listMeetings, (speaking, { network }) => list(speaking, network)),
      onAction(showMeeting, (speaking, { meetingId }) => replies.meeting(speaking, meetingId, meetingCard)),
      onAction(showMore, (speaking, { meetingId }) =>
        replies.meeting(speaking, meetingId, meetingDetailsCard),
      ),
      onAction(showAttendance, (speaking, { meetingId, standing }) =>
        attendance(speaking, meetingId, standing),
      ),
    ],
  };
}
