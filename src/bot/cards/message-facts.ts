/** The facts of a meeting as a message tells them, whole or of one slot. Everything here is raw text. */
import { sessionOf, type Meeting, type Mode, type SlotId } from '../../domain/meetings.ts';
import { deadline, moment } from '../../texts/dates.ts';
import { openUrl } from './actions.ts';
import { textsOf, type CardContext } from './card.ts';
import type { Fact } from './elements.ts';
import { audienceName, hasMode, whenLine } from './wording.ts';

/** "Uitnodiging: Ambtelijk netwerk, dinsdag 12 januari". */
export function subjectOf(what: string, meeting: Meeting, days: string, context: CardContext): string {
  return textsOf(context).sending.subject(what, `${audienceName(meeting.audience, context)}, ${days}`);
}

/** Everything of a meeting that a letter must tell: of one slot, or of all with null. */
export function letterFacts(meeting: Meeting, slotId: SlotId | null, context: CardContext): readonly Fact[] {
  return [
    meetingFact(meeting, context),
    whenFact(meeting, slotId, context),
    ...whereFacts(meeting, slotId, context),
    ...themeFact(meeting, context),
  ];
}

/** "Bijeenkomst: Toegang en uitstroom". */
export function meetingFact(meeting: Meeting, context: CardContext): Fact {
  return { label: textsOf(context).sending.facts.meeting, value: meeting.title };
}

/** "Wanneer: dinsdag 12 januari, 10.00-11.30 uur" of a slot, all times with null. */
export function whenFact(meeting: Meeting, slotId: SlotId | null, context: CardContext): Fact {
  return { label: textsOf(context).sending.facts.when, value: whenOf(meeting, slotId, context) };
}

/** The place of a physical slot and the link of an online one, each "volgt" as long as there is none. */
export function whereFacts(meeting: Meeting, slotId: SlotId | null, context: CardContext): readonly Fact[] {
  const { facts } = textsOf(context).meetings;
  return [
    ...placeFact(meeting, slotId, context),
    ...(isIn(meeting, slotId, 'online')
      ? [{ label: facts.link, value: safeLink(meeting) ?? facts.toFollow }]
      : []),
  ];
}

/** The same for a card, where the link is a button: only that it will follow. */
export function cardWhereFacts(
  meeting: Meeting,
  slotId: SlotId | null,
  context: CardContext,
): readonly Fact[] {
  const { facts } = textsOf(context).meetings;
  const linkFollows = isIn(meeting, slotId, 'online') && safeLink(meeting) === null;
  return [
    ...placeFact(meeting, slotId, context),
    ...(linkFollows ? [{ label: facts.link, value: facts.toFollow }] : []),
  ];
}

function placeFact(meeting: Meeting, slotId: SlotId | null, context: CardContext): readonly Fact[] {
  const { facts } = textsOf(context).meetings;
  return isIn(meeting, slotId, 'physical')
    ? [{ label: facts.place, value: meeting.place ?? facts.toFollow }]
    : [];
}

/** None for a meeting without a theme. */
export function themeFact({ theme }: Meeting, context: CardContext): readonly Fact[] {
  return theme === null ? [] : [{ label: textsOf(context).meetings.facts.theme, value: theme }];
}

/** "Aanmelden: tot en met vrijdag 8 januari". */
export function deadlineFact(meeting: Meeting, context: CardContext): Fact {
  const { facts, deadlineValue } = textsOf(context).meetings;
  const until = deadline(meeting.deadline, context.language, context.now);
  return { label: facts.deadline, value: deadlineValue(until.day, until.clock) };
}

/** "dinsdag 12 januari, 10.00-11.30 uur" of a slot, all times with null. */
export function whenOf(meeting: Meeting, slotId: SlotId | null, context: CardContext): string {
  return hasSlot(meeting, slotId)
    ? moment(sessionOf(meeting, slotId), context.language, context.now)
    : whenLine(meeting, context);
}

/** Whether one takes part in this way: in the slot, or in any with null. */
export function isIn(meeting: Meeting, slotId: SlotId | null, mode: Mode): boolean {
  const slot = meeting.slots.find((candidate) => candidate.slotId === slotId);
  return slot === undefined ? hasMode(meeting, mode) : slot.mode === mode;
}

/** Whether it is a slot of the meeting; one that was taken out is not. */
export function hasSlot(meeting: Meeting, slotId: SlotId | null): slotId is SlotId {
  return meeting.slots.some((slot) => slot.slotId === slotId);
}

/** The join link; null when there is none, or it is no web address. */
export function safeLink({ link }: Meeting): string | null {
  return openUrl('', link) === null ? null : link;
}
