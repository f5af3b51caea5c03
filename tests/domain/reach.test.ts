import { describe, expect, it } from 'vitest';
import type { Contact, Network, Rank } from '../../src/domain/people.ts';
import { mayOpen, mayWelcome, newOpening, reachOf, type Opening } from '../../src/domain/reach.ts';
import { addressOf } from '../../src/domain/teams.ts';
import { DAY, MINUTE, plus } from '../../src/domain/time.ts';
import { chatOf } from '../support/recipients.ts';

const NOW = '2026-11-23T08:00:00.000Z';
const ADDRESS = addressOf(chatOf('sanne'));

describe('Opening a chat', () => {
  const opening = (change: Partial<Opening>): Opening => ({
    ...newOpening('sanne', ADDRESS, NOW),
    ...change,
  });

  it('may begin at once', () => {
    expect(mayOpen(opening({}), NOW)).toBe(true);
  });

  it('that somebody is at is left to them, until they must have crashed', () => {
    const begun = opening({ state: 'opening' });
    expect(mayOpen(begun, plus(NOW, 2 * MINUTE - 1))).toBe(false);
    expect(mayOpen(begun, plus(NOW, 2 * MINUTE))).toBe(true);
  });

  it('that was refused is tried again a day later, and after three such tries no more', () => {
    const refused = opening({ state: 'unreachable', refusals: 3 });
    expect(mayOpen(refused, plus(NOW, DAY - 1))).toBe(false);
    expect(mayOpen(refused, plus(NOW, DAY))).toBe(true);
    expect(mayOpen({ ...refused, refusals: 4 }, plus(NOW, 30 * DAY))).toBe(false);
  });

  it('is over once it is done', () => {
    expect(mayOpen(opening({ state: 'done' }), plus(NOW, 30 * DAY))).toBe(false);
  });

  it('is welcomed with at most two messages that were begun', () => {
    expect([0, 1, 2].map((welcomes) => mayWelcome(opening({ welcomes })))).toEqual([true, true, false]);
  });
});

describe('How the contacts can be reached', () => {
  const posts: readonly Contact[] = [
    post('BW05', 'ambtelijk', 'primary', 'Sanne'),
    post('BW05', 'ambtelijk', 'deputy', 'Joost'),
    post('BW05', 'bestuurlijk', 'primary', 'Ineke'),
    post('BW05', 'bestuurlijk', 'deputy', null),
    post('BW06', 'ambtelijk', 'primary', 'Ineke'),
    post('BW06', 'ambtelijk', 'deputy', 'Karim'),
  ];
  const people = [
    { personId: 'Sanne', conversation: chatOf('Sanne'), email: 'sanne@voorbeeld.nl' },
    { personId: 'Joost', conversation: null, email: 'joost@voorbeeld.nl' },
    { personId: 'Ineke', conversation: null, email: null },
  ];
  const ways = (mails: boolean) =>
    reachOf(posts, people, [], mails).people.map(({ name, reached }) => `${name}: ${reached}`);

  it('is a chat where there is one, else e-mail, else nothing; each person counts once, by name', () => {
    expect(ways(true)).toEqual(['Ineke: none', 'Joost: mail', 'Karim: none', 'Sanne: chat']);
  });

  it('is never e-mail where none is sent', () => {
    expect(ways(false)).toEqual(['Ineke: none', 'Joost: none', 'Karim: none', 'Sanne: chat']);
  });

  it('shows what everyone does, and what nobody does', () => {
    const { people: reached, vacancies } = reachOf(posts, people, [], true);
    expect(reached[0]?.posts.map(({ regionId }) => regionId)).toEqual(['BW05', 'BW06']);
    expect(vacancies).toEqual([posts[3]]);
  });

  it('says why Teams refused a chat, as long as there is none', () => {
    const refused = (personId: string): Opening => ({
      ...newOpening(personId, ADDRESS, NOW),
      state: 'unreachable',
      reason: '403 MessageWritesBlocked',
    });
    const { people: reached } = reachOf(posts, people, ['Sanne', 'Joost'].map(refused), true);
    expect(reached.map(({ refusal }) => refusal)).toEqual([null, '403 MessageWritesBlocked', null, null]);
  });
});

function post(regionId: string, network: Network, rank: Rank, name: string | null): Contact {
  const about = {
    function: '',
    municipalityCode: 'GM0193',
    email: `${name ?? ''}@voorbeeld.nl`,
    phone: null,
  };
  return {
    regionId,
    network,
    rank,
    seat: 1,
    holder: name === null ? null : { personId: name, name, ...about },
  };
}
