/** The cards about sending: the ledger, the schedule, asking silent regions, and one's own reminders. */
import type { MeetingLedger, NamedNotReached } from '../../../src/app/deliveries.ts';
import type { Nudge } from '../../../src/app/nudging.ts';
import type { OwnReminders } from '../../../src/app/reminders.ts';
import type { PlannedSending } from '../../../src/app/scheduling.ts';
import { attendanceCard } from '../../../src/bot/cards/attendance.ts';
import { chooseLedgerCard, ledgerCard, sentAgainCard } from '../../../src/bot/cards/deliveries.ts';
import { chooseNudgeCard, nudgeCard } from '../../../src/bot/cards/nudging.ts';
import { ownRemindersCard, remindersSwitchedCard } from '../../../src/bot/cards/own-reminders.ts';
import { scheduleCard } from '../../../src/bot/cards/schedule.ts';
import { ledgerOf, type Ledger } from '../../../src/domain/ledger.ts';
import type { Delivery } from '../../../src/domain/ledger-rows.ts';
import type { Message } from '../../../src/domain/messages.ts';
import { occasionsOf } from '../../../src/domain/occasions.ts';
import { DEFAULT_SCHEDULE } from '../../../src/domain/schedule.ts';
import { NOTHING_SENT } from '../../../src/domain/sending.ts';
import { viewOf } from '../../../src/domain/views.ts';
import type { GalleryCard } from './gallery.ts';
import { concept, published } from './meeting-editing-gallery.ts';
import { attendance, nobodyYet } from './situations.ts';

const one = (name: string, draw: GalleryCard['draw']): GalleryCard => ({ name: `sending: ${name}`, draw });

const invitation = (to: string, how: Partial<Delivery>): Delivery =>
  row({ kind: 'invitation', to, revision: 2 }, how);

function row(message: Message, how: Partial<Delivery>): Delivery {
  return { message, state: 'sent', via: 'chat', reason: null, ...how };
}

const many = (count: number, of: (to: string) => Delivery): readonly Delivery[] =>
  Array.from({ length: count }, (_, index) => of(`persoon-${String(index)}`));

/** Most people got their invitation; seven did not, each for another reason. */
const MIXED: readonly Delivery[] = [
  ...many(38, (to) => invitation(to, {})),
  ...many(3, (to) => invitation(`${to}-mail`, { via: 'mail' })),
  ...many(2, (to) => invitation(`${to}-stil`, { state: 'skipped', reason: 'answered', via: null })),
  invitation('karin', { state: 'failed', reason: 'unreachable', via: null }),
  invitation('joost', { state: 'failed', reason: '403 MessageWritesBlocked' }),
  invitation('ineke', { state: 'failed', reason: '404 ConversationNotFound + mail-550', via: 'mail' }),
  invitation('bilal', { state: 'failed', reason: '418 Teapot' }),
  invitation('anouk', { state: 'uncertain', reason: 'timeout' }),
  invitation('daan', { state: 'skipped', reason: 'too-late', via: null }),
  row({ kind: 'moved', to: 'karin', revision: 3 }, { state: 'failed', reason: 'unreachable', via: null }),
  ...many(4, (to) => row({ kind: 'moved', to, revision: 3 }, { state: 'pending', via: null })),
];

/** What "send again" makes of a row. */
function putBack(one: Delivery): Delivery {
  const isTried = one.state === 'failed' || one.state === 'uncertain';
  return isTried ? { ...one, state: 'pending', via: null, reason: null } : one;
}

const NAMES: Readonly<Record<string, readonly [string | null, string | null]>> = {
  anouk: ['Anouk de Wit', 'Alkmaar'],
  bilal: ['Bilal Yildiz', 'Almere'],
  daan: ['Daan Mulder', 'Arnhem'],
  ineke: ['Ineke Vos', 'Breda'],
  joost: ['Joost Bakker', 'Den Haag'],
  karin: ['Karin Bakker', 'IJssel-Vecht'],
  nieuw: [null, null],
};

/** A ledger with the names of those who were not reached; `changes` replace what a test wants otherwise. */
function ledger(
  deliveries: readonly Delivery[] = MIXED,
  changes: Partial<MeetingLedger> = {},
  invited: readonly string[] = ['nieuw'],
): MeetingLedger {
  const { kinds, notReached }: Ledger = ledgerOf(deliveries, { people: invited, isPlanned: true });
  return {
    view: published(),
    kind: null,
    kinds,
    notReached: notReached
      .map((missed): NamedNotReached => {
        const [name = null, region = null] = NAMES[missed.personId] ?? [];
        return { ...missed, name, region };
      })
      .toSorted((a, b) => (a.region ?? '~').localeCompare(b.region ?? '~', 'nl')),
    vacantRegions: ['Oss', 'Venlo'],
    ...changes,
  };
}

const allReached = (): MeetingLedger =>
  ledger(
    many(44, (to) => invitation(to, {})),
    { vacantRegions: [] },
    [],
  );

/** The default schedule of the meeting of 12 January, seen in November. */
function planned(changes: Partial<PlannedSending> = {}): PlannedSending {
  const { gate, now } = nobodyYet();
  const sending = { ...NOTHING_SENT, published: { at: '2026-11-01T09:00:00.000Z', revision: 1 } };
  const coming = occasionsOf({ ...gate, sending }).flatMap((occasion) =>
    occasion.kind === 'nudge' ||
    occasion.kind === 'reminder-days' ||
    occasion.kind === 'reminder-working-day' ||
    occasion.kind === 'reminder-hour'
      ? [occasion]
      : [],
  );
  return { view: viewOf(gate, now), schedule: DEFAULT_SCHEDULE, invites: false, coming, ...changes };
}

/** Petra has a seat online in the morning. */
function own(changes: Partial<OwnReminders> = {}): OwnReminders {
  const { gate, now } = nobodyYet();
  return {
    meeting: viewOf(gate, now),
    wanted: true,
    attends: true,
    asked: true,
    coming: [
      { kind: 'reminder-days', due: '2027-01-05T08:00:00.000Z' },
      { kind: 'reminder-working-day', due: '2027-01-11T08:00:00.000Z' },
      { kind: 'reminder-hour', due: '2027-01-12T08:00:00.000Z' },
    ],
    ...changes,
  };
}

type Counted = Exclude<Nudge, { kind: 'refused' }>;

const possible = (kind: Counted['kind'] = 'possible'): Counted => ({
  kind,
  view: published(),
  people: 8,
  again: '2026-11-24T08:00:00.000Z',
});

export const DELIVERY_GALLERY: readonly GalleryCard[] = [
  one('ledger', (context) => ledgerCard(ledger(), 0, context)),
  one('ledger, second page', (context) => ledgerCard(ledger(), 1, context)),
  one('ledger, everyone reached', (context) => ledgerCard(allReached(), 0, context)),
  one('ledger, on the way', (context) =>
    ledgerCard(
      ledger(
        many(44, (to) => invitation(to, { state: 'pending', via: null })),
        { vacantRegions: [] },
        [],
      ),
      0,
      context,
    ),
  ),
  one('ledger, nothing yet', (context) =>
    ledgerCard(ledger([], { vacantRegions: [], kind: 'reminder' }, []), 0, context),
  ),
  one('ledger, sent again', (context) => sentAgainCard(ledger(MIXED.map(putBack), {}, []), 7, context)),
  one('ledger, nothing to send again', (context) => sentAgainCard(allReached(), 0, context)),
  one('choose a ledger', (context) => chooseLedgerCard([nobodyYet().gate.meeting], 'invitation', context)),
  one('attendance, may ask', (context) => attendanceCard({ ...attendance(), mayNudge: true }, context)),
  one('ask the silent?', (context) => nudgeCard(possible(), true, context)),
  one('asked the silent', (context) => nudgeCard(possible('done'), true, context)),
  one('asked the silent twice', (context) => nudgeCard(possible('repeated'), true, context)),
  one('asked by the kopgroep', (context) => nudgeCard(possible('done'), false, context)),
  one('asked lately', (context) =>
    nudgeCard(
      {
        kind: 'refused',
        view: published(),
        problem: { field: null, kind: 'nudged-lately', again: '2026-11-24T08:00:00.000Z' },
      },
      true,
      context,
    ),
  ),
  one('choose whom to ask', (context) => chooseNudgeCard([nobodyYet().gate.meeting], context)),
  one('schedule', (context) => scheduleCard(planned(), null, context)),
  one('schedule of a concept', (context) =>
    scheduleCard(planned({ view: concept(), invites: true }), null, context),
  ),
  one('schedule saved', (context) => scheduleCard(planned({ coming: [] }), { kind: 'saved' }, context)),
  one('schedule with problems', (context) =>
    scheduleCard(
      planned(),
      {
        kind: 'refused',
        typed: { reminderDays: 'een week', workingDayBefore: false, hourBefore: true, nudgeDays: '99' },
        problems: [
          { field: 'reminderDays', kind: 'not-days', limit: 60 },
          { field: 'nudgeDays', kind: 'not-days', limit: 60 },
        ],
      },
      context,
    ),
  ),
  one('reminders off', (context) => remindersSwitchedCard(false, context)),
  one('reminders on', (context) => remindersSwitchedCard(true, context)),
  one('own reminders', (context) => ownRemindersCard(own(), context)),
  one('own reminders, none left', (context) => ownRemindersCard(own({ coming: [] }), context)),
  one('own reminders, no seat', (context) => ownRemindersCard(own({ coming: [], attends: false }), context)),
  one('own reminders, not invited', (context) =>
    ownRemindersCard(own({ coming: [], attends: false, asked: false }), context),
  ),
  one('own reminders, off', (context) => ownRemindersCard(own({ wanted: false }), context)),
];
