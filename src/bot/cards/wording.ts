/** How a meeting and its slots are named, in the words of a language. Everything here is raw text. */
import type { Audience, Meeting, Mode, Session, Slot, SlotId } from '../../domain/meetings.ts';
import { sessionOf } from '../../domain/meetings.ts';
import { clock, day, days, isOneDay, moment, moments } from '../../texts/dates.ts';
import type { SlotWords } from '../../texts/slot-words.ts';
import { textsOf, type CardContext } from './card.ts';

/** A longer place ("Stadskantoor, zaal 3, ...") or name does not fit on a button: Teams cuts it off. */
const LONGEST_ON_BUTTON = 24;

/** "Ambtelijk netwerk", "Leernetwerk", "Open bijeenkomst". */
export function audienceName(audience: Audience, context: CardContext): string {
  const texts = textsOf(context).meetings;
  if (audience.kind === 'list') return audience.name;
  if (audience.kind === 'open') return texts.openToAll;
  const [network] = audience.networks;
  return audience.networks.length === 1 && network !== undefined
    ? texts.network[network]
    : texts.bothNetworks;
}

/** "online", "Utrecht", "Utrecht en online". */
function modeName(meeting: Meeting, context: CardContext): string {
  const texts = textsOf(context).meetings;
  const place = meeting.place ?? texts.onLocation;
  if (!hasMode(meeting, 'physical')) return texts.online;
  return hasMode(meeting, 'online') ? texts.hybrid(place) : place;
}

/** Whether one can take part in this way, in any group. */
export function hasMode(meeting: Meeting, mode: Mode): boolean {
  return meeting.slots.some((slot) => slot.mode === mode);
}

/** A shape beside the words of the mode: a house where one can go there, a screen where it is online only. */
export function modeSymbol(meeting: Meeting): string {
  return hasMode(meeting, 'physical') ? '⌂' : '▭';
}

/** "Ambtelijk netwerk · online". */
export function headerLine(meeting: Meeting, context: CardContext): string {
  return `${audienceName(meeting.audience, context)} · ${modeName(meeting, context)}`;
}

/** "dinsdag 12 januari · 10.00-11.30 of 13.00-14.30 uur". */
export function whenLine(meeting: Meeting, context: CardContext): string {
  return moments(meeting.sessions, context.language, context.now);
}

/** The same in a sentence: "dinsdag 12 januari, 10.00-11.30 of 13.00-14.30 uur". */
export function whenWords(sessions: readonly Session[], context: CardContext): string {
  return moments(sessions, context.language, context.now).replace(' · ', ', ');
}

/**
 * The meeting in a sentence, without a full stop: "Ambtelijk netwerk, dinsdag 12 januari, 10.00-11.30 uur, online".
 * With null for the slot only what holds for the whole meeting.
 */
export function factsLine(meeting: Meeting, slotId: SlotId | null, context: CardContext): string {
  const { language, now } = context;
  const name = audienceName(meeting.audience, context);
  const slot = meeting.slots.find((candidate) => candidate.slotId === slotId);
  if (slot === undefined) return `${name}, ${days(meeting.sessions, language, now)}`;
  const where =
    slot.mode === 'online'
      ? textsOf(context).meetings.online
      : (meeting.place ?? textsOf(context).meetings.onLocation);
  return [name, moment(sessionOf(meeting, slot.slotId), language, now), where].join(', ');
}

/** What tells a slot apart from the others of its meeting. */
export function slotWords(meeting: Meeting, slot: Slot, context: CardContext): SlotWords {
  const session = sessionOf(meeting, slot.slotId);
  const usedSessions = meeting.sessions.filter(({ sessionId }) =>
    meeting.slots.some((other) => other.sessionId === sessionId),
  );
  const severalModes = hasMode(meeting, 'online') && hasMode(meeting, 'physical');
  return {
    clock: usedSessions.length > 1 ? clock(session.start, context.language) : null,
    day:
      usedSessions.length > 1 && !isOneDay(usedSessions)
        ? day(session.start, context.language, context.now)
        : null,
    where: severalModes ? { mode: slot.mode, place: fitsOnButton(meeting.place) } : null,
  };
}

/** The same by id: "groep 10.00 uur", or empty when there is nothing to choose or no such slot. */
export function slotName(meeting: Meeting, slotId: SlotId | null, context: CardContext): string {
  const slot = meeting.slots.find((candidate) => candidate.slotId === slotId);
  return slot === undefined ? '' : textsOf(context).slots.name(slotWords(meeting, slot, context));
}

/** A line with the slot's name behind it, when it has one. */
export function withSlot(
  line: string,
  meeting: Meeting,
  slotId: SlotId | null,
  context: CardContext,
): string {
  const name = slotName(meeting, slotId, context);
  return name === '' ? line : `${line} · ${name}`;
}

/** A place or name as it may stand on a button; null when it is too long, and another word must do. */
export function fitsOnButton(text: string | null): string | null {
  return text === null || text.length > LONGEST_ON_BUTTON ? null : text;
}
