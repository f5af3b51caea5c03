/**
 * Lets everyone who asks for the same thing at the same moment share one read, and gives nobody an answer from before
 * they asked: while a read is under way, whoever comes waits for the next one, which begins when it has ended. So an
 * answer is as fresh as that of a read of one's own, and a burst of questions asks the store for one thing at a time.
 */
export class JoinedReads<V> {
  /** The reads that have not begun yet, by key. */
  readonly #next = new Map<string, Promise<V>>();
  /** The ends of those that are under way. */
  readonly #ends = new Map<string, Promise<unknown>>();

  /** What a `read` gives that begins after this call; everyone who shares it hears when it fails. It must end by itself. */
  get(key: string, read: () => Promise<V>): Promise<V> {
    const known = this.#next.get(key);
    if (known !== undefined) return known;
    const next = this.#begin(key, read);
    this.#next.set(key, next);
    return next;
  }

  async #begin(key: string, read: () => Promise<V>): Promise<V> {
    await this.#ends.get(key);
    this.#next.delete(key);
    const value = read();
    const end = Promise.allSettled([value]);
    this.#ends.set(key, end);
    try {
      return await value;
    } finally {
      if (this.#ends.get(key) === end) this.#ends.delete(key);
    }
  }
}
