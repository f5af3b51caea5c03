import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PlaygroundPage } from '../support/playground-page.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';

let program: RunningProgram;
let femke: PlaygroundPage;
let sanne: PlaygroundPage;

beforeAll(async () => {
  program = await startProgram();
  femke = await program.chatAs('secretariaat');
  sanne = await program.chatAs('aanspreekpunt');
});

afterEach(async () => {
  expect(await program.problems()).toEqual([]);
});

afterAll(async () => {
  await program.close();
});

describe('The secretariat', () => {
  it('makes a meeting with a form and publishes it; a member finds it and signs up', async () => {
    expect(await femke.send('nieuwe bijeenkomst')).toContain('Nieuwe bijeenkomst');
    await femke.chat.fill('Titel', 'Zorg dichtbij huis');
    await femke.chat.fill('Datum', '2026-12-08');
    await femke.chat.fill('Begin groep 1', '10:00');
    await femke.chat.fill('Einde groep 1', '12:00');
    await femke.chat.fill('Aanmelden tot', '2026-12-04');
    expect(await femke.chat.press('Bekijk het concept')).toContain('Het concept is bewaard.');
    expect(await sanne.send('komende bijeenkomsten')).not.toContain('Zorg dichtbij huis');

    expect(await femke.chat.press('Publiceren')).toContain('De bijeenkomst is gepubliceerd.');

    expect(await sanne.send('komende bijeenkomsten')).toContain('Zorg dichtbij huis');
    expect(await sanne.send('meld me aan voor de bijeenkomst van 8 december')).toContain(
      '✓ U komt. Ambtelijk netwerk, dinsdag 8 december, 10.00-12.00 uur, online.',
    );
  });

  it('is told what a form still misses, with everything typed still in it', async () => {
    await femke.send('nieuwe bijeenkomst');
    await femke.chat.fill('Titel', 'Te laat');
    await femke.chat.fill('Datum', '2026-12-08');
    await femke.chat.fill('Begin groep 1', '12:00');
    await femke.chat.fill('Einde groep 1', '10:00');
    await femke.chat.fill('Aanmelden tot', '2026-12-04');

    expect(await femke.chat.press('Bekijk het concept')).toContain('kies een tijd na het begin');
    expect(await femke.chat.value('Titel')).toBe('Te laat');
  });

  it('alone may do so: a member is told who does', async () => {
    expect(await sanne.send('nieuwe bijeenkomst')).toContain(
      'Bijeenkomsten maken en beheren doet het secretariaat.',
    );
  });
});
