import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from 'cairn/documents';
import { CairnError, type Finding, type Reading } from 'cairn/terms';

const DOCUMENT = /\.(ya?ml|json)$/i;

/**
 * The YAML and JSON files of a folder in the order of their names, or the one file that the path names.
 * @throws CairnError `operator-file-unreadable`
 */
export async function operatorFiles(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => DOCUMENT.test(name));
    return names.sort().map((name) => join(path, name));
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/**
 * Bytes of a file of the operator.
 * @throws CairnError `operator-file-unreadable`
 */
export async function readOperatorBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/**
 * Reads a file of the operator whole or not at all.
 * @throws CairnError `operator-file-unreadable`, `operator-file-invalid` with every problem and its place
 */
export async function readOperatorFile<T>(
  path: string,
  read: (value: unknown) => Reading<T>,
): Promise<T> {
  const text = Buffer.from(await readOperatorBytes(path)).toString('utf8');
  const document = readDocument(text, path);
  const reading = document.kind === 'read' ? read(document.value) : document;
  if (reading.kind === 'read') return reading.value;
  const lines = reading.findings.map(findingLine).join('\n');
  throw new CairnError('operator-file-invalid', `${path} cannot be used:\n${lines}`, {
    path,
    findings: reading.findings,
  });
}

function findingLine({ path, message }: Finding): string {
  return `  ${path === '' ? '' : `${path}: `}${message}`;
}

function unreadable(path: string, cause: unknown): CairnError {
  const message = `${path} cannot be read. Check that it exists and that Cairn may open it.`;
  return new CairnError('operator-file-unreadable', message, { path }, { cause });
}
