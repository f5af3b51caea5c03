/** Every message that the meeting or the clock makes due, to everyone who stands differently towards the meeting. */
import type { Composed, Letter } from '../../../src/app/ports.ts';
import { cancelled } from '../../../src/bot/cards/cancelled.ts';
import type { CardContext } from '../../../src/bot/cards/card.ts';
import { invitation, nudge } from '../../../src/bot/cards/invitation.ts';
import { drawMessage, type TellingView, type Told } from '../../../src/bot/cards/message.ts';
import { moved } from '../../../src/bot/cards/moved.ts';
import { relocated } from '../../../src/bot/cards/relocated.ts';
import { reminder, type ReminderKind } from '../../../src/bot/cards/reminder.ts';
import type { Meeting } from '../../../src/domain/meetings.ts';
import type { Registration } from '../../../src/domain/registrations.ts';
import type { Change } from '../../../src/domain/sending.ts';
import type { Instant } from '../../../src/domain/time.ts';
import { AFTERNOON, AFTER_DEADLINE, ambtelijkNetwerk, MORNING } from '../../support/meetings.ts';
import { registrationOf } from '../../support/registrations.ts';
import { bestuurlijk, JAN, leernetwerk, PETRA, withFourSlots } from './situations.ts';

/** Where a person's calendar entry is to be had. */
export const CALENDAR = 'https://netwerk.voorbeeld.nl/agenda/petra.ics';

export interface TellingCase {
  readonly name: string;
  readonly view: TellingView;
  readonly tell: (view: TellingView, context: CardContext) => Told;
  /** The moment at which it is sent, when that is not long before the deadline. */
  readonly now?: Instant;
}

/** A message as one reads it, on its card and in its letter. */
export interface ExpectedTelling {
  readonly card: readonly string[];
  readonly subject: string;
  readonly letter: readonly string[];
  readonly takesAnswer: boolean;
  readonly calendar: Letter['calendar'];
}

/** A letter as one reads it: its sentences, then its facts. */
export function letterLines({ sentences, facts }: Letter): readonly string[] {
  return [...sentences, ...facts.map(({ label, value }) => `${label}: ${value}`)];
}

/** The message drawn, with an address for the calendar where it offers one. */
export function drawnTelling({ view, tell, now }: TellingCase, context: CardContext): Composed {
  const at = { ...context, now: now ?? context.now };
  const told = tell(view, at);
  return drawMessage(told, view.meeting, told.letter.calendar === null ? null : CALENDAR, at);
}

/** Petra, primary of her region, without an answer to the ambtelijk network of 12 January. */
const PRIMARY: TellingView = {
  meeting: ambtelijkNetwerk([null, null]),
  registration: null,
  known: null,
  askedInstead: [],
  mayAskDeputy: true,
  colleagues: [],
  names: { deputy: 'Jan de Boer', primary: 'Petra Jansen' },
};

/** Jan, her deputy. */
const DEPUTY: TellingView = { ...PRIMARY, askedInstead: ['Petra Jansen'], mayAskDeputy: false };

const answered = (registration: Partial<Registration>): TellingView => ({
  ...PRIMARY,
  registration: registrationOf(PETRA, registration),
});

const reminding =
  (kind: ReminderKind): TellingCase['tell'] =>
  (view, context) =>
    reminder(kind, view, context);

/** The meeting was a week earlier before. */
const before = (meeting: Meeting): Change['before'] => ({
  sessions: meeting.sessions.map((session) => ({
    ...session,
    start: session.start.replace('-01-12T', '-01-05T'),
    end: session.end.replace('-01-12T', '-01-05T'),
  })),
  place: meeting.place,
  link: meeting.link,
});

const aWeekLater = (view: TellingView): TellingView => ({ ...view, known: before(view.meeting) });

const IN_UTRECHT: TellingView = {
  ...answered({ seat: 's1-utrecht' }),
  meeting: bestuurlijk().gate.meeting,
};
const SEAT_FOR_JAN: Partial<Registration> = {
  answer: 'none',
  seat: null,
  standsInFor: { personId: PETRA, status: 'asked' },
};

/** Who is asked for an answer, or only informed. */
export const ASKING: readonly TellingCase[] = [
  { name: 'invitation', tell: invitation, view: PRIMARY },
  {
    name: 'invitation, one place to come to',
    tell: invitation,
    view: { ...PRIMARY, meeting: leernetwerk().gate.meeting, mayAskDeputy: false },
  },
  { name: 'invitation, hybrid', tell: invitation, view: { ...PRIMARY, meeting: bestuurlijk().gate.meeting } },
  {
    name: 'invitation, four slots',
    tell: invitation,
    view: { ...PRIMARY, meeting: withFourSlots().gate.meeting },
  },
  { name: 'invitation, for information', tell: invitation, view: DEPUTY },
  {
    name: 'invitation, for information beside a duo',
    tell: invitation,
    view: { ...DEPUTY, askedInstead: ['Petra Jansen', 'Bas Kuiper'] },
  },
  { name: 'nudge', tell: nudge, view: PRIMARY },
  { name: 'nudge to the deputy', tell: nudge, view: DEPUTY },
  {
    name: 'nudge to someone on the list',
    tell: nudge,
    view: { ...PRIMARY, meeting: leernetwerk().gate.meeting },
  },
];

/** Who comes is reminded. */
export const REMINDERS: readonly TellingCase[] = [
  {
    name: 'reminder a week before',
    tell: reminding('reminder-days'),
    view: { ...answered({}), colleagues: ['Jan de Boer'] },
    now: '2027-01-05T08:00:00.000Z',
  },
  {
    name: 'reminder a week before, two colleagues, in Utrecht',
    tell: reminding('reminder-days'),
    view: { ...IN_UTRECHT, colleagues: ['Jan de Boer', 'Bas Kuiper'] },
    now: '2027-01-07T08:00:00.000Z',
  },
  {
    name: 'reminder the day before, to the deputy who goes',
    tell: reminding('reminder-working-day'),
    view: {
      ...answered({ standsInFor: { personId: PETRA, status: 'accepted' } }),
      mayAskDeputy: false,
    },
    now: AFTER_DEADLINE,
  },
  {
    name: 'reminder the day before, no link yet',
    tell: reminding('reminder-working-day'),
    view: { ...answered({}), meeting: ambtelijkNetwerk([null, null], { link: null }) },
    now: AFTER_DEADLINE,
  },
  {
    name: 'reminder an hour before',
    tell: reminding('reminder-hour'),
    view: answered({ seat: AFTERNOON }),
    now: '2027-01-12T11:00:00.000Z',
  },
  {
    name: 'reminder an hour before, no link yet',
    tell: reminding('reminder-hour'),
    view: { ...answered({}), meeting: ambtelijkNetwerk([null, null], { link: null }) },
    now: '2027-01-12T08:00:00.000Z',
  },
];

/** The meeting is a week later than the recipient knew. */
export const MOVES: readonly TellingCase[] = [
  { name: 'moved, attending', tell: moved, view: aWeekLater(answered({})) },
  {
    name: 'moved, only another group',
    tell: moved,
    view: {
      ...answered({}),
      known: {
        ...before(PRIMARY.meeting),
        sessions: PRIMARY.meeting.sessions.map((session) =>
          session.sessionId === 's2' ? { ...session, start: '2027-01-12T13:00:00.000Z' } : session,
        ),
      },
    },
  },
  { name: 'moved, waiting', tell: moved, view: aWeekLater(answered({ seat: null, waitingFor: MORNING })) },
  { name: 'moved, declined', tell: moved, view: aWeekLater(answered({ answer: 'declined', seat: null })) },
  {
    name: 'moved, declined, after the deadline',
    tell: moved,
    view: aWeekLater(answered({ answer: 'declined', seat: null })),
    now: AFTER_DEADLINE,
  },
  {
    name: 'moved, deputy asked',
    tell: moved,
    view: aWeekLater(answered({ answer: 'deputy', deputy: { personId: JAN, status: 'asked' } })),
  },
  {
    name: 'moved, deputy goes',
    tell: moved,
    view: aWeekLater(
      answered({ answer: 'deputy', seat: null, deputy: { personId: JAN, status: 'accepted' } }),
    ),
  },
  {
    name: 'moved, deputy cannot',
    tell: moved,
    view: aWeekLater(answered({ answer: 'deputy', deputy: { personId: JAN, status: 'declined' } })),
  },
  {
    name: 'moved, asked to go',
    tell: moved,
    view: aWeekLater({ ...DEPUTY, registration: registrationOf(JAN, SEAT_FOR_JAN) }),
  },
  {
    name: 'moved, a seat offered',
    tell: moved,
    view: aWeekLater(answered({ seat: null, waitingFor: MORNING, offered: MORNING })),
    now: AFTER_DEADLINE,
  },
  { name: 'moved, no answer', tell: moved, view: aWeekLater(PRIMARY) },
  { name: 'moved, for information', tell: moved, view: aWeekLater(DEPUTY) },
  {
    name: 'moved, groups on two days',
    tell: moved,
    view: {
      ...PRIMARY,
      known: {
        ...before(PRIMARY.meeting),
        sessions: before(PRIMARY.meeting).sessions.map((session) =>
          session.sessionId === 's2'
            ? { ...session, start: '2027-01-06T12:00:00.000Z', end: '2027-01-06T13:30:00.000Z' }
            : session,
        ),
      },
    },
  },
];

/** Another place or link, and a meeting that is off. */
export const RELOCATIONS: readonly TellingCase[] = [
  {
    name: 'relocated, another place',
    tell: relocated,
    view: { ...IN_UTRECHT, known: { ...before(IN_UTRECHT.meeting), place: 'Stadskantoor Zwolle, zaal 3' } },
  },
  {
    name: 'relocated, the place is known',
    tell: relocated,
    view: { ...IN_UTRECHT, known: { ...before(IN_UTRECHT.meeting), place: null } },
  },
  {
    name: 'relocated, the place is gone',
    tell: relocated,
    view: {
      ...IN_UTRECHT,
      meeting: { ...IN_UTRECHT.meeting, place: null },
      known: { ...before(IN_UTRECHT.meeting), place: 'Utrecht' },
    },
  },
  {
    name: 'relocated, another link',
    tell: relocated,
    view: {
      ...answered({}),
      known: { ...before(PRIMARY.meeting), link: 'https://teams.voorbeeld.nl/oud' },
    },
  },
  {
    name: 'relocated, the link is known',
    tell: relocated,
    view: {
      ...answered({ seat: null, waitingFor: MORNING }),
      known: { ...before(PRIMARY.meeting), link: null },
    },
  },
  {
    name: 'relocated, both for who sits online and waits for Utrecht',
    tell: relocated,
    view: {
      ...IN_UTRECHT,
      registration: registrationOf(PETRA, { seat: 's1-online', waitingFor: 's1-utrecht' }),
      meeting: { ...IN_UTRECHT.meeting, link: 'https://teams.voorbeeld.nl/wonen' },
      known: { ...before(IN_UTRECHT.meeting), place: 'Stadskantoor Zwolle, zaal 3' },
    },
  },
  {
    name: 'relocated, a seat offered online',
    tell: relocated,
    view: {
      ...answered({ seat: null, waitingFor: MORNING, offered: MORNING }),
      known: { ...before(PRIMARY.meeting), link: 'https://teams.voorbeeld.nl/oud' },
    },
    now: AFTER_DEADLINE,
  },
  {
    name: 'relocated, the link is gone',
    tell: relocated,
    view: {
      ...answered({}),
      meeting: ambtelijkNetwerk([null, null], { link: null }),
      known: before(PRIMARY.meeting),
    },
  },
  {
    name: 'cancelled',
    tell: cancelled,
    view: { ...answered({}), meeting: ambtelijkNetwerk([null, null], { status: 'cancelled' }) },
  },
];

export const TELLINGS: readonly TellingCase[] = [...ASKING, ...REMINDERS, ...MOVES, ...RELOCATIONS];
