/**
 * `npm run pictures`: draws the main moments of a conversation in the real local client, to look at, into
 * dist/pictures/: the whole page, and the newest card as narrow as on a phone; then, in sending/, what reaches people
 * by itself. The pictures in the README are chat.png and sending/moved.png, copied to docs/pictures/.
 */
import { join } from 'node:path';
import type { PlaygroundPage } from '../tests/support/playground-page.ts';
import { startProgram } from '../tests/support/running-program.ts';
import { newAlbum } from './album.ts';
import { drawSending } from './pictures-sending.ts';

const folder = join(import.meta.dirname, '../dist/pictures');
const { draw, drawLastTurn } = await newAlbum(folder);

const program = await startProgram();
try {
  const sanne = await program.chatAs('aanspreekpunt');
  const joost = await program.chatAs('vervanger');
  const mounira = await program.chatAs('kopgroep');
  const robin = await program.chatAs('vreemde');
  const femke = await program.chatAs('secretariaat');
  await draw('welcome', sanne);
  await sanne.send('Meld me aan voor het volgende ambtelijk netwerk');
  await drawLastTurn('chat', sanne);
  for (const chat of [sanne, joost, mounira, robin, femke]) await chat.hideLog();
  await draw('signed-up', sanne);

  async function asked(name: string, person: PlaygroundPage, words: string): Promise<void> {
    await person.send(words);
    await draw(name, person);
  }
  async function pressed(name: string, person: PlaygroundPage, button: string): Promise<void> {
    await person.chat.press(button);
    await draw(name, person);
  }
  async function arrived(name: string, person: PlaygroundPage, words: string): Promise<void> {
    await person.chat.arrives(words);
    await draw(name, person);
  }

  await pressed('signed-up-details', sanne, 'Meer');
  await pressed('coverage', sanne, 'Wie komen er?');
  await asked('who-comes', sanne, 'wie komen er?');
  await asked('meetings', sanne, 'komende bijeenkomsten');
  await asked('bestuurlijk', sanne, 'wat is het thema van het bestuurlijk netwerk?');
  await asked('leernetwerk', sanne, 'leernetwerk');
  await asked('contact', sanne, 'wie is het ambtelijk aanspreekpunt van Urk?');
  await asked('region', sanne, 'bij welke regio hoort Urk?');
  await asked('unknown-place', sanne, 'wie is het aanspreekpunt van Urkel?');
  await asked('help', sanne, 'help');
  await asked('not-understood', sanne, 'kun je de notulen rondsturen?');
  await asked('client-case', sanne, 'ik heb een cliënt die dakloos is');

  await asked('last-seat', sanne, 'liever de middag');
  await asked('waiting-list', mounira, 'meld me aan voor de groep van 13 uur');
  await asked('confirm-sign-off', sanne, 'ik kan toch niet komen');
  await pressed('signed-off', sanne, 'Ja, ik kom niet');
  await arrived('promoted', mounira, 'Er is plek');

  await asked('confirm-deputy', sanne, 'mijn vervanger gaat naar het volgende ambtelijk netwerk');
  await pressed('deputy-asked', sanne, 'Ja, vraag Joost Wiersma');
  await arrived('deputy-question', joost, 'vraagt of u gaat');
  await pressed('deputy-accepts', joost, 'Ja, ik ga');
  await arrived('deputy-accepted', sanne, 'gaat voor u');
  await asked('my-registrations', sanne, 'waar ben ik voor aangemeld?');

  await draw('stranger-welcome', robin);
  await asked('stranger-contact', robin, 'wie is het ambtelijk aanspreekpunt van Urk?');
  await asked('english', mounira, 'sign me up for the learning network');

  const thread = await mounira.post('Netwerk BW-MO - General', 'wanneer is het volgende ambtelijk netwerk?');
  await draw('channel', mounira, thread);
  await thread.press('Mijn antwoord');
  await draw('channel-personal', mounira, thread);

  await draw('secretariat-welcome', femke);
  await asked('secretariat-help', femke, 'help');
  await asked('meeting-form', femke, 'nieuwe bijeenkomst');
  await pressed('meeting-form-problems', femke, 'Bekijk het concept');
  await femke.chat.fill('Titel', 'Zorg dichtbij huis');
  await femke.chat.fill('Datum', '2026-12-08');
  await femke.chat.fill('Begin groep 1', '10:00');
  await femke.chat.fill('Einde groep 1', '12:00');
  await femke.chat.fill('Aanmelden tot', '2026-12-04');
  await pressed('concept', femke, 'Bekijk het concept');
  await pressed('published', femke, 'Publiceren');
  await asked('manage', femke, 'beheer het volgende ambtelijk netwerk');
  await pressed('change', femke, 'Wijzigen');
  await asked('attendees', femke, 'beheer het ambtelijk netwerk van 15 december');
  await pressed('attendees', femke, 'Deelnemerslijst');
} finally {
  await program.close();
}

await drawSending(join(folder, 'sending'));
