import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { zip, type PackageFiles } from '../../scripts/app-package/archive.ts';
import { packageFiles } from '../../scripts/app-package/build.ts';
import { packageProblems } from '../../scripts/app-package/checks.ts';
import { packageSettings } from '../../scripts/app-package/settings.ts';

let good: PackageFiles;

beforeAll(async () => {
  good = await packageFiles(packageSettings({}).values);
});

/** What is said of the good package with one file replaced, or left out when its content is null. */
async function problemsWith(name: string, content: Uint8Array | string | null): Promise<string[]> {
  const files = new Map(good);
  if (content === null) files.delete(name);
  else files.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  return packageProblems(zip(files));
}

/** The same with `from` replaced by `to` in a text file; the text must be there, or the test would prove nothing. */
async function problemsAfter(name: string, from: string, to: string): Promise<string[]> {
  const text = Buffer.from(good.get(name) ?? []).toString('utf8');
  expect(text).toContain(from);
  return problemsWith(name, text.replace(from, to));
}

/** The same with the bot's part of the manifest changed. */
async function problemsWithBot(change: Record<string, unknown>): Promise<string[]> {
  const manifest = z
    .looseObject({ bots: z.tuple([z.looseObject({})]) })
    .parse(JSON.parse(Buffer.from(good.get('manifest.json') ?? []).toString('utf8')));
  return problemsWith(
    'manifest.json',
    JSON.stringify({ ...manifest, bots: [{ ...manifest.bots[0], ...change }] }),
  );
}

/** A PNG of one colour, `[red, green, blue, alpha]`, with its first pixel transparent when `hole` is set. */
function png(size: number, colour: readonly number[], hole = false): Uint8Array {
  const image = new PNG({ width: size, height: size });
  for (let at = 0; at < image.data.length; at += 4) image.data.set(colour, at);
  if (hole) image.data.fill(0, 0, 4);
  return PNG.sync.write(image);
}

const command = (title: string) => ({ title, description: 'Wat er gebeurt.' });

describe('The app package', () => {
  it('of this project has nothing wrong with it', async () => {
    expect(await packageProblems(zip(good))).toEqual([]);
  });

  it('is the same, byte for byte, when nothing changed', () => {
    expect(Buffer.from(zip(good)).equals(Buffer.from(zip(new Map(good))))).toBe(true);
  });

  it('keeps a name with quotes as one text', async () => {
    const files = await packageFiles({ ...packageSettings({}).values, BOT_DOMAIN: 'a"b' });
    const { validDomains } = z
      .object({ validDomains: z.array(z.string()) })
      .parse(JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString('utf8')));
    expect(validDomains).toEqual(['a"b']);
  });
});

describe('The check of the app package refuses', () => {
  it('bytes that are no zip', async () => {
    expect(await packageProblems(Buffer.from('geen zip'))).toEqual(['invalid zip data']);
  });

  it('a manifest that is no JSON', async () => {
    expect(await problemsWith('manifest.json', '{')).toHaveLength(1);
  });

  it('a manifest without a bot', async () => {
    expect((await problemsWith('manifest.json', '{"version":"1.0.0"}')).join()).toContain('bots');
  });

  it('a version that is not semver', async () => {
    expect((await problemsAfter('manifest.json', '"version": "', '"version": "v')).join()).toMatch(
      /^manifest.json: version "v[0-9.]+" is not semver$/,
    );
  });

  it('a placeholder that nobody filled in', async () => {
    expect(await problemsAfter('manifest.json', 'bwmo.voorbeeld.nl', '${{BOT_DOMAIN}}')).toEqual([
      'manifest.json: ${{BOT_DOMAIN}} is not filled in',
    ]);
  });

  it('a property that the schema does not know', async () => {
    const problems = await problemsAfter('manifest.json', '"accentColor"', '"accentColour"');
    expect(problems.join('\n')).toContain('{"additionalProperty":"accentColour"}');
    expect(problems.join('\n')).toContain('{"missingProperty":"accentColor"}');
  });

  it('a short name longer than 30 characters, in either language', async () => {
    const long = 'Netwerk BW-MO van alle gemeenten samen';
    expect(
      (await problemsAfter('manifest.json', '"short": "Netwerk BW-MO"', `"short": "${long}"`)).join(),
    ).toMatch(/manifest.json: \/name\/short .*30/);
    expect(
      (await problemsAfter('en-us.json', '"name.short": "Netwerk BW-MO"', `"name.short": "${long}"`)).join(),
    ).toMatch(/en-us.json: \/name.short .*30/);
  });

  it('a text that is not translated', async () => {
    expect(await problemsAfter('en-us.json', '"name.full": "Network on', '"name.full": " ", "x": "')).toEqual(
      expect.arrayContaining(['en-us.json: name.full is not translated', 'en-us.json: x translates nothing']),
    );
  });

  it('a translation of a command that is not there', async () => {
    const stale = 'bots[0].commandLists[2].commands[11].title';
    expect(await problemsAfter('en-us.json', '"name.short"', `"${stale}": "Old", "name.short"`)).toEqual([
      `en-us.json: ${stale} translates nothing`,
    ]);
  });

  it('command lists that differ from what the bot understands', async () => {
    expect(await problemsAfter('manifest.json', 'Komende bijeenkomsten', 'Alle bijeenkomsten')).toEqual([
      'manifest.json: the command lists differ from src/bot/commands.ts: run "npm run commands"',
    ]);
  });

  it('more than three command lists, more than twelve commands, a title twice, a scope without the bot', async () => {
    const lists = [
      { scopes: ['personal'], commands: Array.from({ length: 13 }, (_, at) => command(`Vraag ${at}`)) },
      { scopes: ['team'], commands: [command('Help'), command('Help')] },
      { scopes: ['groupChat'], commands: [command('Help')] },
      { scopes: ['copilot'], commands: [command('Help')] },
    ];
    expect(await problemsWithBot({ commandLists: lists })).toEqual(
      expect.arrayContaining([
        'manifest.json: 4 command lists; Teams takes 3',
        'manifest.json: command list personal: 13 commands; Teams takes 12',
        'manifest.json: command list team: a title stands twice',
        'manifest.json: command list copilot: the bot is not in that scope',
      ]),
    );
  });

  it('a file that the manifest names and the package lacks', async () => {
    expect(await problemsWith('en-us.json', null)).toEqual(['en-us.json: is not in the package']);
    expect(await problemsWith('outline.png', null)).toContain('outline.png: is not in the package');
  });

  it('a file in a folder, and a file that the manifest does not name', async () => {
    expect(await problemsWith('icons/color.svg', '<svg/>')).toEqual([
      'icons/color.svg: is not at the root of the zip',
      'icons/color.svg: the manifest does not name it',
    ]);
  });

  it('icons of another size', async () => {
    expect(await problemsWith('color.png', png(96, [15, 76, 92, 255]))).toEqual([
      'color.png: is 96x96, should be 192x192',
    ]);
    expect(await problemsWith('outline.png', png(16, [255, 255, 255, 255], true))).toEqual([
      'outline.png: is 16x16, should be 32x32',
    ]);
  });

  it('an outline icon that is coloured, or not transparent, or empty', async () => {
    const figure = 'outline.png: should be a white figure on a transparent ground';
    expect(await problemsWith('outline.png', png(32, [255, 183, 39, 255], true))).toEqual([
      'outline.png: has another colour than white',
    ]);
    expect(await problemsWith('outline.png', png(32, [255, 255, 255, 255]))).toEqual([figure]);
    expect(await problemsWith('outline.png', png(32, [0, 0, 0, 0]))).toEqual([figure]);
  });

  it('an icon that is no PNG', async () => {
    expect(await problemsWith('color.png', 'GIF89a')).toEqual(['color.png: is no PNG']);
  });
});
