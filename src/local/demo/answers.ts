/** The answers that are there already when one begins. */
import type { Meeting, SlotId } from '../../domain/meetings.ts';
import { participantOf } from '../../domain/participants.ts';
import type { Contact, Network, PersonId, RegionId } from '../../domain/people.ts';
import type { Command, Request } from '../../domain/registrations.ts';
import { SLOTS, type DemoMeetings } from './meetings.ts';

export interface DemoAnswer {
  readonly personId: PersonId;
  readonly request: (meeting: Meeting) => Request;
}

/** The ambtelijk primaries on the list of the leernetwerk, in the order in which they answer. */
const LEARNING_REGIONS = [
  'BW02',
  'BW06',
  'BW09',
  'BW11',
  'BW14',
  'BW17',
  'BW21',
  'BW28',
  'BW33',
  'BW35',
  'BW41',
];

/** The regions whose people one can be; they are on the list and have not answered anything. */
const OWN_REGIONS = ['BW05', 'BW37'];

/** Who is on the list of the leernetwerk. */
export function learnersAmong(contacts: readonly Contact[]): readonly PersonId[] {
  const own = contacts.filter(
    ({ regionId, network }) => network === 'ambtelijk' && OWN_REGIONS.includes(regionId),
  );
  return [
    ...primariesOf(contacts, 'ambtelijk', LEARNING_REGIONS),
    ...own.flatMap(({ holder }) => (holder === null ? [] : [holder.personId])),
  ];
}

/**
 * What was answered before one begins, in order. The afternoon group of the ambtelijk meeting has one seat left, the
 * leernetwerk has a waiting list. Nobody one can be has answered.
 */
export function demoAnswers(
  meetings: DemoMeetings,
  contacts: readonly Contact[],
): readonly { readonly meeting: Meeting; readonly answers: readonly DemoAnswer[] }[] {
  const come = (network: Network, slotId: SlotId, regions: readonly RegionId[]) =>
    answers(contacts, primariesOf(contacts, network, regions), { kind: 'sign-up', wish: { slotId } });
  const decline = (network: Network, regions: readonly RegionId[]) =>
    answers(contacts, primariesOf(contacts, network, regions), { kind: 'sign-off' });
  const askDeputy = (network: Network, slotId: SlotId, regions: readonly RegionId[]) =>
    answers(contacts, primariesOf(contacts, network, regions), {
      kind: 'ask-deputy',
      deputy: null,
      wish: { slotId },
    });

  return [
    {
      meeting: meetings.ambtelijk,
      answers: [
        ...come('ambtelijk', SLOTS.morning, ['BW01', 'BW02', 'BW07', 'BW09', 'BW12', 'BW16', 'BW19', 'BW24']),
        ...come('ambtelijk', SLOTS.afternoon, ['BW03', 'BW08', 'BW13', 'BW15', 'BW26', 'BW34', 'BW40']),
        ...askDeputy('ambtelijk', SLOTS.morning, ['BW32']),
        ...decline('ambtelijk', ['BW22', 'BW29', 'BW42']),
      ],
    },
    {
      meeting: meetings.bestuurlijk,
      answers: [
        ...come('bestuurlijk', SLOTS.room, ['BW01', 'BW08', 'BW12', 'BW15', 'BW18', 'BW29', 'BW38', 'BW40']),
        ...come('bestuurlijk', SLOTS.online, ['BW02', 'BW34', 'BW44']),
        ...decline('bestuurlijk', ['BW10', 'BW27']),
      ],
    },
    {
      meeting: meetings.leernetwerk,
      answers: [
        ...come('ambtelijk', SLOTS.room, LEARNING_REGIONS.slice(0, 10)),
        ...decline('ambtelijk', LEARNING_REGIONS.slice(10)),
      ],
    },
  ];
}

function answers(
  contacts: readonly Contact[],
  people: readonly PersonId[],
  command: Command,
): readonly DemoAnswer[] {
  return people.map((personId) => ({
    personId,
    request: (meeting) => {
      const { region, invited, deputy } = participantOf(contacts, meeting, personId);
      return {
        key: `demo-${meeting.meetingId}`,
        subject: personId,
        by: personId,
        region,
        invited,
        command: command.kind === 'ask-deputy' ? { ...command, deputy } : command,
      };
    },
  }));
}

/** The first primary of each region; a vacancy is left out. */
function primariesOf(
  contacts: readonly Contact[],
  network: Network,
  regions: readonly RegionId[],
): readonly PersonId[] {
  return regions.flatMap((regionId) => {
    const post = contacts.find((contact) => {
      return contact.regionId === regionId && contact.network === network && contact.rank === 'primary';
    });
    return post?.holder ? [post.holder.personId] : [];
  });
}
