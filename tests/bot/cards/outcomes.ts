/** Every outcome of an action and every message, as the rules give them. */
import type { Composed } from '../../../src/app/ports.ts';
import type { CardContext } from '../../../src/bot/cards/card.ts';
import { drawMessage } from '../../../src/bot/cards/message.ts';
import { notice } from '../../../src/bot/cards/notices.ts';
import type { NoticeView } from '../../../src/bot/cards/notice-text.ts';
import type { MeetingCardView } from '../../../src/bot/cards/views.ts';
import type {
  EventMessage,
  Outcome,
  RefusalReason,
  Registration,
} from '../../../src/domain/registrations.ts';
import type { Meetinghouse } from '../../support/meetings.ts';
import { AFTER_DEADLINE, AFTERNOON, ambtelijkNetwerk, MORNING } from '../../support/meetings.ts';
import { messageTo, registrationOf } from '../../support/registrations.ts';
import { fullHouse, JAN, nobodyYet, PETRA, viewFor } from './situations.ts';
import { CALENDAR } from './tellings.ts';

export interface OutcomeCase {
  readonly name: string;
  readonly outcome: () => Outcome;
  readonly view: () => MeetingCardView;
}

function answered(
  name: string,
  act: (house: Meetinghouse) => Outcome,
  house: () => Meetinghouse = nobodyYet,
  person = PETRA,
): OutcomeCase {
  const run = (): { house: Meetinghouse; outcome: Outcome } => {
    const place = house();
    return { house: place, outcome: act(place) };
  };
  return { name, outcome: () => run().outcome, view: () => viewFor(run().house, person) };
}

export const OUTCOMES: readonly OutcomeCase[] = [
  answered('signed up', (house) => house.signUp(PETRA, MORNING)),
  answered('switched', (house) => {
    house.signUp(PETRA, MORNING);
    return house.signUp(PETRA, AFTERNOON);
  }),
  answered(
    'waiting, room elsewhere',
    (house) => house.signUp(PETRA, MORNING),
    () => fullHouse(null),
  ),
  answered(
    'waiting, everything full',
    (house) => house.signUp(PETRA, MORNING),
    () => fullHouse(),
  ),
  answered(
    'waiting, keeping a seat',
    (house) => {
      house.signUp(PETRA, AFTERNOON);
      return house.signUp(PETRA, MORNING);
    },
    () => fullHouse(null),
  ),
  answered(
    'left the line',
    (house) => {
      house.signUp(PETRA, AFTERNOON);
      house.signUp(PETRA, MORNING);
      return house.act(PETRA, { kind: 'leave-line' });
    },
    () => fullHouse(null),
  ),
  answered('signed off', (house) => {
    house.signUp(PETRA, MORNING);
    return house.signOff(PETRA);
  }),
  answered('declined at once', (house) => house.signOff(PETRA)),
  answered('withdrawn', (house) => {
    house.signUp(PETRA, MORNING);
    return house.act(PETRA, { kind: 'withdraw' });
  }),
  answered('deputy asked', (house) => house.askDeputy(PETRA, JAN)),
  answered('deputy asked by who sat', (house) => {
    house.signUp(PETRA, AFTERNOON);
    return house.askDeputy(PETRA, JAN);
  }),
  answered('deputy asked after declining', (house) => {
    house.signOff(PETRA);
    return house.askDeputy(PETRA, JAN);
  }),
  answered(
    'deputy asked from the waiting list',
    (house) => {
      house.signUp(PETRA, MORNING);
      return house.askDeputy(PETRA, JAN);
    },
    () => fullHouse(),
  ),
  answered('deputy named', (house) =>
    house.act(PETRA, { kind: 'name-deputy', named: 'karin', tell: ['els'] }),
  ),
  answered(
    'stand-in accepted',
    (house) => {
      house.askDeputy(PETRA, JAN);
      return house.answerDeputy(JAN, PETRA, true);
    },
    nobodyYet,
    JAN,
  ),
  answered(
    'stand-in accepted, waiting',
    (house) => {
      house.signUp(PETRA, MORNING);
      house.askDeputy(PETRA, JAN);
      return house.answerDeputy(JAN, PETRA, true);
    },
    () => fullHouse(),
    JAN,
  ),
  answered(
    'stand-in declined',
    (house) => {
      house.askDeputy(PETRA, JAN);
      return house.answerDeputy(JAN, PETRA, false);
    },
    nobodyYet,
    JAN,
  ),
  answered(
    'offer declined',
    (house) => {
      house.signUp(PETRA, AFTERNOON);
      house.at(AFTER_DEADLINE);
      house.signOff('bas');
      return house.act(PETRA, { kind: 'answer-offer', accept: false });
    },
    () => fullHouse(),
  ),
];

export const REFUSALS: readonly RefusalReason[] = [
  'concept',
  'cancelled',
  'past',
  'deadline-passed',
  'not-invited',
  'no-such-slot',
  'line-full',
  'not-asked',
  'nothing-offered',
  'not-in-line',
  'no-deputy',
  'deputy-already-goes',
  'deputy-asked-by-other',
];

/** The message drawn, with an address for the calendar where it offers one. */
export function drawnNotice(view: NoticeView, context: CardContext): Composed {
  const told = notice(view, context);
  return drawMessage(told, view.meeting, told.letter.calendar === 'publish' ? CALENDAR : null, context);
}

function told(
  name: string,
  message: Partial<EventMessage>,
  registration: Partial<Registration> = {},
  aboutName: string | null = null,
): { readonly name: string; readonly view: NoticeView } {
  return {
    name,
    view: {
      message: messageTo(PETRA, message),
      meeting: ambtelijkNetwerk([1, null]),
      registration: registrationOf(PETRA, registration),
      aboutName,
    },
  };
}

export const MESSAGES = [
  told('promoted', { kind: 'promoted' }),
  told('offered', { kind: 'offered' }),
  told('deputy asked', { kind: 'deputy-asked', about: PETRA }, {}, 'Petra Jansen'),
  told('deputy withdrawn', { kind: 'deputy-withdrawn', about: PETRA }, {}, 'Petra Jansen'),
  told(
    'deputy accepted',
    { kind: 'deputy-accepted', about: JAN },
    { answer: 'deputy', seat: null, deputy: { personId: JAN, status: 'accepted' } },
    'Jan de Boer',
  ),
  told('deputy declined', { kind: 'deputy-declined', about: JAN }, {}, 'Jan de Boer'),
  told('deputy signed off', { kind: 'deputy-signed-off', about: JAN, slotId: AFTERNOON }, {}, 'Jan de Boer'),
  told('deputy lapsed, to the primary', { kind: 'deputy-lapsed', about: JAN }, {}, 'Jan de Boer'),
  told(
    'deputy lapsed, to the deputy',
    { kind: 'deputy-lapsed', about: PETRA },
    { standsInFor: { personId: PETRA, status: 'lapsed' } },
    'Petra Jansen',
  ),
  {
    name: 'deputy named, to the secretariat',
    view: {
      ...told('', { kind: 'deputy-named', about: PETRA, slotId: null, named: 'karin' }, {}, 'Petra Jansen')
        .view,
      named: { name: 'Karin Bos', email: 'karin.bos@voorbeeld.nl' },
    },
  },
  told('signed up for you', { kind: 'answered-for-you' }),
  told(
    'put in line for you',
    { kind: 'answered-for-you', slotId: null },
    { seat: null, waitingFor: MORNING },
  ),
  told('signed off for you', { kind: 'answered-for-you', slotId: null }, { answer: 'declined', seat: null }),
  told('deputy asked for you', { kind: 'answered-for-you' }, { answer: 'deputy' }),
  told('your answer confirmed', { kind: 'confirmed' }),
  told(
    'your place in line confirmed',
    { kind: 'confirmed', slotId: null },
    { seat: null, waitingFor: MORNING },
  ),
  told('your no confirmed', { kind: 'confirmed', slotId: null }, { answer: 'declined', seat: null }),
  told('your question to the deputy confirmed', { kind: 'confirmed' }, { answer: 'deputy' }),
  told('answer removed for you', { kind: 'answered-for-you', slotId: null }, { answer: 'none', seat: null }),
];
