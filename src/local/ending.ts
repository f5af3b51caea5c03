/** When a command that was started from a terminal is over. */

/** One press of Ctrl-C may arrive more than once, since npm hands on what the terminal sends. Milliseconds. */
const ONE_PRESS = 2_000;

/** Every how many milliseconds to see whether npm is still there. */
const LOOK_AT_NPM = 500;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Resolves at the first Ctrl-C or SIGTERM; another one, later than the same press can come, ends the process as usual.
 * Resolves as well when npm was ended: it tells only the shell between it and this process.
 */
export function untilEnded(): Promise<void> {
  const isUnderNpm = process.env.npm_lifecycle_event !== undefined;
  const parent = process.ppid;
  return new Promise((resolve) => {
    const looking = setInterval(() => {
      if (isUnderNpm && process.ppid !== parent) end();
    }, LOOK_AT_NPM).unref();
    const end = (): void => {
      clearInterval(looking);
      resolve();
      setTimeout(() => {
        for (const signal of SIGNALS) process.off(signal, end);
      }, ONE_PRESS).unref();
    };
    for (const signal of SIGNALS) process.on(signal, end);
  });
}
