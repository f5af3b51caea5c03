import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PlaygroundPage } from '../support/playground-page.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';

let program: RunningProgram;
let femke: PlaygroundPage;

beforeAll(async () => {
  program = await startProgram();
  femke = await program.chatAs('secretariaat');
  await femke.send('nieuwe bijeenkomst');
  await femke.chat.fill('Titel', 'Zorg dichtbij huis');
  await femke.chat.fill('Datum', '2026-12-08');
  await femke.chat.fill('Begin groep 1', '10:00');
  await femke.chat.fill('Einde groep 1', '12:00');
  await femke.chat.fill('Aanmelden tot', '2026-12-04');
  await femke.chat.press('Bekijk het concept');
});

afterEach(async () => {
  expect(await program.problems()).toEqual([]);
});

afterAll(async () => {
  await program.close();
});

describe('The secretariat', () => {
  it('hears on publishing how many people are invited, and afterwards that they were all reached', async () => {
    const published = await femke.chat.press('Publiceren');
    const [, invited = ''] = /(\d+) mensen krijgen nu een uitnodiging\./.exec(published) ?? [];
    expect(Number(invited)).toBeGreaterThan(44);

    await expect
      .poll(() => femke.send('wie is niet bereikt voor de bijeenkomst van 8 december?'), {
        timeout: 60_000,
        interval: 1_000,
      })
      .toContain(`${invited} van ${invited} bereikt`);
    expect(await femke.chat.newest()).toContain('✓ Iedereen die bericht moest krijgen, is bereikt.');
  });

  it('sees what goes out when, and changes it in the form', async () => {
    await femke.send('beheer de bijeenkomst van 8 december');
    expect(await femke.chat.press('Herinneringen: Wat ik wanneer stuur, en aan wie')).toContain(
      'dinsdag 1 december, 09.00 uur: herinnering aan wie komt',
    );
    await femke.chat.fill('Herinneren, dagen vooraf \\(leeg: niet\\)', '3, 2');

    const saved = await femke.chat.press('Bewaren');

    expect(saved).toContain('✓ De herinneringen zijn bewaard.');
    expect(saved).toContain('zaterdag 5 december, 09.00 uur: herinnering aan wie komt');
    expect(saved).not.toContain('dinsdag 1 december');
  });

  it('asks the silent regions once a day', async () => {
    expect(await femke.send('hoe staat het met de aanmeldingen van 8 december?')).toContain(
      'Nog geen antwoord 44',
    );
    expect(await femke.chat.press("Vraag de stille regio's nu")).toContain(
      "44 regio's hebben nog niet geantwoord.",
    );
    expect(await femke.chat.press('Ja, vraag het nu')).toContain('✓ Ik vraag het nu aan');
    await femke.chat.press('Alle antwoorden');
    // The same minute counts as the same press; it is not asked a second time.
    expect(await femke.chat.press("Vraag de stille regio's nu")).toContain(
      'Het kan weer vanaf dinsdag 24 november',
    );
  });
});

describe('A member', () => {
  it('switches reminders off by a sentence and on again by a button', async () => {
    const sanne = await program.chatAs('aanspreekpunt');
    expect(await sanne.send('stuur mij geen herinneringen meer')).toContain(
      '✕ U krijgt geen herinneringen meer.',
    );
    expect(await sanne.chat.press('Zet herinneringen weer aan')).toContain('✓ U krijgt weer herinneringen.');
  });
});
