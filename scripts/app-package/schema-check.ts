import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import Draft04 from 'ajv-draft-04';
import { z } from 'zod';
import type { PackageFiles } from './archive.ts';
import { textOf, type Manifest } from './manifest.ts';

const { resolve } = createRequire(import.meta.url);

/** Microsoft's own schemas, as their package brings them: no look-up on the network. */
const SCHEMAS = {
  manifest: resolve('@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json'),
  localisation: resolve(
    '@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
  ),
};

async function against(schemaFile: string, files: PackageFiles, name: string): Promise<string[]> {
  const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(schemaFile, 'utf8')));
  // The package's own validator is no use here: the localisation schema has patterns that are no Unicode ones.
  const validator = new Draft04.default({
    allErrors: true,
    strict: false,
    unicodeRegExp: false,
    validateFormats: false,
  });
  validator.validate(schema, JSON.parse(textOf(files, name)));
  return (validator.errors ?? []).map(({ instancePath, message, params }) =>
    [`${name}:`, instancePath, message, JSON.stringify(params)].filter(Boolean).join(' '),
  );
}

/** Where the manifest (schema 1.30) and its language files differ from Microsoft's schemas. */
export async function schemaProblems(manifest: Manifest, files: PackageFiles): Promise<string[]> {
  const languages = manifest.localizationInfo.additionalLanguages.filter(({ file }) => files.has(file));
  const problems = await Promise.all([
    against(SCHEMAS.manifest, files, 'manifest.json'),
    ...languages.map(({ file }) => against(SCHEMAS.localisation, files, file)),
  ]);
  return problems.flat();
}
