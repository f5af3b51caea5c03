import { z } from 'zod';
import { commandsIn, type CommandScope } from '../../src/bot/commands.ts';
import { textsIn } from '../../src/texts/index.ts';

/** A command list as the app manifest spells it: what Teams offers in one scope. */
export interface CommandList {
  readonly scopes: readonly CommandScope[];
  readonly commands: readonly { readonly title: string; readonly description: string }[];
}

const SCOPES: readonly CommandScope[] = ['personal', 'team', 'groupChat'];

/** The manifest's command lists, in Dutch, one a scope, as the bot's own list says. */
export function manifestCommandLists(): readonly CommandList[] {
  const words = textsIn('nl').commands;
  return SCOPES.map((scope) => ({
    scopes: [scope],
    commands: commandsIn(scope).map(({ key }) => ({ ...words[key] })),
  }));
}

/** The same commands in English, keyed as a localisation file keys them: path in the manifest to text. */
export function englishCommandTexts(): Readonly<Record<string, string>> {
  const words = textsIn('en').commands;
  return Object.fromEntries(
    SCOPES.flatMap((scope, list) =>
      commandsIn(scope).flatMap(({ key }, position) => {
        const path = `bots[0].commandLists[${list}].commands[${position}]`;
        return [
          [`${path}.title`, words[key].title],
          [`${path}.description`, words[key].description],
        ];
      }),
    ),
  );
}

const objectSchema = z.record(z.string(), z.unknown());

/** The manifest's text with its command lists replaced by the bot's. Throws when it is no manifest with one bot. */
export function withBotCommands(manifest: string): string {
  const parsed = objectSchema.parse(JSON.parse(manifest));
  const [bot] = z.tuple([objectSchema]).parse(parsed.bots);
  return JSON.stringify({ ...parsed, bots: [{ ...bot, commandLists: manifestCommandLists() }] });
}

/** The English file's text with its command texts replaced by the bot's. Throws when it is no object of texts. */
export function withEnglishCommands(localisation: string): string {
  const others = Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(localisation))).filter(
    ([key]) => !key.startsWith('bots[0].commandLists'),
  );
  return JSON.stringify({ ...Object.fromEntries(others), ...englishCommandTexts() });
}
