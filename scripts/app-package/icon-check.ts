import { PNG } from 'pngjs';
import type { PackageFiles } from './archive.ts';
import type { Manifest } from './manifest.ts';

const COLOR_SIZE = 192;
const OUTLINE_SIZE = 32;

function sizeProblems(name: string, icon: PNG, size: number): string[] {
  if (icon.width === size && icon.height === size) return [];
  return [`${name}: is ${icon.width}x${icon.height}, should be ${size}x${size}`];
}

/** Teams colours the outline icon itself, so it is white on nothing: white is the one colour, the rest see-through. */
function outlineProblems(name: string, icon: PNG): string[] {
  let seeThrough = 0;
  let white = 0;
  for (let at = 0; at < icon.data.length; at += 4) {
    const [red, green, blue, alpha] = icon.data.subarray(at, at + 4);
    if (alpha === 0) seeThrough += 1;
    else if (red === 255 && green === 255 && blue === 255) white += 1;
    else return [`${name}: has another colour than white`];
  }
  return seeThrough > 0 && white > 0 ? [] : [`${name}: should be a white figure on a transparent ground`];
}

function decode(files: PackageFiles, name: string): PNG | null {
  try {
    return PNG.sync.read(Buffer.from(files.get(name) ?? []));
  } catch {
    return null;
  }
}

/** What is wrong with the two icons: no PNG, another size, an outline that is not white on transparent. */
export function iconProblems(manifest: Manifest, files: PackageFiles): string[] {
  const { color: colorName, outline: outlineName } = manifest.icons;
  const color = decode(files, colorName);
  const outline = decode(files, outlineName);
  return [
    ...(color ? sizeProblems(colorName, color, COLOR_SIZE) : [`${colorName}: is no PNG`]),
    ...(outline
      ? [...sizeProblems(outlineName, outline, OUTLINE_SIZE), ...outlineProblems(outlineName, outline)]
      : [`${outlineName}: is no PNG`]),
  ];
}
