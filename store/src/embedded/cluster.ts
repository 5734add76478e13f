import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CairnError } from 'cairn/terms';
import { clusterMajor, type PostgresBinaries, programName } from './binaries.js';
import type { DataFolder } from './data-folder.js';
import type { RunAs } from './run-as.js';

/** The only login of the private server. */
export const SUPERUSER = 'cairn';
/** PostgreSQL 17 is the first with a locale of its own, the same on every system. */
const FIRST_WITH_BUILTIN_LOCALE = 17;

/**
 * Makes the cluster when there is none; it appears whole or not at all.
 * @throws CairnError `data-folder-version` when another major version made it, `postgres-start-failed`
 *   when `initdb` fails.
 */
export async function ensureCluster(places: DataFolder, binaries: PostgresBinaries): Promise<void> {
  const major = clusterMajor(places.cluster);
  if (major === undefined) return makeCluster(places, binaries);
  if (major !== binaries.major) throw versionError(places, major, binaries);
}

/** The random password of the private server, kept where only we can read it. */
export function readPassword(places: DataFolder): string {
  return readFileSync(places.passwordFile, 'utf8').trim();
}

async function makeCluster(places: DataFolder, binaries: PostgresBinaries): Promise<void> {
  const password = randomBytes(24).toString('base64url');
  const draft = `${places.cluster}.new`;
  const passwordDraft = join(places.folder, 'password.new');
  rmSync(draft, { recursive: true, force: true });
  makeOwned(draft, places.runAs);
  writeFileSync(passwordDraft, password, { mode: 0o600 });
  if (places.runAs) chownSync(passwordDraft, places.runAs.uid, places.runAs.gid);
  await runInitdb({ places, binaries, draft, passwordDraft });
  rmSync(passwordDraft);
  writeFileSync(places.passwordFile, password, { mode: 0o600 });
  // Last of all: a folder of this name means that everything above is done.
  renameSync(draft, places.cluster);
}

/** Makes a folder that belongs to the user of PostgreSQL and nobody else may enter. */
export function makeOwned(folder: string, runAs: RunAs | undefined): void {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
}

interface InitdbRun {
  readonly places: DataFolder;
  readonly binaries: PostgresBinaries;
  readonly draft: string;
  readonly passwordDraft: string;
}

function runInitdb({ places, binaries, draft, passwordDraft }: InitdbRun): Promise<void> {
  const locale =
    binaries.major >= FIRST_WITH_BUILTIN_LOCALE
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C'];
  const child = spawn(
    join(binaries.folder, programName('initdb')),
    [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordDraft}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--data-checksums',
      '--no-instructions',
      ...locale,
    ],
    {
      cwd: '/',
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...places.runAs,
    },
  );
  return new Promise((resolve, reject) => {
    let words = '';
    child.stdout.on('data', (part) => {
      words += String(part);
    });
    child.stderr.on('data', (part) => {
      words += String(part);
    });
    child.on('error', (cause) => reject(initdbError(draft, words, cause)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(initdbError(draft, words))));
  });
}

function initdbError(folder: string, words: string, cause?: unknown): CairnError {
  const last = words.trim().split('\n').at(-1) ?? '';
  // Seen in containers that run under a bare number.
  const remedy = last.includes('could not look up effective user ID')
    ? '. PostgreSQL wants a user with a name: add one for this number to /etc/passwd, run as another user, or set DATABASE_URL.'
    : '';
  return new CairnError(
    'postgres-start-failed',
    `PostgreSQL could not make its files in ${folder}: ${last}${remedy}`,
    { folder, output: words },
    { cause },
  );
}

function versionError(places: DataFolder, major: number, binaries: PostgresBinaries): CairnError {
  return new CairnError(
    'data-folder-version',
    `The data in ${places.folder} was made by PostgreSQL ${major}, and only PostgreSQL ${binaries.major} runs here. Install PostgreSQL ${major}, or export with the Cairn that made it and import into a new folder.`,
    { folder: places.folder, folderMajor: major, major: binaries.major },
  );
}
