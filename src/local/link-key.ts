import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What signs the addresses in the mails, made at the first start and kept with the data: a link from yesterday works today. */
export async function linkKey(dataDirectory: string): Promise<Uint8Array> {
  await mkdir(dataDirectory, { recursive: true });
  const path = join(dataDirectory, 'answer-link-key');
  try {
    await writeFile(path, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
  }
  return readFile(path);
}
