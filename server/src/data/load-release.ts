import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type DataRelease, isReleaseFile, openRelease } from 'cairn/catalogue';
import { CairnError } from 'cairn/terms';
import { hashOfRelease } from './release-hash.js';

/** Where the build puts the release; the same from the sources and from the compiled program. */
export function defaultReleasePath(): string {
  return fileURLToPath(new URL('../../../data/dist/release.json', import.meta.url));
}

/**
 * Reads, checks and opens a data release.
 * @throws CairnError `release-missing`, `release-corrupt` or `release-format`, each with what to do
 */
export async function loadRelease(path: string = defaultReleasePath()): Promise<DataRelease> {
  return checkRelease(await readText(path), path);
}

/** The release in a text, after its content was compared with its own hash. */
export function checkRelease(text: string, path: string): DataRelease {
  const json = parse(text, path);
  if (isReleaseFile(json)) {
    const found = hashOfRelease((part) => JSON.stringify(json[part]));
    if (found !== json.hash) {
      throw new CairnError(
        'release-corrupt',
        `The data release ${path} does not fit its own hash. Make it again with \`npm run build\`.`,
        { path, stated: json.hash, found },
      );
    }
  }
  return openRelease(json);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new CairnError(
      'release-missing',
      `There is no data release at ${path}. Make it with \`npm run build\` in the project folder.`,
      { path },
      { cause },
    );
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CairnError(
      'release-corrupt',
      `The data release ${path} is not complete JSON. Make it again with \`npm run build\`.`,
      { path },
      { cause },
    );
  }
}
