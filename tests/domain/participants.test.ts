import { describe, expect, it } from 'vitest';

import { participantOf } from '../../src/domain/participants.ts';
import type { Contact, Network, Rank } from '../../src/domain/people.ts';

const BOTH = { audience: { kind: 'contacts', networks: ['bestuurlijk', 'ambtelijk'] } } as const;

describe('who answers for a region', () => {
  it('is the primary of one network, who substitutes in the other, in a meeting of both', () => {
    const contacts = [
      post('bestuurlijk', 'primary', 'ineke'),
      post('bestuurlijk', 'deputy', 'daan'),
      post('ambtelijk', 'primary', 'daan'),
      post('ambtelijk', 'deputy', 'lotte'),
    ];
    expect(participantOf(contacts, BOTH, 'daan')).toEqual({
      region: { regionId: 'BW25', spokesperson: true },
      invited: true,
      deputy: { personId: 'lotte', regionId: 'BW25' },
    });
    expect(participantOf(contacts, BOTH, 'lotte').region).toEqual({ regionId: 'BW25', spokesperson: false });
  });

  it('is the deputy where the primary’s post is vacant', () => {
    const contacts = [post('ambtelijk', 'primary', null), post('ambtelijk', 'deputy', 'lotte')];
    expect(participantOf(contacts, BOTH, 'lotte').region.spokesperson).toBe(true);
  });
});

function post(network: Network, rank: Rank, personId: string | null): Contact {
  const holder =
    personId === null
      ? null
      : {
          personId,
          name: personId,
          function: 'beleidsadviseur',
          municipalityCode: 'GM0034',
          email: `${personId}@voorbeeld.nl`,
          phone: null,
        };
  return { regionId: 'BW25', network, rank, seat: 1, holder };
}
