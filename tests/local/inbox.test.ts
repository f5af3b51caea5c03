import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { linkKey } from '../../src/local/link-key.ts';
import { openInbox, type Inbox } from '../../src/local/mail/inbox.ts';
import { inboxRoutes } from '../../src/local/mail/routes.ts';

const NOW = '2026-11-23T08:00:00.000Z';

let directory: string;
let inbox: Inbox;
let server: Server;
let url: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'bw-mo-inbox-'));
  await open();
});

afterEach(async () => {
  await close();
  await rm(directory, { recursive: true, force: true });
});

async function open(): Promise<void> {
  inbox = await openInbox(join(directory, 'mail'), 'netwerk@voorbeeld.nl');
  const routes = inboxRoutes(inbox, () => NOW);
  server = createServer((request, response) => {
    routes(request, response, () => response.writeHead(404).end('not ours'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String(z.object({ port: z.number() }).parse(server.address()).port)}`;
}

async function close(): Promise<void> {
  server.closeAllConnections();
  server.close();
  await inbox.close();
}

async function send(subject: string, html = '<html><head></head><body>Dag</body></html>'): Promise<void> {
  const transport = createTransport({ ...inbox.settings, secure: false, ignoreTLS: true });
  await transport.sendMail({
    from: 'netwerk@voorbeeld.nl',
    to: { name: 'Noor Aksoy', address: 'noor.aksoy@voorbeeld.nl' },
    date: new Date(NOW),
    subject,
    text: 'Dag Noor',
    html,
    attachments: [{ filename: 'bijeenkomst.ics', content: 'BEGIN:VCALENDAR', contentType: 'text/calendar' }],
  });
  transport.close();
}

async function page(path: string): Promise<string> {
  return (await fetch(url + path)).text();
}

/** The address of the last mail. */
async function last(): Promise<string> {
  return `/local/mail/${(await inbox.names())[0] ?? ''}`;
}

describe('The local inbox', () => {
  it('says that there is nothing yet, and for whom there would be', async () => {
    expect(await page('/local/mail')).toContain('Er is nog geen mail verstuurd.');
  });

  it('takes any mail and delivers it nowhere; the list has it, with whom it was for', async () => {
    await send('U bent uitgenodigd');
    const list = await page('/local/mail');
    expect(list).toContain('U bent uitgenodigd');
    expect(list).toContain('Noor Aksoy &lt;noor.aksoy@voorbeeld.nl&gt; · maandag 23 november, 09.00 uur');
    expect(list).toContain(`href="${await last()}"`);
  });

  it('lists the last mail first, and keeps them for the next start', async () => {
    await send('De eerste');
    await send('De tweede');
    await close();
    await open();
    const list = await page('/local/mail');
    expect(list.indexOf('De tweede')).toBeLessThan(list.indexOf('De eerste'));
    expect(list).toContain('De eerste');
  });

  it('shows a mail with its parts: as a mail program does, as plain text, and what is attached', async () => {
    await send('U bent uitgenodigd');
    const mail = await page(await last());
    expect(mail).toContain('Dag Noor');
    expect(mail).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(mail).toContain('bijeenkomst.ics');
    const attachment = await fetch(`${url}${await last()}/0`);
    expect(attachment.headers.get('content-type')).toContain('text/calendar');
    expect(await attachment.text()).toContain('BEGIN:VCALENDAR');
  });

  it('lets nothing in a mail run or load, not even in its own frame', async () => {
    await send(
      '<script>alert(1)</script>',
      '<html><head></head><body><script>alert(1)</script></body></html>',
    );
    expect(await page('/local/mail')).not.toContain('<script');
    expect(await page(await last())).not.toContain('<script');
    const content = await fetch(`${url}${await last()}/html`);
    expect(content.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups/,
    );
  });

  it.each(['/local/mail/00000000000000000-00000000', '/local/mail/abc', '/local/mail/abc/html'])(
    'says of %s that there is no such mail',
    async (path) => {
      const answer = await fetch(url + path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Deze mail is er niet.');
    },
  );

  it.each(['/', '/local', '/local/mail/../lock', '/local/mail/%2e%2e%2flock', '/local/mailbox'])(
    'leaves %s to others',
    async (path) => {
      expect(await page(path)).toBe('not ours');
    },
  );

  it('speaks English to a browser that does', async () => {
    const answer = await fetch(`${url}/local/mail`, { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    expect(await answer.text()).toContain('Sent mails');
  });
});

describe('The key that signs the local links', () => {
  it('is made once, kept for the next start, and readable for its owner alone', async () => {
    const key = await linkKey(join(directory, 'new'));
    expect(key).toHaveLength(32);
    expect(await linkKey(join(directory, 'new'))).toEqual(key);
    expect(await linkKey(join(directory, 'other'))).not.toEqual(key);
    const { mode } = await stat(join(directory, 'new', 'answer-link-key'));
    expect(mode & 0o077).toBe(0);
  });
});
