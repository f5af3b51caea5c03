/** Starts delivering processes, asks them for their figures, and ends them the one way or the other. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { z } from 'zod';
import { figuresSchema, type DelivererOptions, type Figures } from './deliverer-channel.ts';

export interface Deliverer {
  figures(): Promise<Figures>;
  /** Makes what is due of the crowded meeting, in the background. */
  expand(): void;
  /** Lets it finish what it has in hand. */
  stop(): Promise<void>;
  /** SIGKILL; gives how many messages it had begun and not ended. */
  kill(): Promise<number>;
}

export interface Deliverers {
  /** Starts one; it delivers when this resolves. */
  start(options: Omit<DelivererOptions, 'journal'>): Promise<Deliverer>;
  /** Ends all that still run and takes the files away. */
  close(): Promise<void>;
}

/** Bundled once, for a process that starts quickly is killed at more moments in the same time. */
export async function prepareDeliverers(): Promise<Deliverers> {
  const directory = await mkdtemp(join(tmpdir(), 'bw-mo-deliver-'));
  const script = await bundled('deliverer.ts', directory);
  const children: ChildProcess[] = [];

  return {
    async start(options) {
      const journal = join(directory, `journal-${String(children.length)}`);
      const words = JSON.stringify({ ...options, journal } satisfies DelivererOptions);
      const child = fork(script, [words], {
        execArgv: ['--expose-gc', ...(process.env.PROF ? ['--cpu-prof', '--cpu-prof-dir=/tmp/e/prof'] : [])],
      });
      children.push(child);
      const exit = once(child, 'exit');
      await Promise.race([
        once(child, 'message'),
        exit.then(() => {
          throw new Error('A delivering process ended before it began');
        }),
      ]);
      return {
        async figures() {
          const answer = once(child, 'message');
          child.send('figures');
          return z
            .tuple([figuresSchema])
            .rest(z.unknown())
            .parse(await answer)[0];
        },
        expand() {
          child.send('expand');
        },
        async stop() {
          child.send('stop');
          await exit;
        },
        async kill() {
          child.kill('SIGKILL');
          await exit;
          return inFlight(await readFile(journal, 'utf8'));
        },
      };
    },
    async close() {
      for (const child of children) child.kill('SIGKILL');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A script of this folder as one file that `node` runs; its path. */
export async function bundled(name: string, directory: string): Promise<string> {
  const outfile = join(directory, name.replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
    banner: {
      js: "import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);",
    },
  });
  return outfile;
}

function inFlight(journal: string): number {
  const begun = new Set<string>();
  for (const line of journal.split('\n')) {
    const [what, row = ''] = line.split(' ');
    if (what === 'begin') begun.add(row);
    else begun.delete(row);
  }
  return begun.size;
}
