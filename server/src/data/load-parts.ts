import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isReleaseManifest, RELEASE_PARTS, type ReleaseManifest } from 'cairn/catalogue';
import { CairnError } from 'cairn/terms';
import { defaultReleasePath } from './load-release.js';
import { sha256 } from './release-hash.js';

/** The parts of a release as a browser fetches them. */
export interface ReleaseOnDisk {
  readonly manifest: ReleaseManifest;
  /** Bytes by the file name that the manifest gives. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads the manifest and the parts beside it and compares each with its hash.
 * @throws CairnError `release-missing`, `release-corrupt` or `release-format`, each with what to do
 */
export async function loadReleaseParts(
  folder: string = dirname(defaultReleasePath()),
): Promise<ReleaseOnDisk> {
  const manifest = parseManifest(await readBytes(join(folder, 'manifest.json')));
  const parts = RELEASE_PARTS.map(async (part) => {
    const { file, hash } = manifest.parts[part];
    const bytes = await readBytes(join(folder, file));
    if (sha256(bytes) !== hash) throw corrupt(join(folder, file));
    return [file, bytes] as const;
  });
  return { manifest, parts: new Map(await Promise.all(parts)) };
}

function parseManifest(bytes: Buffer): ReleaseManifest {
  const json = parse(bytes);
  if (isReleaseManifest(json)) return json;
  throw new CairnError(
    'release-format',
    'The manifest is of another format than this program. Make it again with `npm run build`.',
  );
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw corrupt('manifest.json', cause);
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new CairnError(
      'release-missing',
      `There is no ${path}. Make the data release with \`npm run build\` in the project folder.`,
      { path },
      { cause },
    );
  }
}

function corrupt(path: string, cause?: unknown): CairnError {
  return new CairnError(
    'release-corrupt',
    `${path} was cut off or changed. Make the data release again with \`npm run build\`.`,
    { path },
    { cause },
  );
}
