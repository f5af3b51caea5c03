/** When a meeting's reminders go out: in words, and the form that changes it. */
import type { Planned, PlannedSending } from '../../app/scheduling.ts';
import type { CardJson } from '../../app/ports.ts';
import type { EditProblem } from '../../domain/meeting-edits.ts';
import { typedSchedule, type TypedSchedule } from '../../domain/schedule.ts';
import type { MeetingView } from '../../domain/views.ts';
import { dayAndClock } from '../../texts/dates.ts';
import { manageMeeting } from '../card-data/meeting-editing.ts';
import { saveSchedule } from '../card-data/schedule.ts';
import { execute, executeForm } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { container, textBlock, type Element } from './elements.ts';
import { lineInput, selectInput } from './form-inputs.ts';
import { problemBlock } from './meeting-editing-problems.ts';
import { heading } from './meeting-parts.ts';
import { announcement } from './own-line.ts';

/** What happened to the form, above it: it was saved, or must be different, with what was typed. */
export type ScheduleSaid =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly typed: TypedSchedule; readonly problems: readonly EditProblem[] };

/** What goes out when by the stored schedule, and below it the form. */
export function scheduleCard(
  planned: PlannedSending,
  said: ScheduleSaid | null,
  context: CardContext,
): CardJson {
  const { schedule: texts, meetingEditing } = textsOf(context);
  const { view, schedule } = planned;
  const { meetingId, sessions } = view.meeting;
  const { language } = context;
  const lines = [
    ...(planned.invites ? [texts.invitation] : []),
    ...planned.coming.map((moment) => momentLine(moment, view, context)),
  ];
  const typed = said?.kind === 'refused' ? said.typed : typedSchedule(schedule);
  const problems = said?.kind === 'refused' ? said.problems : [];
  return card(context, {
    body: [
      ...(said?.kind === 'saved' ? [announcement({ mark: 'yes', tone: 'good', lines: [texts.saved] })] : []),
      ...problemBlock(problems, { groups: sessions.length, view }, context),
      textBlock(texts.title, { size: 'small', weight: 'bolder' }),
      ...heading(view.meeting, context),
      moments(lines, view, context),
      ...inputs(typed, context),
    ],
    actions: [
      executeForm(saveSchedule, { meetingId }, { title: texts.save, language, style: 'positive' }),
      execute(
        manageMeeting,
        { meetingId },
        { title: meetingEditing.manage.back, language, leavesForm: true },
      ),
    ],
    speak: [texts.title, ...(lines.length === 0 ? [texts.nothing] : lines)].join('. '),
  });
}

function moments(lines: readonly string[], view: MeetingView, context: CardContext): Element {
  const texts = textsOf(context).schedule;
  const first = view.meeting.status === 'concept' ? texts.comingConcept : texts.coming;
  return container(
    lines.length === 0
      ? [textBlock(texts.nothing)]
      : [
          textBlock(first, { weight: 'bolder' }),
          ...lines.map((line) => textBlock(line, { spacing: 'small' })),
        ],
    { spacing: 'medium', separator: true },
  );
}

/** "dinsdag 5 januari, 9.00 uur: herinnering aan wie komt". */
function momentLine(moment: Planned, view: MeetingView, context: CardContext): string {
  const texts = textsOf(context).schedule;
  const { language, now } = context;
  const when = dayAndClock(moment.due, language, now);
  switch (moment.kind) {
    case 'reminder-days':
    case 'reminder-working-day':
      return texts.attending(when);
    case 'reminder-hour':
      return texts.link(when);
    case 'nudge':
      if (view.meeting.audience.kind === 'list') return texts.listed(when);
      return moment.deputies ? texts.silentDeputies(when) : texts.silent(when);
  }
}

function inputs(typed: TypedSchedule, context: CardContext): readonly Element[] {
  const { schedule: texts, meetingEditing } = textsOf(context);
  const choices = [
    { title: texts.on, value: 'on' },
    { title: texts.off, value: 'off' },
  ];
  const choice = (id: 'workingDayBefore' | 'hourBefore', label: string): Element =>
    selectInput(id, { label, value: typed[id] ? 'on' : 'off', errorMessage: texts.error }, choices);
  return [
    lineInput('reminderDays', { label: meetingEditing.field.reminderDays, value: typed.reminderDays }),
    choice('workingDayBefore', texts.workingDay),
    choice('hourBefore', texts.hour),
    lineInput('nudgeDays', { label: meetingEditing.field.nudgeDays, value: typed.nudgeDays }),
  ];
}
