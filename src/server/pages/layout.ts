import { html, markup, type Html } from '../../texts/html.ts';
import type { Language } from '../../domain/people.ts';
import { textsIn } from '../../texts/index.ts';
import { STYLE } from './style.ts';

export interface PageFrame {
  readonly language: Language;
  /** What a browser tab and a screen reader say first. */
  readonly title: string;
  readonly main: Html;
  /** The secretariat's e-mail address. */
  readonly secretariat: string;
  /** Whether the data are the demonstration's. */
  readonly exampleData: boolean;
}

const STYLE_SHEET = markup(`<style>${STYLE}</style>`);

/** A whole page, in which nothing but our own style sheet runs. */
export function layout({ language, title, main, secretariat, exampleData }: PageFrame): string {
  const { answerPage: texts, conversation } = textsIn(language);
  const other = language === 'nl' ? 'en' : 'nl';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${texts.network}</title>
        ${STYLE_SHEET}
      </head>
      <body>
        <div class="column">
          <header>
            <span class="quiet">${texts.network}</span>
            <a class="quiet" href="?taal=${other}" lang="${other}" hreflang="${other}"
              >${texts.otherLanguage}</a
            >
          </header>
          <main>${main}</main>
          <footer class="quiet">
            <p>${texts.questions} <a href="mailto:${secretariat}">${secretariat}</a></p>
            ${exampleData ? html`<p>${conversation.exampleData}</p>` : ''}
          </footer>
        </div>
      </body>
    </html>`.toString();
}
