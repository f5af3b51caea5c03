/** Meetings that always lie ahead: a fixed calendar of series, of which the coming occurrences are taken. */
import type { Audience, Meeting, MeetingId, Mode, Session, Slot } from '../../domain/meetings.ts';
import type { PersonId } from '../../domain/people.ts';
import { DAY, plus, type Instant } from '../../domain/time.ts';
import {
  dateOf,
  daysBetween,
  instantOf,
  isWorkingDay,
  plusDays,
  workingDaysBefore,
  type CalendarDate,
} from '../../domain/wall-clock.ts';

/** Meetings of one kind that return at a fixed interval, whatever the clock: so a meeting is the same tomorrow. */
interface Series {
  readonly name: string;
  readonly first: CalendarDate;
  readonly weeks: number;
  readonly audience: Audience;
  readonly subjects: readonly { readonly title: string; readonly theme: string }[];
  readonly place: string | null;
  /** Start and end on the clock in Amsterdam; of each its slots. */
  readonly sessions: readonly {
    readonly from: string;
    readonly to: string;
    readonly slots: readonly { readonly mode: Mode; readonly capacity: number | null }[];
  }[];
}

/** A meeting that closes sooner than this is not started any more: there must be time to try things. */
const SHORTEST_NOTICE = 3 * DAY;

const WORKING_DAYS_TO_ANSWER_BEFORE = 2;

/**
 * The meetings of the demonstration at a moment: `ambtelijk` in two groups online, the afternoon group small, and the
 * one after it; `bestuurlijk` in Utrecht and online; `leernetwerk` for a list of people, in a small room.
 */
export type DemoMeetings = Readonly<
  Record<'ambtelijk' | 'nextAmbtelijk' | 'bestuurlijk' | 'leernetwerk', Meeting>
>;

/** Slots of the ambtelijk meetings and of the others, by what they are. */
export const SLOTS = {
  morning: '1-online',
  afternoon: '2-online',
  room: '1-physical',
  online: '1-online',
} as const;

/** Which meetings there are at `now`; `learners` are on the list of the leernetwerk. */
export function demoMeetings(now: Instant, learners: readonly PersonId[]): DemoMeetings {
  return {
    ambtelijk: occurrence(AMBTELIJK, now, 0),
    nextAmbtelijk: occurrence(AMBTELIJK, now, 1),
    bestuurlijk: occurrence(BESTUURLIJK, now, 0),
    leernetwerk: occurrence(leernetwerk(learners), now, 0),
  };
}

const AMBTELIJK: Series = {
  name: 'ambtelijk',
  first: '2026-01-13',
  weeks: 6,
  audience: { kind: 'contacts', networks: ['ambtelijk'] },
  subjects: [
    { title: 'Een regionale visie die werkt', theme: 'Regionale visie' },
    { title: 'Minder lasten bij inkoop', theme: 'Inkoop' },
    { title: 'Toegang en uitstroom', theme: 'Toegang' },
  ],
  place: null,
  sessions: [
    { from: '10:00', to: '11:30', slots: [{ mode: 'online', capacity: 30 }] },
    { from: '13:00', to: '14:30', slots: [{ mode: 'online', capacity: 8 }] },
  ],
};

const BESTUURLIJK: Series = {
  name: 'bestuurlijk',
  first: '2026-01-16',
  weeks: 13,
  audience: { kind: 'contacts', networks: ['bestuurlijk'] },
  subjects: [{ title: 'Wonen: een plek in elke gemeente', theme: 'Wonen' }],
  place: 'Utrecht',
  sessions: [
    {
      from: '13:30',
      to: '16:00',
      slots: [
        { mode: 'physical', capacity: 40 },
        { mode: 'online', capacity: null },
      ],
    },
  ],
};

function leernetwerk(learners: readonly PersonId[]): Series {
  return {
    name: 'leernetwerk',
    first: '2026-01-09',
    weeks: 8,
    audience: { kind: 'list', name: 'Leernetwerk', people: learners },
    subjects: [{ title: 'Het woonplaatsbeginsel in de praktijk', theme: 'Woonplaatsbeginsel' }],
    place: 'Amersfoort',
    sessions: [{ from: '09:30', to: '12:00', slots: [{ mode: 'physical', capacity: 8 }] }],
  };
}

/** The occurrence that comes `later` places after the first that can still be answered in good time. */
function occurrence(series: Series, now: Instant, later: number): Meeting {
  const latest = plus(now, SHORTEST_NOTICE);
  // A holiday moves an occurrence by weeks at most, so the one before today's place in the series is early enough.
  let index = Math.floor(daysBetween(series.first, dateOf(now)) / (series.weeks * 7)) - 1;
  while (meetingOf(series, index).deadline < latest) index += 1;
  return meetingOf(series, index + later);
}

function meetingOf(series: Series, index: number): Meeting {
  const { subjects } = series;
  const date = workingDate(plusDays(series.first, index * series.weeks * 7));
  const meetingId: MeetingId = `${series.name}-${date}`;
  const subject = subjects[((index % subjects.length) + subjects.length) % subjects.length];
  return {
    meetingId,
    revision: 1,
    status: 'published',
    title: subject?.title ?? '',
    theme: subject?.theme ?? null,
    audience: series.audience,
    sessions: series.sessions.map(({ from, to }, at): Session => {
      return { sessionId: String(at + 1), start: instantOf(date, from), end: instantOf(date, to) };
    }),
    slots: series.sessions.flatMap(({ slots }, at) =>
      slots.map(({ mode, capacity }): Slot => {
        const sessionId = String(at + 1);
        return { slotId: `${sessionId}-${mode}`, sessionId, mode, capacity };
      }),
    ),
    deadline: instantOf(workingDaysBefore(date, WORKING_DAYS_TO_ANSWER_BEFORE), '17:00'),
    place: series.place,
    link: hasOnline(series) ? `https://voorbeeld.nl/teams/${meetingId}` : null,
  };
}

/** The same weekday a week later where the day is a public holiday. */
function workingDate(date: CalendarDate): CalendarDate {
  return isWorkingDay(date) ? date : workingDate(plusDays(date, 7));
}

function hasOnline({ sessions }: Series): boolean {
  return sessions.some(({ slots }) => slots.some(({ mode }) => mode === 'online'));
}
