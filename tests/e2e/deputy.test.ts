import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PlaygroundPage } from '../support/playground-page.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';

let program: RunningProgram;
let sanne: PlaygroundPage;
let joost: PlaygroundPage;

beforeAll(async () => {
  program = await startProgram();
  sanne = await program.chatAs('aanspreekpunt');
  joost = await program.chatAs('vervanger');
});

afterEach(async () => {
  expect(await program.problems()).toEqual([]);
});

afterAll(async () => {
  await program.close();
});

describe('“Mijn vervanger gaat”', () => {
  it('asks the deputy in his own chat after one press, and both see that he accepts', async () => {
    expect(await sanne.send('mijn vervanger gaat')).toContain(
      'U wilt Joost Wiersma vragen om voor u te gaan.',
    );
    const asked = await sanne.chat.press('Ja, vraag Joost Wiersma');
    expect(asked).toContain('Joost Wiersma krijgt de vraag om voor u te gaan.');
    expect(asked).toContain('Uw plek blijft bewaard tot vrijdag 11 december, 17.00 uur.');

    const question = await joost.chat.arrives('Sanne Koster vraagt of u gaat.');
    expect(question).toContain('Ambtelijk netwerk, dinsdag 15 december, 10.00-11.30 uur, online.');
    expect(await joost.chat.press('Ja, ik ga')).toContain('U gaat voor Sanne Koster.');

    expect(await sanne.chat.arrives('Joost Wiersma gaat voor u.')).toContain('dinsdag 15 december');
    expect(await sanne.chat.press('Bekijk de bijeenkomst')).toContain('Joost Wiersma gaat voor u');
  });

  it('comes back to who asked when the deputy cannot, and the seat is still hers', async () => {
    expect(await sanne.send('mijn vervanger gaat naar het ambtelijk netwerk van 26 januari')).toContain(
      'dinsdag 26 januari',
    );
    await sanne.chat.press('Ja, vraag Joost Wiersma');

    await joost.chat.arrives('Sanne Koster vraagt of u gaat.');
    expect(await joost.chat.press('Nee, ik kan niet')).toContain('Sanne Koster krijgt daarvan bericht.');

    const again = await sanne.chat.arrives('Joost Wiersma kan niet.');
    expect(again).toContain('Komt u zelf?');
    expect(await sanne.chat.press('Ik kom zelf')).toContain(
      '✓ U komt. Ambtelijk netwerk, dinsdag 26 januari 2027, 10.00-11.30 uur, online.',
    );
  });
});
