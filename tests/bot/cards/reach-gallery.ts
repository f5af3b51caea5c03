/** The cards of getting in: the first words in a chat, who can be reached, whose an account is. */
import type { AccountQuestion, Reach } from '../../../src/app/reach.ts';
import { accountCard, noAccountsCard } from '../../../src/bot/cards/accounts.ts';
import { gettingInCard } from '../../../src/bot/cards/getting-in.ts';
import { reachCard } from '../../../src/bot/cards/reach.ts';
import { reachGroupCard } from '../../../src/bot/cards/reach-group.ts';
import type { OwnLine } from '../../../src/bot/cards/own-line.ts';
import type { HeldPost } from '../../../src/domain/contacts.ts';
import type { Contact } from '../../../src/domain/people.ts';
import type { Reached, ReachedPerson } from '../../../src/domain/reach.ts';
import { addressOf } from '../../../src/domain/teams.ts';
import { chatOf } from '../../support/recipients.ts';
import type { GalleryCard } from './gallery.ts';

const NAMES = [
  'Anna de Vries',
  'Bas Smit',
  'Carla Mulder-van den Broek',
  'Daan Visser',
  'Emine Kaya',
  'Fokke Hoekstra',
  'Gijs Brouwer',
  'Hanna Yılmaz',
  'Ineke Vos',
  'Joost Wiersma',
  'Karim Bouzid',
  'Lotte Prins',
];

const REFUSALS = ['403 MessageWritesBlocked', '404 ConversationNotFound', '403 Forbidden', null];

const LINKED: OwnLine = { mark: 'yes', tone: 'good', lines: ['Gekoppeld aan Sanne Koster.'] };

function held(index: number, name: string, rank: Contact['rank'] = 'primary'): HeldPost {
  const holder = {
    personId: `p-${String(index)}`,
    name,
    function: 'beleidsadviseur',
    municipalityCode: 'GM0193',
    email: `${String(index)}@voorbeeld.nl`,
    phone: null,
  };
  return { regionId: index % 3 === 0 ? 'BW05' : 'BW06', network: 'ambtelijk', rank, seat: 1, holder };
}

/** So many people reached in each way; the names as given, or invented. */
export function reachWith(
  counts: Readonly<Record<Reached, number>>,
  names: readonly string[] = NAMES,
  region = 'Hart van Brabant',
): Reach {
  const ways = (['none', 'mail', 'chat'] as const).flatMap((way) => Array<Reached>(counts[way]).fill(way));
  const people = ways.map((reached, index): ReachedPerson => {
    const name = names[index % names.length] ?? '';
    const posts = index % 4 === 0 ? [held(index, name), held(index, name, 'deputy')] : [held(index, name)];
    const refusal = reached === 'none' ? (REFUSALS[index % REFUSALS.length] ?? null) : null;
    return { personId: `p-${String(index)}`, name, posts, reached, refusal };
  });
  const vacancies = [2, 3].map((index): Contact => ({ ...held(index, '', 'deputy'), holder: null }));
  const regions = new Map([
    ['BW05', 'IJssel-Vecht'],
    ['BW06', region],
  ]);
  return { people, vacancies, waiting: counts.none, regions };
}

/** An account that waits, whose address is of the people named. */
export function questionAbout(name: string, owners: readonly string[]): AccountQuestion {
  const chat = chatOf('account');
  return {
    account: {
      identity: {
        tenantId: '11111111-1111-4111-8111-111111111111',
        objectId: '33333333-3333-4333-8333-333333333333',
      },
      name,
      email: 's.koster@voorbeeld.nl',
      homeTenantId: '22222222-2222-4222-8222-222222222222',
      address: addressOf(chat),
      conversationId: chat.conversationId,
      since: '2026-11-23T08:00:00.000Z',
    },
    candidates: owners.map((owner, index) => ({
      personId: `p-${String(index)}`,
      name: owner,
      posts: [held(index, owner)],
    })),
    domains: owners.length > 1 ? ['voorbeeld.nl'] : [],
  };
}

const one = (name: string, draw: GalleryCard['draw']): GalleryCard => ({ name, draw });

export const REACH_GALLERY: readonly GalleryCard[] = [
  one('getting in: welcome', (context) => gettingInCard(['meetings', 'signUp', 'contact'], context)),
  one('reach: many', (context) => reachCard(reachWith({ chat: 120, mail: 40, none: 11 }), context)),
  one('reach: without mail', (context) => reachCard(reachWith({ chat: 30, mail: 0, none: 2 }), context)),
  one('reach: everyone', (context) => reachCard(reachWith({ chat: 8, mail: 0, none: 0 }), context)),
  one('reach: who is not', (context) =>
    reachGroupCard('none', 0, reachWith({ chat: 9, mail: 0, none: 11 }), context),
  ),
  one('reach: vacancies', (context) =>
    reachGroupCard('vacancies', 0, reachWith({ chat: 9, mail: 0, none: 11 }), context),
  ),
  one('reach: an empty group', (context) =>
    reachGroupCard('mail', 4, reachWith({ chat: 9, mail: 0, none: 0 }), context),
  ),
  one('account: of one', (context) =>
    accountCard(questionAbout('S. Koster', ['Sanne Koster']), 1, null, context),
  ),
  one('account: of two, after another', (context) =>
    accountCard(questionAbout('', ['Sanne Koster', 'Joost Wiersma']), 3, LINKED, context),
  ),
  one('account: none left', (context) => noAccountsCard(LINKED, context)),
];
