/**
 * Draws every card with the real renderer, narrow and wide, light and dark, into
 * dist/cards/: to look at after changing one. `npm run cards -- outcome` draws only
 * the cards whose name has that word; a second word is the language.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { GALLERY } from '../tests/bot/cards/gallery.ts';
import { DUTCH, ENGLISH } from '../tests/bot/cards/situations.ts';
import { hostConfig, styleSheet, type Theme } from './cards/look.ts';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts';

const WIDTHS = [320, 600];
const THEMES: readonly Theme[] = ['light', 'dark'];
/** As many cards as still read well on one picture. */
const CARDS_A_SHEET = 12;
const CARDS_A_ROW = 4;

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist/cards');
const [word = '', language = 'nl'] = process.argv.slice(2);
const context = { ...(language === 'en' ? ENGLISH : DUTCH), exampleData: true };
const cards = GALLERY.filter(({ name }) => name.includes(word)).map(({ name, draw }) => ({
  name,
  card: draw(context),
}));

/** Runs in the page: the renderer and markdown-it are loaded there. */
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

const executablePath = findChromium();
if (executablePath === null) throw new Error(HOW_TO_GET_CHROMIUM);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  for (const theme of THEMES) for (const width of WIDTHS) await drawSheets(browser, theme, width);
} finally {
  await browser.close();
}

async function drawSheets(browser: Browser, theme: Theme, width: number): Promise<void> {
  for (let first = 0; first < cards.length; first += CARDS_A_SHEET) {
    const sheet = cards.slice(first, first + CARDS_A_SHEET);
    const page = await browser.newPage({
      viewport: { width: Math.min(sheet.length, CARDS_A_ROW) * (width + 24) + 32, height: 400 },
    });
    await page.setContent(`<style>${styleSheet(theme)}</style>`);
    await page.addScriptTag({ path: join(root, 'node_modules/adaptivecards/dist/adaptivecards.min.js') });
    await page.addScriptTag({
      path: join(root, 'node_modules/markdown-it/dist/browser/markdown-it.umd.min.js'),
    });
    await page.evaluate(
      `(${DRAW})(${JSON.stringify(sheet)}, ${JSON.stringify(hostConfig(theme))}, ${String(width)})`,
    );
    const number = String(first / CARDS_A_SHEET + 1).padStart(2, '0');
    const path = join(folder, `${theme}-${String(width)}-${number}.png`);
    await writeFile(path, await page.screenshot({ fullPage: true }));
    await page.close();
  }
}
