import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from '../../scripts/chromium.ts';
import { useAzurite, type TestWorld } from '../support/azurite.ts';
import { addressOf, openAs } from '../support/answer-reader.ts';
import { serveAnswers, type AnswerSite, type SiteOptions } from '../support/answer-site.ts';
import { AFTER_DEADLINE, AFTERWARDS, ambtelijkNetwerk } from '../support/meetings.ts';
import { startProgram, type RunningProgram } from '../support/running-program.ts';

const azurite = useAzurite();

/** As wide as a window of 1280 at 400 %, which is what WCAG asks of reflow; wider than the 200 % of a phone. */
const NARROW = 320;

const LOOKS = [
  { width: NARROW, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

const FULL = { meeting: ambtelijkNetwerk([1, null]) };

/** What people did before, by the page itself, and what the page then shows to Noor or another. */
const STATES: Readonly<
  Record<
    string,
    {
      readonly before?: readonly (readonly [who: string, button: string])[];
      readonly as?: string;
      readonly options?: SiteOptions;
      readonly now?: string;
      readonly change?: Parameters<AnswerSite['change']>[0];
      /** What is pressed on the page itself. */
      readonly press?: string;
      readonly shows: string;
    }
  >
> = {
  'nothing answered': { shows: 'U heeft nog niet geantwoord' },
  'the answer just given': { press: 'Ik kom om 10.00 uur', shows: 'U komt.' },
  attending: { before: [['noor', 'Ik kom om 13.00 uur']], shows: 'U komt · groep 13.00 uur' },
  declined: { before: [['noor', 'Ik kom niet']], shows: 'U komt niet' },
  waiting: {
    options: FULL,
    before: [
      ['lotte', 'Ik kom om 10.00 uur'],
      ['noor', 'Wachtlijst groep 10.00 uur'],
    ],
    shows: 'U staat op plaats 1 van de wachtlijst',
  },
  'a seat offered': {
    options: FULL,
    before: [
      ['lotte', 'Ik kom om 10.00 uur'],
      ['noor', 'Wachtlijst groep 10.00 uur'],
      ['', AFTER_DEADLINE],
      ['lotte', 'Ik kom niet'],
    ],
    shows: 'Er is een plek vrij voor u',
  },
  'the deputy asked': {
    before: [['noor', 'Mijn vervanger gaat']],
    shows: 'Bas Visser is gevraagd voor u te gaan',
  },
  'asked as a deputy': {
    before: [['noor', 'Mijn vervanger gaat']],
    as: 'bas',
    shows: 'Noor Aksoy vraagt of u gaat',
  },
  'no deputy on record': { as: 'lotte', press: 'Mijn vervanger gaat', shows: 'Wie gaat er voor u?' },
  closed: { now: AFTER_DEADLINE, shows: 'Aanmelden kan niet meer' },
  cancelled: { change: { status: 'cancelled', revision: 2 }, shows: 'Deze bijeenkomst gaat niet door' },
  over: { now: AFTERWARDS, shows: 'Deze bijeenkomst is geweest' },
  'a title, theme and place that are very long': {
    options: {
      meeting: ambtelijkNetwerk([5, 5], {
        title: 'Verantwoordingsinformatievoorzieningsplanningsbijeenkomst '.repeat(3),
        place: 'x'.repeat(120),
        theme: 'thema '.repeat(40),
      }),
    },
    shows: 'U heeft nog niet geantwoord',
  },
};

let browser: Browser;
let site: AnswerSite;
let world: TestWorld;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(HOW_TO_GET_CHROMIUM);
  browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
});

afterAll(async () => {
  await browser.close();
});

async function start(options?: SiteOptions): Promise<void> {
  world = await azurite.world();
  site = await serveAnswers(world, options);
}

/** A page as someone's browser shows it. */
async function show(address: string, look: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', ...look });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** What a check of WCAG 2.2 AA and good practice finds, by rule and element. */
async function found(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

/** In the page: by how much it is wider than its window. */
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** In the page: the buttons and links that stand by themselves and are lower than a finger. */
const TOO_SMALL = `[...document.querySelectorAll('button, input:not([type=hidden])')]
  .filter((part) => part.getBoundingClientRect().height < 44).map((part) => part.textContent)`;

describe('The answer page', () => {
  afterEach(async () => {
    await site.close();
  });

  it.each(Object.keys(STATES))('is accessible, light and dark, narrow and wide: %s', async (name) => {
    const { before = [], as = 'noor', options, now, change, press, shows } = STATES[name] ?? { shows: '' };
    await start(options);
    const clockTo = (moment: string): void => {
      world.clock.pass(Date.parse(moment) - Date.parse(world.clock.now()));
    };
    for (const [who, button] of before) {
      if (who === '') clockTo(button);
      else await (await openAs(site, who)).press(button);
    }
    if (now !== undefined) clockTo(now);
    if (change !== undefined) await site.change(change);
    const page = await show(await addressOf(site, as));
    if (press !== undefined) await page.getByRole('button', { name: press }).click();
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await page.getByRole('main').innerText()).toContain(shows);
      expect(await found(page)).toEqual([]);
      expect(await page.evaluate(TOO_WIDE)).toBe(0);
      expect(await page.evaluate(TOO_SMALL)).toEqual([]);
    }
    await page.context().close();
  });

  it('says in an accessible way that an address leads nowhere', async () => {
    await start();
    const page = await show(`${site.url}/antwoord/abc`);
    expect(await page.getByRole('heading').allInnerTexts()).toEqual(['Deze link werkt niet']);
    expect(await found(page)).toEqual([]);
    await page.context().close();
  });

  it('needs no script, no mouse and no second look: tab, enter, done', async () => {
    await start();
    const page = await show(await addressOf(site, 'noor'), { javaScriptEnabled: false });
    for (let tabs = 0; tabs < 2; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('✓ U komt.').waitFor();
    expect(await page.title()).toBe('U komt. · Toegang en uitstroom · Netwerk BW-MO');
    expect(await site.registration('noor')).toMatchObject({ answer: 'attending' });
    await page.context().close();
  });

  it('shows where the focus is, and keeps its buttons in forced colours', async () => {
    await start();
    const page = await show(await addressOf(site, 'noor'), { forcedColors: 'active' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const look = `(() => {
      const { outlineStyle, outlineWidth, borderTopStyle } = getComputedStyle(document.activeElement);
      return [document.activeElement.tagName, outlineStyle, outlineWidth, borderTopStyle];
    })()`;
    expect(await page.evaluate(look)).toEqual(['BUTTON', 'solid', '3px', 'solid']);
    await page.context().close();
  });

  it('pressed twice in a hurry answers once', async () => {
    await start();
    const page = await show(await addressOf(site, 'noor'));
    await page.getByRole('button', { name: 'Ik kom niet' }).dblclick();
    await page.getByText('✕ U komt niet.').waitFor();
    await expect.poll(async () => (await site.registration('noor'))?.version).toBe(1);
    await page.context().close();
  });
});

describe('Someone without a chat', () => {
  let program: RunningProgram;

  beforeAll(async () => {
    program = await startProgram();
  });

  afterAll(async () => {
    await program.close();
  });

  /** Waits in the list of mails for one of which the subject begins like this, and opens it. */
  async function openMail(inbox: Page, subject: RegExp): Promise<void> {
    const link = inbox.getByRole('link', { name: subject });
    await expect
      .poll(
        async () => {
          await inbox.reload();
          return link.count();
        },
        { timeout: 30_000, interval: 250 },
      )
      .toBe(1);
    await link.click();
  }

  it('gets the question by mail, answers on the page, and has the confirmation with the calendar entry', async () => {
    const inbox = await program.open('/local/mail');
    await openMail(inbox, /^Gaat u\?/);
    const [page] = await Promise.all([
      inbox.context().waitForEvent('page'),
      inbox.frameLocator('iframe').getByRole('link', { name: 'Geef of verander uw antwoord' }).click(),
    ]);
    await page.getByRole('button', { name: 'Ja, ik ga' }).click();
    await page.getByText('✓ U gaat voor ').waitFor();

    await inbox.getByRole('link', { name: 'Alle mails' }).click();
    await openMail(inbox, /^U komt/);
    const file = await inbox.getByRole('link', { name: 'bijeenkomst.ics' }).getAttribute('href');
    const entry = await (await fetch(new URL(file ?? '', inbox.url()))).text();
    expect(entry).toContain('STATUS:CONFIRMED');
    expect(entry).toContain('DTSTART;TZID=Europe/Amsterdam:20261215T100000');
    expect(await program.problems()).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('can read the mail, whoever they are: %s', async (colorScheme) => {
    const inbox = await program.open('/local/mail');
    await openMail(inbox, /^Gaat u\?/);
    const content = await inbox.getByTitle('De mail zoals een mailprogramma hem toont').getAttribute('src');
    // Shown without the frame around it, which lets no check look inside.
    const mail = await (await fetch(new URL(content ?? '', inbox.url()))).text();
    const context = await browser.newContext({ colorScheme, viewport: { width: NARROW, height: 640 } });
    const page = await context.newPage();
    await page.setContent(mail);
    expect(await page.getByRole('rowheader').allInnerTexts()).toContain('Wanneer');
    // One mail is no page of a site: it has no landmarks.
    expect((await found(page)).filter((problem) => !/^(region|landmark-)/.test(problem))).toEqual([]);
    expect(await page.evaluate(TOO_WIDE)).toBe(0);
    await context.close();
  });
});
