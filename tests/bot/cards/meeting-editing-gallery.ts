/** The cards of the secretariat, in every state. */
import type { AttendeeList, NamedAttendee } from '../../../src/app/attendees.ts';
import { attendeesCard, attendeeTextCard } from '../../../src/bot/cards/attendees.ts';
import { chooseManagedCard } from '../../../src/bot/cards/choose-managed.ts';
import {
  moveFormCard,
  seatsFormCard,
  whereaboutsFormCard,
} from '../../../src/bot/cards/meeting-editing-changes.ts';
import { meetingFormCard } from '../../../src/bot/cards/meeting-editing-form.ts';
import { manageCard } from '../../../src/bot/cards/meeting-editing-manage.ts';
import {
  answerFormCard,
  choosePersonCard,
  unknownPersonCard,
} from '../../../src/bot/cards/meeting-editing-others.ts';
import { attendeesOf } from '../../../src/domain/attendees.ts';
import { BLANK_DRAFT, draftOf } from '../../../src/domain/meeting-drafts.ts';
import type { Outcome } from '../../../src/domain/registrations.ts';
import { viewOf, type MeetingView } from '../../../src/domain/views.ts';
import { AFTERNOON, MORNING, type Meetinghouse } from '../../support/meetings.ts';
import type { GalleryCard } from './gallery.ts';
import { bestuurlijk, fullHouse, nobodyYet, withFourSlots } from './situations.ts';
import { changeMenuCard, confirmCancelCard } from '../../../src/bot/cards/meeting-editing-questions.ts';
import { saidOfOther } from '../../../src/bot/cards/meeting-editing-said.ts';

const one = (name: string, draw: GalleryCard['draw']): GalleryCard => ({
  name: `secretariat: ${name}`,
  draw,
});

function viewOfHouse(house: Meetinghouse): MeetingView {
  const view = viewOf(house.gate, house.now);
  return { ...view, coverage: { represented: 31, waiting: 2, asked: 1, declined: 4, silent: 6 } };
}

export const published = (): MeetingView => viewOfHouse(fullHouse(40));
/** The same meeting before it is published. */
export const concept = (): MeetingView => viewOf(nobodyYet({ status: 'concept' }).gate, nobodyYet().now);
const LOES = { personId: 'loes', name: 'Loes de Groot' };

/** Loes and twelve others; every second one answered by the secretariat. */
export function list(people = 13): AttendeeList {
  const house = nobodyYet();
  const names = Array.from({ length: people }, (_, index) => (index === 0 ? 'loes' : `deelnemer-${index}`));
  names.forEach((name, index) => {
    const options = index % 2 === 1 ? { by: 'vera' } : {};
    house.act(name, { kind: 'sign-up', wish: { slotId: index % 3 === 0 ? AFTERNOON : MORNING } }, options);
  });
  const attendees = attendeesOf(house.gate, house.rows).map((attendee): NamedAttendee => {
    const number = names.indexOf(attendee.personId);
    return {
      ...attendee,
      name: number === 0 ? 'Loes de Groot' : `Deelnemer ${number}`,
      function: number % 4 === 3 ? null : 'beleidsadviseur wonen en zorg',
      region: number % 4 === 3 ? null : 'IJssel-Vecht',
      municipality: 'Zwolle',
      answeredByName: attendee.answeredBy === attendee.personId ? null : 'Vera van Dijk',
    };
  });
  return { view: viewOfHouse(house), attendees };
}

const outcomes: readonly Outcome[] = [
  { kind: 'attending', slotId: MORNING, undo: { kind: 'withdraw' } },
  { kind: 'waiting', slotId: MORNING, place: 2, keeps: null, undo: { kind: 'withdraw' } },
  { kind: 'declined', undo: { kind: 'sign-up', slotId: MORNING } },
  { kind: 'withdrawn' },
  { kind: 'refused', reason: 'deadline-passed' },
  { kind: 'refused', reason: 'not-asked' },
];

export const SECRETARIAT_GALLERY: readonly GalleryCard[] = [
  one('new meeting', (context) =>
    meetingFormCard({ meetingId: 'm-1', revision: 0, draft: BLANK_DRAFT, problems: [] }, context),
  ),
  one('new meeting with problems', (context) =>
    meetingFormCard(
      {
        meetingId: 'm-1',
        revision: 0,
        draft: { ...draftOf(bestuurlijk().gate.meeting), title: '', link: 'teams.voorbeeld.nl/wonen' },
        problems: [
          { field: 'title', kind: 'missing' },
          { field: 'end2', kind: 'end-before-start' },
          { field: 'link', kind: 'not-https' },
          { field: 'seatsPhysical', kind: 'not-a-count', limit: 9_999 },
        ],
      },
      context,
    ),
  ),
  one('concept again, changed by another', (context) =>
    meetingFormCard(
      {
        meetingId: 'm-1',
        revision: 3,
        draft: draftOf(concept().meeting),
        problems: [{ field: null, kind: 'changed-meanwhile' }],
      },
      context,
    ),
  ),
  one('concept', (context) =>
    manageCard(concept(), { mark: 'yes', tone: 'good', lines: ['Het concept is bewaard.'] }, context),
  ),
  one('manage', (context) => manageCard(published(), null, context)),
  one('manage, hybrid', (context) => manageCard(viewOfHouse(bestuurlijk()), null, context)),
  one('manage, cancelled', (context) =>
    manageCard(viewOfHouse(nobodyYet({ status: 'cancelled' })), null, context),
  ),
  ...outcomes.map((outcome) =>
    one(`answered for someone: ${outcome.kind === 'refused' ? outcome.reason : outcome.kind}`, (context) => {
      const said = saidOfOther(LOES, { outcome, view: published(), own: null }, context);
      return manageCard(published(), said, context);
    }),
  ),
  one('what to change', (context) => changeMenuCard(published(), context)),
  one('place and link', (context) => whereaboutsFormCard(viewOfHouse(bestuurlijk()), null, context)),
  one('seats', (context) => seatsFormCard(viewOfHouse(withFourSlots()), null, context)),
  one('seats, fewer than in use', (context) =>
    seatsFormCard(
      published(),
      {
        values: new Map([[AFTERNOON, '0']]),
        problems: [{ field: `seats_${MORNING}`, kind: 'below-use', inUse: 12 }],
      },
      context,
    ),
  ),
  one('move', (context) => moveFormCard(published(), 87, null, context)),
  one('confirm cancelling', (context) => confirmCancelCard(published(), 87, context)),
  one('confirm discarding', (context) => confirmCancelCard(concept(), 0, context)),
  one('answer for someone', (context) => answerFormCard(published(), '', context)),
  one('whom do you mean', (context) =>
    choosePersonCard(
      published(),
      { name: 'Bakker', what: 'register', slotId: MORNING },
      [
        { personId: 'karin', name: 'Karin Bakker', function: 'wethouder', region: 'IJssel-Vecht' },
        { personId: 'joost', name: 'Joost Bakker', function: null, region: null },
      ],
      context,
    ),
  ),
  one('unknown person', (context) =>
    unknownPersonCard(published(), { name: 'Zoë Smit', what: 'register', slotId: null }, context),
  ),
  one('unknown person to sign off', (context) =>
    unknownPersonCard(published(), { name: 'Zoë Smit', what: 'sign-off', slotId: null }, context),
  ),
  one('attendees', (context) => attendeesCard(list(), 0, true, context)),
  one('attendees, last page', (context) => attendeesCard(list(), 9, false, context)),
  one('attendees, nobody', (context) => attendeesCard(list(0), 0, true, context)),
  one('attendees as text', (context) => attendeeTextCard(list(), context)),
  one('attendees as text, too many', (context) => attendeeTextCard(list(400), context)),
  one('which meeting', (context) =>
    chooseManagedCard(
      Array.from({ length: 7 }, () => published().meeting),
      context,
    ),
  ),
];
