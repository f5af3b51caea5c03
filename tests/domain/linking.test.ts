import { describe, expect, it } from 'vitest';

import { linkDecision } from '../../src/domain/linking.ts';

const HOST = '11111111-1111-4111-8111-111111111111';
const ZWOLLE = '22222222-2222-4222-8222-222222222222';
const ELSEWHERE = '33333333-3333-4333-8333-333333333333';

const tenants = [{ tenantId: ZWOLLE, domains: ['Voorbeeld.nl'] }];
const people = [
  { personId: 'sanne', email: 'Sanne.Koster@voorbeeld.nl' },
  { personId: 'joost', email: 'postbus@voorbeeld.nl' },
  { personId: 'karim', email: 'postbus@voorbeeld.nl' },
];

const decide = (email: string | null, tenantId: string) =>
  linkDecision({ email, tenantId }, tenants, HOST, people);

describe('an account is linked by the roster’s e-mail address', () => {
  it('when the mail domain is recorded for its tenant, whatever the capitals', () => {
    expect(decide('sanne.koster@VOORBEELD.nl ', ZWOLLE)).toEqual({ kind: 'link', personId: 'sanne' });
  });

  it('when it is a guest or a user of the host tenant', () => {
    expect(decide('sanne.koster@voorbeeld.nl', HOST.toUpperCase())).toEqual({
      kind: 'link',
      personId: 'sanne',
    });
  });

  it('also when one person is on record with the same address in two posts', () => {
    const twice = [...people, { personId: 'sanne', email: 'sanne.koster@voorbeeld.nl' }];
    expect(
      linkDecision({ email: 'sanne.koster@voorbeeld.nl', tenantId: ZWOLLE }, tenants, HOST, twice),
    ).toEqual({
      kind: 'link',
      personId: 'sanne',
    });
  });
});

describe('the secretariat confirms first', () => {
  it('when the account is of a tenant of which no domain is recorded', () => {
    expect(decide('sanne.koster@voorbeeld.nl', ELSEWHERE)).toEqual({ kind: 'confirm' });
  });

  it('when the recorded domain is another, or only ends the same', () => {
    for (const domain of ['zwolle.nl', 'beeld.nl', 'nl', 'post.voorbeeld.nl']) {
      const recorded = [{ tenantId: ZWOLLE, domains: [domain] }];
      const account = { email: 'sanne.koster@voorbeeld.nl', tenantId: ZWOLLE };
      expect(linkDecision(account, recorded, HOST, people)).toEqual({ kind: 'confirm' });
    }
  });

  it('when no host tenant is set, even for an account without a tenant', () => {
    const account = { email: 'sanne.koster@voorbeeld.nl', tenantId: '' };
    expect(linkDecision(account, [{ tenantId: '', domains: ['voorbeeld.nl'] }], null, people)).toEqual({
      kind: 'confirm',
    });
  });

  it('when several people share the address', () => {
    expect(decide('postbus@voorbeeld.nl', HOST)).toEqual({ kind: 'confirm' });
  });
});

describe('a stranger stays a stranger', () => {
  it.each([
    ['an address that is not on record', 'robin.vos@voorbeeld.nl'],
    ['no address', null],
    ['an empty one', ''],
    ['a guest’s user name', 'sanne.koster_voorbeeld.nl#EXT#@host.onmicrosoft.com'],
    ['a user name dressed up as an address', 'sanne.koster@voorbeeld.nl#EXT#@host.nl'],
    ['a name', 'Sanne Koster'],
  ])('with %s', (_what, email) => {
    expect(decide(email, HOST)).toEqual({ kind: 'unknown' });
  });
});
