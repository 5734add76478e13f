import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, link, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { CairnError } from 'cairn/terms';

/** Largest file a command reads: far above any catalogue a person keeps, far below what would hang. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MEGABYTE = 1_048_576;

/**
 * The bytes of a file.
 * @throws CairnError `file-unreadable`, `file-too-large`
 */
export async function readFileBytes(
  path: string,
  maxBytes: number = MAX_FILE_BYTES,
): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes) throw tooLarge(path, size, maxBytes);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof CairnError) throw cause;
    throw new CairnError('file-unreadable', `${path} ${whyUnreadable(cause)}`, { path }, { cause });
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Correct the path.',
  EISDIR: 'is a folder. Name the files in it.',
  EACCES: 'may not be opened by you. Change its rights, or run as its owner.',
};

function whyUnreadable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return UNREADABLE[code] ?? 'cannot be read. Check that it exists and that you may open it.';
}

/**
 * Everything that comes on standard input.
 * @throws CairnError `file-too-large`
 */
export async function readStandardInput(maxBytes: number = MAX_FILE_BYTES): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  // By its number: in a thread `process.stdin` is another one.
  for await (const chunk of createReadStream('', { fd: 0, autoClose: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) throw tooLarge('standard input', size, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/**
 * Writes a file beside its place and moves it there when it is whole, so that nobody ever sees half of it.
 * @throws CairnError `file-exists` unless `overwrite`, `file-unwritable`
 */
export async function writeFileBytes(
  path: string,
  bytes: Uint8Array,
  overwrite: boolean,
): Promise<void> {
  if (!overwrite && (await exists(path))) throw alreadyThere(path);
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    await writeFile(beside, bytes, { flag: 'wx' });
    if (overwrite) await rename(beside, path);
    else await link(beside, path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')
      throw alreadyThere(path);
    const message = `${path} cannot be written. Check that the folder exists and that you may write there.`;
    throw new CairnError('file-unwritable', message, { path }, { cause });
  } finally {
    // After a rename there is nothing left to remove.
    await unlink(beside).catch(() => undefined);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function alreadyThere(path: string): CairnError {
  const message = `${path} is there already. Name another file, or add --force to replace it.`;
  return new CairnError('file-exists', message, { path });
}

function tooLarge(path: string, size: number, maxBytes: number): CairnError {
  return new CairnError(
    'file-too-large',
    `${path} has ${Math.round(size / MEGABYTE)} MB; files of up to ${maxBytes / MEGABYTE} MB are read. Split it, or leave out what the question does not need.`,
    { path, size },
  );
}
