/** Makes dist/netwerk-bw-mo.zip, the app package for Teams, and refuses to make one that Teams would refuse. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPackage } from './app-package/build.ts';
import { packageProblems } from './app-package/checks.ts';
import { packageSettings } from './app-package/settings.ts';

async function makePackage(): Promise<void> {
  const { values, examples } = packageSettings(process.env);
  const bytes = await buildPackage(values);
  const problems = await packageProblems(bytes);
  if (problems.length > 0) throw new Error(`The app package is not right:\n- ${problems.join('\n- ')}`);

  const folder = join(import.meta.dirname, '../dist');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'netwerk-bw-mo.zip'), bytes);
  console.log(`dist/netwerk-bw-mo.zip: ${bytes.length} bytes, valid against Teams' manifest schema 1.30.`);
  if (examples.length > 0) {
    console.log(`To look at, not to install: example values stand in for ${examples.join(', ')}.`);
  }
}

try {
  await makePackage();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
