import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { createContacts, type ContactsAnswer } from '../../src/app/contacts.ts';
import type { Actor, Contact, Network, Rank, Role } from '../../src/domain/people.ts';
import { parseReference } from '../../src/storage/reference-files.ts';

const read = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const reference = parseReference(read('regions.csv'), read('municipalities.csv'));

function post(regionId: string, network: Network, rank: Rank, name: string | null, seat = 1): Contact {
  if (name === null) return { regionId, network, rank, seat, holder: null };
  const personId = name.split(' ', 1).join('').toLowerCase();
  return {
    regionId,
    network,
    rank,
    seat,
    holder: {
      personId,
      name,
      function: network === 'bestuurlijk' ? 'wethouder' : 'beleidsadviseur',
      municipalityCode: 'GM0193',
      email: `${personId}@voorbeeld.nl`,
      phone: '06-00000101',
    },
  };
}

const posts = [
  post('BW05', 'bestuurlijk', 'primary', 'Ineke Vos'),
  post('BW05', 'bestuurlijk', 'deputy', 'Karim Haddou'),
  post('BW05', 'ambtelijk', 'primary', 'Sanne Koster'),
  post('BW05', 'ambtelijk', 'deputy', 'Joost Wiersma'),
  post('BW25', 'ambtelijk', 'primary', null),
  post('BW25', 'ambtelijk', 'deputy', 'Fatma Yildirim'),
];

const contacts = createContacts({
  contacts: { all: () => Promise.resolve(posts) },
  reference: { reference: () => Promise.resolve(reference), tenants: () => Promise.resolve([]) },
});

function actor(personId: string | null, roles: readonly Role[] = []): Actor {
  return {
    identity: { tenantId: 't', objectId: 'o' },
    posts: posts.filter(({ holder }) => holder !== null && holder.personId === personId),
    person:
      personId === null
        ? null
        : {
            personId,
            name: personId,
            email: null,
            language: 'nl',
            roles,
            conversation: null,
            wantsReminders: true,
          },
  };
}

const sanne = actor('sanne');
const stranger = actor(null);

/** The names in an answer, "-" for a vacancy; null when they are withheld. */
function named(answer: ContactsAnswer | null): readonly string[] | null | undefined {
  return answer?.kind === 'region'
    ? (answer.posts?.map(({ holder }) => holder?.name ?? '-') ?? null)
    : undefined;
}

describe('who speaks for a region', () => {
  it('is told to a member, primary first, with where they work', async () => {
    const answer = await contacts.find(sanne, 'gemeente Dalfsen', { network: 'ambtelijk' });

    expect(answer).toMatchObject({
      kind: 'region',
      region: { name: 'IJssel-Vecht' },
      centre: { name: 'Zwolle' },
      asked: { name: 'Dalfsen' },
      hasMore: true,
      posts: [
        { rank: 'primary', holder: { name: 'Sanne Koster', municipality: 'Zwolle' } },
        { rank: 'deputy' },
      ],
    });
    expect(named(answer)).toEqual(['Sanne Koster', 'Joost Wiersma']);
  });

  it('is everyone of the region when no network was named', async () => {
    const answer = await contacts.find(sanne, 'regio IJssel-Vecht', {});

    expect(named(answer)).toEqual(['Ineke Vos', 'Karim Haddou', 'Sanne Koster', 'Joost Wiersma']);
    expect(answer).toMatchObject({ asked: null, hasMore: false });
  });

  it('is the deputy beside the vacancy when there is no primary', async () => {
    expect(named(await contacts.find(sanne, 'Almere', { network: 'ambtelijk', rank: 'primary' }))).toEqual([
      '-',
      'Fatma Yildirim',
    ]);
    expect(named(await contacts.find(sanne, 'Zwolle', { network: 'ambtelijk', rank: 'primary' }))).toEqual([
      'Sanne Koster',
    ]);
  });

  it('is told to kopgroep and secretariat, who need not hold a post', async () => {
    for (const role of [{ kind: 'kopgroep', network: 'ambtelijk' }, { kind: 'secretariat' }] as const) {
      expect(named(await contacts.find(actor('bram', [role]), 'Zwolle', { rank: 'deputy' }))).toEqual([
        'Karim Haddou',
        'Joost Wiersma',
      ]);
    }
  });

  it('is never told to a stranger, who does learn the region and its centre', async () => {
    const answers = [
      await contacts.find(stranger, 'Dalfsen', { network: 'ambtelijk' }),
      await contacts.open(stranger, 'GM0148', {}),
      await contacts.find(actor('robin'), 'Dalfsen', {}),
    ];

    for (const answer of answers) {
      expect(answer).toMatchObject({ posts: null, hasMore: false, centre: { name: 'Zwolle' } });
      expect(JSON.stringify(answer)).not.toMatch(/@voorbeeld|Koster/);
    }
  });
});

describe('one’s own region', () => {
  it('is that of one’s post, and one’s deputy is of one’s own network', async () => {
    expect(named(await contacts.ownRegion(sanne, { rank: 'deputy' }))).toEqual(['Joost Wiersma']);
    expect(await contacts.ownRegion(sanne, {})).toMatchObject({ region: { name: 'IJssel-Vecht' } });
  });

  it('is unknown for who holds no post', async () => {
    expect(await contacts.ownRegion(stranger, {})).toEqual({ kind: 'no-own-region' });
    expect(await contacts.ownRegion(actor('bram', [{ kind: 'secretariat' }]), {})).toEqual({
      kind: 'no-own-region',
    });
  });
});

describe('a place', () => {
  it('says whether its membership is confirmed', async () => {
    expect(await contacts.find(stranger, 'Groningen', {})).toMatchObject({ unconfirmed: false });
    expect(await contacts.find(stranger, 'regio Fryslân', {})).toMatchObject({ unconfirmed: true });
    expect(await contacts.open(stranger, 'GM0060', {})).toMatchObject({
      asked: { name: 'Ameland' },
      unconfirmed: true,
    });
  });

  it('that fits several, or none, is asked back with the question kept', async () => {
    expect(await contacts.find(sanne, 'Bergen', { rank: 'primary' })).toMatchObject({
      kind: 'several',
      options: [{ municipality: { name: 'Bergen (NH.)' } }, { municipality: { name: 'Bergen (L.)' } }],
      question: { rank: 'primary' },
    });
    expect(await contacts.find(sanne, 'Ork', {})).toMatchObject({
      kind: 'unknown',
      typed: 'Ork',
      near: [{ municipality: { name: 'Urk' } }],
    });
  });

  it('that a button names but that is gone, is nothing', async () => {
    expect(await contacts.open(sanne, 'GM9999', {})).toBeNull();
    expect(await contacts.open(sanne, 'BW99', {})).toBeNull();
  });
});
