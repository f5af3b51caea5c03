import type { CardJson } from '../../app/ports.ts';
import { STANDINGS, type Standing } from '../../domain/coverage.ts';
import type { MeetingView } from '../../domain/views.ts';
import { showAttendance, showMeeting } from '../card-data/meetings.ts';
import { execute, type Action } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import {
  column,
  columnSet,
  container,
  pressableRow,
  textBlock,
  type Element,
  type Tone,
} from './elements.ts';
import { coverageText } from './meeting-parts.ts';
import { nudgeButton } from './nudging.ts';
import { SYMBOLS, type Mark } from './own-line.ts';
import { headerLine, whenLine } from './wording.ts';

/** How many names a group shows before "en nog 12". */
const NAMES_SHOWN = 5;

const LOOKS: Record<Standing, { readonly mark: Mark; readonly tone: Tone }> = {
  represented: { mark: 'yes', tone: 'good' },
  waiting: { mark: 'waiting', tone: 'warning' },
  asked: { mark: 'asked', tone: 'accent' },
  declined: { mark: 'no', tone: 'attention' },
  silent: { mark: 'open', tone: 'emphasis' },
};

/** A region in the list, with who comes for it where the reader may see that. */
export interface AttendingRegion {
  readonly region: string;
  readonly people: readonly string[];
}

export interface AttendanceView {
  readonly meeting: MeetingView;
  /** All regions by standing, each in the order to show. Together they are the five numbers. */
  readonly regions: Readonly<Record<Standing, readonly AttendingRegion[]>>;
  /** Whether the reader may ask the silent regions now, where they read it alone. */
  readonly mayNudge: boolean;
}

/** Which regions come: the five numbers of 44, each with its first names; a row opens the whole group. */
export function attendanceCard(view: AttendanceView, context: CardContext): CardJson {
  return card(context, {
    body: [...title(view, context), ...STANDINGS.map((standing) => group(standing, view, context))],
    actions: [...ask(view, context), back(view, context)],
    speak: spoken(view, context),
  });
}

/** One of the five groups with every name in it. */
export function standingCard(standing: Standing, view: AttendanceView, context: CardContext): CardJson {
  const texts = textsOf(context);
  const regions = view.regions[standing];
  const overview = execute(
    showAttendance,
    { meetingId: view.meeting.meeting.meetingId },
    { title: texts.meetings.attendance.overview, language: context.language },
  );
  const names = regions.length === 0 ? texts.meetings.attendance.nobody : named(regions, context);
  return card(context, {
    body: [
      ...title(view, context),
      groupTitle(standing, regions.length, context),
      textBlock(names, { spacing: 'small' }),
    ],
    actions: [...(standing === 'silent' ? ask(view, context) : []), overview, back(view, context)],
    speak: `${texts.meetings.attendance.count(texts.meetings.attendance.standing[standing], regions.length)}. ${names}`,
  });
}

function title({ meeting }: AttendanceView, context: CardContext): readonly Element[] {
  return [
    textBlock(`${headerLine(meeting.meeting, context)} · ${whenLine(meeting.meeting, context)}`, {
      size: 'small',
      isSubtle: true,
    }),
    textBlock(meeting.meeting.title, { spacing: 'small' }),
    textBlock(coverageText(meeting, context), {
      size: 'large',
      weight: 'bolder',
      style: 'heading',
      spacing: 'small',
    }),
  ];
}

function group(standing: Standing, { meeting, regions }: AttendanceView, context: CardContext): Element {
  const texts = textsOf(context);
  const all = regions[standing];
  const heading = groupTitle(standing, all.length, context);
  if (all.length === 0) return container([heading], { separator: true, spacing: 'medium' });
  const names = named(all.slice(0, NAMES_SHOWN), context);
  const left = all.length - NAMES_SHOWN;
  const line = left > 0 ? `${names} ${texts.meetings.attendance.more(left)}` : names;
  const label = texts.meetings.attendance.showAll(texts.meetings.attendance.standing[standing]);
  return pressableRow(
    [heading, textBlock(line, { isSubtle: true, spacing: 'none' })],
    execute(
      showAttendance,
      { meetingId: meeting.meeting.meetingId, standing },
      { title: label, language: context.language },
    ),
  );
}

function groupTitle(standing: Standing, count: number, context: CardContext): Element {
  const { mark, tone } = LOOKS[standing];
  const word = `${SYMBOLS[mark]} ${textsOf(context).meetings.attendance.standing[standing]}`;
  const color = tone === 'emphasis' ? {} : { color: tone };
  return columnSet([
    column('stretch', [textBlock(word, { weight: 'bolder', ...color })]),
    column('auto', [textBlock(String(count), { weight: 'bolder', horizontalAlignment: 'right' })]),
  ]);
}

function back({ meeting }: AttendanceView, context: CardContext): Action {
  const { show } = textsOf(context).registrations.button;
  return execute(
    showMeeting,
    { meetingId: meeting.meeting.meetingId },
    { title: show, language: context.language },
  );
}

/** Only while an answer still helps and somebody's is missing; it ends in a question. */
function ask({ mayNudge, meeting, regions }: AttendanceView, context: CardContext): readonly Action[] {
  const isAsked = meeting.meeting.audience.kind === 'contacts' && meeting.phase === 'open';
  return mayNudge && isAsked && regions.silent.length > 0 ? [nudgeButton(meeting, context)] : [];
}

function named(regions: readonly AttendingRegion[], context: CardContext): string {
  const { attendance } = textsOf(context).meetings;
  return regions.map(({ region, people }) => attendance.region(region, people)).join(', ');
}

function spoken({ meeting }: AttendanceView, context: CardContext): string {
  const { attendance } = textsOf(context).meetings;
  const counts = STANDINGS.map((standing) =>
    attendance.count(attendance.standing[standing], meeting.coverage[standing]),
  );
  return `${meeting.meeting.title}. ${coverageText(meeting, context)}. ${counts.join(', ')}.`;
}
