import { join } from 'node:path';
import type { DataRelease } from 'cairn/catalogue';
import { loadRelease, loadReleaseParts, type ReleaseOnDisk } from './data/index.js';

/** The data release in the forms in which the server gives it. */
export interface ServedData extends ReleaseOnDisk {
  readonly release: DataRelease;
}

/**
 * Loads a release with its parts from the folder in which the build put them.
 * @throws CairnError `release-missing`, `release-corrupt`, `release-format`
 */
export async function loadServedData(folder: string): Promise<ServedData> {
  const [release, onDisk] = await Promise.all([
    loadRelease(join(folder, 'release.json')),
    loadReleaseParts(folder),
  ]);
  return { release, ...onDisk };
}
