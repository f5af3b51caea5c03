import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { understand } from '../../../src/bot/language/understand.ts';
import { TODAY } from './notation.ts';

/** The names of all municipalities and regions as the application ships them. */
const NAMES = ['municipalities', 'regions'].flatMap((file) =>
  z
    .array(z.object({ name: z.string() }))
    .parse(parse(readFileSync(`data/${file}.csv`), { columns: true }))
    .map(({ name }) => name),
);

/** What a question asks about a place; "Regio Breda" and "Breda" are the same to whoever looks it up. */
function placeIn(question: string): string | null {
  const understanding = understand(question, { today: TODAY, lastLanguage: 'nl' });
  if (understanding.kind === 'unsure' || !('place' in understanding.intent)) return null;
  return understanding.intent.place?.replace(/^Regio /, '') ?? null;
}

describe('the name of every municipality and region', () => {
  it.each([
    'wie is het bestuurlijk aanspreekpunt van de gemeente …?',
    'wie is de vervanger van regio …',
    'contact …',
    'wie kan ik bellen in … graag',
    'bij welke regio hoort …',
    'hoort … bij Zwolle?',
    'who is the contact for …?',
    'which region does … belong to?',
  ])('is read whole in "%s"', (question) => {
    expect(NAMES.length).toBeGreaterThan(380);
    for (const name of NAMES) {
      expect(placeIn(question.replace('…', name)), name).toBe(name.replace(/^Regio /, ''));
    }
  });
});
