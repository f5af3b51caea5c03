import { randomBytes } from 'node:crypto';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createLinks } from '../../src/mail/links.ts';

const key = randomBytes(32);
const links = createLinks({ publicUrl: 'https://netwerk.voorbeeld.nl', key });

/** What stands behind the last slash, as the server gets it. */
function tokenIn(url: string): string {
  return (url.split('/').at(-1) ?? '').replace(/\.ics$/, '');
}

describe('A signed address', () => {
  it('of the answer page says for whom and for which meeting it is, when it comes back', async () => {
    const url = await links.answer('ambtelijk-2027-01-12', 'noor');
    expect(url).toMatch(/^https:\/\/netwerk\.voorbeeld\.nl\/antwoord\/[\w.-]+$/);
    expect(await links.read('answer', tokenIn(url))).toEqual({
      meetingId: 'ambtelijk-2027-01-12',
      personId: 'noor',
    });
  });

  it('of the calendar is a file', async () => {
    const url = await links.calendar('ambtelijk-2027-01-12', 'noor');
    expect(url).toMatch(/^https:\/\/netwerk\.voorbeeld\.nl\/agenda\/[\w.-]+\.ics$/);
    expect(await links.read('calendar', tokenIn(url))).toEqual({
      meetingId: 'ambtelijk-2027-01-12',
      personId: 'noor',
    });
  });

  it('is the same every time, so that a second mail does not undo the first', async () => {
    expect(await links.answer('m', 'noor')).toBe(await links.answer('m', 'noor'));
  });

  it('tells whoever sees it two ids, and nothing else', async () => {
    expect(decodeJwt(tokenIn(await links.answer('m', 'noor')))).toEqual({
      m: 'm',
      p: 'noor',
      aud: 'antwoord',
    });
  });
});

describe('An address that is not ours', () => {
  it('means nothing when it was meant for something else', async () => {
    expect(await links.read('calendar', tokenIn(await links.answer('m', 'noor')))).toBeNull();
    expect(await links.read('answer', tokenIn(await links.calendar('m', 'noor')))).toBeNull();
  });

  it('means nothing when one character was changed or cut off, wherever it is', async () => {
    const token = tokenIn(await links.answer('ambtelijk-2027-01-12', 'noor'));
    // The last character of a part of base64 holds spare bits; the one before it never does.
    const changed = Array.from(token).flatMap((character, at) => {
      const isLast = at === token.length - 1 || token[at + 1] === '.';
      return isLast ? [] : [token.slice(0, at) + (character === 'A' ? 'B' : 'A') + token.slice(at + 1)];
    });
    const read = await Promise.all(
      [...changed, token.slice(0, -1), ''].map((one) => links.read('answer', one)),
    );
    expect(read.filter((one) => one !== null)).toEqual([]);
  });

  it('means nothing when another key signed it, or none', async () => {
    const other = createLinks({ publicUrl: 'https://netwerk.voorbeeld.nl', key: randomBytes(32) });
    expect(await links.read('answer', tokenIn(await other.answer('m', 'noor')))).toBeNull();
    const unsigned = new UnsecuredJWT({ m: 'm', p: 'noor' }).setAudience('antwoord').encode();
    expect(await links.read('answer', unsigned)).toBeNull();
  });

  it('means nothing when it was signed in another way or about something else', async () => {
    const sign = (claims: Record<string, unknown>, alg: string) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg })
        .setAudience('antwoord')
        .sign(Buffer.concat([key, key]));
    const sameKey = createLinks({ publicUrl: 'https://x', key: Buffer.concat([key, key]) });
    expect(await sameKey.read('answer', await sign({ m: 'm', p: 'noor' }, 'HS512'))).toBeNull();
    expect(await sameKey.read('answer', await sign({ m: 'm' }, 'HS256'))).toBeNull();
    expect(await sameKey.read('answer', await sign({ m: 'm', p: 'noor' }, 'HS256'))).not.toBeNull();
  });

  it('is not even looked at when it is far too long', async () => {
    expect(await links.read('answer', 'x'.repeat(100_000))).toBeNull();
  });
});
