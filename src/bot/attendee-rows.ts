/** The list of attendees as rows of text, for a file or to copy. */
import type { AttendeeList, NamedAttendee } from '../app/attendees.ts';
import type { Meeting } from '../domain/meetings.ts';
import { dateOf, timeOf } from '../domain/wall-clock.ts';
import { textsOf, type CardContext } from './cards/card.ts';
import { slotName } from './cards/wording.ts';
import { sessionOf } from '../domain/meetings.ts';

/** The headers and a row a person, raw text. Moments are wall-clock in Europe/Amsterdam, "2026-11-23 09:00". */
export function attendeeRows(list: AttendeeList, context: CardContext): readonly (readonly string[])[] {
  const { columns } = textsOf(context).meetingEditing.attendees;
  const headers = [
    columns.name,
    columns.function,
    columns.region,
    columns.municipality,
    columns.slot,
    columns.mode,
    columns.answer,
    columns.place,
    columns.answeredBy,
    columns.answeredAt,
  ];
  return [headers, ...list.attendees.map((attendee) => cells(attendee, list.view.meeting, context))];
}

/** "komt · groep 10.00 uur", "wachtlijst, plaats 2 · groep 13.00 uur". */
export function answerOf(attendee: NamedAttendee, meeting: Meeting, context: CardContext): string {
  const texts = textsOf(context).meetingEditing.attendees;
  const { answer, place, slotId } = attendee;
  const said =
    answer === 'waiting' && place !== null
      ? `${texts.answer.waiting}, ${texts.place(place)}`
      : texts.answer[answer];
  const slot = slotName(meeting, slotId, context);
  return slot === '' ? said : `${said} · ${slot}`;
}

function cells(attendee: NamedAttendee, meeting: Meeting, context: CardContext): readonly string[] {
  const texts = textsOf(context).meetingEditing.attendees;
  const { answeredAt, answeredBy, personId } = attendee;
  const slot = meeting.slots.find(({ slotId }) => slotId === attendee.slotId);
  const session = slot === undefined ? null : sessionOf(meeting, slot.slotId);
  return [
    attendee.name ?? texts.unknownName,
    attendee.function ?? '',
    attendee.region ?? '',
    attendee.municipality ?? '',
    session === null ? '' : `${dateOf(session.start)} ${timeOf(session.start)}-${timeOf(session.end)}`,
    slot === undefined ? '' : textsOf(context).meetingEditing.mode[slot.mode],
    texts.answer[attendee.answer],
    attendee.place === null ? '' : String(attendee.place),
    answeredBy === personId ? texts.self : (attendee.answeredByName ?? texts.unknownName),
    `${dateOf(answeredAt)} ${timeOf(answeredAt)}`,
  ];
}
