/** The list of attendees in chat: by pages, and as text to copy where no file can be given. */
import type { AttendeeList, NamedAttendee } from '../../app/attendees.ts';
import type { CardJson } from '../../app/ports.ts';
import { pasteableOf } from '../../app/csv.ts';
import { attendeeFile, attendeeText, manageMeeting, showAttendees } from '../card-data/meeting-editing.ts';
import { attendeeRows, answerOf } from '../attendee-rows.ts';
import { execute, type Action } from './actions.ts';
import { card, textsOf, type CardContext } from './card.ts';
import { container, textBlock, type Element } from './elements.ts';
import { lineInput } from './form-inputs.ts';
import { heading } from './meeting-parts.ts';

/** As many as read well on a telephone. */
const PAGE = 10;

/** A message may be 80 KB; the text goes twice through JSON and stays well below that. */
const LONGEST_TEXT = 20_000;

/** One page of the list. `givesFile` where the client can take a file; elsewhere the text is offered. */
export function attendeesCard(
  list: AttendeeList,
  page: number,
  givesFile: boolean,
  context: CardContext,
): CardJson {
  const { attendees: texts, manage } = textsOf(context).meetingEditing;
  const { attendees, view } = list;
  const { meetingId } = view.meeting;
  const { language } = context;
  const last = Math.max(0, Math.ceil(attendees.length / PAGE) - 1);
  const current = Math.min(page, last);
  const shown = attendees.slice(current * PAGE, (current + 1) * PAGE);
  const range = texts.range(current * PAGE + 1, current * PAGE + shown.length, attendees.length);
  const turn = (to: number, title: string): readonly Action[] =>
    to < 0 || to > last ? [] : [execute(showAttendees, { meetingId, page: to }, { title, language })];
  const take = givesFile
    ? execute(attendeeFile, { meetingId }, { title: texts.file, language, style: 'positive' })
    : execute(attendeeText, { meetingId }, { title: texts.text, language, style: 'positive' });
  return card(context, {
    body: [
      ...heading(view.meeting, context),
      textBlock(texts.title, { weight: 'bolder', spacing: 'medium' }),
      ...(shown.length === 0
        ? [textBlock(texts.none, { spacing: 'small' })]
        : [
            textBlock(range, { isSubtle: true, spacing: 'none' }),
            ...shown.map((one) => row(one, list, context)),
          ]),
    ],
    actions: [
      ...(shown.length === 0 ? [] : [take]),
      ...turn(current - 1, texts.previous),
      ...turn(current + 1, texts.next),
      execute(manageMeeting, { meetingId }, { title: manage.back, language }),
    ],
    speak: shown.length === 0 ? texts.none : `${texts.title}. ${range}.`,
  });
}

/** The whole list as text to copy; says how many did not fit. */
export function attendeeTextCard(list: AttendeeList, context: CardContext): CardJson {
  const { attendees: texts, manage } = textsOf(context).meetingEditing;
  const { meetingId } = list.view.meeting;
  const rows = attendeeRows(list, context);
  const fitting = longestFitting(rows);
  const leftOut = rows.length - fitting.length;
  return card(context, {
    body: [
      ...heading(list.view.meeting, context),
      lineInput('text', { label: texts.copyLabel, value: pasteableOf(fitting) }, { isMultiline: true }),
      ...(leftOut === 0 ? [] : [textBlock(texts.leftOut(leftOut), { weight: 'bolder', spacing: 'small' })]),
    ],
    actions: [
      execute(
        showAttendees,
        { meetingId, page: 0 },
        { title: manage.back, language: context.language, leavesForm: true },
      ),
    ],
    speak: texts.copyLabel,
  });
}

function row(attendee: NamedAttendee, list: AttendeeList, context: CardContext): Element {
  const texts = textsOf(context).meetingEditing.attendees;
  const about = [attendee.function, attendee.region].filter((part) => part !== null).join(' · ');
  return container(
    [
      textBlock(attendee.name ?? texts.unknownName, { weight: 'bolder' }),
      textBlock(answerOf(attendee, list.view.meeting, context), { spacing: 'none' }),
      ...(about === '' ? [] : [textBlock(about, { isSubtle: true, size: 'small', spacing: 'none' })]),
    ],
    { separator: true, spacing: 'small' },
  );
}

function longestFitting(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let length = 0;
  const past = rows.findIndex((cells) => {
    length += cells.join('\t').length + 2;
    return length > LONGEST_TEXT;
  });
  return past === -1 ? rows : rows.slice(0, past);
}
