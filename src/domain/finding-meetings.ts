/** Which of the coming meetings, and which slot of it, someone's words mean. */
import { sessionOf, startOf, type Meeting, type Mode, type Slot, type SlotId } from './meetings.ts';
import type { Network } from './people.ts';
import type { SlotWish } from './registrations.ts';
import { dateOf, timeOf, weekdayOf, type CalendarDate } from './wall-clock.ts';

/**
 * Which meeting is meant, as far as the text says; what is left out is free. Everything that is said must
 * fit: a meeting that fits the network but not the date is not the one that was meant.
 */
export interface MeetingReference {
  /** 'next' is also meant when nothing is said. */
  readonly next?: boolean;
  readonly network?: Network;
  /** "leernetwerk" */
  readonly learning?: boolean;
  /** Calendar date in Europe/Amsterdam; the year only when it was said or follows from today ("overmorgen"). */
  readonly date?: { readonly day: number; readonly month: number; readonly year?: number };
  /** 0 Sunday .. 6 Saturday, when a weekday was said: it must agree with the date. */
  readonly weekday?: number;
  /** "in maart", "volgende week": the meeting lies on or between these days. */
  readonly period?: { readonly from: CalendarDate; readonly to: CalendarDate };
  /** Words of a title or theme ("wonen", "toegang en uitstroom"). */
  readonly words?: string;
}

/** Which slot is meant, as far as the text says. */
export interface SlotReference {
  readonly mode?: Mode;
  /** "in Utrecht", as typed and always with mode 'physical'; another place than the meeting's is another wish. */
  readonly place?: string;
  /** Wall-clock start, "10:00" or "13:00". */
  readonly time?: string;
  /** "ochtend"/"eerste groep" is 'first', "middag"/"tweede groep" 'last', "de andere groep" 'other'. */
  readonly part?: 'first' | 'last' | 'other';
}

export type FoundMeeting =
  | { readonly kind: 'found'; readonly meeting: Meeting }
  /** Several fit what was said so exactly that choosing would be guessing. */
  | { readonly kind: 'several'; readonly meetings: readonly Meeting[] }
  | { readonly kind: 'none' };

/**
 * The meeting meant among `meetings`, which are in order of time. "Next", a network or nothing at all means the
 * first that fits, and a day without a year the coming one; a theme or a period that fits several is a choice for the
 * person.
 */
export function findMeeting(meetings: readonly Meeting[], reference: MeetingReference): FoundMeeting {
  const [first, ...others] = meetings.filter((meeting) => fits(meeting, reference));
  if (first === undefined) return { kind: 'none' };
  const meant = others.filter((other) => reference.date === undefined || yearOf(other) === yearOf(first));
  if (meant.length === 0 || meansTheFirst(reference)) return { kind: 'found', meeting: first };
  return { kind: 'several', meetings: [first, ...meant] };
}

function yearOf(meeting: Meeting): string {
  return dateOf(startOf(meeting)).slice(0, 4);
}

/** Whether the first meeting that fits is the one meant, whatever comes after it. */
export function meansTheFirst({ next, words, period, date }: MeetingReference): boolean {
  return next === true || (words === undefined && period === undefined && date === undefined);
}

/** The slot meant in `meeting` by someone who sits in `current`; null when it has no such slot. */
export function findSlot(
  meeting: Meeting,
  reference: SlotReference,
  current: SlotId | null,
): SlotWish | null {
  if (reference.place !== undefined && !mentions(meeting.place ?? '', reference.place)) return null;
  const fitting = meeting.slots
    .filter((slot) => reference.mode === undefined || slot.mode === reference.mode)
    .filter((slot) => reference.time === undefined || startsAt(meeting, slot, reference.time))
    .filter((slot) => reference.part === undefined || isPart(meeting, slot, reference.part, current));
  const [only] = fitting;
  if (only === undefined) return null;
  if (fitting.length === 1) return { slotId: only.slotId };
  const isOneSession = fitting.every(({ sessionId }) => sessionId === only.sessionId);
  return {
    ...(reference.mode === undefined ? {} : { mode: reference.mode }),
    ...(isOneSession ? { sessionId: only.sessionId } : {}),
  };
}

/** The learning network meets as a list of people under that name. */
function isLearningNetwork(meeting: Meeting): boolean {
  return meeting.audience.kind === 'list' && mentions(meeting.audience.name, 'leernetwerk');
}

function fits(meeting: Meeting, reference: MeetingReference): boolean {
  return (
    (reference.network === undefined || isOfNetwork(meeting, reference.network)) &&
    (reference.learning !== true || isLearningNetwork(meeting)) &&
    (reference.words === undefined || isAbout(meeting, reference.words)) &&
    meeting.sessions.some(({ start }) => isOn(dateOf(start), reference))
  );
}

function isOfNetwork({ audience }: Meeting, network: Network): boolean {
  return audience.kind === 'contacts' && audience.networks.includes(network);
}

function isOn(date: CalendarDate, { date: said, weekday, period }: MeetingReference): boolean {
  const [year, month, day] = date.split('-').map(Number);
  return (
    (said === undefined ||
      (said.day === day && said.month === month && (said.year === undefined || said.year === year))) &&
    (weekday === undefined || weekdayOf(date) === weekday) &&
    (period === undefined || (period.from <= date && date <= period.to))
  );
}

function isAbout({ title, theme, audience }: Meeting, words: string): boolean {
  const text = [title, theme ?? '', audience.kind === 'list' ? audience.name : ''].join(' ');
  return words.split(/\s+/).every((word) => mentions(text, word));
}

function startsAt(meeting: Meeting, slot: Slot, time: string): boolean {
  return timeOf(sessionOf(meeting, slot.slotId).start) === time;
}

function isPart(
  meeting: Meeting,
  slot: Slot,
  part: 'first' | 'last' | 'other',
  current: SlotId | null,
): boolean {
  const { sessions } = meeting;
  if (part === 'first') return slot.sessionId === sessions[0]?.sessionId;
  if (part === 'last') return slot.sessionId === sessions.at(-1)?.sessionId;
  if (current === null) return true;
  return sessions.length > 1
    ? slot.sessionId !== sessionOf(meeting, current).sessionId
    : slot.slotId !== current;
}

function mentions(text: string, words: string): boolean {
  return normalised(text).includes(normalised(words));
}

function normalised(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
