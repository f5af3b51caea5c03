import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Playground, startPlayground } from '../../src/local/playground.ts';
import { serve, type Serving } from '../bot/teams/serving.ts';
import { COMPANY } from './company.ts';

let directory: string;
let bot: Serving;
let playground: Playground | undefined;
let taken: Server | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'playground-'));
  bot = await serve(async () => null);
});

afterEach(async () => {
  await playground?.stop();
  playground = undefined;
  taken?.close();
  taken = undefined;
  await bot.close();
  await rm(directory, { recursive: true });
});

async function start(port: number): Promise<Playground> {
  const botEndpoint = `${bot.url}/api/messages`;
  playground = await startPlayground({ company: COMPANY, botEndpoint, port, directory });
  return playground;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

/** A program of its own takes its time on a busy machine. */
const PATIENCE = { timeout: 90_000 };

describe('The local Teams client', PATIENCE, () => {
  it('serves the person on loopback alone, and leaves nothing of the chat behind', async () => {
    const { url, port, stop } = await start(57_100);
    expect(await (await fetch(`${url}/_internal/v1/config`)).text()).toContain('Anna de Vries');
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const outside = addresses.find(({ internal, family }) => !internal && family === 'IPv4');
    for (const host of ['[::1]', ...(outside === undefined ? [] : [outside.address])]) {
      expect(await answers(`http://${host}:${String(port)}/`)).toBe(false);
    }
    await stop();
    expect(await answers(url)).toBe(false);
    expect(await readdir(directory)).toEqual(['.m365agentsplayground.yml']);
  });

  it('takes the next port when the wanted one is taken', async () => {
    taken = createServer().listen(57_110, '127.0.0.1');
    await once(taken, 'listening');
    const { url, port } = await start(57_110);
    expect(port).toBeGreaterThan(57_110);
    expect(await answers(url)).toBe(true);
  });

  it('gives each of two that start at once a client of their own', async () => {
    const [anna, bea] = await Promise.all(
      ['anna', 'bea'].map(async (name) => {
        const company = { ...COMPANY, botName: `Bot van ${name}` };
        const botEndpoint = `${bot.url}/api/messages`;
        const own = join(directory, name);
        return startPlayground({ company, botEndpoint, port: 57_130, directory: own });
      }),
    );
    try {
      const shown = async (url = ''): Promise<string> => (await fetch(`${url}/_internal/v1/config`)).text();
      expect(await shown(anna?.url)).toContain('Bot van anna');
      expect(await shown(bea?.url)).toContain('Bot van bea');
    } finally {
      await Promise.all([anna?.stop(), bea?.stop()]);
    }
  });

  it('says why it does not start', async () => {
    const wrong = { ...COMPANY, botName: 'een naam die veel te lang is voor de naam van een bot in Teams' };
    const botEndpoint = `${bot.url}/api/messages`;
    const starting = startPlayground({ company: wrong, botEndpoint, port: 57_120, directory });
    await expect(starting).rejects.toThrow(/did not start\. .*name/s);
  });

  it('does not outlive the program that started it, not even when that is killed', async () => {
    const program = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        fileURLToPath(new URL('keep-playground.ts', import.meta.url)),
        `${bot.url}/api/messages`,
        directory,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [printed] = z.tuple([z.instanceof(Buffer)]).parse(await once(program.stdout, 'data'));
    const url = printed.toString().trim();
    expect(await answers(url)).toBe(true);
    program.kill('SIGKILL');
    await expect.poll(() => answers(url), { timeout: 60_000 }).toBe(false);
  });
});
