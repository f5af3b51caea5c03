import { describe, expect, it } from 'vitest';

import { matchPerson } from '../../src/domain/matching-people.ts';

const people = [
  'Karin Bakker',
  'Joost Bakker',
  'Zoë van der Meer',
  'Mohamed El Amrani',
  'Anne de Wit',
  'Anna de Wit',
  'Bartholomeus van Heeswijk',
].map((name) => ({ personId: name.toLowerCase().replaceAll(' ', '-'), name }));

/** The names that come out, with how sure it is. */
function match(typed: string): readonly string[] {
  const result = matchPerson(typed, people);
  switch (result.kind) {
    case 'one':
      return ['one', result.person.name];
    case 'several':
      return ['choose', ...result.people.map(({ name }) => name)];
    case 'none':
      return ['none'];
  }
}

describe('a typed name', () => {
  it.each([
    ['Karin Bakker', ['one', 'Karin Bakker']],
    ['  karin BAKKER ', ['one', 'Karin Bakker']],
    ['zoe van der meer', ['one', 'Zoë van der Meer']],
    ['Mohammed El Amrani', ['one', 'Mohamed El Amrani']],
    ['Bartolomeus van Heeswyk', ['one', 'Bartholomeus van Heeswijk']],
    ['Bakker', ['choose', 'Karin Bakker', 'Joost Bakker']],
    ['El Amrani', ['choose', 'Mohamed El Amrani']],
    ['Anne de Wit', ['one', 'Anne de Wit']],
    ['Anno de Wit', ['choose', 'Anne de Wit', 'Anna de Wit']],
    ['Jan Bakker', ['none']],
    ['', ['none']],
    ['?!', ['none']],
  ])('"%s" means %j', (typed, expected) => {
    expect(match(typed)).toEqual(expected);
  });

  it('of namesakes is a choice', () => {
    const twins = [
      { personId: 'a', name: 'Karin Bakker' },
      { personId: 'b', name: 'Karin Bakker' },
    ];

    expect(matchPerson('Karin Bakker', twins)).toEqual({ kind: 'several', people: twins });
  });
});
