import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataRelease } from 'cairn/catalogue';
import { CairnError } from 'cairn/terms';
import { loadRelease } from './data/index.js';

/** The data release in the forms in which the server gives it. */
export interface ServedData {
  readonly release: DataRelease;
  /** What the release is and which files hold its parts, as the build wrote it. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** Files of the parts by name. A name carries a hash of the content, so a file never changes. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Loads a release with its parts from the folder in which the build put them.
 * @throws CairnError `release-missing`, `release-corrupt`, `release-format`
 */
export async function loadServedData(folder: string): Promise<ServedData> {
  const release = await loadRelease(join(folder, 'release.json'));
  const manifest = await readManifest(folder);
  const files = partFiles(manifest);
  const bytes = await Promise.all(files.map((file) => readPart(folder, file)));
  return { release, manifest, parts: new Map(files.map((file, i) => [file, bytes[i] ?? EMPTY])) };
}

const EMPTY = new Uint8Array();

async function readManifest(folder: string): Promise<ServedData['manifest']> {
  const bytes = await readPart(folder, 'manifest.json');
  const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  if (typeof value === 'object' && value !== null) return { ...value };
  throw broken(folder, 'manifest.json');
}

/** File names of `parts`; a name that leads out of the folder is no name of a part. */
function partFiles(manifest: ServedData['manifest']): readonly string[] {
  const parts: readonly unknown[] = Object.values(manifest.parts ?? {});
  return parts.flatMap((part) => {
    if (typeof part !== 'object' || part === null || !('file' in part)) return [];
    const { file } = part;
    return typeof file === 'string' && /^\w+\.[0-9a-f]+\.json$/.test(file) ? [file] : [];
  });
}

async function readPart(folder: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, file));
  } catch (cause) {
    throw broken(folder, file, cause);
  }
}

function broken(folder: string, file: string, cause?: unknown): CairnError {
  return new CairnError(
    'release-missing',
    `The data release in ${folder} has no usable ${file}. Make it with \`npm run build\` in the project folder.`,
    { folder, file },
    { cause },
  );
}
