import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PlaygroundPage } from '../support/playground-page.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';

let program: RunningProgram;
let sanne: PlaygroundPage;
let mounira: PlaygroundPage;

beforeAll(async () => {
  program = await startProgram();
  sanne = await program.chatAs('aanspreekpunt');
  mounira = await program.chatAs('kopgroep');
});

afterEach(async () => {
  expect(await program.problems()).toEqual([]);
});

afterAll(async () => {
  await program.close();
});

describe('Someone who opens the chat', () => {
  it('types one sentence and has a seat, takes it back, and signs up again', async () => {
    const answer = await sanne.send('meld me aan voor het volgende ambtelijk netwerk');
    expect(answer).toContain(
      '✓ U komt. Ambtelijk netwerk, dinsdag 15 december, 10.00-11.30 uur, online. ' +
        '▭ Ambtelijk netwerk · online Toegang en uitstroom',
    );
    expect(answer).toContain("16 van de 44 regio's komen");

    const undone = await sanne.chat.press('Maak mijn aanmelding ongedaan');
    expect(undone).toContain('Uw antwoord is weggehaald.');
    expect(undone).toContain('U heeft nog niet geantwoord');
    expect(undone).toContain("15 van de 44 regio's komen");

    expect(await sanne.chat.press('Ik kom om 10.00 uur')).toContain('✓ U komt.');
    expect(await sanne.send('waar ben ik voor aangemeld?')).toContain('U komt · groep 10.00 uur');
  });
});

describe('The last seat', () => {
  it('goes to the first; the next waits, and hears by herself when it comes free', async () => {
    expect(await sanne.send('meld me aan voor de groep van 13 uur')).toContain(
      '✓ U komt. Ambtelijk netwerk, dinsdag 15 december, 13.00-14.30 uur, online.',
    );

    const waiting = await mounira.send('meld me aan voor het ambtelijk netwerk van 15 december, 13 uur');
    expect(waiting).toContain('De groep van 13.00 uur is vol. U staat op plaats 1 van de wachtlijst.');

    expect(await sanne.send('ik kan toch niet komen')).toContain('U wilt u afmelden.');
    expect(await sanne.chat.press('Ja, ik kom niet')).toContain('U komt niet.');

    const promoted = await mounira.chat.arrives('Er is plek: u komt.');
    expect(promoted).toContain('Ambtelijk netwerk, dinsdag 15 december, 13.00-14.30 uur, online.');
    expect(await mounira.chat.press('Bekijk de bijeenkomst')).toContain('✓ U komt · groep 13.00 uur');
  });
});

describe('Someone who writes English', () => {
  it('is answered in English, on the cards and their buttons too', async () => {
    const answer = await mounira.send('sign me up for the learning network');
    expect(answer).toContain('You are number 3 on the waiting list.');

    expect(await mounira.chat.press('Undo my sign-up')).toContain('You have not answered yet');
    expect(await mounira.send('what am I signed up for?')).toContain('You are coming');
  });
});
