import { describe, expect, it } from 'vitest';
import { askedInsteadOf } from '../../src/domain/involvement.ts';
import { mayAskDeputy } from '../../src/domain/participants.ts';
import type { Audience } from '../../src/domain/meetings.ts';
import type { Contact, Network, Rank } from '../../src/domain/people.ts';

const AMBTELIJK: Audience = { kind: 'contacts', networks: ['ambtelijk'] };
const BOTH: Audience = { kind: 'contacts', networks: ['bestuurlijk', 'ambtelijk'] };

const POSTS = [
  post('BW05', 'bestuurlijk', 'primary', 'ineke'),
  post('BW05', 'ambtelijk', 'primary', 'petra'),
  { ...post('BW05', 'ambtelijk', 'primary', 'bas'), seat: 2 },
  post('BW05', 'ambtelijk', 'deputy', 'jan'),
  post('BW25', 'ambtelijk', 'primary', 'karin'),
  post('BW25', 'ambtelijk', 'deputy', 'jan'),
];

const asked = (audience: Audience, personId: string) =>
  askedInsteadOf(POSTS, { audience }, personId).map((holder) => holder.personId);

describe('who is asked to answer instead of someone', () => {
  it('is every primary whom a deputy substitutes: both of a duo, and in each region', () => {
    expect(asked(AMBTELIJK, 'jan')).toEqual(['petra', 'bas', 'karin']);
  });

  it('is nobody for a primary, who is asked', () => {
    expect(asked(AMBTELIJK, 'petra')).toEqual([]);
  });

  it('is nobody outside the network of the meeting', () => {
    expect(asked({ kind: 'contacts', networks: ['bestuurlijk'] }, 'jan')).toEqual([]);
    expect(asked(BOTH, 'jan')).toEqual(['petra', 'bas', 'karin']);
  });

  it('is nobody where everyone answers: on a list, and in an open meeting', () => {
    expect(asked({ kind: 'list', name: 'Leernetwerk', people: ['jan'] }, 'jan')).toEqual([]);
    expect(asked({ kind: 'open' }, 'jan')).toEqual([]);
  });
});

describe('who may let a deputy go', () => {
  it('is a primary in a network of the meeting', () => {
    const ineke = POSTS.filter(({ holder }) => holder?.personId === 'ineke');
    const jan = POSTS.filter(({ holder }) => holder?.personId === 'jan');
    expect(mayAskDeputy(ineke, { audience: BOTH })).toBe(true);
    expect(mayAskDeputy(ineke, { audience: AMBTELIJK })).toBe(false);
    expect(mayAskDeputy(jan, { audience: BOTH })).toBe(false);
  });
});

function post(regionId: string, network: Network, rank: Rank, personId: string): Contact {
  return {
    regionId,
    network,
    rank,
    seat: 1,
    holder: {
      personId,
      name: personId,
      function: 'beleidsadviseur',
      municipalityCode: 'GM0193',
      email: `${personId}@voorbeeld.nl`,
      phone: null,
    },
  };
}
