import type { Language } from '../../domain/people.ts';
import { html } from '../../texts/html.ts';
import { textsIn } from '../../texts/index.ts';
import type { PageFoot } from './answer-page.ts';
import { layout } from './layout.ts';

/** What went wrong and what to do, as a page. `back` is where one can look again; null where there is nothing to see. */
export function problemPage(
  problem: { readonly title: string; readonly text: string; readonly back: string | null },
  language: Language,
  foot: PageFoot,
): string {
  const { again } = textsIn(language).answerPage;
  const { title, text, back } = problem;
  return layout({
    language,
    title,
    main: html`
      <h1>${title}</h1>
      <p>${text}</p>
      ${back === null ? '' : html`<p><a href="${back}">${again}</a></p>`}
    `,
    ...foot,
  });
}
