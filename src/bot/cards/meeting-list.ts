import type { CardJson } from '../../app/ports.ts';
import type { Network } from '../../domain/people.ts';
import { phaseOf, type OwnView } from '../../domain/views.ts';
import type { Meeting } from '../../domain/meetings.ts';
import { listMeetings, showMeeting } from '../card-data/meetings.ts';
import { execute } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { pressableRow, textBlock, type Element } from './elements.ts';
import { ownLine, SYMBOLS, type Names } from './own-line.ts';
import { ownStateOf } from './own-state.ts';
import { headerLine, modeSymbol, whenLine } from './wording.ts';

/** A list in chat shows at most this many. */
const LONGEST_LIST = 5;

/** A meeting in a list, with the reader's own answer; null for someone who has none, and in a channel. */
export interface MeetingRow {
  readonly meeting: Meeting;
  readonly own: OwnView | null;
  readonly names: Names;
}

/** The coming meetings by start, the first five; a network when only its meetings were asked for. */
export function meetingListCard(
  { rows, network }: { readonly rows: readonly MeetingRow[]; readonly network: Network | null },
  context: CardContext,
): CardJson {
  const texts = textsOf(context).meetings;
  const none = network === null ? texts.list.none : texts.list.noneOf(texts.network[network].toLowerCase());
  return listCard(texts.list.title, none, rows, context);
}

/** What someone answered to the coming meetings; when that is nothing, the way to the meetings. */
export function myRegistrationsCard(rows: readonly MeetingRow[], context: CardContext): CardJson {
  const texts = textsOf(context).meetings.list;
  return listCard(texts.mine, texts.noneMine, rows, context);
}

function listCard(title: string, none: string, rows: readonly MeetingRow[], context: CardContext): CardJson {
  const { registrations, meetings } = textsOf(context);
  const shown = rows.slice(0, LONGEST_LIST);
  const left = rows.length - shown.length;
  const isMineEmpty = rows.length === 0 && none === meetings.list.noneMine;
  return card(context, {
    body: [
      textBlock(title, { size: 'large', weight: 'bolder', style: 'heading' }),
      ...(rows.length === 0 ? [textBlock(none)] : shown.map((row) => listRow(row, context))),
      ...(left > 0 ? [textBlock(meetings.list.more(left), { isSubtle: true, spacing: 'medium' })] : []),
    ],
    actions: isMineEmpty
      ? [execute(listMeetings, {}, { title: registrations.button.meetings, language: context.language })]
      : [],
    speak: rows.length === 0 ? none : spoken(title, shown, context),
  });
}

function listRow(row: MeetingRow, context: CardContext): Element {
  const { meeting } = row;
  const texts = textsOf(context).meetings;
  return pressableRow(
    [
      textBlock(`${modeSymbol(meeting)} ${headerLine(meeting, context)}`, { size: 'small', isSubtle: true }),
      textBlock(meeting.title, { weight: 'bolder', spacing: 'none' }),
      textBlock(whenLine(meeting, context), { spacing: 'none' }),
      ...stateOf(row, context),
    ],
    execute(
      showMeeting,
      { meetingId: meeting.meetingId },
      { title: texts.list.open(meeting.title), language: context.language },
    ),
  );
}

/** The reader's answer in a line: symbol, word, colour. A cancelled meeting or a concept says so instead. */
function stateOf({ meeting, own, names }: MeetingRow, context: CardContext): readonly Element[] {
  const texts = textsOf(context).meetings;
  const phase = phaseOf(meeting, context.now);
  if (phase === 'cancelled') return [state(`${SYMBOLS.no} ${texts.cancelled}`, 'attention')];
  if (phase === 'concept') return [state(`${SYMBOLS.info} ${texts.concept}`, 'default')];
  const line = own === null ? null : ownLine(ownStateOf(own), meeting, phase, names, context);
  if (line === null) return [];
  return [
    state(`${SYMBOLS[line.mark]} ${line.lines[0] ?? ''}`, line.tone === 'emphasis' ? 'default' : line.tone),
  ];
}

function state(text: string, color: 'default' | 'good' | 'warning' | 'attention' | 'accent'): Element {
  return textBlock(text, { color, spacing: 'none', weight: 'bolder' });
}

function spoken(title: string, rows: readonly MeetingRow[], context: CardContext): string {
  return `${title}. ${rows.map(({ meeting }) => `${meeting.title}, ${whenLine(meeting, context)}`).join('. ')}.`;
}
