import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PlaygroundPage } from '../support/playground-page.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';

const GENERAL = 'Netwerk BW-MO - General';

let program: RunningProgram;
let mounira: PlaygroundPage;
let robin: PlaygroundPage;

beforeAll(async () => {
  program = await startProgram();
  mounira = await program.chatAs('kopgroep');
  robin = await program.chatAs('vreemde');
});

afterEach(async () => {
  expect(await program.problems()).toEqual([]);
});

afterAll(async () => {
  await program.close();
});

describe('In a channel', () => {
  it('the answer to “wie komen er?” is for all to read: regions, and nobody’s name', async () => {
    const thread = await mounira.post(GENERAL, 'wie komen er?');

    expect(await thread.newest()).toContain("15 van de 44 regio's komen");
    expect(await thread.newest()).toContain('Amersfoort, Centraal Gelderland, Fryslân');
    expect(await thread.buttons()).toEqual(['Alle antwoorden', 'Bekijk de bijeenkomst']);
  });

  it('the card of a meeting shows nobody’s answer; its button gives who presses their own card', async () => {
    const thread = await mounira.post(GENERAL, 'wanneer is het volgende ambtelijk netwerk?');
    expect(await thread.newest()).toContain('Toegang en uitstroom dinsdag 15 december');
    expect(await thread.newest()).not.toContain('U ');
    expect(await thread.buttons()).toEqual(['Mijn antwoord']);

    expect(await thread.press('Mijn antwoord')).toContain('U heeft nog niet geantwoord');
    expect(await thread.press('Ik kom om 13.00 uur')).toContain('✓ U komt.');
  });
});

describe('A stranger', () => {
  it('sees which meetings come, but nobody’s name and no seat', async () => {
    expect(await robin.chat.newest()).toContain('Welkom bij Netwerk BW-MO');
    expect(await robin.chat.tap('Komende bijeenkomsten')).toContain('Toegang en uitstroom');

    expect(await robin.send('wie komen er naar het ambtelijk netwerk?')).toBe(
      'Wie er komt, laat ik alleen aan leden van het netwerk zien.',
    );
    expect(await robin.send('meld me aan voor het volgende ambtelijk netwerk')).toBe(
      'Ik ken u nog niet als lid van het netwerk, dus ik kan uw antwoord niet bewaren. ' +
        'Bent u wel lid? Mail het secretariaat: secretariaat@voorbeeld.nl',
    );
  });

  it('learns the region of a municipality, but not who speaks for it', async () => {
    expect(await robin.send('bij welke regio hoort Urk?')).toContain('Urk hoort bij');

    const contact = await robin.send('wie is het ambtelijk aanspreekpunt van Urk?');
    expect(contact).toContain('Namen en adressen zijn er alleen voor leden van het netwerk.');
    expect(contact).toContain('Mail het secretariaat: secretariaat@voorbeeld.nl');
    expect(contact.replace('secretariaat@voorbeeld.nl', '')).not.toMatch(/@|06-/);
  });
});
