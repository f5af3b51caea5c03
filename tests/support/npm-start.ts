/** `npm start` as a process of its own, as someone runs it in a terminal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const PROJECT = join(import.meta.dirname, '../..');

/** Dutch in the terminal, whatever that of the tests speaks. */
const ENVIRONMENT = { ...process.env, LC_ALL: 'nl_NL.UTF-8', NO_UPDATE_NOTIFIER: '1' };

export interface NpmStart {
  readonly botUrl: string;
  readonly storeUrl: string;
  /** Sends the signal as a terminal does, to all processes of the command, and gives all that was printed. */
  end(signal: 'SIGINT' | 'SIGTERM'): Promise<string>;
  /** Ends npm alone, as another program does that started it, and gives all that was printed. */
  endNpm(): Promise<string>;
}

/** Runs `npm start` with these options until it says that it listens. Throws with its words when it ends before. */
export async function startNpm(...options: readonly string[]): Promise<NpmStart> {
  const child = spawn('npm', ['start', '--silent', '--', ...options], {
    cwd: PROJECT,
    env: ENVIRONMENT,
    // A group of its own, which a signal can be sent to.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  let printed = '';
  const isReady = new Promise<void>((resolve, reject) => {
    const hear = (words: string): void => {
      printed += words;
      if (printed.includes('Ctrl-C')) resolve();
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    void closed.then(() => reject(new Error(printed)));
  });
  await isReady;
  return {
    botUrl: found(printed, /http:\/\/127\.0\.0\.1:\d+(?=\n)/),
    storeUrl: found(printed, /http:\/\/127\.0\.0\.1:\d+\/devstoreaccount1\S*/),
    end: async (signal) => {
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
        process.kill(-child.pid, signal);
      }
      await closed;
      return printed;
    },
    endNpm: async () => {
      child.kill('SIGTERM');
      await closed;
      return printed;
    },
  };
}

/** Runs the program without npm's own words around it, until it ends. `output` is all that it printed. */
export async function runProgram(
  ...options: readonly string[]
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(join(PROJECT, 'node_modules/.bin/tsx'), ['src/main.ts', ...options], {
    cwd: PROJECT,
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, output: stdout + stderr };
}

function found(printed: string, pattern: RegExp): string {
  const [match] = pattern.exec(printed) ?? [];
  if (match === undefined) throw new Error(`Expected ${String(pattern)} in: ${printed}`);
  return match;
}
