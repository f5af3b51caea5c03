import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { hostConfig, styleSheet, type Theme } from './look.ts';

export interface NamedCard {
  readonly name: string;
  readonly card: object;
}

const modules = join(import.meta.dirname, '../../node_modules');

/** The space between two cards and around them, as in the style sheet. */
const GAP = 24;
const PADDING = 16;

/** Runs in the page, where the renderer and markdown-it are loaded. */
const DRAW = `(cards, config, width) => {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownit().render(text);
    result.didProcess = true;
  };
  for (const { name, card } of cards) {
    const adaptive = new AdaptiveCards.AdaptiveCard();
    adaptive.hostConfig = new AdaptiveCards.HostConfig(config);
    adaptive.parse(card);
    const figure = document.createElement('figure');
    figure.style.width = width + 'px';
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    const frame = document.createElement('div');
    frame.className = 'frame';
    frame.append(adaptive.render());
    figure.append(caption, frame);
    document.body.append(figure);
  }
}`;

/** A page with the cards drawn by the real renderer, as many beside each other as `columns`; `width` in pixels. */
export async function openCards(
  browser: Browser,
  cards: readonly NamedCard[],
  { theme, width, columns }: { readonly theme: Theme; readonly width: number; readonly columns: number },
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: columns * (width + GAP) - GAP + 2 * PADDING, height: 400 },
  });
  await page.setContent(`<style>${styleSheet(theme)}</style>`);
  await page.addScriptTag({ path: join(modules, 'adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({ path: join(modules, 'markdown-it/dist/browser/markdown-it.umd.min.js') });
  await page.evaluate(
    `(${DRAW})(${JSON.stringify(cards)}, ${JSON.stringify(hostConfig(theme))}, ${String(width)})`,
  );
  return page;
}
