import { z } from 'zod';
import type { PackageFiles } from './archive.ts';

/** What our own checks read of the manifest; the rest is the schema's business. */
const manifestSchema = z.looseObject({
  version: z.string(),
  icons: z.looseObject({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.looseObject({ languageTag: z.string(), file: z.string() })),
  }),
  name: z.looseObject({ short: z.string(), full: z.string() }),
  description: z.looseObject({ short: z.string(), full: z.string() }),
  bots: z.tuple([
    z.looseObject({
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.looseObject({
          scopes: z.array(z.string()),
          commands: z.array(z.looseObject({ title: z.string(), description: z.string() })),
        }),
      ),
    }),
  ]),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** A file of the package as text, or the empty text when it is not there (which the file check reports). */
export function textOf(files: PackageFiles, name: string): string {
  return new TextDecoder().decode(files.get(name));
}

/** The manifest as our checks read it. Throws when it is no JSON or misses what they need, saying what. */
export function manifestOf(files: PackageFiles): Manifest {
  const parsed = manifestSchema.safeParse(JSON.parse(textOf(files, 'manifest.json')));
  if (parsed.success) return parsed.data;
  throw new Error(`manifest.json: ${z.prettifyError(parsed.error)}`);
}

const textsSchema = z.record(z.string(), z.string());

/** The texts of a language file by their key. Throws when it is no JSON object of texts. */
export function localisationOf(files: PackageFiles, name: string): Readonly<Record<string, string>> {
  return textsSchema.parse(JSON.parse(textOf(files, name)));
}
