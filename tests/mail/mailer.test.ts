import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { once } from 'node:events';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Letter, OutboxKey, SendResult } from '../../src/app/ports.ts';
import type { Person } from '../../src/domain/people.ts';
import { createCalendarWriter, createLinks, createMailer } from '../../src/mail/index.ts';
import type { MailerOptions, SmtpMailer } from '../../src/mail/mailer.ts';
import { startMailServer, type MailServer, type MailServerManners } from '../support/mail-server.ts';
import { ambtelijkNetwerk } from '../support/meetings.ts';
import { registrationOf } from '../support/registrations.ts';
import { reachable } from '../support/recipients.ts';

const clock = { now: () => '2026-12-14T09:00:00.000Z' };
const SECRETARIAT = 'secretariaat@voorbeeld.nl';
const MEETING = ambtelijkNetwerk([null, null]);
const KEY: OutboxKey = { meetingId: MEETING.meetingId, row: 'out-invitation-r1-noor' };

const NOOR: Person = {
  ...reachable('noor'),
  name: 'Noor Aksoy',
  email: 'noor.aksoy@voorbeeld.nl',
  conversation: null,
};

const INVITATION: Letter = {
  subject: 'Toegang en uitstroom: dinsdag 12 januari 2027',
  sentences: ['U bent uitgenodigd.', 'Ambtelijk netwerk, dinsdag 12 januari 2027.'],
  facts: [
    { label: 'Thema', value: 'Toegang & uitstroom' },
    { label: 'Aanmelden', value: 'tot vrijdag 8 januari 2027, 17.00 uur' },
  ],
  takesAnswer: true,
  calendar: 'publish',
};

const links = createLinks({ publicUrl: 'https://netwerk.voorbeeld.nl', key: randomBytes(32) });

let server: MailServer | undefined;
let mailer: SmtpMailer | undefined;
let troubles: { code: string; status: number | null }[] = [];

afterEach(async () => {
  mailer?.close();
  await server?.close();
  server = undefined;
  mailer = undefined;
  troubles = [];
});

async function served(
  manners: MailServerManners = {},
  changes: Partial<MailerOptions> = {},
): Promise<MailServer> {
  server = await startMailServer(manners);
  open({ settings: server.settings, ...changes });
  return server;
}

function open(changes: Partial<MailerOptions> & Pick<MailerOptions, 'settings'>): void {
  mailer = createMailer({
    links,
    calendar: createCalendarWriter({ clock, secretariat: SECRETARIAT }),
    clock,
    secretariat: SECRETARIAT,
    exampleData: false,
    onTrouble: (trouble) => troubles.push(trouble),
    ...changes,
  });
}

/** Sends Noor the invitation, with these changes. */
async function send(
  change: { readonly to?: Person; readonly letter?: Partial<Letter>; readonly key?: OutboxKey } = {},
): Promise<SendResult | undefined> {
  const letter = { ...INVITATION, ...change.letter };
  return mailer?.send(change.key ?? KEY, change.to ?? NOOR, letter, MEETING, null);
}

/** The last mail as another program reads it. */
async function received(from: MailServer) {
  return PostalMime.parse(from.mails.at(-1) ?? '', { attachmentEncoding: 'utf8' });
}

function header(mail: Awaited<ReturnType<typeof received>>, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name)?.value;
}

describe('A letter by e-mail', () => {
  it('comes from the network, to this person alone, and is answered to the secretariat', async () => {
    const there = await served();
    await send();
    const mail = await received(there);
    expect(mail.from).toMatchObject({ name: 'Netwerk BW-MO', address: 'netwerk@voorbeeld.nl' });
    expect(mail.to).toMatchObject([{ name: 'Noor Aksoy', address: 'noor.aksoy@voorbeeld.nl' }]);
    expect(mail.replyTo).toMatchObject([{ address: SECRETARIAT }]);
    expect(mail.subject).toBe(INVITATION.subject);
    expect(mail.date).toBe('2026-12-14T09:00:00.000Z');
    expect(mail.cc ?? []).toEqual([]);
  });

  it('asks machines not to answer it', async () => {
    const there = await served();
    await send();
    expect(header(await received(there), 'auto-submitted')).toBe('auto-generated');
  });

  it('says the same in plain text, with the address of the answer page by itself', async () => {
    const there = await served();
    await send();
    const link = await links.answer(MEETING.meetingId, 'noor');
    expect((await received(there)).text).toBe(
      [
        'U bent uitgenodigd.',
        'Ambtelijk netwerk, dinsdag 12 januari 2027.',
        '',
        'Thema: Toegang & uitstroom',
        'Aanmelden: tot vrijdag 8 januari 2027, 17.00 uur',
        '',
        'Geef of verander uw antwoord op deze pagina:',
        link,
        '',
        'In de bijlage zit de bijeenkomst voor uw agenda.',
        '',
        '-- ',
        'U krijgt deze mail omdat u betrokken bent bij deze bijeenkomst en wij u niet in Teams kunnen bereiken.',
        'Deze link is van u alleen. Stuur deze mail niet door: wie de link heeft, kan voor u antwoorden.',
        'Vragen? Mail het secretariaat: secretariaat@voorbeeld.nl',
        '',
      ].join('\n'),
    );
  });

  it('shows in its page the facts as a table, and the answer page as a button and as a bare address', async () => {
    const there = await served();
    await send();
    const { html = '' } = await received(there);
    const link = await links.answer(MEETING.meetingId, 'noor');
    expect(html).toContain('<html lang="nl">');
    expect(html).toMatch(/<th scope="row"[^>]*>Thema<\/th>\s*<td[^>]*>Toegang &amp; uitstroom<\/td>/);
    expect(html.split(`href="${link}"`)).toHaveLength(3);
    expect(html).toContain(`>${link}</a>`);
    expect(html).not.toMatch(/<img|<script|https?:\/\/(?!netwerk\.voorbeeld\.nl)/);
  });

  it('has an address among its facts as a link, and nothing else that looks like one', async () => {
    const there = await served();
    const facts = [
      { label: 'Link', value: 'https://teams.voorbeeld.nl/toegang?a=1&b=2' },
      { label: 'Locatie', value: 'javascript:alert(1)' },
    ];
    await send({ letter: { facts, takesAnswer: false } });
    const { html = '' } = await received(there);
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://teams.voorbeeld.nl/toegang?a=1&amp;b=2"']);
  });

  it('has the calendar entry attached, as what it is', async () => {
    const there = await served();
    await send();
    const [attachment, ...others] = (await received(there)).attachments;
    expect(others).toEqual([]);
    expect(attachment).toMatchObject({
      mimeType: 'text/calendar',
      method: 'PUBLISH',
      filename: 'bijeenkomst.ics',
      disposition: 'attachment',
    });
    expect(attachment?.content).toContain('UID:ambtelijk-2027-01-12.noor@netwerk-bw-mo');
  });

  it('that takes the meeting away has an entry that does so too', async () => {
    const there = await served();
    await send({ letter: { calendar: 'cancel', takesAnswer: false } });
    const mail = await received(there);
    expect(mail.attachments).toMatchObject([{ method: 'CANCEL', filename: 'afgezegd.ics' }]);
    expect(mail.text).toContain('Met de bijlage haalt u de bijeenkomst uit uw agenda.');
    expect(mail.text).not.toContain('https://');
    expect(mail.html).not.toContain('<a ');
  });

  it('without a calendar entry or an answer has neither', async () => {
    const there = await served();
    await send({ letter: { calendar: null, takesAnswer: false, facts: [] } });
    const mail = await received(there);
    expect(mail.attachments).toEqual([]);
    expect(mail.html).not.toMatch(/<a |<table/);
  });

  it('speaks English to who does, and says when its data are examples', async () => {
    const there = await served({}, { exampleData: true });
    await send({ to: { ...NOOR, language: 'en' } });
    const mail = await received(there);
    expect(mail.from?.name).toBe('BW-MO network');
    expect(mail.text).toContain('Give or change your answer on this page:');
    expect(mail.html).toContain('<html lang="en">');
    expect(mail.text).toContain('Example data');
  });

  it('can be written by nobody but us: names and titles stay text', async () => {
    const there = await served();
    const evil = 'Noor\r\nBcc: ander@voorbeeld.nl\r\n\r\n<script>alert(1)</script>';
    await send({ to: { ...NOOR, name: evil }, letter: { subject: evil, sentences: [evil], facts: [] } });
    const mail = await received(there);
    expect(mail.bcc).toBeUndefined();
    const [headers] = (there.mails.at(-1) ?? '').split('\r\n\r\n');
    expect(headers).not.toMatch(/^Bcc:/im);
    expect(mail.to).toMatchObject([{ address: 'noor.aksoy@voorbeeld.nl' }]);
    expect(mail.html).not.toContain('<script');
  });
});

describe('What became of a mail', () => {
  it('is sent when the server took it, under a name that a second attempt has too', async () => {
    const there = await served();
    const result = await send();
    expect(result).toEqual({ kind: 'sent', sentId: (await received(there)).messageId });
    expect(await send()).toEqual(result);
    expect(await send({ key: { ...KEY, row: 'out-moved-r2-noor' } })).not.toEqual(result);
    // Nothing in the name tells whom it is to.
    expect(z.object({ sentId: z.string() }).parse(result).sentId).toMatch(/^<[0-9a-f]{32}@voorbeeld\.nl>$/);
  });

  it.each([
    ['450, as servers say that let a stranger wait first', 450],
    ['421, when it has no time', 421],
  ])('is to be tried again after %s', async (_, status) => {
    const there = await served({ recipient: () => status });
    expect(await send()).toEqual({ kind: 'throttled', retryAfterSeconds: 60 });
    expect(there.mails).toEqual([]);
  });

  it('is refused after 550, with the number alone', async () => {
    await served({ recipient: () => 550 });
    expect(await send()).toEqual({ kind: 'refused', reason: 'mail-550' });
    expect(troubles).toEqual([]);
  });

  it('is what the server says of the text: refused after 554, to be tried again after 452', async () => {
    let status = 554;
    await served({ text: () => status });
    expect(await send()).toEqual({ kind: 'refused', reason: 'mail-554' });
    status = 452;
    expect(await send()).toEqual({ kind: 'throttled', retryAfterSeconds: 60 });
  });

  it.each([421, 554])(
    'is to be tried again when the server greets with %i: that is not about this mail',
    async (status) => {
      await served({ greeting: () => status });
      expect(await send()).toEqual({ kind: 'throttled', retryAfterSeconds: 60 });
      expect(troubles).toMatchObject([{ status }]);
    },
  );

  it('is to be tried again when nobody listens', async () => {
    const there = await startMailServer();
    await there.close();
    open({ settings: there.settings });
    expect(await send()).toEqual({ kind: 'throttled', retryAfterSeconds: 60 });
    expect(troubles).toEqual([{ code: 'ESOCKET', status: null }]);
  });

  it('is to be tried again when the server never greets', async () => {
    const mute = createServer();
    mute.listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = z.object({ port: z.number() }).parse(mute.address());
    open({
      settings: {
        host: '127.0.0.1',
        port,
        security: 'none',
        credentials: null,
        from: 'netwerk@voorbeeld.nl',
      },
      patience: { connect: 200, silence: 5_000, whole: 5_000 },
    });
    expect(await send()).toEqual({ kind: 'throttled', retryAfterSeconds: 60 });
    mute.close();
  });

  it.each([
    ['stays silent', { connect: 5_000, silence: 300, whole: 10_000 }],
    ['takes longer than we have', { connect: 5_000, silence: 10_000, whole: 500 }],
  ])(
    'is uncertain when the server has the whole text and %s; it is not sent again by itself',
    async (_, patience) => {
      const there = await served({ text: () => 'silent' }, { patience });
      expect(await send()).toEqual({ kind: 'uncertain', reason: 'mail-unanswered' });
      expect(there.mails).toHaveLength(1);
    },
  );

  it('is uncertain when the connection breaks after the text', async () => {
    const breaking = createServer((socket) => {
      let isText = false;
      socket.on('error', () => undefined);
      socket.write('220 voorbeeld.nl\r\n');
      socket.on('data', (data) => {
        const said = data.toString();
        if (isText && said.endsWith('\r\n.\r\n')) socket.destroy();
        else if (!isText) {
          isText = said.startsWith('DATA');
          socket.write(isText ? '354 go on\r\n' : '250 fine\r\n');
        }
      });
    });
    breaking.listen(0, '127.0.0.1');
    await once(breaking, 'listening');
    const { port } = z.object({ port: z.number() }).parse(breaking.address());
    open({
      settings: {
        host: '127.0.0.1',
        port,
        security: 'none',
        credentials: null,
        from: 'netwerk@voorbeeld.nl',
      },
    });
    expect(await send()).toEqual({ kind: 'uncertain', reason: 'mail-unanswered' });
    breaking.close();
  });

  it.each([
    [null],
    ['geen adres'],
    ['a@voorbeeld.nl, b@voorbeeld.nl'],
    ['a@voorbeeld.nl\r\nRCPT TO:<b@voorbeeld.nl>'],
  ])('is refused at once for the address %j', async (email) => {
    const there = await served();
    expect(await send({ to: { ...NOOR, email } })).toEqual({ kind: 'refused', reason: 'no-address' });
    expect(there.connections()).toBe(0);
  });
});

describe('The mail server', () => {
  const account = { user: 'netwerk', password: 'geheim' };
  const asksAccount: MailServerManners = {
    options: {
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        const isOurs = username === account.user && password === account.password;
        done(isOurs ? null : new Error('535'), isOurs ? { user: username } : undefined);
      },
    },
  };

  it('is given our account where it asks for one', async () => {
    const there = await startMailServer(asksAccount);
    server = there;
    open({ settings: { ...there.settings, credentials: account } });
    expect(await send()).toMatchObject({ kind: 'sent' });
  });

  it('that does not know our account is told to the operator; the mail waits', async () => {
    const there = await startMailServer(asksAccount);
    server = there;
    open({ settings: { ...there.settings, credentials: { ...account, password: 'fout' } } });
    expect(await send()).toEqual({ kind: 'throttled', retryAfterSeconds: 60 });
    expect(troubles).toEqual([{ code: 'EAUTH', status: 535 }]);
  });

  it('that offers no TLS gets no mail where TLS is asked', async () => {
    const there = await startMailServer();
    server = there;
    open({ settings: { ...there.settings, security: 'starttls' } });
    expect(await send()).toMatchObject({ kind: 'throttled' });
    expect(troubles).toMatchObject([{ code: 'ETLS' }]);
    expect(there.mails).toEqual([]);
  });

  it.each(['starttls', 'tls'] as const)(
    'whose certificate nobody vouches for gets no mail over %s',
    async (security) => {
      const there = await startMailServer({
        options: { disabledCommands: ['AUTH'], secure: security === 'tls' },
      });
      server = there;
      open({ settings: { ...there.settings, security } });
      expect(await send()).toEqual({ kind: 'throttled', retryAfterSeconds: 60 });
      expect(troubles).toHaveLength(1);
      expect(there.mails).toEqual([]);
    },
  );

  it('gets many mails over at most four connections', async () => {
    const there = await served();
    const keys = Array.from({ length: 40 }, (_, at) => ({ ...KEY, row: `out-invitation-r1-${String(at)}` }));
    const results = await Promise.all(keys.map((key) => send({ key })));
    expect(results.filter((result) => result?.kind === 'sent')).toHaveLength(40);
    expect(there.mails).toHaveLength(40);
    expect(there.connections()).toBeLessThanOrEqual(4);
  });

  it('that closed an idle connection is spoken to over a new one', async () => {
    const there = await served();
    expect(await send()).toMatchObject({ kind: 'sent' });
    there.hangUp();
    expect(await send({ key: { ...KEY, row: 'later' } })).toMatchObject({ kind: 'sent' });
    expect(there.connections()).toBe(2);
  });
});

describe('A letter about a seat', () => {
  it('has the entry of that seat', async () => {
    const there = await served();
    await mailer?.send(KEY, NOOR, INVITATION, MEETING, registrationOf('noor'));
    const [attachment] = (await received(there)).attachments;
    expect(attachment?.content).toContain('DTSTART;TZID=Europe/Amsterdam:20270112T100000');
    expect(attachment?.content).toContain('STATUS:CONFIRMED');
  });
});
