import { describe, expect, it } from 'vitest';
import { BOT_COMMANDS } from '../../src/bot/commands.ts';
import { understand } from '../../src/bot/language/understand.ts';
import { textsIn } from '../../src/texts/index.ts';

describe.each(['nl', 'en'] as const)('what the bot says one can say, in %s', (language) => {
  it.each(BOT_COMMANDS)('is understood when typed as it stands: $key', ({ key, intent }) => {
    const { title } = textsIn(language).commands[key];
    const understood = understand(title, { today: '2026-11-23', lastLanguage: language });
    expect(understood).toMatchObject({ kind: 'understood', intent: { name: intent }, language });
  });
});
