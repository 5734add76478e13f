import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { CairnError } from 'cairn/terms';
import { errorCodeOf, isAlive, processStartOf } from './processes.js';

/** Who has a data folder open. */
export interface LockHolder {
  readonly pid: number;
  /** Tells two processes with the same id apart; undefined where the system does not say. */
  readonly processStart?: string;
  readonly host: string;
  /** Moment of opening, UTC. */
  readonly since: string;
  /** Where the holder answers, once it listens. */
  readonly address?: string;
}

/** A data folder held by this process. */
export interface FolderLock {
  readonly holder: LockHolder;
  /** Writes into the lock where this process answers. */
  announce(address: string): void;
  release(): void;
}

export interface LockState {
  readonly holder: LockHolder;
  readonly state: 'held' | 'stale';
}

const LOCK_FILE = 'cairn.lock';
const BEAT_MS = 15_000;
/** A holder on another host cannot be asked, so it counts as gone after four missed beats. */
const SILENT_MS = 4 * BEAT_MS;
const MAX_ATTEMPTS = 5;

/**
 * Takes the folder for this process; a lock left behind by a dead process is taken over.
 * @throws CairnError `store-locked` when a living process holds it.
 */
export function takeLock(folder: string): FolderLock {
  const path = join(folder, LOCK_FILE);
  const holder = describeOurselves();
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (tryCreate(path, holder)) return keepLock(path, holder);
    const found = readLock(folder);
    if (found?.state === 'held') throw lockedError(folder, found.holder);
    moveAside(path, found?.holder);
  }
  throw new CairnError('store-locked', `Others keep taking the data folder ${folder}`, { folder });
}

/** Who holds the folder, and whether that process still lives; undefined when nobody does. */
export function readLock(folder: string): LockState | undefined {
  const path = join(folder, LOCK_FILE);
  const holder = readHolder(path);
  if (!holder) return undefined;
  return { holder, state: isHeld(path, holder) ? 'held' : 'stale' };
}

function describeOurselves(): LockHolder {
  const processStart = processStartOf(process.pid);
  return {
    pid: process.pid,
    ...(processStart === undefined ? {} : { processStart }),
    host: hostname(),
    since: new Date().toISOString(),
  };
}

/** Linking a finished file makes the lock appear whole or not at all. */
function tryCreate(path: string, holder: LockHolder): boolean {
  const draft = `${path}.${holder.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (cause) {
    if (errorCodeOf(cause) === 'EEXIST') return false;
    throw cause;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a stale lock; if another process was quicker and ours is its fresh lock, it goes back. */
function moveAside(path: string, stale: LockHolder | undefined): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') return;
    throw cause;
  }
  const moved = readHolder(aside);
  const isSame = moved?.pid === stale?.pid && moved?.since === stale?.since;
  if (!isSame) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function keepLock(path: string, holder: LockHolder): FolderLock {
  const beat = setInterval(() => touch(path), BEAT_MS);
  beat.unref();
  let current = holder;
  return {
    get holder() {
      return current;
    },
    announce(address) {
      current = { ...holder, address };
      const draft = `${path}.${holder.pid}`;
      writeFileSync(draft, JSON.stringify(current), { mode: 0o600 });
      renameSync(draft, path);
    },
    release() {
      clearInterval(beat);
      if (readHolder(path)?.since === holder.since) rmSync(path, { force: true });
    },
  };
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch (cause) {
    if (errorCodeOf(cause) !== 'ENOENT') throw cause;
  }
}

function isHeld(path: string, holder: LockHolder): boolean {
  if (holder.host !== hostname()) {
    const lastBeatMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Date.now() - lastBeatMs < SILENT_MS;
  }
  if (!isAlive(holder.pid)) return false;
  if (holder.processStart === undefined) return true;
  return processStartOf(holder.pid) === holder.processStart;
}

function readHolder(path: string): LockHolder | undefined {
  try {
    return parseHolder(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function parseHolder(value: unknown): LockHolder | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const { pid, host, since, processStart, address } = fields;
  if (typeof pid !== 'number' || typeof host !== 'string' || typeof since !== 'string') return;
  return {
    pid,
    host,
    since,
    ...(typeof processStart === 'string' ? { processStart } : {}),
    ...(typeof address === 'string' ? { address } : {}),
  };
}

function lockedError(folder: string, holder: LockHolder): CairnError {
  const where = holder.address === undefined ? '' : ` and answers at ${holder.address}`;
  return new CairnError(
    'store-locked',
    `The data folder ${folder} is in use: process ${holder.pid} on ${holder.host} has it open since ${holder.since}${where}. Stop that process, use it at its address, or choose another folder.`,
    { folder, ...holder },
  );
}
