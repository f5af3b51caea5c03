import { expect, it } from 'vitest';

import type { PostView, RegionView } from '../../../src/app/contacts.ts';
import type { CardContext } from '../../../src/bot/cards/card.ts';
import { contactCard, regionCard } from '../../../src/bot/cards/contacts.ts';
import { severalPlacesCard, unknownPlaceCard } from '../../../src/bot/cards/places.ts';
import type { Place } from '../../../src/domain/places.ts';
import type { Municipality, Region } from '../../../src/domain/reference.ts';
import { cardProblems } from '../../support/card-problems.ts';
import { brokenCardRules } from '../../support/card-rules.ts';

const context: CardContext = {
  language: 'nl',
  now: '2026-11-23T08:00:00.000Z',
  secretariat: 'netwerk@voorbeeld.nl',
  exampleData: false,
};

const region: Region = {
  regionId: 'BW05',
  name: 'IJssel-Vecht',
  centreMunicipalityCode: 'GM0193',
  composition: 'example',
  tile: { column: 5, row: 2 },
};

const zwolle = municipality('GM0193', 'Zwolle', 'centre');
const dalfsen = municipality('GM0148', 'Dalfsen', 'member');

const sanne: PostView = {
  network: 'ambtelijk',
  rank: 'primary',
  holder: {
    personId: 'sanne',
    name: 'Sanne Koster',
    function: 'beleidsadviseur wonen en zorg',
    municipalityCode: 'GM0193',
    municipality: 'Zwolle',
    email: 'sanne_koster@voorbeeld.nl',
    phone: '06-00000101',
  },
};

const view: RegionView = {
  kind: 'region',
  region,
  centre: zwolle,
  municipalities: [dalfsen, zwolle],
  asked: dalfsen,
  exact: true,
  unconfirmed: true,
  question: { network: 'ambtelijk' },
  posts: [sanne, { network: 'ambtelijk', rank: 'deputy', holder: null }],
  hasMore: true,
};

/** What the renderer objects to, and the rules of ours that it breaks. */
function wrongWith(card: object): readonly string[] {
  return [...cardProblems(card), ...brokenCardRules(card)];
}

function municipality(code: string, name: string, role: 'centre' | 'member'): Municipality {
  return { code, name, province: 'Overijssel', regionId: 'BW05', role, membership: 'example' };
}

it('the contact card says who to call first, marks what is unconfirmed, and is kind about a vacancy', () => {
  const card = contactCard(view, view.posts ?? [], context);

  expect(card).toEqual({
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'nl',
    speak: 'Dalfsen hoort bij regio IJssel-Vecht. Aanspreekpunt: Sanne Koster.',
    fallbackText: 'Dalfsen hoort bij regio IJssel-Vecht. Aanspreekpunt: Sanne Koster.',
    body: [
      { type: 'TextBlock', text: 'Aanspreekpunten', wrap: true, size: 'small', isSubtle: true },
      {
        type: 'TextBlock',
        text: 'Regio IJssel-Vecht',
        wrap: true,
        size: 'large',
        weight: 'bolder',
        style: 'heading',
        spacing: 'small',
      },
      { type: 'TextBlock', text: 'Dalfsen hoort bij regio IJssel-Vecht.', wrap: true, spacing: 'small' },
      {
        type: 'TextBlock',
        text: 'Deze indeling is nog niet bevestigd.',
        wrap: true,
        isSubtle: true,
        spacing: 'small',
      },
      { type: 'TextBlock', text: 'Ambtelijk netwerk', wrap: true, weight: 'bolder', spacing: 'medium' },
      {
        type: 'Container',
        spacing: 'small',
        items: [
          { type: 'TextBlock', text: 'Aanspreekpunt', wrap: true, size: 'small', isSubtle: true },
          { type: 'TextBlock', text: 'Sanne Koster', wrap: true, weight: 'bolder', spacing: 'none' },
          {
            type: 'TextBlock',
            text: 'beleidsadviseur wonen en zorg, gemeente Zwolle',
            wrap: true,
            spacing: 'none',
          },
          {
            type: 'TextBlock',
            text: '[sanne\\_koster@voorbeeld.nl](mailto:sanne_koster@voorbeeld.nl)',
            wrap: true,
            spacing: 'small',
          },
          {
            type: 'TextBlock',
            text:
              '[06-00000101](tel:+31600000101) · ' +
              '[Chat in Teams](https://teams.microsoft.com/l/chat/0/0?users=sanne_koster%40voorbeeld.nl)',
            wrap: true,
            spacing: 'small',
          },
        ],
      },
      {
        type: 'Container',
        spacing: 'small',
        separator: true,
        items: [
          { type: 'TextBlock', text: 'Vervanger', wrap: true, size: 'small', isSubtle: true },
          {
            type: 'TextBlock',
            text: 'Nu niemand. Het secretariaat helpt u graag verder: netwerk@voorbeeld.nl',
            wrap: true,
            spacing: 'none',
          },
        ],
      },
    ],
    actions: [
      {
        type: 'Action.Execute',
        title: 'Alle aanspreekpunten',
        verb: 'contact.show',
        data: { place: 'GM0148', language: 'nl' },
        fallback: {
          type: 'Action.Submit',
          title: 'Alle aanspreekpunten',
          data: { verb: 'contact.show', place: 'GM0148', language: 'nl' },
        },
      },
    ],
  });
  expect(wrongWith(card)).toEqual([]);
});

it('the card that everyone reads names no person, and keeps the question for who presses the button', () => {
  const card = regionCard(view, 'everyone', context);

  expect(card).toMatchObject({
    body: [
      { text: 'Regio' },
      { text: 'Regio IJssel-Vecht' },
      { text: 'Dalfsen hoort bij regio IJssel-Vecht.' },
      { text: 'Deze indeling is nog niet bevestigd.' },
      { text: 'Centrumgemeente: Zwolle' },
      { text: 'Andere gemeenten: Dalfsen' },
      { text: 'Namen en adressen ziet alleen wie op de knop drukt.' },
    ],
    actions: [
      { title: 'Toon gegevens', verb: 'contact.show', data: { place: 'GM0148', network: 'ambtelijk' } },
    ],
  });
  expect(JSON.stringify(card)).not.toMatch(/Koster|@voorbeeld|0000/);
  expect(wrongWith(card)).toEqual([]);
});

it('a stranger learns the region, and that names are for members', () => {
  const card = regionCard({ ...view, posts: null }, 'stranger', context);

  expect(JSON.stringify(card.body)).toContain(
    'Namen en adressen zijn er alleen voor leden van het netwerk. Heeft u een vraag? Mail het secretariaat: netwerk@voorbeeld.nl',
  );
  expect(card).not.toHaveProperty('actions');
  expect(wrongWith(card)).toEqual([]);
});

it('a region as a whole names its centre and every other municipality', () => {
  const names = [
    'Dalfsen',
    'Hardenberg',
    'Kampen',
    'Ommen',
    'Staphorst',
    'Steenwijkerland',
    'Zwartewaterland',
  ];
  const municipalities = [
    zwolle,
    ...names.map((name, index) => municipality(`GM900${String(index)}`, name, 'member')),
  ];
  const card = regionCard({ ...view, asked: null, municipalities }, 'member', context);

  expect(card).toMatchObject({
    body: [
      {},
      { text: 'Regio IJssel-Vecht' },
      { text: 'Welke gemeenten bij deze regio horen, is nog niet overal bevestigd.' },
      {},
      {
        text: 'Andere gemeenten: Dalfsen, Hardenberg, Kampen, Ommen, Staphorst, Steenwijkerland, Zwartewaterland',
      },
    ],
    actions: [{ title: 'Wie is het aanspreekpunt?', data: { place: 'BW05', network: 'ambtelijk' } }],
  });
  expect(wrongWith(card)).toEqual([]);
});

it('a typing error that was read over is said, and a name that says "regio" is not said twice', () => {
  const alkmaar = { ...region, name: 'Regio Alkmaar' };
  const card = regionCard({ ...view, region: alkmaar, asked: null, exact: false }, 'member', context);

  expect(card).toMatchObject({
    body: [
      {},
      { text: 'Regio Alkmaar' },
      { text: 'Ik heb uw vraag gelezen als: Regio Alkmaar.' },
      {},
      {},
      {},
    ],
  });
});

it('a region without any post in the network says so', () => {
  const card = contactCard({ ...view, unconfirmed: false, hasMore: false }, [], context);

  expect(card).toMatchObject({
    body: [
      {},
      {},
      {},
      { text: 'Van deze regio zijn nog geen aanspreekpunten bekend voor het ambtelijk netwerk.' },
    ],
  });
  expect(card).not.toHaveProperty('actions');
  expect(wrongWith(card)).toEqual([]);
});

it('an address from an import cannot break out of its link', () => {
  const post = {
    ...sanne,
    holder: sanne.holder && {
      ...sanne.holder,
      name: '[klik](https://kwaad.nl)',
      email: 'a)(b@voorbeeld.nl',
      phone: null,
    },
  };
  const card = contactCard(view, [post], context);

  const body = JSON.stringify(card.body);
  expect(body).toContain('(mailto:a%29%28b@voorbeeld.nl)');
  expect(body).not.toContain('](https://kwaad.nl)');
});

it('a few places to choose from are buttons that keep the question', () => {
  const options: readonly Place[] = [
    { kind: 'municipality', municipality: dalfsen, region },
    { kind: 'region', region },
  ];
  const card = unknownPlaceCard('Dalven\n[x](y)', options, { rank: 'primary' }, context);

  expect(card).toMatchObject({
    body: [
      { text: 'Ik ken geen gemeente of regio met de naam “Dalven \\[x\\]\\(y\\)”.' },
      { text: 'Bedoelt u een van deze?' },
    ],
    actions: [
      { title: 'Dalfsen', data: { place: 'GM0148', rank: 'primary' } },
      { title: 'Regio IJssel-Vecht', data: { place: 'BW05', rank: 'primary' } },
    ],
  });
  expect(wrongWith(card)).toEqual([]);
});

it('more than three are a list', () => {
  const options = ['BW01', 'BW02', 'BW03', 'BW04'].map((regionId) => {
    return { kind: 'region', region: { ...region, regionId, name: `Gebied ${regionId}` } } as const;
  });
  const card = severalPlacesCard(options, {}, { ...context, language: 'en' });

  expect(card).toMatchObject({
    body: [
      { text: 'Which place do you mean?' },
      {
        type: 'Input.ChoiceSet',
        id: 'place',
        choices: [{ title: 'Region Gebied BW01', value: 'BW01' }, {}, {}, { value: 'BW04' }],
      },
    ],
    actions: [{ title: 'Show', verb: 'contact.show', data: { language: 'en' } }],
  });
  expect(wrongWith(card)).toEqual([]);
});

it('without anything near, it says how to ask', () => {
  const card = unknownPlaceCard('  ', [], {}, context);

  expect(card).toMatchObject({
    body: [
      { text: 'Ik heb geen gemeente of regio in uw vraag gevonden.' },
      { text: 'Noem een gemeente of een regio, bijvoorbeeld Urk.' },
    ],
  });
  expect(wrongWith(card)).toEqual([]);
});
