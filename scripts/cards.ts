/**
 * Draws every card with the real renderer, narrow and wide, light and dark, into
 * dist/cards/: to look at after changing one. `npm run cards -- outcome` draws only
 * the cards whose name has that word; a second word is the language.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { GALLERY } from '../tests/bot/cards/gallery.ts';
import { DUTCH, ENGLISH } from '../tests/bot/cards/situations.ts';
import type { Theme } from './cards/look.ts';
import { openCards } from './cards/page.ts';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts';

const WIDTHS = [320, 600];
const THEMES: readonly Theme[] = ['light', 'dark'];
/** As many cards as still read well on one picture. */
const CARDS_A_SHEET = 12;
const CARDS_A_ROW = 4;

const folder = join(import.meta.dirname, '../dist/cards');
const [word = '', language = 'nl'] = process.argv.slice(2);
const context = { ...(language === 'en' ? ENGLISH : DUTCH), exampleData: true };
const cards = GALLERY.filter(({ name }) => name.includes(word)).map(({ name, draw }) => ({
  name,
  card: draw(context),
}));

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
    const page = await openCards(browser, sheet, {
      theme,
      width,
      columns: Math.min(sheet.length, CARDS_A_ROW),
    });
    const number = String(first / CARDS_A_SHEET + 1).padStart(2, '0');
    await page.screenshot({ path: join(folder, `${theme}-${String(width)}-${number}.png`), fullPage: true });
    await page.close();
  }
}
