/** Cards about a meeting whose every text tries to be something else. */
import { accountCard } from '../../../src/bot/cards/accounts.ts';
import { attendanceCard } from '../../../src/bot/cards/attendance.ts';
import { chooseSlotCard } from '../../../src/bot/cards/choose-slot.ts';
import { confirmDeputyCard } from '../../../src/bot/cards/confirm.ts';
import { greetingCard, notUnderstoodCard, welcomeCard } from '../../../src/bot/cards/conversation.ts';
import { meetingCard, meetingDetailsCard, sharedMeetingCard } from '../../../src/bot/cards/meeting.ts';
import { meetingListCard } from '../../../src/bot/cards/meeting-list.ts';
import type { TellingView } from '../../../src/bot/cards/message.ts';
import { outcomeCard } from '../../../src/bot/cards/outcome.ts';
import { reachCard } from '../../../src/bot/cards/reach.ts';
import { reachGroupCard } from '../../../src/bot/cards/reach-group.ts';
import { retiredCard } from '../../../src/bot/cards/retired.ts';
import type { MeetingCardView } from '../../../src/bot/cards/views.ts';
import type { GalleryCard } from './gallery.ts';
import { drawnNotice, MESSAGES } from './outcomes.ts';
import { questionAbout, reachWith } from './reach-gallery.ts';
import { attendance, PETRA, viewFor, withFourSlots } from './situations.ts';
import { drawnTelling, TELLINGS } from './tellings.ts';

const TEXTS = [
  '**[Klik hier](https://kwaad.voorbeeld.nl)** <at>iedereen</at> `code` ![x](y)',
  '- een punt',
  '1. eerste\n2. tweede',
  '# Kop\n> citaat\n---',
  '&lt;at&gt;&#42;&lt;/at&gt;',
  '{{DATE(2027-01-12T10:00:00Z)}} ${title}',
  'Zorgaanbiedersoverlegorgaanvergaderingsverslaglegging'.repeat(4),
];

/** The same cards for each of the hostile texts. */
export function hostile(): readonly GalleryCard[] {
  return TEXTS.flatMap((text, index) => {
    const view = viewWith(text);
    const { meeting } = view.meeting;
    const name = (card: string): string => `${card}, text ${String(index + 1)}`;
    return [
      { name: name('meeting'), draw: (context) => meetingCard(view, context) },
      { name: name('details'), draw: (context) => meetingDetailsCard(view, context) },
      { name: name('shared'), draw: (context) => sharedMeetingCard(view.meeting, context) },
      { name: name('choice'), draw: (context) => chooseSlotCard(view, context) },
      { name: name('confirmation'), draw: (context) => confirmDeputyCard(text, view, context) },
      {
        name: name('outcome'),
        draw: (context) =>
          outcomeCard(
            { kind: 'deputy-asked', deputy: 'jan', slotId: 's1-online', place: null, undo: null },
            view,
            context,
          ),
      },
      {
        name: name('list'),
        draw: (context) =>
          meetingListCard({ rows: [{ meeting, own: view.own, names: view.names }], network: null }, context),
      },
      {
        name: name('attendance'),
        draw: (context) =>
          attendanceCard(
            {
              meeting: view.meeting,
              mayNudge: true,
              regions: { ...attendance().regions, waiting: [{ region: text, people: [text, text] }] },
            },
            context,
          ),
      },
      {
        name: name('reach'),
        draw: (context) => reachCard(reachWith({ chat: 3, mail: 2, none: 2 }, [text], text), context),
      },
      {
        name: name('reach of a group'),
        draw: (context) =>
          reachGroupCard('none', 0, reachWith({ chat: 0, mail: 0, none: 4 }, [text], text), context),
      },
      {
        name: name('account'),
        draw: (context) => accountCard(questionAbout(text, [text]), 2, null, context),
      },
      ...MESSAGES.map((message): GalleryCard => ({
        name: name(message.name),
        draw: (context) => drawnNotice({ ...message.view, meeting, aboutName: text }, context).card,
      })),
      ...TELLINGS.map((telling): GalleryCard => ({
        name: name(telling.name),
        draw: (context) => drawnTelling({ ...telling, view: hostileTo(telling.view, text) }, context).card,
      })),
      { name: name('retired'), draw: (context) => retiredCard('relocated', meeting, context) },
      { name: name('welcome'), draw: (context) => welcomeCard(text, [], context) },
      { name: name('greeting'), draw: (context) => greetingCard(text, [], context) },
      {
        name: name('guess'),
        draw: (context) =>
          notUnderstoodCard(
            [
              { name: 'region', place: text },
              { name: 'meeting', meeting: { words: text } },
            ],
            [],
            context,
          ),
      },
    ] satisfies readonly GalleryCard[];
  });
}

/** The same slots, so that the answers still fit. */
function hostileTo(view: TellingView, text: string): TellingView {
  return {
    ...view,
    meeting: {
      ...view.meeting,
      title: text,
      theme: text,
      place: text,
      audience: { kind: 'list', name: text, people: [PETRA] },
    },
    known: view.known === null ? null : { ...view.known, place: `${text} ${text}` },
    askedInstead: view.askedInstead.map(() => text),
    colleagues: [text, text],
    names: { deputy: text, primary: text },
  };
}

function viewWith(text: string): MeetingCardView {
  const house = withFourSlots();
  house.change({
    title: text,
    theme: text,
    place: text,
    audience: { kind: 'list', name: text, people: [PETRA] },
  });
  house.askDeputy(PETRA, 'jan');
  return { ...viewFor(house, PETRA), names: { deputy: text, primary: text } };
}
