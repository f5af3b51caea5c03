import { isDeepStrictEqual } from 'node:util';
import { valid as validVersion } from 'semver';
import { unzip, type PackageFiles } from './archive.ts';
import { manifestCommandLists } from './commands.ts';
import { iconProblems } from './icon-check.ts';
import { localisationOf, manifestOf, textOf, type Manifest } from './manifest.ts';
import { schemaProblems } from './schema-check.ts';

const MAX_LISTS = 3;
const MAX_COMMANDS = 12;

/** Each check says in a sentence what is wrong; nothing when all is well. */
type Check = (manifest: Manifest, files: PackageFiles) => string[] | Promise<string[]>;

/** The schema takes any text for a version; Teams takes only semver. */
function versionProblems({ version }: Manifest): string[] {
  return validVersion(version) === version ? [] : [`manifest.json: version "${version}" is not semver`];
}

function placeholderProblems(_manifest: Manifest, files: PackageFiles): string[] {
  return [...files.keys()]
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) =>
      [...textOf(files, name).matchAll(/\$\{\{.*?\}\}/g)].map(
        ([found]) => `${name}: ${found} is not filled in`,
      ),
    );
}

function commandProblems(manifest: Manifest): string[] {
  const [{ scopes, commandLists }] = manifest.bots;
  const problems: string[] = [];
  if (commandLists.length > MAX_LISTS)
    problems.push(`${commandLists.length} command lists; Teams takes ${MAX_LISTS}`);
  for (const { scopes: listScopes, commands } of commandLists) {
    const list = `command list ${listScopes.join(', ')}`;
    if (commands.length > MAX_COMMANDS)
      problems.push(`${list}: ${commands.length} commands; Teams takes ${MAX_COMMANDS}`);
    if (new Set(commands.map(({ title }) => title)).size < commands.length)
      problems.push(`${list}: a title stands twice`);
    if (listScopes.some((scope) => !scopes.includes(scope)))
      problems.push(`${list}: the bot is not in that scope`);
  }
  if (!isDeepStrictEqual(commandLists, manifestCommandLists()))
    problems.push('the command lists differ from src/bot/commands.ts: run "npm run commands"');
  return problems.map((problem) => `manifest.json: ${problem}`);
}

/** The paths of all texts in the manifest that a language file must translate. */
function localisableKeys({ bots: [{ commandLists }] }: Manifest): string[] {
  return [
    ...['name.short', 'name.full', 'description.short', 'description.full'],
    ...commandLists.flatMap(({ commands }, list) =>
      commands.flatMap((_command, position) =>
        ['title', 'description'].map((part) => `bots[0].commandLists[${list}].commands[${position}].${part}`),
      ),
    ),
  ];
}

function localisationProblems(manifest: Manifest, files: PackageFiles): string[] {
  const needed = localisableKeys(manifest);
  const languages = manifest.localizationInfo.additionalLanguages.filter(({ file }) => files.has(file));
  return languages.flatMap(({ file }) => {
    const texts = localisationOf(files, file);
    const given = Object.keys(texts).filter((key) => key !== '$schema');
    return [
      ...needed.filter((key) => !texts[key]?.trim()).map((key) => `${file}: ${key} is not translated`),
      ...given.filter((key) => !needed.includes(key)).map((key) => `${file}: ${key} translates nothing`),
    ];
  });
}

/** Teams finds files by the manifest only, and only at the root of the zip. */
function fileProblems(manifest: Manifest, files: PackageFiles): string[] {
  const languageFiles = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
  const named = ['manifest.json', manifest.icons.color, manifest.icons.outline, ...languageFiles];
  return [
    ...named.filter((name) => !files.has(name)).map((name) => `${name}: is not in the package`),
    ...[...files.keys()]
      .filter((name) => name.includes('/'))
      .map((name) => `${name}: is not at the root of the zip`),
    ...[...files.keys()]
      .filter((name) => !named.includes(name))
      .map((name) => `${name}: the manifest does not name it`),
  ];
}

const CHECKS: readonly Check[] = [
  fileProblems,
  placeholderProblems,
  versionProblems,
  schemaProblems,
  commandProblems,
  localisationProblems,
  iconProblems,
];

/** All that is wrong with an app package, as the zip that would be uploaded; empty when it may go. Never throws. */
export async function packageProblems(bytes: Uint8Array): Promise<string[]> {
  try {
    const files = unzip(bytes);
    const manifest = manifestOf(files);
    return (await Promise.all(CHECKS.map(async (check) => check(manifest, files)))).flat();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
