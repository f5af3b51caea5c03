/** The page of one person and one meeting: how it stands, and a form for each answer. No script. */
import type { OpenedPage } from '../../app/answer-page.ts';
import type { PageAnswer, PageLine } from '../../app/answer-sheet.ts';
import { html, type Html } from '../../texts/html.ts';
import { textsIn, type Texts } from '../../texts/index.ts';
import { FIELDS, fieldsOf } from './answer-form.ts';
import { layout, type PageFrame } from './layout.ts';

/** What every page says at its foot. */
export type PageFoot = Pick<PageFrame, 'secretariat' | 'exampleData'>;

/** `newKey` gives the name of a press, another for each form: pressed twice, a form has one effect. */
export function answerPage(
  { name, language, sheet }: OpenedPage,
  newKey: () => string,
  foot: PageFoot,
): string {
  const texts = textsIn(language);
  const { calendar } = texts.answerPage;
  const { header, title, when, said } = sheet;
  // What just happened comes first: it is what a screen reader says of a page that opens.
  const [first] = said.flatMap(({ lines }) => lines);
  return layout({
    language,
    title: first === undefined ? title : `${first} · ${title}`,
    main: html`
      <p class="quiet">${header}</p>
      <h1>${title}</h1>
      <p class="when">${when}</p>
      ${said.map(saidBlock)} ${answerSection(sheet, name, language, newKey, texts)}
      <h2>${texts.answerPage.about}</h2>
      <dl>
        ${sheet.facts.map(
          ({ label, value }) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd> `,
        )}
      </dl>
      ${linkLine(sheet.joinUrl, texts.registrations.button.join)}
      ${linkLine(sheet.calendarUrl, calendar[sheet.phase === 'cancelled' ? 'cancel' : 'publish'])}
    `,
    ...foot,
  });
}

function saidBlock({ symbol, tone, lines }: PageLine): Html {
  const [first = '', ...rest] = lines;
  return html`<div class="said ${tone}">
    <p><span aria-hidden="true">${symbol}</span> ${first}</p>
    ${rest.map((line) => html`<p>${line}</p> `)}
  </div> `;
}

function answerSection(
  { choices, hasAnswered, asksForDeputy, phase }: OpenedPage['sheet'],
  name: string,
  language: OpenedPage['language'],
  newKey: () => string,
  texts: Texts,
): Html {
  if (choices.length === 0) {
    const { noChoices, noChoicesEver } = texts.answerPage;
    return html`<p>${phase === 'cancelled' || phase === 'over' ? noChoicesEver : noChoices}</p>`;
  }
  const action = `?taal=${language}`;
  return html`
    ${asksForDeputy ? deputyForm(action, newKey(), texts) : ''}
    <h2>${hasAnswered ? texts.answerPage.change : texts.answerPage.choices}</h2>
    <p class="quiet">${texts.answerPage.answersAs(name)}</p>
    <ul class="choices">
      ${choices.map(
        ({ label, answer, isPrimary }) =>
          html`<li>
            <form method="post" action="${action}">
              ${hidden(answer, newKey())}
              <button class="${isPrimary && !asksForDeputy ? 'primary' : 'other'}">${label}</button>
            </form>
          </li> `,
      )}
    </ul>
  `;
}

function hidden(answer: PageAnswer, key: string): readonly Html[] {
  const fields = { ...fieldsOf(answer), [FIELDS.key]: key };
  return Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
}

function deputyForm(action: string, key: string, { registrations: { nameDeputy } }: Texts): Html {
  return html`<form method="post" action="${action}">
    <h2>${nameDeputy.title}</h2>
    <p>${nameDeputy.why}</p>
    ${hidden({ kind: 'name-deputy', name: '', email: '' }, key)}
    <label for="name">${nameDeputy.name}</label>
    <input id="name" name="${FIELDS.name}" required minlength="2" maxlength="120" autocomplete="off" />
    <label for="email">${nameDeputy.email}</label>
    <input id="email" name="${FIELDS.email}" type="email" required maxlength="254" autocomplete="off" />
    <button class="primary">${nameDeputy.submit}</button>
  </form>`;
}

function linkLine(url: string | null, words: string): Html {
  return url === null ? html`` : html`<p><a href="${url}">${words}</a></p>`;
}
