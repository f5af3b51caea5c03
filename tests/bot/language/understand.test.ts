import { describe, expect, it } from 'vitest';

import { understand } from '../../../src/bot/language/understand.ts';
import { examplesOf, notation, TODAY } from './notation.ts';

/** See `sentences/README.md` for the notation and for what each file is. */
describe.each(['acts', 'informs', 'never-acts', 'held-out', 'traps'])('the sentences in "%s"', (file) => {
  it.each(examplesOf(file))('"$sentence" is $expected', ({ sentence, expected, language }) => {
    const understanding = understand(sentence, { today: TODAY, lastLanguage: language });
    expect(notation(understanding, expected)).toBe(expected);
    expect(understanding.language).toBe(language);
  });
});

describe('what is offered when nothing is certain', () => {
  const near = (text: string) => {
    const understanding = understand(text, { today: TODAY, lastLanguage: 'nl' });
    return understanding.kind === 'unsure' ? understanding.near : [];
  };

  it('carries the meeting and the slot that were said, so that one tap finishes the sentence', () => {
    expect(near('kun je me aanmelden voor de ochtend van 12 januari')[0]).toEqual({
      name: 'sign-up',
      meeting: { date: { day: 12, month: 1 } },
      slot: { part: 'first' },
    });
  });

  it('does not offer the very thing that was denied', () => {
    expect(near('meld me niet aan').map(({ name }) => name)).not.toContain('sign-up');
    expect(
      near('meld me niet af')
        .map(({ name }) => name)
        .at(0),
    ).toBe('my-registrations');
  });

  it('offers both the contact and the region of a bare place name', () => {
    expect(near('Zwolle')).toEqual([
      { name: 'contact', place: 'Zwolle' },
      { name: 'region', place: 'Zwolle' },
    ]);
  });

  it('is never more than three things, each once', () => {
    const names = near(
      'wie van de regio kan ik bellen om mijn vervanger en een plek te wisselen of af te zeggen of',
    ).map(({ name }) => name);
    expect(names.length).toBeLessThanOrEqual(3);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is nothing when not a word is known, and the caller gives help', () => {
    expect(near('asdf qwer zxcv')).toEqual([]);
  });
});

describe('texts that nobody types', () => {
  it.each(['', ' ', '\n\n', '👍', '...', '\u0000', '\uD800', '"', '=>', '<at>Netwerk</at>'])(
    '%j is answered and not acted on',
    (text) => {
      expect(understand(text, { today: TODAY, lastLanguage: 'nl' }).kind).toBe('unsure');
    },
  );

  it('a client case is recognised even deep in a long text, and nothing of it comes back', () => {
    const text = `${'We spraken vandaag over van alles en nog wat. '.repeat(100)} Zijn BSN is 123456782.`;
    expect(understand(text, { today: TODAY, lastLanguage: 'en' })).toEqual({
      kind: 'understood',
      intent: { name: 'client-case' },
      language: 'nl',
    });
  });

  it.each([
    ['een nummer dat geen burgerservicenummer kan zijn', '123456789'],
    ['een telefoonnummer', 'bel 06-12345678'],
    ['een vergadernummer van Teams', '234 567 890 123'],
    ['een bijeenkomst over dakloze jongeren', 'meer over de bijeenkomst over dakloze jongeren'],
    ['een thema', 'meld me aan voor cliëntparticipatie'],
  ])('%s is no client case', (_, text) => {
    const understanding = understand(text, { today: TODAY, lastLanguage: 'nl' });
    expect(notation(understanding, 'unsure')).not.toBe('client-case');
  });
});
