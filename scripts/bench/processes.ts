/** Starts what is measured, each in a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export interface Measured {
  readonly url: string;
  /** Milliseconds of processor time used so far, of all its threads. */
  processorTime(): Promise<number>;
  stop(): Promise<void>;
}

const said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listening'), url: z.string() }),
  z.object({ kind: z.literal('processor'), milliseconds: z.number() }),
]);

/** Starts a script of this folder; throws when it ends before it listens. */
export async function startProcess(script: 'echo' | 'ours' | 'store', ...words: string[]): Promise<Measured> {
  const child = fork(fileURLToPath(new URL(`${script}.ts`, import.meta.url)), words, {
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The process "${script}" ended by itself`);
  });
  // Nobody listens any more when it is stopped on purpose.
  ended.catch(() => undefined);
  const heard = async () => {
    const controller = new AbortController();
    try {
      const heardNow: readonly unknown[] = await Promise.race([once(child, 'message', controller), ended]);
      return said.parse(heardNow[0]);
    } finally {
      controller.abort();
    }
  };
  const first = await heard();
  return {
    url: first.kind === 'listening' ? first.url : '',
    async processorTime() {
      child.send('processor');
      const answer = await heard();
      return answer.kind === 'processor' ? answer.milliseconds : 0;
    },
    async stop() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}
