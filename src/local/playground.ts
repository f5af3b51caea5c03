/** The local Teams client: Microsoft's Agents Playground, as a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { addressOf, answersAt, heldPort } from './client-port.ts';
import { freePort } from './free-port.ts';
import { type LocalCompany, playgroundSettings } from './playground-settings.ts';

export type { LocalCompany, LocalUser } from './playground-settings.ts';

export interface PlaygroundOptions {
  readonly company: LocalCompany;
  /** The bot's `/api/messages`, on loopback. */
  readonly botEndpoint: string;
  /** The wanted port; the next free one is taken when it is not free. */
  readonly port: number;
  /** A folder for its settings and log; made when it is not there. */
  readonly directory: string;
}

export interface Playground {
  /** The page to open in a browser. */
  readonly url: string;
  /** Another than the wanted one, when that was taken. */
  readonly port: number;
  /** Resolves when it has stopped, by itself or through `stop`. */
  readonly stopped: Promise<void>;
  readonly stop: () => Promise<void>;
}

const STOP_LIMIT = 3_000;

/** Starts it and waits until it answers. Throws an Error with its last words when it does not. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const directory = resolve(options.directory);
  const files = {
    settings: join(directory, '.m365agentsplayground.yml'),
    log: join(directory, 'playground.log'),
  };
  await mkdir(directory, { recursive: true });
  await writeFile(files.settings, playgroundSettings(options.company));
  for (let port = await freePort(options.port); ; port = await freePort(port + 1)) {
    const child = spawnClient(directory, files, port, options.botEndpoint);
    const held = heldPort(child);
    const stopped = once(child, 'exit').then(() => undefined);
    const stop = async () => {
      await stopProcess(child, stopped);
      // It writes down every message; that is nobody's business once it is over.
      await rm(files.log, { force: true });
    };
    try {
      if (await answersAt(port, child, held)) return { url: addressOf(port), port, stopped, stop };
      await stop();
    } catch (error) {
      const words = await lastWords(files.log);
      await stop();
      throw new Error(`The local Teams client did not start. ${words}`, { cause: error });
    }
  }
}

function spawnClient(
  directory: string,
  files: { readonly settings: string; readonly log: string },
  port: number,
  botEndpoint: string,
): ChildProcess {
  const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const serviceUrl = `${addressOf(port)}/_connector`;
  return fork(
    program,
    [
      'start',
      '-p',
      String(port),
      '--app-endpoint',
      botEndpoint,
      '--service-url',
      serviceUrl,
      '--disable-telemetry',
    ],
    {
      cwd: directory,
      execArgv: ['--import', new URL('loopback.mjs', import.meta.url).href],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {
        ...process.env,
        // Ours, or the test runner's, is not for it.
        NODE_OPTIONS: '',
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: files.settings,
        M365_AGENTS_PLAYGROUND_LOGFILE: files.log,
      },
    },
  );
}

async function stopProcess(child: ChildProcess, stopped: Promise<void>): Promise<void> {
  const forced = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  child.kill('SIGTERM');
  await stopped;
  clearTimeout(forced);
}

/** It gives its reasons only in its own log. */
async function lastWords(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-3).join(' ') || 'It gave no reason.';
}
