import { rename, writeFile } from 'node:fs/promises';
import { CairnError } from 'cairn/terms';

const OWNER_ONLY = 0o600;

/**
 * Writes a file that only its owner may read, whole or not at all.
 * @throws CairnError `file-exists`, `file-unwritable`
 */
export async function writePrivateFile(
  path: string,
  text: string,
  mayReplace: boolean,
): Promise<void> {
  try {
    if (!mayReplace) return await writeFile(path, text, { flag: 'wx', mode: OWNER_ONLY });
    const beside = `${path}.new`;
    await writeFile(beside, text, { mode: OWNER_ONLY });
    await rename(beside, path);
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    const code = isThere ? 'file-exists' : 'file-unwritable';
    const message = isThere
      ? `${path} exists already and is left as it is. Choose another name.`
      : `${path} cannot be written. Check the folder and its rights.`;
    throw new CairnError(code, message, { path }, { cause });
  }
}
