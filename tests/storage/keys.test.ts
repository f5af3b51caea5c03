import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeKey, encodeKey, isPossibleKey } from '../../src/storage/keys.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('a key part', () => {
  it('holds nothing that Azure Tables forbids or that joins parts, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => /^[A-Za-z0-9.:~-]+$/.test(encodeKey(text))));
  });

  it('can be turned back into the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeKey(encodeKey(text))).toBe(text);
      }),
    );
  });

  it('keeps apart texts that look alike to a careless encoding', () => {
    const texts = [
      '',
      '~',
      'a/b',
      'a~002fb',
      'a_b',
      'a-b',
      'é',
      'e\u0301',
      '\ud800',
      '\udc00',
      '\ufffd',
      'A',
      'a',
    ];
    expect(new Set(texts.map(encodeKey)).size).toBe(texts.length);
  });

  it('leaves ids and moments as they are, for who looks into a table', () => {
    expect(encodeKey('2026-11-23T08:00:00.000Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(encodeKey('7f1c0f0e-9b1a-4c55-8a39-0d0b8a3a1c11')).toBe('7f1c0f0e-9b1a-4c55-8a39-0d0b8a3a1c11');
  });
});

it('knows that a key longer than Azure allows cannot exist', () => {
  expect(isPossibleKey('a'.repeat(512))).toBe(true);
  expect(isPossibleKey('a'.repeat(513))).toBe(false);
});
