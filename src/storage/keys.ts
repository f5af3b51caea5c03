/**
 * Keys of Azure Tables. A key may not hold `/ \ # ?` nor control characters,
 * and a name someone made up must not pass for another key; so everything but
 * a few plain characters is written as `~` and the four hex digits of its
 * UTF-16 unit. `_` is never in an encoded part, which leaves it to join parts.
 */

/** Azure's limit: 1 KiB of UTF-16. */
const LONGEST_KEY = 512;

/** What stands for the empty text, so that no key is ever empty. */
const EMPTY = '~';

/**
 * Any text as a part of a partition or row key.
 * In: text of any length and content. Out: only `A-Z a-z 0-9 . : - ~`. {@link decodeKey} turns it back.
 */
export function encodeKey(text: string): string {
  if (text === '') return EMPTY;
  return text.replace(/[^A-Za-z0-9.:-]/g, (unit) => `~${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text that {@link encodeKey} was given. In: an encoded part. Out: the text; a key that is not ours comes back changed, never throws. */
export function decodeKey(key: string): string {
  if (key === EMPTY) return '';
  return key.replace(/~([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Whether a row with this key can exist; a forged id of 10 KB cannot, and is simply absent. */
export function isPossibleKey(key: string): boolean {
  return key.length <= LONGEST_KEY;
}
