import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE_TO_BE, type PersonToBe } from '../../src/local/demo/index.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';

const GENERAL = 'Netwerk BW-MO - General';

let program: RunningProgram;

beforeAll(async () => {
  program = await startProgram();
});

afterEach(async () => {
  expect(await program.problems()).toEqual([]);
});

afterAll(async () => {
  await program.close();
});

describe('Someone who never wrote to the bot', () => {
  it('gets a chat and a welcome when the app is put in their team, and can answer in it', async () => {
    const sanne = await program.chatAs('aanspreekpunt', { isNew: true });
    expect(await sanne.chat.count()).toBe(0);

    await sanne.putInTeam(teamOf('aanspreekpunt'));
    expect(await sanne.chat.arrives('Dit is Netwerk BW-MO')).toContain('geen herinneringen');
    await sanne.putInTeam(teamOf('aanspreekpunt'));

    expect(await sanne.chat.tap('Komende bijeenkomsten')).toContain('Toegang en uitstroom');
    expect(await sanne.chat.count()).toBe(2);
  });
});

describe('The secretariat', () => {
  it('chooses a channel, and the team sees the meeting there once it is published; the card stays true', async () => {
    const femke = await program.chatAs('secretariaat');
    const said = await femke.say(GENERAL, 'zet uitnodigingen hier');
    await said.getByText('Uitnodigingen komen voortaan in dit kanaal.').waitFor();

    await femke.open('Personal Chat');
    await femke.send('nieuwe bijeenkomst');
    await femke.chat.fill('Titel', 'Zorg dichtbij huis');
    await femke.chat.fill('Datum', '2026-12-08');
    await femke.chat.fill('Begin groep 1', '10:00');
    await femke.chat.fill('Einde groep 1', '12:00');
    await femke.chat.fill('Aanmelden tot', '2026-12-04');
    await femke.chat.press('Bekijk het concept');
    await femke.chat.press('Publiceren');

    await femke.open(GENERAL);
    const threads = femke.page.getByRole('group').filter({ hasText: 'Zorg dichtbij huis' });
    await threads.getByRole('button', { name: 'Mijn antwoord' }).waitFor();

    await femke.open('Personal Chat');
    await femke.send('beheer de bijeenkomst van 8 december');
    await femke.chat.press('Wijzigen');
    await femke.chat.press('Datum en tijd');
    await femke.chat.fill('Datum', '2026-12-10');
    await femke.chat.press('Bewaren');

    await femke.open(GENERAL);
    await threads.getByText('donderdag 10 december').waitFor();
    expect(await threads.count()).toBe(1);
  });
});

/** The id of the team in the local client of that person. */
function teamOf(key: PersonToBe['key']): string {
  const person = PEOPLE_TO_BE.find((candidate) => candidate.key === key);
  return `19:team-${person?.objectId ?? ''}@thread.tacv2`;
}
