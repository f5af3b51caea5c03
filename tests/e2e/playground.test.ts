/** The front door and the real local Teams client, with a bot that only echoes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CardJson } from '../../src/app/ports.ts';
import { TeamsAdapter } from '../../src/bot/teams/adapter.ts';
import { authenticationOf } from '../../src/bot/teams/authentication.ts';
import { createSender } from '../../src/bot/teams/sender.ts';
import type { Reply, Turn } from '../../src/bot/turn.ts';
import { type Playground, startPlayground } from '../../src/local/playground.ts';
import { serve, type Serving } from '../bot/teams/serving.ts';
import { COMPANY } from '../local/company.ts';

let directory: string;
let bot: Serving;
let playground: Playground;
let browser: Browser;
let page: Page;
const turns: Turn[] = [];

function card(text: string, buttons: readonly object[] = []): CardJson {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text, wrap: true }],
    actions: buttons,
  };
}

const EXECUTE = { type: 'Action.Execute', title: 'Ik kom', verb: 'kom', data: { slot: '10 uur' } };
const SUBMIT = { type: 'Action.Submit', title: 'Oude knop', data: { verb: 'oud', slot: '13 uur' } };
const LINE = { type: 'Action.Execute', title: 'Alleen tekst', verb: 'tekst', data: {} };

async function echo(turn: Turn): Promise<Reply | null> {
  turns.push(turn);
  const { event } = turn;
  if (event.kind === 'message' && event.text === 'wie ben ik') {
    const entry = await turn.roster();
    return { text: `${entry?.name ?? ''}, ${entry?.email ?? ''}` };
  }
  if (event.kind === 'message') {
    return { text: `U zei: ${event.text}`, card: card('Komt u?', [EXECUTE, SUBMIT, LINE]) };
  }
  if (event.kind !== 'action') return null;
  return event.verb === 'tekst' ? { text: 'Een regel tekst' } : { card: card(`Geantwoord: ${event.via}`) };
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'playground-e2e-'));
  bot = await serve(echo);
  const botEndpoint = `${bot.url}/api/messages`;
  playground = await startPlayground({ company: COMPANY, botEndpoint, port: 57_300, directory });
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
});

afterAll(async () => {
  await browser.close();
  await playground.stop();
  await bot.close();
  await rm(directory, { recursive: true });
});

beforeEach(async () => {
  turns.length = 0;
  page = await browser.newPage();
  // Its fonts come from the internet; a test does not wait for those.
  await page.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await page.goto(playground.url);
  await page.getByRole('textbox').waitFor();
  return () => page.close();
});

async function say(text: string): Promise<void> {
  await page.getByRole('textbox').click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Waits for a paragraph in the chat; the list of chats shows the newest one too. */
async function shown(text: string): Promise<void> {
  await page.getByRole('paragraph').filter({ hasText: text }).last().waitFor();
}

describe('In the local Teams client', () => {
  it('a message reaches the bot as the person, and the answer shows up', async () => {
    await say('meld me aan');
    await shown('U zei: meld me aan');
    expect(turns.find(({ event }) => event.kind === 'message')).toMatchObject({
      identity: { tenantId: COMPANY.person.tenantId, objectId: COMPANY.person.objectId },
      displayName: 'Anna de Vries',
      conversation: { scope: 'personal', channelId: 'msteams' },
    });
    expect(turns.some(({ event }) => event.kind === 'installed')).toBe(true);
  });

  it('a button replaces its card, the newer way and the older way', async () => {
    await say('komt u');
    await page.getByRole('button', { name: 'Ik kom' }).last().click();
    await shown('Geantwoord: execute');
    await say('nog eens');
    await shown('U zei: nog eens');
    await page.getByRole('button', { name: 'Oude knop' }).last().click();
    await shown('Geantwoord: submit');
    expect(bot.errors).toEqual([]);
  });

  it('a message that the bot sends by itself arrives', async () => {
    await say('hallo');
    await shown('U zei: hallo');
    const [turn] = turns;
    if (turn === undefined) throw new Error('No turn');
    const sender = createSender(new TeamsAdapter(authenticationOf(null)), '');
    const result = await sender.send(turn.conversation, card('U bent van de wachtlijst'), 'U komt');
    expect(result.kind).toBe('sent');
    await shown('U bent van de wachtlijst');
  });

  it('the roster gives the name and e-mail address of the person', async () => {
    await say('wie ben ik');
    await shown('Anna de Vries, anna.de.vries@voorbeeld.nl');
  });
});
