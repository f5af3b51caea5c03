import { describe, expect, it } from 'vitest';

import {
  deputyFor,
  inAudience,
  isVacant,
  namesOf,
  postIn,
  postsOf,
  regionPosts,
} from '../../src/domain/contacts.ts';
import type { Contact, Network, Rank } from '../../src/domain/people.ts';

function post(regionId: string, network: Network, rank: Rank, personId: string | null, seat = 1): Contact {
  const holder = personId && {
    personId,
    name: personId.charAt(0).toUpperCase() + personId.slice(1),
    function: 'beleidsadviseur',
    municipalityCode: 'GM0193',
    email: `${personId}@voorbeeld.nl`,
    phone: null,
  };
  return { regionId, network, rank, seat, holder: holder === '' ? null : holder };
}

/** Region BW05 is complete, BW18 has a duo that shares a deputy, BW25 has no ambtelijk deputy. */
const contacts: readonly Contact[] = [
  post('BW05', 'ambtelijk', 'deputy', 'joost'),
  post('BW05', 'ambtelijk', 'primary', 'sanne'),
  post('BW05', 'bestuurlijk', 'deputy', 'karim'),
  post('BW05', 'bestuurlijk', 'primary', 'ineke'),
  post('BW18', 'ambtelijk', 'primary', 'naima', 2),
  post('BW18', 'ambtelijk', 'primary', 'pieter', 1),
  post('BW18', 'ambtelijk', 'deputy', 'lotte'),
  post('BW25', 'ambtelijk', 'primary', 'daan'),
  post('BW25', 'ambtelijk', 'deputy', null),
  // Daan also substitutes for the alderman of his region, and is recorded twice in a small region.
  post('BW25', 'bestuurlijk', 'deputy', 'daan'),
  post('BW31', 'ambtelijk', 'primary', 'femke'),
  post('BW31', 'ambtelijk', 'deputy', 'femke'),
];

describe('the deputy who goes in a primary’s place', () => {
  it('is of the same region and network', () => {
    expect(deputyFor(contacts, 'sanne', ['ambtelijk'])).toEqual({ personId: 'joost', regionId: 'BW05' });
    expect(deputyFor(contacts, 'ineke', ['bestuurlijk'])).toEqual({ personId: 'karim', regionId: 'BW05' });
  });

  it('is not looked for in another network than the meeting’s', () => {
    expect(deputyFor(contacts, 'sanne', ['bestuurlijk'])).toBeNull();
    expect(deputyFor(contacts, 'sanne', ['bestuurlijk', 'ambtelijk'])).toMatchObject({ personId: 'joost' });
  });

  it('is shared by both of a duo', () => {
    expect(deputyFor(contacts, 'naima', ['ambtelijk'])).toMatchObject({ personId: 'lotte' });
    expect(deputyFor(contacts, 'pieter', ['ambtelijk'])).toMatchObject({ personId: 'lotte' });
  });

  it('is nobody where the post is vacant, for a deputy, and for a stranger', () => {
    expect(deputyFor(contacts, 'daan', ['ambtelijk'])).toBeNull();
    expect(deputyFor(contacts, 'joost', ['ambtelijk'])).toBeNull();
    expect(deputyFor(contacts, 'robin', ['ambtelijk', 'bestuurlijk'])).toBeNull();
  });

  it('is never the same person', () => {
    expect(deputyFor(contacts, 'femke', ['ambtelijk'])).toBeNull();
  });
});

describe('the post in which someone takes part', () => {
  it('is of the meeting’s network', () => {
    expect(postIn(contacts, 'daan', ['ambtelijk'])).toMatchObject({ rank: 'primary', regionId: 'BW25' });
    expect(postIn(contacts, 'daan', ['bestuurlijk'])).toMatchObject({ rank: 'deputy', regionId: 'BW25' });
    expect(postIn(contacts, 'sanne', ['bestuurlijk'])).toBeNull();
  });

  it('is the one as primary when someone holds both', () => {
    expect(postIn(contacts, 'femke', ['ambtelijk'])).toMatchObject({ rank: 'primary' });
  });
});

it('lists a region’s posts by network, rank and seat, vacancies included', () => {
  expect(regionPosts(contacts, 'BW05').map(({ holder }) => holder?.name)).toEqual([
    'Ineke',
    'Karim',
    'Sanne',
    'Joost',
  ]);
  expect(regionPosts(contacts, 'BW18').map(({ holder }) => holder?.name)).toEqual([
    'Pieter',
    'Naima',
    'Lotte',
  ]);
  expect(regionPosts(contacts, 'BW25').map(isVacant)).toEqual([false, false, true]);
  expect(postsOf(contacts, 'daan').map(({ network }) => network)).toEqual(['bestuurlijk', 'ambtelijk']);
});

it('knows the name behind a person id', () => {
  expect(namesOf(contacts).get('naima')).toBe('Naima');
  expect(namesOf(contacts).size).toBe(9);
});

describe('who may answer a meeting', () => {
  const sanne = postsOf(contacts, 'sanne');

  it('is decided by a post in its networks', () => {
    expect(inAudience({ kind: 'contacts', networks: ['ambtelijk'] }, 'sanne', sanne)).toBe(true);
    expect(inAudience({ kind: 'contacts', networks: ['bestuurlijk'] }, 'sanne', sanne)).toBe(false);
    expect(inAudience({ kind: 'contacts', networks: ['ambtelijk'] }, 'robin', contacts)).toBe(false);
  });

  it('or by a list of names, or by nothing at all', () => {
    const list = { kind: 'list', name: 'leernetwerk', people: ['joost'] } as const;
    expect(inAudience(list, 'joost', [])).toBe(true);
    expect(inAudience(list, 'sanne', sanne)).toBe(false);
    expect(inAudience({ kind: 'open' }, 'robin', [])).toBe(true);
  });
});
