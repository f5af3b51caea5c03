/** Draws a letter as a mail: in plain text, and as a page that any mail program shows. */
import type { CalendarFile, Letter } from '../app/ports.ts';
import type { Language } from '../domain/people.ts';
import { html, type Html } from '../texts/html.ts';
import { textsIn } from '../texts/index.ts';

/** What stands around a letter. */
export interface Envelope {
  readonly language: Language;
  /** The page where the recipient answers; null where there is nothing to answer. */
  readonly answerUrl: string | null;
  /** What the attached calendar entry does; null without one. */
  readonly attached: CalendarFile['method'] | null;
  /** The secretariat's e-mail address. */
  readonly secretariat: string;
  /** Whether the data are the demonstration's. */
  readonly exampleData: boolean;
}

/** The two parts of a mail that say the same. */
export interface DrawnLetter {
  readonly text: string;
  readonly html: string;
}

export function drawLetter(letter: Letter, envelope: Envelope): DrawnLetter {
  return { text: plainPart(letter, envelope), html: page(letter, envelope).toString() };
}

function plainPart({ sentences, facts }: Letter, envelope: Envelope): string {
  const texts = textsIn(envelope.language).mail;
  const paragraphs = [
    sentences.join('\n'),
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    envelope.answerUrl === null ? '' : `${texts.answerAt}\n${envelope.answerUrl}`,
    envelope.attached === null ? '' : texts.calendar[envelope.attached],
    ['-- ', ...foot(envelope)].join('\n'),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** Why one gets this, and whom to ask. */
function foot({ language, answerUrl, secretariat, exampleData }: Envelope): readonly string[] {
  const texts = textsIn(language);
  return [
    texts.mail.why,
    ...(answerUrl === null ? [] : [texts.mail.ownLink]),
    texts.mail.questions(secretariat),
    ...(exampleData ? [texts.conversation.exampleData] : []),
  ];
}

/** Mail programs drop much of a style sheet: what matters stands on the elements, the rest only adds to it. */
const STYLE = html`<style>
  :root {
    color-scheme: light dark;
    supported-color-schemes: light dark;
  }
  @media (prefers-color-scheme: dark) {
    .page {
      background: #1f1f1f !important;
      color: #f5f5f5 !important;
    }
    .quiet {
      color: #d0d0d0 !important;
    }
    .link {
      color: #7cc0ff !important;
    }
  }
</style>`;

const COLUMN = 'max-width:36em;margin:0 auto;padding:1.5em 1em;';
const FONT = "font-family:'Segoe UI',Arial,sans-serif;font-size:1em;line-height:1.5;";
const QUIET = 'color:#4a4a4a;font-size:.875em;';
const BUTTON =
  'display:inline-block;padding:.75em 1.25em;border-radius:.25em;background:#0f548c;color:#ffffff;font-weight:600;text-decoration:none;';

function page(letter: Letter, envelope: Envelope): Html {
  const { language, attached } = envelope;
  const texts = textsIn(language).mail;
  const [first = letter.subject, ...rest] = letter.sentences;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${letter.subject}</title>
        ${STYLE}
      </head>
      <body class="page" style="margin:0;background:#ffffff;color:#1b1b1b;${FONT}">
        <div style="${COLUMN}">
          <p class="quiet" style="margin:0 0 1em;${QUIET}">${texts.network}</p>
          <h1 style="margin:0 0 .5em;font-size:1.375em;line-height:1.3;">${first}</h1>
          ${rest.map((sentence) => html`<p style="margin:0 0 .5em;">${sentence}</p> `)}
          ${letter.facts.length === 0 ? '' : factsTable(letter.facts)} ${answerBlock(envelope)}
          ${attached === null ? '' : html`<p style="margin:1em 0;">${texts.calendar[attached]}</p>`}
          <hr style="margin:1.5em 0 1em;border:0;border-top:1px solid #8a8a8a;" />
          ${foot(envelope).map(
            (line) => html`<p class="quiet" style="margin:0 0 .5em;${QUIET}">${line}</p> `,
          )}
        </div>
      </body>
    </html>`;
}

function factsTable(facts: Letter['facts']): Html {
  const row = ({ label, value }: Letter['facts'][number]): Html =>
    html`<tr>
      <th scope="row" style="padding:.25em 1em .25em 0;text-align:left;vertical-align:top;">${label}</th>
      <td style="padding:.25em 0;vertical-align:top;overflow-wrap:anywhere;">${factValue(value)}</td>
    </tr>`;
  return html`<table style="margin:1em 0;border-collapse:collapse;">
    <tbody>
      ${facts.map(row)}
    </tbody>
  </table>`;
}

/** An address can be pressed. */
function factValue(value: string): string | Html {
  const isAddress = URL.canParse(value) && new URL(value).protocol === 'https:';
  return isAddress ? html`<a class="link" href="${value}" style="color:#0f548c;">${value}</a>` : value;
}

/** A button, and the bare address below it for who cannot press it. */
function answerBlock({ language, answerUrl }: Envelope): Html {
  if (answerUrl === null) return html``;
  const texts = textsIn(language).mail;
  return html`<p style="margin:1.5em 0 1em;">
      <a href="${answerUrl}" style="${BUTTON}">${texts.answer}</a>
    </p>
    <p class="quiet" style="margin:0 0 1em;overflow-wrap:anywhere;${QUIET}">
      ${texts.linkInstead}<br /><a class="link" href="${answerUrl}" style="color:#0f548c;">${answerUrl}</a>
    </p>`;
}
