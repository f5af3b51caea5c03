/** The pages that show the mails which stayed on this machine. */
import type { Email } from 'postal-mime';
import type { Language } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import { STYLE } from '../../server/pages/style.ts';
import { clock, day } from '../../texts/dates.ts';
import { html, markup, type Html } from '../../texts/html.ts';
import { textsIn } from '../../texts/index.ts';

/** What the pages are drawn with. */
export interface InboxView {
  readonly language: Language;
  /** Decides which dates get their year. */
  readonly now: Instant;
  /** The address of the list, under which that of each mail is. */
  readonly path: string;
}

export interface NamedMail {
  readonly name: string;
  readonly mail: Email;
}

/** `older` is how many there are beside those shown. */
export function listPage(mails: readonly NamedMail[], older: number, view: InboxView): string {
  const texts = textsIn(view.language).inbox;
  const rows = mails.map(
    ({ name, mail }) =>
      html`<li>
        <a href="${view.path}/${name}">${mail.subject ?? name}</a><br />
        <span class="quiet">${texts.to} ${recipients(mail)} · ${sent(mail, view)}</span>
      </li> `,
  );
  return page(
    texts.title,
    html`
      <h1>${texts.title}</h1>
      <p class="quiet">${texts.explanation}</p>
      ${rows.length === 0 ? html`<p>${texts.none}</p>` : ''}
      <ul class="choices">
        ${rows}
      </ul>
      ${older > 0 ? html`<p>${texts.more(older)}</p>` : ''}
    `,
    view,
  );
}

export function mailPage({ name, mail }: NamedMail, view: InboxView): string {
  const texts = textsIn(view.language).inbox;
  const address = `${view.path}/${name}`;
  return page(
    mail.subject ?? name,
    html`
      <p><a href="${view.path}">${texts.back}</a></p>
      <h1>${mail.subject ?? name}</h1>
      <dl>
        <dt>${texts.from}</dt>
        <dd>${mail.from?.name ?? ''} ${mail.from?.address ?? ''}</dd>
        <dt>${texts.to}</dt>
        <dd>${recipients(mail)}</dd>
        <dt>${texts.sent}</dt>
        <dd>${sent(mail, view)}</dd>
        ${mail.attachments.length === 0 ? '' : html`<dt>${texts.attachments}</dt>`}
        ${mail.attachments.map(
          ({ filename }, at) => html`<dd><a href="${address}/${at}">${filename ?? String(at + 1)}</a></dd> `,
        )}
      </dl>
      <iframe
        title="${texts.content}"
        src="${address}/html"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
      <h2>${texts.plain}</h2>
      <pre>${mail.text ?? ''}</pre>
    `,
    view,
  );
}

/** There is no mail of that name. */
export function gonePage(view: InboxView): string {
  const texts = textsIn(view.language).inbox;
  return page(
    texts.gone,
    html`<h1>${texts.gone}</h1>
      <p><a href="${view.path}">${texts.back}</a></p>`,
    view,
  );
}

function recipients({ to = [] }: Email): string {
  return to.map(({ name, address }) => `${name} <${address ?? ''}>`).join(', ');
}

function sent({ date }: Email, { language, now }: InboxView): string {
  return date === undefined ? '' : `${day(date, language, now)}, ${clock(date, language)}`;
}

const SHEET = markup(`<style>${STYLE}
iframe { width: 100%; height: 44rem; margin-top: 1rem; border: 1px solid var(--line); background: #ffffff; }
pre { white-space: pre-wrap; font-size: 0.875rem; }
</style>`);

function page(title: string, main: Html, { language }: InboxView): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${SHEET}
      </head>
      <body>
        <main class="column">${main}</main>
      </body>
    </html>`.toString();
}
