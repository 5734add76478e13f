import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CairnError } from 'cairn/terms';
import { canReach, chooseRunAs, type RunAs } from './run-as.js';

/** The places inside a data folder. */
export interface DataFolder {
  readonly folder: string;
  /** PostgreSQL's own files. */
  readonly cluster: string;
  readonly socketFolder: string;
  readonly passwordFile: string;
  readonly logFile: string;
  readonly runAs: RunAs | undefined;
}

/** Where data goes when root's checkout cannot be reached by the user of PostgreSQL. */
const SYSTEM_PLACE = '/var/lib/cairn';

/**
 * Makes the folder and says what lies where in it. `movable` (the folder is only our default): a place
 * that the user of PostgreSQL cannot reach is replaced by one under `/var/lib/cairn`.
 * @throws CairnError `data-folder-unusable` when it cannot be made, written or reached.
 */
export function prepareDataFolder(wanted: string, movable: boolean): DataFolder {
  makeFolder(resolve(wanted));
  // One spelling of the path, by which a server left behind is found again.
  const folder = realpathSync(wanted);
  const places = placesIn(folder);
  if (canReach(folder, places.runAs)) return places;
  if (!movable) throw unreachable(folder, places.runAs);
  const moved = placesIn(systemPlaceOf(folder));
  makeFolder(moved.folder);
  if (!canReach(moved.folder, moved.runAs)) throw unreachable(folder, places.runAs);
  return moved;
}

/**
 * The places of a folder as it stands, made or not; never writes.
 * @throws CairnError `data-folder-unusable` when it is a file, or the user of PostgreSQL cannot come there
 */
export function locateDataFolder(wanted: string, movable: boolean): DataFolder {
  const folder = resolve(wanted);
  const parent = existingParent(folder);
  if (!statSync(parent).isDirectory()) throw notAFolder(folder, parent);
  const places = placesIn(folder);
  if (canReach(parent, places.runAs)) return places;
  if (movable) return placesIn(systemPlaceOf(folder));
  throw unreachable(folder, places.runAs);
}

function existingParent(folder: string): string {
  return existsSync(folder) ? folder : existingParent(dirname(folder));
}

function placesIn(folder: string): DataFolder {
  const cluster = join(folder, 'postgres');
  return {
    folder,
    cluster,
    socketFolder: join(folder, 'run'),
    passwordFile: join(folder, 'password'),
    logFile: join(folder, 'postgres.log'),
    runAs: chooseRunAs(cluster),
  };
}

function systemPlaceOf(folder: string): string {
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  return join(SYSTEM_PLACE, `${basename(dirname(folder))}-${mark}`);
}

/** Others may pass through (the user of PostgreSQL must) but not list. */
function makeFolder(folder: string): void {
  try {
    const made = mkdirSync(folder, { recursive: true, mode: 0o711 });
    if (made !== undefined) chmodSync(folder, 0o711);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new CairnError(
      'data-folder-unusable',
      `Cannot make or write the data folder ${folder}. Choose another one with --data or CAIRN_DATA, or run as its owner.`,
      { folder },
      { cause },
    );
  }
}

function notAFolder(folder: string, file: string): CairnError {
  return new CairnError(
    'data-folder-unusable',
    `${folder} cannot be the data folder: ${file} is a file. Choose another one with --data or CAIRN_DATA.`,
    { folder },
  );
}

function unreachable(folder: string, runAs: RunAs | undefined): CairnError {
  return new CairnError(
    'data-folder-unusable',
    `PostgreSQL cannot run as root, and user ${runAs?.uid} cannot pass through every folder above ${folder}. Choose a folder such as ${SYSTEM_PLACE} with --data or CAIRN_DATA, or start Cairn as an ordinary user.`,
    { folder, uid: runAs?.uid },
  );
}
