/**
 * One of every card that the bot can send, in every state: what the tests go
 * through and what `npm run cards` draws. Answers are given through the real rules.
 */
import type { CardJson } from '../../../src/app/ports.ts';
import { attendanceCard, standingCard } from '../../../src/bot/cards/attendance.ts';
import type { CardContext } from '../../../src/bot/cards/card.ts';
import { chooseSlotCard } from '../../../src/bot/cards/choose-slot.ts';
import { confirmDeputyCard, confirmSignOffCard } from '../../../src/bot/cards/confirm.ts';
import {
  clientCaseCard,
  greetingCard,
  helpCard,
  notUnderstoodCard,
  welcomeCard,
} from '../../../src/bot/cards/conversation.ts';
import { meetingCard, meetingDetailsCard, sharedMeetingCard } from '../../../src/bot/cards/meeting.ts';
import { meetingListCard, myRegistrationsCard } from '../../../src/bot/cards/meeting-list.ts';
import type { MeetingCardView } from '../../../src/bot/cards/views.ts';
import { nameDeputyCard } from '../../../src/bot/cards/name-deputy.ts';
import { retiredCard } from '../../../src/bot/cards/retired.ts';
import { outcomeCard } from '../../../src/bot/cards/outcome.ts';
import { BOT_COMMANDS } from '../../../src/bot/commands.ts';
import { MORNING } from '../../support/meetings.ts';
import { DELIVERY_GALLERY } from './deliveries-gallery.ts';
import { REACH_GALLERY } from './reach-gallery.ts';
import { SECRETARIAT_GALLERY } from './meeting-editing-gallery.ts';
import { drawnNotice, MESSAGES, OUTCOMES, REFUSALS } from './outcomes.ts';
import {
  attendance,
  behind,
  bestuurlijk,
  JAN,
  leernetwerk,
  nobodyYet,
  PETRA,
  STATES,
  viewFor,
  withFourSlots,
} from './situations.ts';
import { CALENDAR, drawnTelling, TELLINGS } from './tellings.ts';

/** What is offered first to someone who holds a post. */
const FOR_MEMBERS = ['meetings', 'signUp', 'contact'] as const;

export interface GalleryCard {
  readonly name: string;
  readonly draw: (context: CardContext) => CardJson;
}

const one = (name: string, draw: GalleryCard['draw']): GalleryCard => ({ name, draw });

export const GALLERY: readonly GalleryCard[] = [
  ...STATES.map(({ name, view, now }) =>
    one(`meeting: ${name}`, (context) => meetingCard(view(), { ...context, now: now ?? context.now })),
  ),
  ...STATES.map(({ name, view, now }) =>
    one(`details: ${name}`, (context) => meetingDetailsCard(view(), { ...context, now: now ?? context.now })),
  ),
  one('meeting: hybride, in Utrecht en online', (context) =>
    meetingCard(viewFor(bestuurlijk(), PETRA), context),
  ),
  one('details: hybride', (context) => meetingDetailsCard(viewFor(bestuurlijk(), PETRA), context)),
  one('shared', (context) => sharedMeetingCard(viewFor(nobodyYet(), PETRA).meeting, context)),
  one('list of meetings', (context) => meetingListCard({ rows: behind(17), network: null }, context)),
  one('list without meetings', (context) => meetingListCard({ rows: [], network: 'bestuurlijk' }, context)),
  one('my registrations', (context) => myRegistrationsCard(behind(3), context)),
  one('no registrations', (context) => myRegistrationsCard([], context)),
  one('attendance', (context) => attendanceCard(attendance(), context)),
  one('attendance of one standing', (context) => standingCard('silent', attendance(), context)),
  one('attendance of an empty standing', (context) =>
    standingCard('asked', { ...attendance(), regions: { ...attendance().regions, asked: [] } }, context),
  ),
  one('choose of two', (context) => chooseSlotCard(viewFor(nobodyYet(), PETRA), context)),
  one('choose of four', (context) => chooseSlotCard(viewFor(withFourSlots(), PETRA), context)),
  one('confirm sign-off', (context) => {
    const house = nobodyYet();
    house.signUp(PETRA, MORNING);
    return confirmSignOffCard(viewFor(house, PETRA), context);
  }),
  one('confirm deputy', (context) => confirmDeputyCard('Jan de Boer', viewFor(nobodyYet(), PETRA), context)),
  one('name a deputy', (context) => nameDeputyCard(withoutDeputy(viewFor(nobodyYet(), PETRA)), context)),
  one('name another deputy', (context) => nameDeputyCard(viewFor(nobodyYet(), PETRA), context, 'Karin')),
  ...OUTCOMES.map(({ name, outcome, view }) =>
    one(`outcome: ${name}`, (context) => outcomeCard(outcome(), view(), context)),
  ),
  ...REFUSALS.map((reason) =>
    one(`refused: ${reason}`, (context) =>
      outcomeCard({ kind: 'refused', reason }, viewFor(nobodyYet(), PETRA), context),
    ),
  ),
  ...MESSAGES.map(({ name, view }) => one(`notice: ${name}`, (context) => drawnNotice(view, context).card)),
  ...TELLINGS.map((telling) => one(telling.name, (context) => drawnTelling(telling, context).card)),
  one('retired, moved', (context) => retiredCard('moved', bestuurlijk().gate.meeting, context)),
  one('retired, relocated', (context) => retiredCard('relocated', bestuurlijk().gate.meeting, context)),
  one('retired, cancelled', (context) => retiredCard('cancelled', bestuurlijk().gate.meeting, context)),
  one('meeting: attending, with a calendar entry', (context) => {
    const house = nobodyYet();
    house.signUp(PETRA, MORNING);
    return meetingCard({ ...viewFor(house, PETRA), calendarUrl: CALENDAR }, context);
  }),
  one('welcome', (context) => welcomeCard('Petra', FOR_MEMBERS, context)),
  one('welcome in a channel', (context) => welcomeCard(null, FOR_MEMBERS, context)),
  one('help', (context) =>
    helpCard(
      BOT_COMMANDS.map(({ key }) => key),
      context,
    ),
  ),
  one('not understood', (context) =>
    notUnderstoodCard(
      [
        { name: 'sign-up', meeting: { network: 'ambtelijk' }, slot: {} },
        { name: 'meeting', meeting: { date: { day: 12, month: 1 } } },
        { name: 'contact', place: 'Urk', network: 'bestuurlijk' },
      ],
      FOR_MEMBERS,
      context,
    ),
  ),
  one('not understood at all', (context) => notUnderstoodCard([], FOR_MEMBERS, context)),
  one('client case', (context) => clientCaseCard(context)),
  one('greeting', (context) => greetingCard('Petra', FOR_MEMBERS, context)),
  one('leernetwerk, for who is not on the list', (context) =>
    meetingCard(
      {
        ...viewFor(leernetwerk(), JAN),
        viewer: { invited: false, mayAskDeputy: false, maySeeAttendance: false },
      },
      context,
    ),
  ),
  ...SECRETARIAT_GALLERY,
  ...DELIVERY_GALLERY,
  ...REACH_GALLERY,
];

/** The card of that name, drawn. */
export function drawn(name: string, context: CardContext): CardJson {
  const found = GALLERY.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`No card is named ${name}`);
  return found.draw(context);
}

/** Nobody is on record to go instead. */
function withoutDeputy(view: MeetingCardView): MeetingCardView {
  return { ...view, names: { ...view.names, deputy: null } };
}
