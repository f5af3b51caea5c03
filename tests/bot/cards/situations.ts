/** Meetings and answers that the card tests draw, with fictional people. */
import type { AttendanceView } from '../../../src/bot/cards/attendance.ts';
import type { CardContext } from '../../../src/bot/cards/card.ts';
import type { MeetingRow } from '../../../src/bot/cards/meeting-list.ts';
import type { MeetingCardView } from '../../../src/bot/cards/views.ts';
import type { Meeting } from '../../../src/domain/meetings.ts';
import type { Instant } from '../../../src/domain/time.ts';
import { ownViewOf, viewOf } from '../../../src/domain/views.ts';
import {
  AFTER_DEADLINE,
  AFTERNOON,
  AFTERWARDS,
  ambtelijkNetwerk,
  BEFORE_DEADLINE,
  Meetinghouse,
  MORNING,
  MORNING_STARTED,
} from '../../support/meetings.ts';
import { emptyGate } from '../../../src/domain/seats.ts';

export const PETRA = 'petra';
export const JAN = 'jan';

export const DUTCH: CardContext = {
  language: 'nl',
  now: BEFORE_DEADLINE,
  secretariat: 'secretariaat@voorbeeld.nl',
  exampleData: false,
};
export const ENGLISH: CardContext = { ...DUTCH, language: 'en' };

/** The meeting as this person sees it, with 31 of the 44 regions coming. */
export function viewFor(house: Meetinghouse, person: string): MeetingCardView {
  return {
    meeting: {
      ...viewOf(house.gate, house.now),
      coverage: { represented: 31, waiting: 2, asked: 1, declined: 4, silent: 6 },
    },
    own: ownViewOf(house.gate, house.row(person)),
    calendarUrl: null,
    names: { deputy: 'Jan de Boer', primary: 'Petra Jansen' },
    viewer: { invited: true, mayAskDeputy: person === PETRA, maySeeAttendance: true },
  };
}

export function nobodyYet(changes: Partial<Meeting> = {}): Meetinghouse {
  return new Meetinghouse(ambtelijkNetwerk([null, null], changes));
}

/** One seat in each group, both taken by others, and one person waiting in the morning. */
export function fullHouse(afternoon: number | null = 1): Meetinghouse {
  const house = new Meetinghouse(ambtelijkNetwerk([1, afternoon]));
  house.signUp('anne', MORNING);
  house.signUp('bas', AFTERNOON);
  house.signUp('carla', MORNING);
  return house;
}

/** The bestuurlijk network: 40 seats in Utrecht of which 2 are left, and online without limit. */
export function bestuurlijk(): Meetinghouse {
  const house = new Meetinghouse({
    ...ambtelijkNetwerk([null, null]),
    meetingId: 'bestuurlijk-2027-01-14',
    title: 'Wonen',
    theme: 'Wonen en uitstroom',
    audience: { kind: 'contacts', networks: ['bestuurlijk'] },
    sessions: [{ sessionId: 's1', start: '2027-01-14T12:00:00.000Z', end: '2027-01-14T15:00:00.000Z' }],
    slots: [
      { slotId: 's1-utrecht', sessionId: 's1', mode: 'physical', capacity: 4 },
      { slotId: 's1-online', sessionId: 's1', mode: 'online', capacity: null },
    ],
    place: 'Utrecht',
    link: null,
  });
  house.signUp('anne', 's1-utrecht');
  house.signUp('bas', 's1-utrecht');
  return house;
}

/** The learning network: a list, one session, one slot, place to follow. */
export function leernetwerk(): Meetinghouse {
  return new Meetinghouse({
    ...ambtelijkNetwerk([null, null]),
    meetingId: 'leernetwerk-2026-12-17',
    title: 'Samenwerken met ervaringsdeskundigen',
    theme: null,
    audience: { kind: 'list', name: 'Leernetwerk', people: [PETRA] },
    sessions: [{ sessionId: 's1', start: '2026-12-17T08:30:00.000Z', end: '2026-12-17T10:00:00.000Z' }],
    slots: [{ slotId: 's1', sessionId: 's1', mode: 'physical', capacity: null }],
    deadline: '2026-12-15T23:00:00.000Z',
    place: null,
    link: null,
  });
}

/** Two groups, each in Utrecht and online, the afternoon in Utrecht full. */
export function withFourSlots(): Meetinghouse {
  const meeting = ambtelijkNetwerk([null, null]);
  const house = new Meetinghouse({
    ...meeting,
    slots: [
      { slotId: 's1-utrecht', sessionId: 's1', mode: 'physical', capacity: 40 },
      { slotId: 's1-online', sessionId: 's1', mode: 'online', capacity: null },
      { slotId: 's2-utrecht', sessionId: 's2', mode: 'physical', capacity: 1 },
      { slotId: 's2-online', sessionId: 's2', mode: 'online', capacity: null },
    ],
    place: 'Utrecht',
  });
  house.signUp('anne', 's2-utrecht');
  return house;
}

export interface Situation {
  readonly name: string;
  readonly view: () => MeetingCardView;
  /** The moment at which it is looked at, when that is not before the deadline. */
  readonly now?: Instant;
}

function after(
  name: string,
  live: (house: Meetinghouse) => void,
  house: () => Meetinghouse = nobodyYet,
  person = PETRA,
): Situation {
  return {
    name,
    view() {
      const place = house();
      live(place);
      return viewFor(place, person);
    },
  };
}

function later(now: Instant, situation: Situation): Situation {
  return {
    ...situation,
    now,
    view() {
      const view = situation.view();
      return { ...view, meeting: { ...view.meeting, ...phaseAt(view, now) } };
    },
  };
}

function phaseAt({ meeting: { meeting } }: MeetingCardView, now: Instant) {
  return { phase: viewOf(emptyGate(meeting), now).phase };
}

/** Every state in which someone can find a meeting. */
export const STATES: readonly Situation[] = [
  after('no answer', () => undefined),
  after('attending', (house) => house.signUp(PETRA, MORNING)),
  after(
    'attending and waiting elsewhere',
    (house) => {
      house.signUp(PETRA, AFTERNOON);
      house.signUp(PETRA, MORNING);
    },
    () => fullHouse(null),
  ),
  after(
    'waiting, room elsewhere',
    (house) => house.signUp(PETRA, MORNING),
    () => fullHouse(null),
  ),
  after(
    'waiting, everything full',
    (house) => house.signUp(PETRA, MORNING),
    () => fullHouse(),
  ),
  after(
    'full',
    () => undefined,
    () => fullHouse(),
  ),
  after('declined', (house) => house.signOff(PETRA)),
  after('deputy asked', (house) => house.askDeputy(PETRA, JAN)),
  after(
    'deputy asked from the waiting list',
    (house) => {
      house.signUp(PETRA, MORNING);
      house.askDeputy(PETRA, JAN);
    },
    () => fullHouse(),
  ),
  after('deputy accepted', (house) => {
    house.askDeputy(PETRA, JAN);
    house.answerDeputy(JAN, PETRA, true);
  }),
  after('deputy declined', (house) => {
    house.askDeputy(PETRA, JAN);
    house.answerDeputy(JAN, PETRA, false);
  }),
  after('deputy signed off', (house) => {
    house.askDeputy(PETRA, JAN);
    house.answerDeputy(JAN, PETRA, true);
    house.signOff(JAN);
  }),
  after('asked as stand-in', (house) => house.askDeputy(PETRA, JAN), nobodyYet, JAN),
  after(
    'attending as stand-in',
    (house) => {
      house.askDeputy(PETRA, JAN);
      house.answerDeputy(JAN, PETRA, true);
    },
    nobodyYet,
    JAN,
  ),
  later(
    AFTER_DEADLINE,
    after('closed, no answer', () => undefined),
  ),
  later(
    AFTER_DEADLINE,
    after('closed, attending', (house) => house.signUp(PETRA, MORNING)),
  ),
  later(
    MORNING_STARTED,
    after('begun, in the first group', (house) => house.signUp(PETRA, MORNING)),
  ),
  later(
    MORNING_STARTED,
    after('begun, in the second group', (house) => house.signUp(PETRA, AFTERNOON)),
  ),
  later(
    AFTER_DEADLINE,
    after(
      'closed, waiting',
      (house) => house.signUp(PETRA, MORNING),
      () => fullHouse(),
    ),
  ),
  later(
    AFTER_DEADLINE,
    after(
      'closed, seat offered',
      (house) => {
        house.signUp(PETRA, AFTERNOON);
        house.at(AFTER_DEADLINE);
        house.signOff('bas');
      },
      () => fullHouse(),
    ),
  ),
  later(
    AFTER_DEADLINE,
    after('closed, deputy never answered', (house) => {
      house.askDeputy(PETRA, JAN);
      house.at(AFTER_DEADLINE);
    }),
  ),
  after('cancelled', (house) => {
    house.signUp(PETRA, MORNING);
    house.change({ status: 'cancelled' });
  }),
  later(
    AFTERWARDS,
    after('over', (house) => house.signUp(PETRA, MORNING)),
  ),
  after(
    'concept',
    () => undefined,
    () => nobodyYet({ status: 'concept' }),
  ),
  {
    name: 'not invited',
    view: () => ({
      ...viewFor(nobodyYet(), PETRA),
      viewer: { invited: false, mayAskDeputy: false, maySeeAttendance: false },
    }),
  },
];

/** As many rows of a list, in turn answered in another way. */
export function behind(count: number): readonly MeetingRow[] {
  const houses = [nobodyYet, bestuurlijk, leernetwerk];
  return Array.from({ length: count }, (_, index): MeetingRow => {
    const house = (houses[index % houses.length] ?? nobodyYet)();
    if (index % 3 === 0) house.signUp(PETRA);
    if (index % 3 === 1) house.signOff(PETRA);
    const names = { deputy: 'Jan de Boer', primary: 'Petra Jansen' };
    return { meeting: house.gate.meeting, own: ownViewOf(house.gate, house.row(PETRA)), names };
  });
}

const REGIONS = [
  'Alkmaar',
  'Almelo',
  'Almere',
  'Amersfoort',
  'Amsterdam',
  'Apeldoorn',
  'Arnhem',
  'Assen',
  'Bergen op Zoom',
  'Breda',
  'Delft',
  'Den Bosch',
  'Den Haag',
  'Den Helder',
  'Deventer',
  'Doetinchem',
  'Dordrecht',
  'Ede',
  'Eindhoven',
  'Emmen',
  'Enschede',
  'Gouda',
  'Groningen',
  'Haarlem',
  'Haarlemmermeer',
  'Heerlen',
  'Helmond',
  'Hilversum',
  'Hoorn',
  'Leeuwarden',
  'Leiden',
  'Maastricht',
  'Nijmegen',
  'Nissewaard',
  'Oss',
  'Purmerend',
  'Rotterdam',
  'Tilburg',
  'Utrecht',
  'Venlo',
  'Vlaardingen',
  'Vlissingen',
  'Zaanstad',
  'Zwolle',
];

/** 31 regions that come, two of them with a name, 2 waiting, 1 asked, 4 declined, 6 silent. */
export function attendance(): AttendanceView {
  const regions = REGIONS.map((region) => ({
    region,
    people: region === 'Alkmaar' ? ['Petra Jansen', 'Bas Kuiper'] : region === 'Almere' ? ['Anne Smit'] : [],
  }));
  return {
    meeting: viewFor(nobodyYet(), PETRA).meeting,
    mayNudge: false,
    regions: {
      represented: regions.slice(0, 31),
      waiting: regions.slice(31, 33),
      asked: regions.slice(33, 34),
      declined: regions.slice(34, 38),
      silent: regions.slice(38),
    },
  };
}
