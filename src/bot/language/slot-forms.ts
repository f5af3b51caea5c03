/** The ways in which people write which slot they mean, each as a {@link Form}. */
import type { SlotReference } from '../../domain/finding-meetings.ts';
import type { Cursor, Form } from './scan.ts';
import * as table from './vocabulary/references.ts';

type SlotForm = Form<SlotReference>;

/** "10.00-11.30 uur", "10-11.30 uur", "van 10.00 tot 11.30 uur": the start counts. */
const range: SlotForm = (cursor) => {
  const [, joinedStart, joinedEnd] =
    /^(\d{1,2}(?:[.:]\d{2})?)-(\d{1,2}(?:[.:]\d{2})?)$/.exec(cursor.word(0)) ?? [];
  if (joinedStart !== undefined && joinedEnd !== undefined) {
    const isTime = /[.:]/.test(cursor.word(0)) || table.OCLOCK.has(cursor.word(1));
    return isTime ? found(clock(joinedStart), withOclock(cursor, 1)) : null;
  }
  const isRange = ['tot', 'to', 'until', 'till'].includes(cursor.word(1));
  if (!isRange || clock(cursor.word(2)) === null) return null;
  return found(clock(cursor.word(0)), withOclock(cursor, 3));
};

/** "13.00", "13:00 uur", "13u", "1pm" */
const clockTime: SlotForm = (cursor) => {
  const word = cursor.word(0);
  if (!/^\d{1,2}([.:]\d{2}|[a-z])/.test(word)) return null;
  return found(clock(word), withOclock(cursor, 1));
};

/** "13 uur", "tien uur", "1 pm", "half twee", "om 13", "groep 13" */
const hour: SlotForm = (cursor) => {
  const word = cursor.word(0);
  if (word === 'half') {
    const next = clock(cursor.word(1));
    return next === null ? null : found(halfHourBefore(next), withOclock(cursor, 2));
  }
  if (['am', 'pm'].includes(cursor.word(1))) return found(clock(word + cursor.word(1)), 2);
  if (table.OCLOCK.has(cursor.word(1))) return found(clock(word), 2);
  return null;
};

/** "om 13", "groep van 13", "at 10": a number that only there is a time. */
const bareHour: SlotForm = (cursor) => {
  const introducesTime = ['om', 'at'].includes(cursor.word(0)) || table.GROUP.has(cursor.word(0));
  const offset = ['van', 'of'].includes(cursor.word(1)) ? 2 : 1;
  const word = cursor.word(offset);
  if (!introducesTime || !/^\d{1,2}$/.test(word) || Number(word) < EARLIEST_HOUR) return null;
  return found(clock(word), withOclock(cursor, offset + 1));
};

/** "ochtend", "de tweede groep", "groep 2", "de andere groep", "in de morgen" */
const part: SlotForm = (cursor) => {
  const [word, next] = [cursor.word(0), cursor.word(1)];
  if (table.MORNING.has(word)) return { length: 1, value: { part: 'first' } };
  if (table.AFTERNOON.has(word)) return { length: 1, value: { part: 'last' } };
  if (word === 'morgen' && cursor.word(-1) === 'de') return { length: 1, value: { part: 'first' } };
  if (table.GROUP.has(next)) {
    if (table.EARLIER.has(word)) return { length: 2, value: { part: 'first' } };
    if (table.LATER.has(word)) return { length: 2, value: { part: 'last' } };
    if (table.OTHER.has(word)) return { length: 2, value: { part: 'other' } };
  }
  if (table.GROUP.has(word) && next === '1') return { length: 2, value: { part: 'first' } };
  if (table.GROUP.has(word) && next === '2') return { length: 2, value: { part: 'last' } };
  return null;
};

const mode: SlotForm = (cursor) => {
  if (table.ONLINE.has(cursor.word(0))) return { length: 1, value: { mode: 'online' } };
  if (table.PHYSICAL.has(cursor.word(0))) return { length: 1, value: { mode: 'physical' } };
  return null;
};

/** "in Utrecht", "in utrecht", "in Den Haag"; other words after "in" only with a capital and not shouted. */
function placeForm(known: ReadonlySet<string>): SlotForm {
  return (cursor) => {
    if (cursor.word(0) !== 'in') return null;
    const [first, second] = [cursor.token(1), cursor.token(2)];
    if (first === undefined) return null;
    if (second !== undefined && /^(Den|Sint|Ter|De|Het) \p{Lu}\p{Ll}/u.test(`${first.raw} ${second.raw}`)) {
      return { length: 3, value: { mode: 'physical', place: `${first.raw} ${second.raw}` } };
    }
    const isPlace =
      table.USUAL_PLACES.has(first.typed) || (/^\p{Lu}\p{Ll}/u.test(first.raw) && !known.has(first.typed));
    return isPlace ? { length: 2, value: { mode: 'physical', place: first.raw } } : null;
  };
}

/** All forms, in the order in which they are tried. `known` are the words that can be no place. */
export function slotForms(known: ReadonlySet<string>): readonly SlotForm[] {
  return [range, clockTime, hour, bareHour, part, mode, placeForm(known)];
}

const EARLIEST_HOUR = 8;

/** A wall-clock time as "13:00"; hours before eight are in the afternoon, as meetings are. Null when it is none. */
function clock(word: string): string | null {
  const spoken = table.HOURS[word];
  const [, hours, minutes = '00', suffix] =
    /^(\d{1,2})(?:[.:](\d{2}))?(u|uur|h|am|pm)?$/.exec(spoken === undefined ? word : String(spoken)) ?? [];
  if (hours === undefined) return null;
  const isAfternoon =
    suffix === 'pm'
      ? Number(hours) < 12
      : suffix !== 'am' && !hours.startsWith('0') && Number(hours) < EARLIEST_HOUR;
  const hour24 = Number(hours) + (isAfternoon ? 12 : 0);
  if (hour24 > 23 || Number(minutes) > 59) return null;
  return `${String(hour24).padStart(2, '0')}:${minutes}`;
}

/** "half twee" is half past one. */
function halfHourBefore(time: string): string {
  return `${String(Number(time.slice(0, 2)) - 1).padStart(2, '0')}:30`;
}

function withOclock(cursor: Cursor, length: number): number {
  return table.OCLOCK.has(cursor.word(length)) ? length + 1 : length;
}

function found(time: string | null, length: number): ReturnType<SlotForm> {
  return time === null ? null : { length, value: { time } };
}
