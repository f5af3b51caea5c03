/** The longest that anything may be remembered without asking the store again, in milliseconds. */
export const LONGEST_CACHED_MS = 30_000;

interface Entry<V> {
  readonly readAt: number;
  readonly value: Promise<V>;
}

/**
 * Remembers what was read for a while, 30 s unless said otherwise, and no more than `largest` things:
 * the least recently read goes first. Callers that miss at the same moment share
 * one read. A failed read is not remembered.
 */
export class Cache<V> {
  readonly #entries = new Map<string, Entry<V>>();
  readonly #nowMs: () => number;
  readonly #largest: number;
  readonly #longestMs: number;

  /** In: the clock, in milliseconds since any fixed moment; the largest number of entries; how old one may get. */
  constructor(nowMs: () => number, largest: number, longestMs = LONGEST_CACHED_MS) {
    this.#nowMs = nowMs;
    this.#largest = largest;
    this.#longestMs = longestMs;
  }

  /** What is remembered under the key, or else what `read` gives; throws what `read` throws. */
  get(key: string, read: () => Promise<V>): Promise<V> {
    const now = this.#nowMs();
    const known = this.#entries.get(key);
    if (known !== undefined && now - known.readAt < this.#longestMs) return known.value;
    // The age counts from before the read: what it answers may be that old.
    const entry = { readAt: now, value: read() };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#shrink();
    entry.value.catch(() => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    });
    return entry.value;
  }

  /** Forgets one thing; a read that is under way is not remembered either. To be called after a write has ended. */
  forget(key: string): void {
    this.#entries.delete(key);
  }

  /** Forgets everything, under the same terms. */
  clear(): void {
    this.#entries.clear();
  }

  #shrink(): void {
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= this.#largest) return;
      this.#entries.delete(key);
    }
  }
}
