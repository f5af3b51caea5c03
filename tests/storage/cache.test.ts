import { beforeEach, describe, expect, it } from 'vitest';
import { Cache, LONGEST_CACHED_MS } from '../../src/storage/cache.ts';

/** A read that its test answers when it likes. */
function reading() {
  const calls: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const read = () => new Promise<string>((resolve, reject) => calls.push({ resolve, reject }));
  return { calls, read };
}

const never = () => Promise.reject(new Error('read again'));

describe('the cache', () => {
  let now = 0;
  let cache: Cache<string>;

  beforeEach(() => {
    now = 1_000_000;
    cache = new Cache(() => now, 3);
  });

  it('asks again after 30 s, counted from before the read', async () => {
    const { calls, read } = reading();
    const first = cache.get('regio', read);
    now += 20_000;
    calls[0]?.resolve('Drenthe');
    await expect(first).resolves.toBe('Drenthe');

    now += LONGEST_CACHED_MS - 20_000 - 1;
    await expect(cache.get('regio', never)).resolves.toBe('Drenthe');
    now += 1;
    await expect(cache.get('regio', () => Promise.resolve('Groningen'))).resolves.toBe('Groningen');
  });

  it('reads once for all who miss at the same moment', async () => {
    const { calls, read } = reading();
    const both = Promise.all([cache.get('regio', read), cache.get('regio', read)]);
    calls[0]?.resolve('Drenthe');
    await expect(both).resolves.toEqual(['Drenthe', 'Drenthe']);
    expect(calls).toHaveLength(1);
  });

  it('does not remember a failed read', async () => {
    await expect(cache.get('regio', never)).rejects.toThrow('read again');
    await expect(cache.get('regio', () => Promise.resolve('Drenthe'))).resolves.toBe('Drenthe');
  });

  it('does not remember what was being read while it changed', async () => {
    const { calls, read } = reading();
    const old = cache.get('regio', read);
    cache.forget('regio');
    calls[0]?.resolve('oud');
    await old;
    await expect(cache.get('regio', () => Promise.resolve('nieuw'))).resolves.toBe('nieuw');
  });

  it('keeps a new read when an older one fails after it', async () => {
    const { calls, read } = reading();
    const old = cache.get('regio', read);
    cache.forget('regio');
    await cache.get('regio', () => Promise.resolve('nieuw'));
    calls[0]?.reject(new Error('te laat'));
    await expect(old).rejects.toThrow('te laat');
    await expect(cache.get('regio', never)).resolves.toBe('nieuw');
  });

  it('never grows beyond its bound, and drops the oldest first', async () => {
    for (const key of ['a', 'b', 'c', 'd']) await cache.get(key, () => Promise.resolve(key));
    await expect(cache.get('b', never)).resolves.toBe('b');
    await expect(cache.get('a', never)).rejects.toThrow('read again');
  });
});
