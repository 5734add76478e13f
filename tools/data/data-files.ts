import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One file of the data folder; `path` is relative to it, with forward slashes. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** What build-data made, the version of the whole, and words about it: none is a fact. */
const NOT_DATA = new Set(['dist', 'VERSION', 'README.md']);

/** Every file under a data folder, in the order of their paths. */
export function listDataFiles(folder: string): readonly DataFile[] {
  return walk(folder)
    .map((path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_DATA.has(entry.name) && !entry.name.startsWith('.'))
    .flatMap((entry) =>
      entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
    );
}
