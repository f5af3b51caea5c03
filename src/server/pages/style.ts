import { createHash } from 'node:crypto';

/** How our pages look: one column, light or dark as the reader's device asks, and legible in forced colours. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1b1b1b; --quiet: #4a4a4a; --line: #8a8a8a; --link: #0f548c;
  --primary: #0f548c; --on-primary: #ffffff;
  --good: #e7f3e8; --good-edge: #0e700e; --accent: #e8f1fa; --accent-edge: #0f548c;
  --warning: #fdf3e1; --warning-edge: #835b00; --attention: #fdeaea; --attention-edge: #b10e1c;
  --emphasis: #f2f2f2; --emphasis-edge: #616161;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #1b1b1b; --text: #f5f5f5; --quiet: #c8c8c8; --line: #8a8a8a; --link: #7cc0ff;
    --primary: #7cc0ff; --on-primary: #10243a;
    --good: #12301a; --good-edge: #5bc36b; --accent: #12283f; --accent-edge: #7cc0ff;
    --warning: #3a2c0b; --warning-edge: #f2b84b; --attention: #401619; --attention-edge: #ff99a4;
    --emphasis: #2b2b2b; --emphasis-edge: #adadad;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; overflow-wrap: anywhere;
}
.column { max-width: 40rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.5rem 1rem; }
header a { padding: 0.25rem 0; }
a { color: var(--link); }
h1 { margin: 0.25rem 0; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 1.5rem 0 0.5rem; font-size: 1.125rem; line-height: 1.3; }
p { margin: 0.5rem 0; }
.quiet { color: var(--quiet); font-size: 0.875rem; }
.when { font-size: 1.125rem; }
.said {
  margin: 1rem 0; padding: 0.75rem 1rem; border: 1px solid var(--emphasis-edge);
  border-inline-start-width: 0.375rem; border-radius: 0.25rem; background: var(--emphasis);
}
.said p { margin: 0; }
.said p:first-child { font-weight: 600; }
.good { background: var(--good); border-color: var(--good-edge); }
.accent { background: var(--accent); border-color: var(--accent-edge); }
.warning { background: var(--warning); border-color: var(--warning-edge); }
.attention { background: var(--attention); border-color: var(--attention-edge); }
.choices { display: grid; gap: 0.625rem; margin: 0; padding: 0; list-style: none; }
button {
  width: 100%; min-height: 2.75rem; padding: 0.5rem 1rem; border: 1px solid var(--emphasis-edge);
  border-radius: 0.25rem; background: transparent; color: var(--text); font: inherit; font-weight: 600;
  cursor: pointer;
}
button:hover { background: var(--emphasis); }
button.primary { border-color: var(--primary); background: var(--primary); color: var(--on-primary); }
button.primary:hover { filter: brightness(1.15); }
:focus-visible { outline: 0.1875rem solid var(--link); outline-offset: 0.1875rem; }
label { display: block; margin-top: 0.75rem; font-weight: 600; }
input {
  width: 100%; min-height: 2.75rem; margin: 0.25rem 0 0.75rem; padding: 0.5rem; font: inherit;
  border: 1px solid var(--emphasis-edge); border-radius: 0.25rem; background: var(--page); color: var(--text);
}
dl { display: grid; gap: 0.25rem 1rem; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; }
footer { margin-top: 2rem; padding-top: 1rem; border-top: 1px solid var(--line); }
@media (min-width: 34rem) {
  .column { padding: 2rem 1rem; }
  dl { grid-template-columns: max-content 1fr; }
  dt { max-width: 16rem; }
}
`;

/** The style sheet as a Content-Security-Policy names it, so that nothing else on the page can be style. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
