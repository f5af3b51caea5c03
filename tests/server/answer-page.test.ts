import { afterEach, describe, expect, it } from 'vitest';
import { StoreUnavailable, type MeetingStore } from '../../src/app/ports.ts';
import { HOUR } from '../../src/domain/time.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { addressOf, open, openAs } from '../support/answer-reader.ts';
import { SECRETARIAT, serveAnswers, type AnswerSite, type SiteOptions } from '../support/answer-site.ts';
import {
  AFTER_DEADLINE,
  AFTERWARDS,
  ambtelijkNetwerk,
  MORNING,
  MORNING_STARTED,
} from '../support/meetings.ts';

const azurite = useAzurite();

const NOT_ANSWERED = 'U heeft nog niet geantwoord';
const FACTS = 'Ambtelijk netwerk, dinsdag 12 januari 2027, 10.00-11.30 uur, online.';

let site: AnswerSite;
let world: TestWorld;

afterEach(async () => {
  await site.close();
});

async function start(options?: SiteOptions): Promise<void> {
  world = await azurite.world();
  site = await serveAnswers(world, options);
}

function clockTo(instant: string): void {
  world.clock.pass(Date.parse(instant) - Date.parse(world.clock.now()));
}

describe('Opening the page', () => {
  it('shows the meeting, the own answer, whose it is, and what one can answer', async () => {
    await start();
    const page = await openAs(site, 'noor');
    expect(page.status).toBe(200);
    expect(page.title).toBe(`${NOT_ANSWERED} · Toegang en uitstroom · Netwerk BW-MO`);
    expect(page.said).toEqual([NOT_ANSWERED]);
    expect(page.buttons).toEqual([
      'Ik kom om 10.00 uur',
      'Ik kom om 13.00 uur',
      'Ik kom niet',
      'Mijn vervanger gaat',
    ]);
    expect(page.text).toContain('dinsdag 12 januari 2027 · 10.00-11.30 of 13.00-14.30 uur');
    expect(page.text).toContain('U antwoordt als Noor Aksoy.');
    expect(page.text).toContain('10.00-11.30 uur online · 5 van de 5 plekken vrij');
    expect(page.text).toContain(`Vragen? Mail het secretariaat: ${SECRETARIAT}`);
  });

  it('answers nothing, whichever machine opens it and however', async () => {
    await start();
    const address = await addressOf(site, 'noor');
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']) await fetch(address, { method });
    expect(await site.registration('noor')).toBeNull();
    expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
  });

  it('leaves nothing behind: no copy, no search result, no word to other sites, no script', async () => {
    await start();
    const { headers, html } = await openAs(site, 'noor');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('set-cookie')).toBeNull();
    expect(html).not.toMatch(/<script|style="|onclick|<img/);
  });

  it('speaks the language of the person, or the other when asked', async () => {
    await start();
    const page = await openAs(site, 'noor', '?taal=en');
    expect(page.html).toContain('<html lang="en">');
    expect(page.said).toEqual(['You have not answered yet']);
    const answered = await page.press("I'm not coming");
    expect(answered.said[0]).toContain('You are not coming.');
    await world.storage.people.remember('noor', { language: 'en' });
    expect((await openAs(site, 'noor')).html).toContain('<html lang="en">');
    expect((await openAs(site, 'noor', '?taal=fr')).html).toContain('<html lang="en">');
  });

  it('shows titles and places as text, whatever is in them', async () => {
    const title = '<script>alert(1)</script>"\'&';
    await start({ meeting: ambtelijkNetwerk([5, 5], { title, theme: '<img src=x onerror=alert(1)>' }) });
    const page = await openAs(site, 'noor');
    expect(page.html).not.toMatch(/<script|<img/);
    expect(page.text).toContain(title);
  });
});

describe('Above the buttons', () => {
  it('stands a question, and once it is answered that the answer can be changed', async () => {
    await start();
    const asked = await openAs(site, 'noor');
    expect(asked.text).toContain('Wat antwoordt u?');
    expect(asked.text).not.toContain('Uw antwoord wijzigen');
    for (const button of ['Ik kom om 10.00 uur', 'Ik kom niet', 'Mijn vervanger gaat']) {
      const answered = await (await openAs(site, 'noor')).press(button);
      expect(answered.text).toContain('Uw antwoord wijzigen');
      expect(answered.text).not.toContain('Wat antwoordt u?');
    }
    expect((await openAs(site, 'noor', '?taal=en')).text).toContain('Change your answer');
  });

  it('stands the question again for whoever is asked something: the deputy, and the primary if they cannot', async () => {
    await start();
    await (await openAs(site, 'noor')).press('Mijn vervanger gaat');
    const question = await openAs(site, 'bas');
    expect(question.text).toContain('Wat antwoordt u?');
    await question.press('Nee, ik kan niet');
    expect((await openAs(site, 'noor')).text).toContain('Wat antwoordt u?');
  });
});

describe('Pressing an answer', () => {
  it('signs up, by the person of the address, and says what became of it', async () => {
    await start();
    const page = await (await openAs(site, 'noor')).press('Ik kom om 10.00 uur');
    expect(page.said).toEqual([`U komt. ${FACTS}`]);
    expect(page.title).toBe('U komt. · Toegang en uitstroom · Netwerk BW-MO');
    expect(page.buttons).toEqual(['Ik kom niet', 'Liever groep 13.00 uur', 'Mijn vervanger gaat']);
    expect(await site.registration('noor')).toMatchObject({
      answer: 'attending',
      seat: MORNING,
      answeredBy: 'noor',
      regionId: 'BW05',
    });
  });

  it('leads to an address that can be loaded again without answering again', async () => {
    await start();
    const answer = await (await openAs(site, 'noor')).send('Ik kom om 10.00 uur');
    expect(answer.status).toBe(303);
    const after = new URL(answer.headers.get('location') ?? '', site.url).href;
    expect((await open(after)).said).toEqual([`U komt. ${FACTS}`]);
    expect((await open(after)).said).toEqual([`U komt. ${FACTS}`]);
    expect((await site.registration('noor'))?.version).toBe(1);
  });

  it('twice at once has one effect, and the same answer', async () => {
    await start();
    const page = await openAs(site, 'noor');
    const [one, other] = await Promise.all([
      page.press('Ik kom om 10.00 uur'),
      page.press('Ik kom om 10.00 uur'),
    ]);
    expect(one.said).toEqual([`U komt. ${FACTS}`]);
    expect(other.said).toEqual(one.said);
    expect(await site.registration('noor')).toMatchObject({ version: 1 });
    expect(await site.told('noor')).toEqual(['confirmed']);
  });

  it('on a page that one went back to does what it says, though it was pressed before', async () => {
    await start();
    const page = await openAs(site, 'noor');
    await page.press('Ik kom om 10.00 uur');
    await page.press('Ik kom niet');
    expect((await page.press('Ik kom om 10.00 uur')).said[0]).toContain('U komt.');
    expect(await site.registration('noor')).toMatchObject({ answer: 'attending', seat: MORNING });
  });

  it('tells later how it stands, no longer what happened then', async () => {
    await start();
    const answer = await (await openAs(site, 'noor')).send('Ik kom om 10.00 uur');
    const after = new URL(answer.headers.get('location') ?? '', site.url).href;
    await (await openAs(site, 'noor')).press('Ik kom niet');
    expect((await open(after)).said).toEqual(['U komt niet']);
  });

  it('believes nothing that the address says happened', async () => {
    await start();
    const page = await openAs(site, 'noor', '?sleutel=page-00000000-0000&versie=0');
    expect(page.said).toEqual([NOT_ANSWERED]);
  });

  it('is confirmed by a message to who has no chat, and to nobody else', async () => {
    await start();
    await (await openAs(site, 'noor')).press('Ik kom om 10.00 uur');
    await (await openAs(site, 'ruben')).press('Ik kom om 10.00 uur');
    expect(await site.told('noor')).toEqual(['confirmed']);
    expect(await site.told('ruben')).toEqual([]);
  });
});

describe('A full group', () => {
  it('gives a place in line, and a way out of it', async () => {
    await start({ meeting: ambtelijkNetwerk([1, 5]) });
    await (await openAs(site, 'lotte')).press('Ik kom om 10.00 uur');
    const waiting = await (await openAs(site, 'noor')).press('Wachtlijst groep 10.00 uur');
    expect(waiting.said[0]).toContain(
      'De groep van 10.00 uur is vol. U staat op plaats 1 van de wachtlijst.',
    );
    expect(waiting.buttons).toContain('Ik kom om 13.00 uur');
  });

  it('of which a seat is offered after the deadline asks whether one takes it', async () => {
    await start({ meeting: ambtelijkNetwerk([1, null]) });
    await (await openAs(site, 'lotte')).press('Ik kom om 10.00 uur');
    await (await openAs(site, 'noor')).press('Wachtlijst groep 10.00 uur');
    clockTo(AFTER_DEADLINE);
    await (await openAs(site, 'lotte')).press('Ik kom niet');
    const offered = await openAs(site, 'noor');
    expect(offered.said[0]).toContain('Er is een plek vrij voor u');
    expect((await offered.press('Ja, ik neem de plek')).said[0]).toContain('U komt.');
  });
});

describe('"My deputy goes"', () => {
  it('asks the deputy, who answers on a page of their own', async () => {
    await start();
    const asked = await (await openAs(site, 'noor')).press('Mijn vervanger gaat');
    expect(asked.said[0]).toContain('Bas Visser krijgt de vraag om voor u te gaan.');
    const question = await openAs(site, 'bas');
    expect(question.said).toEqual(['Noor Aksoy vraagt of u gaat']);
    expect(question.buttons).toEqual(['Ja, ik ga', 'Nee, ik kan niet']);
    expect((await question.press('Ja, ik ga')).said[0]).toContain('U gaat voor Noor Aksoy.');
    expect((await openAs(site, 'noor')).said).toEqual(['Bas Visser gaat voor u']);
  });

  it('can be declined, and the primary is asked again', async () => {
    await start();
    await (await openAs(site, 'noor')).press('Mijn vervanger gaat');
    expect((await (await openAs(site, 'bas')).press('Nee, ik kan niet')).said[0]).toContain('U gaat niet.');
    expect((await openAs(site, 'noor')).said[0]).toContain('Bas Visser kan niet. Komt u zelf?');
  });

  it('without a deputy on record asks for a name, which becomes a task of the secretariat', async () => {
    await start();
    const page = await (await openAs(site, 'lotte')).press('Mijn vervanger gaat');
    expect(page.status).toBe(409);
    expect(page.said[0]).toContain('Wij weten nog niet wie uw vervanger is.');
    expect(page.text).toContain('Wie gaat er voor u?');
    const named = await page.press('Geef door aan het secretariaat', {
      naam: 'Karin Bos',
      email: ' karin.bos@voorbeeld.nl ',
    });
    expect(named.said[0]).toContain('Dank u, het secretariaat weet wie u noemt.');
    expect(await site.told('femke')).toEqual(['deputy-named']);
  });

  it('says what is wrong with a name or address that cannot be, and keeps nothing of it', async () => {
    await start();
    const page = await (await openAs(site, 'lotte')).press('Mijn vervanger gaat');
    const wrong = await page.press('Geef door aan het secretariaat', { naam: 'K', email: 'karin@gemeente' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('Vul een e-mailadres in, zoals naam@gemeente.nl.');
    expect(await site.told('femke')).toEqual([]);
  });
});

describe('The page follows the meeting', () => {
  it('to another day: the address stays right', async () => {
    await start();
    const { sessions } = ambtelijkNetwerk([5, 5]);
    const moved = sessions.map(({ sessionId, start, end }) => ({
      sessionId,
      start: start.replace('01-12', '01-19'),
      end: end.replace('01-12', '01-19'),
    }));
    await site.change({ sessions: moved, revision: 2 });
    const page = await openAs(site, 'noor');
    expect(page.text).toContain('dinsdag 19 januari 2027');
    expect((await page.press('Ik kom om 10.00 uur')).said[0]).toContain('U komt.');
  });

  it('past the deadline: one can no longer sign up, and still sign off until the own group begins', async () => {
    await start();
    await (await openAs(site, 'noor')).press('Ik kom om 13.00 uur');
    const late = await openAs(site, 'lotte');
    clockTo(AFTER_DEADLINE);
    const refused = await late.press('Ik kom om 10.00 uur');
    expect(refused.status).toBe(409);
    expect(refused.said[0]).toContain('Aanmelden kon tot vrijdag 8 januari, 17.00 uur.');
    expect(refused.text).toContain('Antwoorden kan hier nu niet.');
    expect(await site.registration('lotte')).toBeNull();
    clockTo(MORNING_STARTED);
    const page = await openAs(site, 'noor');
    expect(page.buttons).toEqual(['Ik kom niet']);
    world.clock.pass(3 * HOUR);
    expect((await openAs(site, 'noor')).buttons).toEqual([]);
    expect((await page.press('Ik kom niet')).said[0]).toContain('al begonnen of voorbij');
    expect(await site.registration('noor')).toMatchObject({ answer: 'attending' });
  });

  it('into its cancellation and past its end: it says so, and nothing can be pressed', async () => {
    await start();
    await (await openAs(site, 'noor')).press('Ik kom om 10.00 uur');
    clockTo(AFTERWARDS);
    expect((await openAs(site, 'noor')).said).toEqual([
      'Deze bijeenkomst is geweest U was aangemeld · groep 10.00 uur',
    ]);
    expect((await openAs(site, 'noor')).text).toContain('Antwoorden kan niet meer.');
    await site.change({ status: 'cancelled', revision: 2 });
    const cancelled = await openAs(site, 'noor');
    expect(cancelled.said).toEqual(['Deze bijeenkomst gaat niet door']);
    expect(cancelled.buttons).toEqual([]);
    expect(cancelled.text).toContain('Antwoorden kan niet meer.');
  });

  it('into its cancellation: no deadline any more, and the calendar entry is there to be taken out', async () => {
    await start();
    const before = await (await openAs(site, 'noor')).press('Ik kom om 10.00 uur');
    expect(before.text).toContain('Aanmelden tot vrijdag 8 januari');
    expect(before.text).toContain('Zet in uw agenda');
    await site.change({ status: 'cancelled', revision: 2 });
    const { text } = await openAs(site, 'noor');
    expect(text).not.toContain('Aanmelden');
    expect(text).not.toContain('Zet in uw agenda');
    expect(text).toContain('Haal uit uw agenda');
    const { pathname } = new URL(await site.links.calendar('ambtelijk-2027-01-12', 'noor'));
    expect((await fetch(`${site.url}${pathname}`)).headers.get('content-type')).toContain('method=CANCEL');
  });
});

describe('An address that leads nowhere', () => {
  const GONE = 'Deze link werkt niet';

  async function gone(address: string): Promise<void> {
    const page = await open(address);
    expect([page.status, page.title]).toEqual([404, `${GONE} · Netwerk BW-MO`]);
    expect(page.text).toContain('Open hem nog eens vanuit de mail, of kopieer het hele adres.');
  }

  it('is forged, cut off, or meant for the calendar', async () => {
    await start();
    const address = await addressOf(site, 'noor');
    const calendar = new URL(await site.links.calendar('ambtelijk-2027-01-12', 'noor')).pathname;
    await gone(address.slice(0, -5));
    await gone(`${site.url}/antwoord/abc`);
    // As a mail program leaves it that wraps an address in the middle of an escape.
    await gone(`${address}%E0%A4`);
    await gone(`${site.url}/agenda/abc%2.ics`);
    expect(site.log.join(''), 'nor in the log').not.toContain('a request failed');
    await gone(`${site.url}/antwoord/`.concat('x'.repeat(3_000)));
    await gone(`${site.url}${calendar.replace('/agenda/', '/antwoord/').replace('.ics', '')}`);
    const answer = address.split('/').at(-1) ?? '';
    await gone(`${site.url}/agenda/${answer}.ics`);
    await gone(`${site.url}${calendar.replace('.ics', '')}`);
  });

  it('is about a person, a meeting or a concept that is not there (any more), or a list that one is not on', async () => {
    await start();
    await gone(await addressOf(site, 'iemand'));
    const { pathname } = new URL(await site.links.answer('geen-bijeenkomst', 'noor'));
    await gone(`${site.url}${pathname}`);
    await site.change({ audience: { kind: 'list', name: 'Leernetwerk', people: ['lotte'] } });
    await gone(await addressOf(site, 'noor'));
    expect((await openAs(site, 'lotte')).status).toBe(200);
    await site.change({ status: 'concept' });
    await gone(await addressOf(site, 'lotte'));
  });

  it('answers nothing either', async () => {
    await start();
    const page = await openAs(site, 'noor');
    await site.change({ audience: { kind: 'list', name: 'Leernetwerk', people: [] } });
    expect((await page.press('Ik kom om 10.00 uur')).status).toBe(404);
    expect(await site.registration('noor')).toBeNull();
  });
});

describe('What is no form of ours', () => {
  const key = 'page-0123456789';

  it.each([
    ['nothing', ''],
    ['an unknown answer', `antwoord=alles&sleutel=${key}`],
    ['no key', 'antwoord=sign-off'],
    ['a key of another kind', 'antwoord=sign-off&sleutel=activity-1'],
    ['a slot that can be none', `antwoord=sign-up&plek=${encodeURIComponent("x' or 1")}&sleutel=${key}`],
    ['an answer twice', `antwoord=sign-off&antwoord=sign-up&sleutel=${key}`],
  ])('is refused and changes nothing: %s', async (_, body) => {
    await start();
    const answer = await fetch(await addressOf(site, 'noor'), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Er is niets veranderd.');
    expect(await site.registration('noor')).toBeNull();
  });

  it('is refused by its size, its encoding or its kind', async () => {
    await start();
    const address = await addressOf(site, 'noor');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const large = await fetch(address, { method: 'POST', headers: form, body: `naam=${'x'.repeat(5_000)}` });
    const packed = await fetch(address, {
      method: 'POST',
      headers: { ...form, 'content-encoding': 'gzip' },
      body: 'x',
    });
    const json = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"antwoord":"sign-off"}',
    });
    expect([large.status, packed.status, json.status]).toEqual([413, 415, 400]);
    expect(large.headers.get('content-type')).toContain('text/html');
  });

  it('names a slot that the meeting does not have: the person hears so', async () => {
    await start();
    const answer = await fetch(await addressOf(site, 'noor'), {
      method: 'POST',
      body: new URLSearchParams({ antwoord: 'sign-up', plek: 's9-online', sleutel: key }),
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Die groep heeft deze bijeenkomst niet.');
  });
});

describe('When something is out of order', () => {
  /** A store of meetings of which everything fails. */
  function failing(error: Error): MeetingStore {
    return new Proxy(world.storage.meetings, { get: () => () => Promise.reject(error) });
  }

  it('the page says that it is not certain, and when to try again', async () => {
    world = await azurite.world();
    site = await serveAnswers(world, { meetings: failing(new StoreUnavailable('down')) });
    const page = await openAs(site, 'noor');
    expect(page.status).toBe(503);
    expect(page.headers.get('retry-after')).toBe('30');
    expect(page.text).toContain('Ik kan de gegevens nu niet bereiken.');
  });

  it('something unexpected gets a code that the log has too; neither tells who it was', async () => {
    world = await azurite.world();
    site = await serveAnswers(world, { meetings: failing(new Error('Noor Aksoy is in the way')) });
    const address = await addressOf(site, 'noor');
    const page = await open(address);
    expect(page.status).toBe(500);
    const code = /code ([0-9a-f]{10})/.exec(page.text)?.[1] ?? 'none';
    const log = site.log.join('');
    expect(log).toContain(code);
    expect(log).toContain('"activity":"answer-page"');
    expect(log).not.toContain(address.split('/').at(-1));
  });
});

describe('The calendar entry', () => {
  async function entry(): Promise<Response> {
    const { pathname } = new URL(await site.links.calendar('ambtelijk-2027-01-12', 'noor'));
    return fetch(`${site.url}${pathname}`);
  }

  it('is a file, kept by nobody, with how it stands now', async () => {
    await start();
    await (await openAs(site, 'noor')).press('Ik kom om 10.00 uur');
    const answer = await entry();
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="bijeenkomst.ics"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toContain('STATUS:CONFIRMED');
    expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20270112T100000');
  });

  it('is on the page of who comes', async () => {
    await start();
    expect((await openAs(site, 'noor')).html).not.toContain('/agenda/');
    const page = await (await openAs(site, 'noor')).press('Ik kom om 10.00 uur');
    expect(page.html).toContain(`href="${await site.links.calendar('ambtelijk-2027-01-12', 'noor')}"`);
  });

  it('takes itself away once the person signed off', async () => {
    await start();
    await (await openAs(site, 'noor')).press('Ik kom niet');
    const answer = await entry();
    expect(answer.headers.get('content-type')).toContain('method=CANCEL');
    expect(await answer.text()).toContain('STATUS:CANCELLED');
  });
});

describe('In Azure', () => {
  it('the messages, the pages and the calendar entries are served, and nothing else', async () => {
    await start();
    const statuses = await Promise.all(
      ['/', '/antwoord', '/agenda', '/local/mail', '/api', '/antwoord/x/y'].map(
        async (path) => (await fetch(site.url + path)).status,
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
    const messages = await fetch(`${site.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(messages.status).toBe(200);
  });
});
