import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { errorCodeOf } from './processes.js';

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

const LIST_FILE = 'pg-symlinks.json';
/** The paths in the list start at the package, whose `native` folder may have been copied elsewhere. */
const LIST_ROOT = 'native/';

/**
 * Makes the symbolic links between libraries that an npm archive cannot carry. The package would do it in
 * an install script, which `--ignore-scripts` skips. Running it again changes nothing.
 * @returns false when the folder may not be written, so that a copy is needed.
 */
export function linkLibraries(nativeFolder: string): boolean {
  return readLinks(nativeFolder).every((link) => makeLink(nativeFolder, link));
}

function makeLink(nativeFolder: string, { source, target }: LibraryLink): boolean {
  const path = join(nativeFolder, target.slice(LIST_ROOT.length));
  if (lstatSync(path, { throwIfNoEntry: false })) return true;
  try {
    symlinkSync(basename(source), path);
    return true;
  } catch (cause) {
    const code = errorCodeOf(cause);
    if (code === 'EEXIST') return true;
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return false;
    throw cause;
  }
}

/** No list, no links: packages for Windows have none. */
function readLinks(nativeFolder: string): readonly LibraryLink[] {
  const path = join(nativeFolder, LIST_FILE);
  if (!lstatSync(path, { throwIfNoEntry: false })) return [];
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return Array.isArray(list) ? list.filter(isLink) : [];
}

function isLink(value: unknown): value is LibraryLink {
  if (typeof value !== 'object' || value === null) return false;
  const hasTexts = 'source' in value && 'target' in value;
  return hasTexts && typeof value.source === 'string' && typeof value.target === 'string';
}
