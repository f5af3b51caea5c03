import { describe, expect, it } from 'vitest';
import { JoinedReads } from '../../src/storage/joined-reads.ts';

/** Reads of which each waits until its test answers it. */
function reading() {
  const begun: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const read = () => new Promise<string>((resolve, reject) => begun.push({ resolve, reject }));
  return { begun, read };
}

/** Lets everything happen that waits for nothing but its turn. */
const aMoment = () => new Promise((resolve) => setImmediate(resolve));

describe('joined reads', () => {
  it('give everyone who asks while a read is under way the next one, which is one for all', async () => {
    const reads = new JoinedReads<string>();
    const { begun, read } = reading();
    const first = reads.get('12 januari', read);
    await aMoment();
    const later = [reads.get('12 januari', read), reads.get('12 januari', read)];
    await aMoment();
    expect(begun).toHaveLength(1);

    begun[0]?.resolve('10 aanmeldingen');
    await expect(first).resolves.toBe('10 aanmeldingen');
    await aMoment();
    expect(begun).toHaveLength(2);
    begun[1]?.resolve('11 aanmeldingen');
    await expect(Promise.all(later)).resolves.toEqual(['11 aanmeldingen', '11 aanmeldingen']);
  });

  it('begin anew for who asks after a read has ended', async () => {
    const reads = new JoinedReads<string>();
    const { begun, read } = reading();
    const first = reads.get('12 januari', read);
    await aMoment();
    begun[0]?.resolve('10 aanmeldingen');
    await first;

    const second = reads.get('12 januari', read);
    await aMoment();
    begun[1]?.resolve('11 aanmeldingen');
    await expect(second).resolves.toBe('11 aanmeldingen');
  });

  it('tell everyone who shares a read that it failed, and nobody who waits for the next', async () => {
    const reads = new JoinedReads<string>();
    const { begun, read } = reading();
    const failing = [reads.get('12 januari', read), reads.get('12 januari', read)];
    await aMoment();
    const later = reads.get('12 januari', read);
    begun[0]?.reject(new Error('unreachable'));
    for (const one of failing) await expect(one).rejects.toThrow('unreachable');
    await aMoment();
    begun[1]?.resolve('11 aanmeldingen');
    await expect(later).resolves.toBe('11 aanmeldingen');
  });

  it('do not wait for a read of something else', async () => {
    const reads = new JoinedReads<string>();
    const { begun, read } = reading();
    void reads.get('12 januari', read);
    const other = reads.get('14 januari', read);
    await aMoment();
    begun[1]?.resolve('3 aanmeldingen');
    await expect(other).resolves.toBe('3 aanmeldingen');
  });
});
