import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isCairnError } from 'cairn/terms';
import { clusterMajor, findBinaries, type PostgresBinaries } from './embedded/binaries.js';
import { type DataFolder, locateDataFolder } from './embedded/data-folder.js';
import { binariesCopy, loginOfRunning } from './embedded/embedded-server.js';
import { type LockState, readLock } from './embedded/lock.js';
import type { StoreOptions } from './open-store.js';
import { connect } from './postgres/connect.js';
import { inspectMigrations, type MigrationState } from './postgres/migrate.js';
import type { DatabaseTarget } from './postgres/pool.js';

/** What a look from outside finds; nothing is made, started or changed. */
export interface DatabaseFindings {
  readonly kind: 'embedded' | 'url';
  /** The programs that would be started. */
  readonly binaries?: PostgresBinaries;
  readonly folder?: {
    readonly path: string;
    readonly isMade: boolean;
    /** Version of PostgreSQL that made it. */
    readonly major?: number;
    readonly freeBytes: number;
    readonly lock?: LockState;
  };
  /** The database, when one answers now. */
  readonly server?: { readonly version: string; readonly migrations: MigrationState };
  /** What stands in the way, by code. */
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

type Problem = DatabaseFindings['problems'][number];

/** Looks at the database for `cairn doctor`. */
export async function inspectDatabase(options: StoreOptions): Promise<DatabaseFindings> {
  if ('databaseUrl' in options) {
    const { value: server, problems } = await gather(() => askServer({ url: options.databaseUrl }));
    return { kind: 'url', ...(server ? { server } : {}), problems };
  }
  const located = await gather(async () =>
    locateDataFolder(options.dataFolder, options.movable ?? false),
  );
  const places = located.value;
  if (places === undefined) return { kind: 'embedded', problems: located.problems };
  const folder = await inspectFolder(places);
  const programs = await gather(async () => findPrograms(places));
  const running = await gather(async () => askRunning(places));
  return {
    kind: 'embedded',
    folder,
    ...(programs.value ? { binaries: programs.value } : {}),
    ...(running.value ? { server: running.value } : {}),
    problems: [
      ...programs.problems,
      ...running.problems,
      ...versionProblems(folder, programs.value),
    ],
  };
}

async function inspectFolder(places: DataFolder): Promise<NonNullable<DatabaseFindings['folder']>> {
  const major = clusterMajor(places.cluster);
  const lock = readLock(places.folder);
  const space = await statfs(existingPart(places.folder));
  return {
    path: places.folder,
    isMade: existsSync(places.cluster),
    freeBytes: space.bavail * space.bsize,
    ...(major === undefined ? {} : { major }),
    ...(lock === undefined ? {} : { lock }),
  };
}

function findPrograms(places: DataFolder): PostgresBinaries {
  // Asked as ourselves, because a copy for the user of PostgreSQL is only made at the first start.
  const major = clusterMajor(places.cluster);
  return findBinaries({ copyTo: binariesCopy(places), runAs: undefined, major });
}

async function askRunning(places: DataFolder): Promise<DatabaseFindings['server']> {
  const login = loginOfRunning(places);
  return login && askServer({ ...login, database: 'cairn' });
}

async function askServer(target: DatabaseTarget): Promise<DatabaseFindings['server']> {
  const { pool, close, serverVersion } = await connect(target);
  try {
    return { version: serverVersion, migrations: await inspectMigrations(pool) };
  } finally {
    await close();
  }
}

function versionProblems(
  folder: NonNullable<DatabaseFindings['folder']>,
  binaries: PostgresBinaries | undefined,
): readonly Problem[] {
  if (!binaries || folder.major === undefined || folder.major === binaries.major) return [];
  const message = `The folder was made by PostgreSQL ${folder.major}; here runs ${binaries.version}.`;
  return [{ code: 'data-folder-version', message }];
}

/** Turns a thrown problem into a finding, so that one fault does not hide the others. */
async function gather<T>(
  ask: () => Promise<T>,
): Promise<{ readonly value?: T; readonly problems: readonly Problem[] }> {
  try {
    return { value: await ask(), problems: [] };
  } catch (cause) {
    if (!isCairnError(cause)) throw cause;
    return { problems: [{ code: cause.code, message: cause.message }] };
  }
}

function existingPart(path: string): string {
  return existsSync(path) ? path : existingPart(dirname(path));
}
