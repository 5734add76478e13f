import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the files of one test file. */
export interface TestFiles {
  readonly path: string;
  /** Writes a file, text as it is and anything else as JSON, and gives its path. */
  readonly fileOf: (name: string, content: unknown) => string;
  readonly remove: () => void;
}

/** Makes the folder; remove it after all tests. */
export function makeTestFiles(): TestFiles {
  const path = mkdtempSync(join(tmpdir(), 'cairn-files-'));
  // The user of PostgreSQL must be able to pass, should the tests run as root.
  chmodSync(path, 0o711);
  return {
    path,
    fileOf: (name, content) => {
      const file = join(path, name);
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
