/** The real program with its local clients, started in this process for tests that look at it from a browser. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { z } from 'zod';
import { CHROMIUM_FLAGS, findChromium, HOW_TO_GET_CHROMIUM } from '../../scripts/chromium.ts';
import { CLIENT_PORT, parseStart } from '../../src/local/cli.ts';
import { companyOf } from '../../src/local/company.ts';
import { PEOPLE_TO_BE, type PersonToBe } from '../../src/local/demo/index.ts';
import { startPlayground } from '../../src/local/playground.ts';
import { startLocally } from '../../src/local/start.ts';
import { PlaygroundPage } from './playground-page.ts';

/** The clock of the program at its start: Monday, three weeks before the first meeting. */
const STARTS_AT = '2026-11-23T09:00';

export interface RunningProgram {
  /** Opens the chat of a person in the browser, with a local client of their own. */
  chatAs(key: PersonToBe['key'], options?: { readonly isNew: boolean }): Promise<PlaygroundPage>;
  /** Opens a page of our own server in the browser of someone who reads Dutch. */
  open(path: string): Promise<Page>;
  /** Everything that went wrong behind the screen: errors in the pages, and lines of the program's log that warn. */
  problems(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const DELIVERY = { sweepSeconds: 30, requeueSeconds: 600, retentionDays: 365 };

/**
 * Starts it with fresh example data in a folder of its own, and Chromium beside it. No name resolves in that browser.
 * `startsAt` is what its clock shows then, in Amsterdam.
 */
export async function startProgram(startsAt: string = STARTS_AT): Promise<RunningProgram> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(HOW_TO_GET_CHROMIUM);
  const directory = await mkdtemp(join(tmpdir(), 'netwerk-e2e-'));
  const options = parseStart(['--port', '0', '--data', directory, '--now', startsAt]);
  const program = await startLocally(options, { mode: 'local', delivery: DELIVERY });
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const pages: PlaygroundPage[] = [];
  /** What our own pages complained of. */
  const shown: string[] = [];
  const stops: (() => Promise<void>)[] = [];

  async function clientOf(person: PersonToBe): Promise<string> {
    if (person === PEOPLE_TO_BE[0] && program.clientUrl !== null) return program.clientUrl;
    const client = await startPlayground({
      company: companyOf(person),
      botEndpoint: `${program.botUrl}/api/messages`,
      port: CLIENT_PORT,
      directory: join(directory, `client-${person.key}`),
    });
    stops.push(() => client.stop());
    return client.url;
  }

  return {
    async chatAs(key, options) {
      const person = PEOPLE_TO_BE.find((candidate) => candidate.key === key);
      if (person === undefined) throw new Error(`Nobody is ${key}`);
      const opened = await PlaygroundPage.open(browser, await clientOf(person), options?.isNew);
      pages.push(opened);
      return opened;
    },
    async open(path) {
      const context = await browser.newContext({ locale: 'nl-NL' });
      context.on('weberror', (error) => shown.push(error.error().message));
      context.on('console', (message) => {
        if (message.type() === 'error') shown.push(message.text());
      });
      const page = await context.newPage();
      await page.goto(program.botUrl + path);
      return page;
    },
    async problems() {
      const lines = (await readFile(program.logPath, 'utf8')).split('\n');
      return [...pages.flatMap(({ problems }) => problems), ...shown, ...lines.filter(isWarning)];
    },
    async close() {
      await browser.close();
      await Promise.all(stops.map((stop) => stop()));
      await program.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** What pino calls a warning; an error and worse are above it. */
const WARNING = 40;

const logged = z.object({ level: z.number(), reason: z.string().optional() });

/** The deputies of the example data never opened the chat, so that one who is asked there cannot be reached. */
function isWarning(line: string): boolean {
  if (line === '') return false;
  const { level, reason } = logged.parse(JSON.parse(line));
  return level >= WARNING && reason !== 'no-conversation';
}
