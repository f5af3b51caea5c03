import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCards } from '../../scripts/cards/page.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.ts';
import { GALLERY } from '../bot/cards/gallery.ts';
import { hostile } from '../bot/cards/hostile.ts';
import { DUTCH, ENGLISH } from '../bot/cards/situations.ts';

/** A phone, or the side panel of a Teams meeting. */
const NARROW = 320;

/** In the page: what sticks out of its card to the right, and what is cut off inside a button. */
const STICKING_OUT = `() => [...document.querySelectorAll('figure')].flatMap((figure) => {
  const name = figure.querySelector('figcaption').textContent;
  const edge = figure.querySelector('.frame').getBoundingClientRect().right;
  return [...figure.querySelectorAll('.frame *')]
    .filter((part) => part.getBoundingClientRect().right > edge || part.scrollWidth > part.clientWidth + 1)
    .filter((part) => getComputedStyle(part).display !== 'inline')
    .map((part) => name + ': ' + part.className + ' ' + part.textContent.slice(0, 60));
})`;

let browser: Browser | undefined;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath !== null) browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
});

afterAll(async () => {
  await browser?.close();
});

async function stickingOut(
  cards: readonly { readonly name: string; readonly card: object }[],
): Promise<unknown> {
  if (browser === undefined) throw new Error('the browser did not start');
  const page = await openCards(browser, cards, { theme: 'light', width: NARROW, columns: 1 });
  try {
    expect(await page.locator('.ac-adaptiveCard').count()).toBe(cards.length);
    return await page.evaluate(`(${STICKING_OUT})()`);
  } finally {
    await page.close();
  }
}

describe('on a narrow screen', () => {
  it.each([
    ['Dutch', DUTCH],
    ['English', ENGLISH],
  ])('nothing of any card sticks out or is cut off, in %s', async (_, context) => {
    expect(await stickingOut(GALLERY.map(({ name, draw }) => ({ name, card: draw(context) })))).toEqual([]);
  });

  it('neither does the longest word or the oddest title', async () => {
    expect(await stickingOut(hostile().map(({ name, draw }) => ({ name, card: draw(DUTCH) })))).toEqual([]);
  });
});
