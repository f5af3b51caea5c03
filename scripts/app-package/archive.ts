import { unzipSync, zipSync } from 'fflate';

/** The files of an app package by their name in the zip. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** Zips the files; the same files give the same bytes, whenever it is done. */
export function zip(files: PackageFiles): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(2000, 0, 1) });
}

/** Unzips an app package. Throws when the bytes are no zip. */
export function unzip(bytes: Uint8Array): PackageFiles {
  return new Map(Object.entries(unzipSync(bytes)));
}
