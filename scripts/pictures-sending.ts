/** What reaches people by itself: a reminder, an invitation, a moved meeting, the mail and the page behind it. */
import type { PlaygroundPage } from '../tests/support/playground-page.ts';
import { startProgram } from '../tests/support/running-program.ts';
import { newAlbum } from './album.ts';

/** Two minutes before the reminder of a week ahead of the first meeting: time enough to sign up. */
const STARTS_AT = '2026-12-08T08:58';

/** How often the reminder is waited for: it comes at nine, and at the next sweep after that. */
const PATIENCE = 8;

/** Draws everything into a folder; takes three minutes, since a reminder comes when it is due. */
export async function drawSending(folder: string): Promise<void> {
  const { draw, drawMessage, drawPage } = await newAlbum(folder);
  const program = await startProgram(STARTS_AT);
  try {
    const sanne = await program.chatAs('aanspreekpunt');
    const femke = await program.chatAs('secretariaat');
    for (const chat of [sanne, femke]) await chat.hideLog();
    await sanne.send('Meld me aan voor het volgende ambtelijk netwerk');
    await femke.send('nieuwe bijeenkomst');
    await femke.chat.fill('Titel', 'Zorg dichtbij huis');
    await femke.chat.fill('Datum', '2027-01-19');
    await femke.chat.fill('Begin groep 1', '10:00');
    await femke.chat.fill('Einde groep 1', '12:00');
    await femke.chat.fill('Aanmelden tot', '2027-01-14');
    await femke.chat.press('Bekijk het concept');
    await reminded(sanne);
    await draw('reminder', sanne);

    await femke.chat.press('Publiceren');
    await draw('published', femke);
    await sanne.chat.arrives('U bent uitgenodigd');
    await draw('invitation', sanne);
    await femke.send('wie is niet bereikt voor de bijeenkomst van 19 januari?');
    await draw('ledger', femke);

    await femke.send('beheer de bijeenkomst van 19 januari');
    await femke.chat.press('Wijzigen');
    await femke.chat.press('Datum en tijd');
    await femke.chat.fill('Datum', '2027-01-20');
    await femke.chat.press('Bewaren');
    await draw('moved-by-secretariat', femke);
    await sanne.chat.arrives('is verzet');
    await draw('moved', sanne);
    await drawMessage('moved', sanne);
    await femke.send('wie is bereikbaar?');
    await draw('reach', femke);

    const mail = await program.open('/local/mail');
    await drawPage('mailbox', mail);
    await mail.getByRole('link', { name: 'Verzet' }).first().click();
    await drawPage('mail', mail);
    const address = /http:\/\/\S+\/antwoord\/\S+/.exec(await mail.locator('body').innerText())?.[0] ?? '';
    await mail.goto(address);
    await drawPage('answer-page', mail);
    await mail.getByRole('button', { name: 'Ik kom', exact: true }).click();
    await drawPage('answered', mail);
  } finally {
    await program.close();
  }
}

async function reminded(person: PlaygroundPage): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await person.chat.arrives('Herinnering: u komt');
      return;
    } catch (error) {
      if (tries === PATIENCE) throw error;
    }
  }
}
