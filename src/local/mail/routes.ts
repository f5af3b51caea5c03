/** `/local/mail`: the mails that the program sent, one by one, as a mail program would show them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { Clock } from '../../app/ports.ts';
import type { LocalRoutes } from '../../server/index.ts';
import { gonePage, listPage, mailPage, type InboxView } from './drawing.ts';
import type { Inbox } from './inbox.ts';

/** Where the list is. */
export const INBOX_PATH = '/local/mail';

/** The list shows at most this many, the last ones. */
const MOST_SHOWN = 100;

const PATH = new RegExp(`^${INBOX_PATH}(?:/(?<name>[0-9a-f-]+)(?:/(?<part>html|[0-9]{1,2}))?)?$`);

/** The pages over the kept mails. */
export function inboxRoutes(inbox: Pick<Inbox, 'names' | 'read'>, now: Clock['now']): LocalRoutes {
  return (request, response, next) => {
    const path = PATH.exec(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === null || request.method !== 'GET') {
      next();
      return;
    }
    const { name, part } = path.groups ?? {};
    const view: InboxView = { language: languageOf(request), now: now(), path: INBOX_PATH };
    const answering = name === undefined ? sendList(response, view) : sendMail(response, view, name, part);
    answering.catch(() => response.destroy());
  };

  async function sendList(response: ServerResponse, view: InboxView): Promise<void> {
    const names = await inbox.names();
    const shown = await Promise.all(
      names.slice(0, MOST_SHOWN).map(async (name) => ({ name, mail: await read(name) })),
    );
    const mails = shown.flatMap(({ name, mail }) => (mail === null ? [] : [{ name, mail }]));
    sendPage(response, listPage(mails, names.length - shown.length, view));
  }

  async function sendMail(
    response: ServerResponse,
    view: InboxView,
    name: string,
    part: string | undefined,
  ): Promise<void> {
    const mail = await read(name);
    const attachment = mail?.attachments[Number(part)];
    if (mail !== null && part === undefined) sendPage(response, mailPage({ name, mail }, view));
    else if (mail !== null && part === 'html') sendContent(response, mail);
    else if (attachment !== undefined) sendAttachment(response, attachment);
    else sendPage(response, gonePage(view), 404);
  }

  async function read(name: string): Promise<Email | null> {
    const raw = await inbox.read(name);
    return raw === null ? null : PostalMime.parse(raw);
  }
}

const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'";

/** The mail itself runs nothing, loads nothing, and is a stranger to the page around it. */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

function sendPage(response: ServerResponse, page: string, status = 200): void {
  response.statusCode = status;
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(page);
}

/** A link in the mail opens beside it, as it does in a mail program. */
function sendContent(response: ServerResponse, { html = '' }: Email): void {
  response.setHeader('Content-Security-Policy', CONTENT_POLICY);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(html.replace('<head>', '<head><base target="_blank" />'));
}

function sendAttachment(response: ServerResponse, { filename, mimeType, content }: Attachment): void {
  response.setHeader('Content-Type', mimeType);
  response.setHeader(
    'Content-Disposition',
    `attachment; filename*=UTF-8''${encodeURIComponent(filename ?? '')}`,
  );
  response.end(typeof content === 'string' ? content : new Uint8Array(content));
}

function languageOf({ headers }: IncomingMessage): InboxView['language'] {
  return headers['accept-language']?.startsWith('en') === true ? 'en' : 'nl';
}
