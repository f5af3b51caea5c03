import { describe, expect, it } from 'vitest';

import { invitationsOf, vacantRegions } from '../../src/domain/invitations.ts';
import type { Contact, Rank } from '../../src/domain/people.ts';
import type { Region } from '../../src/domain/reference.ts';
import { NOTHING_SENT } from '../../src/domain/sending.ts';
import { AFTERWARDS, ambtelijkNetwerk, BEFORE_DEADLINE, Meetinghouse, MORNING } from '../support/meetings.ts';

const post = (regionId: string, rank: Rank, personId: string | null): Contact => ({
  regionId,
  network: 'ambtelijk',
  rank,
  seat: 1,
  holder:
    personId === null
      ? null
      : {
          personId,
          name: personId,
          function: 'beleidsadviseur',
          municipalityCode: 'GM0193',
          email: `${personId}@voorbeeld.nl`,
          phone: null,
        },
});

const region = (regionId: string, name: string): Region => ({
  regionId,
  name,
  centreMunicipalityCode: 'GM0193',
  composition: 'example',
  tile: { column: 0, row: 0 },
});

const POSTS = [
  post('BW05', 'primary', 'sanne'),
  post('BW05', 'deputy', 'joost'),
  post('BW25', 'primary', 'karin'),
];
const PUBLISHED = { ...NOTHING_SENT, published: { at: BEFORE_DEADLINE, revision: 1 } };

function invited(house: Meetinghouse, now = BEFORE_DEADLINE) {
  const { mark, messages } = invitationsOf({ ...house.gate, sending: PUBLISHED }, POSTS, house.rows, now);
  return { mark, people: messages.map(({ to }) => to) };
}

describe('Who should have an invitation', () => {
  it('is everyone with a post in the network', () => {
    const house = new Meetinghouse(ambtelijkNetwerk([null, null]));
    expect(invited(house)).toEqual({ mark: 'invitation-r1', people: ['sanne', 'joost', 'karin'] });
  });

  it('is nobody who takes part or declined already: they know of it', () => {
    const house = new Meetinghouse(ambtelijkNetwerk([null, null]));
    house.signUp('sanne', MORNING);
    house.signOff('karin');
    expect(invited(house).people).toEqual(['joost']);
  });

  it.each([
    ['cancelled', BEFORE_DEADLINE],
    ['published', AFTERWARDS],
    ['concept', BEFORE_DEADLINE],
  ] as const)('is nobody of a meeting that is %s, seen at %s', (status, now) => {
    const house = new Meetinghouse(ambtelijkNetwerk([null, null], { status }));
    expect(invited(house, now)).toEqual({ mark: null, people: [] });
  });
});

describe('The regions without anyone to tell', () => {
  const REGIONS = [region('BW05', 'IJssel-Vecht'), region('BW25', 'Almere'), region('BW09', 'Urk')];

  it('are those where every post in the network is vacant, or there is none', () => {
    const posts = [...POSTS.slice(0, 2), post('BW25', 'primary', null), post('BW25', 'deputy', null)];
    expect(vacantRegions(ambtelijkNetwerk([null, null]), posts, REGIONS)).toEqual(['Almere', 'Urk']);
  });

  it('are none where a deputy stands in for a vacancy', () => {
    const posts = [post('BW05', 'primary', null), post('BW05', 'deputy', 'joost')];
    expect(vacantRegions(ambtelijkNetwerk([null, null]), posts, REGIONS.slice(0, 1))).toEqual([]);
  });

  it('are not counted by a post in the other network', () => {
    const meeting = ambtelijkNetwerk([null, null], {
      audience: { kind: 'contacts', networks: ['bestuurlijk'] },
    });
    expect(vacantRegions(meeting, POSTS, REGIONS)).toEqual(['Almere', 'IJssel-Vecht', 'Urk']);
  });

  it('are none of a list or an open meeting, which no region is asked for', () => {
    const open = ambtelijkNetwerk([null, null], { audience: { kind: 'open' } });
    expect(vacantRegions(open, [], REGIONS)).toEqual([]);
  });
});
