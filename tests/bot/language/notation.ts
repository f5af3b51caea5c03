import { readFileSync } from 'node:fs';

import type { MeetingReference, SlotReference } from '../../../src/domain/finding-meetings.ts';
import type { Intent, Understanding } from '../../../src/bot/language/intents.ts';
import type { Language } from '../../../src/domain/people.ts';

/** One line of `sentences/`: see its README for the notation. */
export interface Example {
  readonly sentence: string;
  readonly expected: string;
  readonly language: Language;
}

/** The day on which all examples are read: a Monday. */
export const TODAY = '2026-11-23';

/** The examples of a file ("acts") in both languages. */
export function examplesOf(name: string): readonly Example[] {
  return (['nl', 'en'] as const).flatMap((language) =>
    readFileSync(new URL(`sentences/${name}.${language}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const at = line.lastIndexOf(' => ');
        return {
          sentence: line.slice(0, at).replaceAll('\\n', '\n'),
          expected: line.slice(at + 4),
          language,
        };
      }),
  );
}

/** Writes an understanding as the examples do. `unsure` shows the nearest only when the example names it. */
export function notation(understanding: Understanding, expected: string): string {
  if (understanding.kind === 'understood') return intentNotation(understanding.intent);
  const [first] = understanding.near;
  return expected === 'unsure' ? 'unsure' : `unsure: ${first?.name ?? 'nothing'}`;
}

function intentNotation(intent: Intent): string {
  switch (intent.name) {
    case 'meetings':
      return join(intent.name, intent.network);
    case 'deliveries':
      return join(intent.name, ...meetingNotation(intent.meeting), intent.kind);
    case 'meeting':
    case 'nudge':
    case 'reminders':
    case 'manage-meeting':
    case 'sign-off':
      return join(intent.name, ...meetingNotation(intent.meeting));
    case 'attendance':
      return join(intent.name, ...meetingNotation(intent.meeting), intent.standing);
    case 'sign-up':
    case 'switch-slot':
      return join(intent.name, ...meetingNotation(intent.meeting), ...slotNotation(intent.slot));
    case 'ask-deputy':
      return join(
        intent.name,
        ...meetingNotation(intent.meeting),
        ...slotNotation(intent.slot),
        intent.deputy !== undefined && `by:${intent.deputy}`,
      );
    case 'contact':
      return join(intent.name, intent.place ?? 'own', intent.network, intent.rank);
    case 'region':
      return join(intent.name, intent.place ?? 'own');
    default:
      return intent.name;
  }
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function meetingNotation(meeting: MeetingReference): readonly (string | false | undefined)[] {
  const { date, period } = meeting;
  return [
    meeting.next && 'next',
    meeting.network,
    meeting.learning && 'leernetwerk',
    date && [date.day, date.month, date.year].filter((part) => part !== undefined).join('-'),
    meeting.weekday === undefined ? undefined : WEEKDAYS[meeting.weekday],
    period !== undefined && `${period.from}..${period.to}`,
    meeting.words !== undefined && `"${meeting.words}"`,
  ];
}

function slotNotation(slot: SlotReference): readonly (string | false | undefined)[] {
  const parts = [slot.mode, slot.place !== undefined && `in:${slot.place}`, slot.time, slot.part];
  return parts.some((part) => typeof part === 'string') ? ['/', ...parts] : [];
}

function join(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false).join(' ');
}
