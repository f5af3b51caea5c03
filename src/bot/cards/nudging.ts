/** Asking the silent regions now: the question first, then what became of it. */
import type { Nudge } from '../../app/nudging.ts';
import type { CardJson } from '../../app/ports.ts';
import type { Meeting } from '../../domain/meetings.ts';
import type { MeetingView } from '../../domain/views.ts';
import { dayAndClock } from '../../texts/dates.ts';
import { showDeliveries } from '../card-data/deliveries.ts';
import { showAttendance } from '../card-data/meetings.ts';
import { nudgeNow, planNudge } from '../card-data/nudging.ts';
import { execute, type Action, type ExecuteAction } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { chooseMeetingCard } from './choose-meeting.ts';
import { problemText } from './meeting-editing-problems.ts';
import { coverageLine, heading } from './meeting-parts.ts';
import { announcement, type OwnLine } from './own-line.ts';

/**
 * The question, what was done, or why it cannot be done. `seesLedger`: the reader may see who was reached, which is
 * the secretariat's alone.
 */
export function nudgeCard(nudge: Nudge, seesLedger: boolean, context: CardContext): CardJson {
  const said = saidOf(nudge, context);
  return card(context, {
    body: [announcement(said), ...heading(nudge.view.meeting, context), ...coverageLine(nudge.view, context)],
    actions: actions(nudge, seesLedger, context),
    speak: said.lines.join(' '),
  });
}

/** Several meetings fit what was said: each is a row that opens the question. */
export function chooseNudgeCard(meetings: readonly Meeting[], context: CardContext): CardJson {
  const { language } = context;
  return chooseMeetingCard(
    textsOf(context).nudging.choose,
    meetings,
    ({ meetingId }, title) => execute(planNudge, { meetingId }, { title, language }),
    context,
  );
}

/** The button that leads to the question. */
export function nudgeButton({ meeting }: MeetingView, context: CardContext): ExecuteAction {
  return execute(
    planNudge,
    { meetingId: meeting.meetingId },
    { title: textsOf(context).nudging.ask, language: context.language },
  );
}

function saidOf(nudge: Nudge, context: CardContext): OwnLine {
  const texts = textsOf(context).nudging;
  switch (nudge.kind) {
    case 'possible': {
      const regions = nudge.view.meeting.audience.kind === 'contacts' ? nudge.view.coverage.silent : 0;
      return {
        mark: 'question',
        tone: 'accent',
        lines: [texts.question(regions, nudge.people), texts.whom(nudge.people)],
      };
    }
    case 'done':
    case 'repeated':
      return {
        mark: 'yes',
        tone: 'good',
        lines: [
          nudge.kind === 'done' ? texts.done(nudge.people) : texts.repeated(nudge.people),
          texts.again(dayAndClock(nudge.again, context.language, context.now)),
        ],
      };
    case 'refused': {
      const scope = { groups: nudge.view.meeting.sessions.length, view: nudge.view };
      return { mark: 'no', tone: 'emphasis', lines: [problemText(nudge.problem, scope, context)] };
    }
  }
}

function actions({ kind, view }: Nudge, seesLedger: boolean, context: CardContext): readonly Action[] {
  const { nudging: texts, meetings } = textsOf(context);
  const { meetingId } = view.meeting;
  const { language } = context;
  if (kind === 'possible') {
    return [
      execute(nudgeNow, { meetingId }, { title: texts.yes, language, style: 'positive' }),
      execute(showAttendance, { meetingId }, { title: texts.no, language }),
    ];
  }
  return [
    ...(seesLedger && kind !== 'refused'
      ? [execute(showDeliveries, { meetingId, kind: 'nudge' }, { title: texts.deliveries, language })]
      : []),
    execute(showAttendance, { meetingId }, { title: meetings.attendance.overview, language }),
  ];
}
