import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  englishCommandTexts,
  manifestCommandLists,
  withBotCommands,
  withEnglishCommands,
} from '../../scripts/app-package/commands.ts';
import { BOT_COMMANDS, commandsIn } from '../../src/bot/commands.ts';
import { textsIn } from '../../src/texts/index.ts';

async function appPackageFile(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, '../../appPackage', name), 'utf8');
}

describe('The command list of the app', () => {
  it('stands in the manifest exactly as the bot has it', async () => {
    const { bots } = z
      .object({ bots: z.tuple([z.object({ commandLists: z.unknown() })]) })
      .parse(JSON.parse(await appPackageFile('manifest.json')));
    expect(bots[0].commandLists).toEqual(manifestCommandLists());
  });

  it('stands in the English file exactly as the bot has it', async () => {
    const texts = z.record(z.string(), z.string()).parse(JSON.parse(await appPackageFile('en-us.json')));
    const commands = Object.fromEntries(Object.entries(texts).filter(([key]) => key.startsWith('bots[0]')));
    expect(commands).toEqual(englishCommandTexts());
  });

  it('is written into both files without touching the rest', async () => {
    const manifest = await appPackageFile('manifest.json');
    const english = await appPackageFile('en-us.json');
    expect(JSON.parse(withBotCommands(manifest))).toEqual(JSON.parse(manifest));
    expect(JSON.parse(withEnglishCommands(english))).toEqual(JSON.parse(english));
  });

  it('lists every command that has words, once', () => {
    expect(BOT_COMMANDS.map(({ key }) => key).toSorted()).toEqual(
      Object.keys(textsIn('nl').commands).toSorted(),
    );
  });

  it('has at most the twelve commands a scope that Teams shows, and ends with help everywhere', () => {
    for (const scope of ['personal', 'team', 'groupChat'] as const) {
      const commands = commandsIn(scope);
      expect(commands.length).toBeLessThanOrEqual(12);
      expect(commands.at(-1)?.key).toBe('help');
    }
  });

  it("offers contacts and the secretariat's work in the personal chat only", () => {
    const elsewhere = [...commandsIn('team'), ...commandsIn('groupChat')];
    expect(elsewhere.filter(({ key, audience }) => key === 'contact' || audience === 'secretariat')).toEqual(
      [],
    );
  });
});
