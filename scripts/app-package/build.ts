import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { zip, type PackageFiles } from './archive.ts';
import { fillPlaceholders } from './settings.ts';

const PROJECT = join(import.meta.dirname, '../..');
const FILES = ['manifest.json', 'en-us.json', 'color.png', 'outline.png'];

async function read(name: string, values: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const content = await readFile(join(PROJECT, 'appPackage', name));
  return name.endsWith('.json') ? Buffer.from(fillPlaceholders(content.toString('utf8'), values)) : content;
}

/** The files of the app package with `values` and the project's own version filled in, not yet checked. */
export async function packageFiles(values: Readonly<Record<string, string>>): Promise<PackageFiles> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')));
  const filled = { ...values, APP_VERSION: version };
  return new Map(await Promise.all(FILES.map(async (name) => [name, await read(name, filled)] as const)));
}

/** The app package as the zip that is uploaded to Teams, not yet checked. */
export async function buildPackage(values: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return zip(await packageFiles(values));
}
