/** Writes the bot's own command list into the app manifest and its English file; run it after changing a command. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { withBotCommands, withEnglishCommands } from './app-package/commands.ts';

async function rewrite(name: string, change: (text: string) => string): Promise<void> {
  const path = join(import.meta.dirname, '../appPackage', name);
  const changed = change(await readFile(path, 'utf8'));
  await writeFile(path, await format(changed, { ...(await resolveConfig(path)), parser: 'json' }));
}

await rewrite('manifest.json', withBotCommands);
await rewrite('en-us.json', withEnglishCommands);
