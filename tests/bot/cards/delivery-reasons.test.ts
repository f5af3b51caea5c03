import { describe, expect, it } from 'vitest';

import { failureText, missText, skipText } from '../../../src/bot/cards/delivery-reasons.ts';
import { DUTCH } from './situations.ts';

describe('Why a message did not arrive', () => {
  it.each([
    ['unreachable', 'geen chat en geen e-mailadres'],
    ['throttled', 'Teams had het te druk'],
    ['given-up', 'een fout bij ons'],
    ['403 MessageWritesBlocked', 'de app is geblokkeerd of verwijderd'],
    ['404 ConversationNotFound', 'de chat bestaat niet meer'],
    ['503 ServiceUnavailable', 'Teams had een storing'],
    ['no-address', 'het e-mailadres klopt niet'],
    ['mail-address', 'het e-mailadres klopt niet'],
    ['mail-550', 'de mailserver weigerde het'],
    ['404 ConversationNotFound + mail-550', 'de chat bestaat niet meer, de mailserver weigerde het'],
    ['ECONNRESET', 'onbekende reden (ECONNRESET)'],
    ['418 Teapot', 'onbekende reden (418 Teapot)'],
    // Nothing that a table of words happens to have by itself.
    ['constructor', 'onbekende reden (constructor)'],
    ['', 'onbekende reden'],
  ])('"%s" reads "%s"', (reason, words) => {
    expect(failureText(reason, DUTCH)).toBe(words);
  });
});

describe('Why a message was not needed', () => {
  it('is said in words, and an unknown reason as it is', () => {
    expect(skipText('switched-off', DUTCH)).toBe('wil geen herinneringen');
    expect(skipText('new-reason', DUTCH)).toBe('onbekende reden (new-reason)');
  });
});

describe('Why a person missed something', () => {
  it('is the reason of a failure, and of anything else what it was', () => {
    const missed = { kind: 'invitation', reason: '403 BotBlocked' } as const;
    expect(missText({ ...missed, why: 'failed' }, DUTCH)).toBe('de app is geblokkeerd of verwijderd');
    expect(missText({ ...missed, why: 'uncertain' }, DUTCH)).toBe('onzeker of het is aangekomen');
  });
});
