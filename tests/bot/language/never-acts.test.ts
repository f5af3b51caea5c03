import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { understand } from '../../../src/bot/language/understand.ts';
import { ACTIONS } from '../../../src/bot/language/vocabulary/vocabulary.ts';
import { examplesOf, TODAY } from './notation.ts';

function action(text: string, lastLanguage: 'nl' | 'en' = 'nl'): string | null {
  const understanding = understand(text, { today: TODAY, lastLanguage });
  const name = understanding.kind === 'understood' ? understanding.intent.name : null;
  return ACTIONS.find((candidate) => candidate === name) ?? null;
}

/** Every example that acts, without a closing mark so that something can be put behind it. */
const acting = ['acts', 'held-out', 'traps']
  .flatMap(examplesOf)
  .filter(({ sentence, language }) => action(sentence, language) !== null)
  .map(({ sentence, language }) => ({ order: sentence.replace(/[.!?]+$/, ''), language }));

const orders = fc.constantFrom(...acting);
/** What someone orders who says "don't" of an order. */
const OPPOSITES: Readonly<Record<string, string>> = {
  'reminders-on': 'reminders-off',
  'invitations-here': 'no-invitations-here',
};
const letterCases = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
);
const spaces = fc.constantFrom(' ', '  ', '\n', ' , ');

describe('an order that is turned into something else never acts', () => {
  it('is tried on many orders', () => {
    expect(acting.length).toBeGreaterThan(150);
  });

  const inFrontOf = (language: 'nl' | 'en', dutch: readonly string[], english: readonly string[]) =>
    language === 'nl' ? dutch : english;

  function neverActs(turn: (order: string, language: 'nl' | 'en') => fc.Arbitrary<string>): void {
    const turned = orders.chain(({ order, language }) =>
      fc.record({ text: turn(order, language), language: fc.constant(language), letters: letterCases }),
    );
    fc.assert(
      fc.property(turned, ({ text, language, letters }) => {
        expect(`${letters(text)}: ${String(action(letters(text), language))}`).toBe(`${letters(text)}: null`);
      }),
      { numRuns: 500 },
    );
  }

  it('with "niet" in front, but for the order that is then its opposite', () => {
    for (const { order, language } of acting) {
      for (const word of inFrontOf(language, ['niet', 'nooit', 'geen'], ['not', 'never', "don't"])) {
        for (const space of [' ', '  ', '\n', ' , ']) {
          const text = word + space + order;
          const opposite = OPPOSITES[action(order, language) ?? ''];
          expect([null, opposite], text).toContain(action(text, language));
        }
      }
    }
  });

  it('with a question mark behind it', () => {
    neverActs((order) => fc.constantFrom('?', ' ?', '??', '?!', '? Graag.').map((mark) => order + mark));
  });

  it('with a condition, a doubt or a reporter in front', () => {
    neverActs((order, language) =>
      fc
        .tuple(
          fc.constantFrom(
            ...inFrontOf(
              language,
              [
                'misschien',
                'als het kan',
                'ik weet niet of',
                'stel',
                'ik denk',
                'wat als',
                'Jan zegt',
                'ik droomde',
              ],
              ['maybe', 'if possible', 'I wonder whether', 'suppose', 'I think', 'what if', 'John says'],
            ),
          ),
          spaces,
        )
        .map(([doubt, space]) => doubt + space + order),
    );
  });

  it('with a condition or doubt behind it', () => {
    neverActs((order, language) =>
      fc
        .tuple(
          fc.constantFrom(
            ...inFrontOf(
              language,
              [
                'misschien',
                'als het kan',
                'tenzij het vol zit',
                'denk ik',
                'of toch niet',
                'onder voorbehoud',
                'hoop ik',
              ],
              ['maybe', 'if possible', 'unless it is full', 'I think', 'or not', 'I hope'],
            ),
          ),
          spaces,
        )
        .map(([doubt, space]) => order + space + doubt),
    );
  });

  it('with a question word in front', () => {
    neverActs((order, language) =>
      fc
        .constantFrom(
          ...inFrontOf(
            language,
            ['hoe', 'waarom', 'wanneer', 'wie', 'wat'],
            ['how', 'why', 'when', 'who', 'what'],
          ),
        )
        .map((word) => `${word} ${order}`),
    );
  });

  it('with any unknown word somewhere in it, unless that word names a title, a reason, a place or a person', () => {
    const invented = fc.constantFrom('blorp', 'wazzig', 'kremoel');
    fc.assert(
      fc.property(orders, invented, fc.nat(), ({ order, language }, word, at) => {
        const words = order.split(' ');
        words.splice(at % (words.length + 1), 0, word);
        const text = words.join(' ');
        const understanding = understand(text, { today: TODAY, lastLanguage: language });
        const isNamed = JSON.stringify(understanding).toLowerCase().includes(word);
        const isReason =
          /\b(want|wegens|vanwege|i\.v\.m|door|omdat|because|due)\b|groet|mvg|regards|beste|hallo|dag|dear/i.test(
            text,
          );
        expect(action(text, language) === null || isNamed || isReason, text).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('in a story or a forwarded message', () => {
    neverActs((order) =>
      fc.constantFrom(
        `> ${order}`,
        `Van: Jan\nVerzonden: vandaag\n${order}`,
        `${order}. ${'De agenda van de bijeenkomst is besproken met het team. '.repeat(6)}`,
      ),
    );
  });

  it('beside another order', () => {
    const pairs = [
      ['meld me aan', 'meld me af'],
      ['ik kom', 'ik kom niet'],
      ['meld me aan', 'stuur mijn vervanger'],
      ['meld me aan voor het ambtelijk netwerk', 'meld me aan voor het bestuurlijk netwerk'],
      ['meld me aan voor de ochtend', 'meld me aan voor de middag'],
      ['meld me aan voor 12 januari', 'meld me aan voor 13 januari'],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.boolean(),
        fc.constantFrom(' en ', '. ', ', ', '\n', ' maar '),
        ([one, other], turned, link) => {
          expect(action(turned ? other + link + one : one + link + other)).toBeNull();
        },
      ),
    );
  });
});

describe('text that orders nothing never acts', () => {
  it('any text at all is answered without an exception, in either language', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('nl', 'en'),
        (text, lastLanguage) => {
          const understanding = understand(text, { today: TODAY, lastLanguage });
          if (understanding.kind === 'unsure') expect(understanding.near.length).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a salad of ordinary words without a verb that orders does not act', () => {
    const ordinary = fc.constantFrom(
      ...`ik me mij het de een ambtelijk bestuurlijk netwerk leernetwerk bijeenkomst voor naar bij van op in ochtend middag groep
      dinsdag januari 12 13.00 uur graag aub niet wel toch ja nee morgen volgende online Utrecht over wonen mijn regio wethouder en of
      the a meeting network for at please not on in morning deputy my`.split(/\s+/),
    );
    fc.assert(
      fc.property(fc.array(ordinary, { maxLength: 14 }), fc.constantFrom('nl', 'en'), (words, language) => {
        expect(action(words.join(' '), language), words.join(' ')).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});
