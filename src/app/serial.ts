/**
 * One task at a time per key, in order of arrival, within this process. It only
 * spares retries: what keeps two processes apart is the ETag.
 */
export class Serial {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs `task` after everything queued before it under `key`; gives what it gives, throws what it throws. */
  async run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const result = before.then(task, task);
    const tail = result.catch(() => undefined);
    this.#tails.set(key, tail);
    try {
      return await result;
    } finally {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    }
  }
}
