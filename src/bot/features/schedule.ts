/** When a meeting's reminders go out: the secretariat's, in its own chat. */
import type { MeetingEditing } from '../../app/meeting-editing.ts';
import type { Scheduling } from '../../app/scheduling.ts';
import { typed } from '../card-data/meeting-editing.ts';
import { saveSchedule, showSchedule } from '../card-data/schedule.ts';
import { problemText } from '../cards/meeting-editing-problems.ts';
import { scheduleCard, type ScheduleSaid } from '../cards/schedule.ts';
import { createDesk } from '../desk.ts';
import type { Drawing } from '../drawing.ts';
import type { Feature, Speaking } from '../feature.ts';
import type { Reply } from '../turn.ts';

/** The feature of the schedule. */
export function scheduleFeature(options: {
  readonly scheduling: Scheduling;
  readonly editing: Pick<MeetingEditing, 'change'>;
  readonly drawing: Drawing;
}): Feature {
  const { scheduling, editing, drawing } = options;
  const desk = createDesk(drawing);

  async function show(speaking: Speaking, meetingId: string, said: ScheduleSaid | null): Promise<Reply> {
    const planned = await scheduling.show(speaking.actor, meetingId);
    if (planned === null || planned === 'forbidden') return desk.refusal(speaking, planned);
    const { phase } = planned.view;
    if (phase === 'cancelled' || phase === 'over') return desk.manage(speaking, planned.view, null);
    return { card: scheduleCard(planned, said, desk.context(speaking)) };
  }

  return {
    name: 'schedule',
    intents: {},
    actions: [
      desk.on(showSchedule, (speaking, { meetingId }) => show(speaking, meetingId, null)),

      desk.on(saveSchedule, async (speaking, data) => {
        const { meetingId } = data;
        const schedule = {
          reminderDays: typed(data, 'reminderDays'),
          workingDayBefore: typed(data, 'workingDayBefore') === 'on',
          hourBefore: typed(data, 'hourBefore') === 'on',
          nudgeDays: typed(data, 'nudgeDays'),
        };
        const edited = await editing.change(speaking.actor, meetingId, null, { kind: 'schedule', schedule });
        if (edited === null || edited === 'forbidden') return desk.refusal(speaking, edited);
        if (edited.kind === 'done') return show(speaking, meetingId, { kind: 'saved' });
        const { problems, view } = edited;
        // It takes no changes at all any more: its card says so.
        if (view !== null && problems.some(({ field }) => field === null)) {
          const scope = { groups: view.meeting.sessions.length, view };
          const lines = problems.map((problem) => problemText(problem, scope, desk.context(speaking)));
          return desk.manage(speaking, view, { mark: 'no', tone: 'attention', lines });
        }
        return show(speaking, meetingId, { kind: 'refused', typed: schedule, problems });
      }),
    ],
  };
}
