import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CairnError } from 'cairn/terms';
import { type PostgresBinaries, programName } from './binaries.js';
import { makeOwned } from './cluster.js';
import type { DataFolder } from './data-folder.js';
import { listenOptions } from './listen-options.js';
import { isAlive } from './processes.js';
import { findOrphan, readNotes, type ServerAddress } from './server-notes.js';
import { startWatchdog } from './watchdog.js';

/** A private server that we started. */
export interface Postmaster {
  readonly pid: number;
  readonly address: ServerAddress;
  /** Settles when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends all sessions and waits until nothing runs any more. */
  readonly stop: () => Promise<void>;
  /** Asks it to stop without waiting, for the last moment of our own process. */
  readonly signalStop: () => void;
}

const POLL_MS = 20;
/** Reading back a long log after a crash takes its time and must not be broken off. */
const READY_WITHIN_MS = 600_000;
const STOP_WITHIN_MS = 30_000;
/** Sessions of a killed server notice it at once and free its memory a moment later; on a busy machine a long one. */
const HELD_WITHIN_MS = 60_000;
const RETRY_MS = 250;
const MAX_LOG_BYTES = 10_000_000;

/**
 * Starts the server and waits until it takes connections.
 * @throws CairnError `postgres-start-failed` with the end of its log.
 */
export async function startPostmaster(
  places: DataFolder,
  binaries: PostgresBinaries,
  lastPort?: number,
): Promise<Postmaster> {
  // Stopped cleanly, so that nothing it promised is lost.
  await endProcess(findOrphan(places));
  turnLog(places.logFile);
  for (let heldMs = 0; ; heldMs += RETRY_MS) {
    const logStart = sizeOf(places.logFile);
    const child = spawnServer(places, binaries, await listenOptions(places, lastPort));
    if (await becomesReady(child, places)) return handleOf(child, places);
    await endProcess(child.pid);
    const words = readFileSync(places.logFile).subarray(logStart).toString('utf8');
    const isHeldByDying = /shared memory block|lock file .* already exists/.test(words);
    if (!isHeldByDying || heldMs >= HELD_WITHIN_MS) throw startError(places, words);
    await wait(RETRY_MS);
  }
}

function spawnServer(
  places: DataFolder,
  binaries: PostgresBinaries,
  listening: Readonly<Record<string, string>>,
): ChildProcess {
  makeOwned(places.socketFolder, places.runAs);
  const log = openSync(places.logFile, 'a', 0o600);
  const options = { ...listening, ...STANDING_OPTIONS };
  const settings = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    // `detached`: Ctrl-C in a terminal reaches only us, and we stop the server when our work is done.
    const child = spawn(
      join(binaries.folder, programName('postgres')),
      ['-D', places.cluster, ...settings],
      {
        cwd: '/',
        env: { PATH: process.env.PATH, TZ: 'UTC' },
        detached: true,
        stdio: ['ignore', log, log],
        ...places.runAs,
      },
    );
    // A program that cannot be run shows as a child without an id.
    child.on('error', () => undefined);
    return child;
  } finally {
    closeSync(log);
  }
}

/** Failing statements and their values stay out of the log: they may hold what people wrote. */
const STANDING_OPTIONS: Readonly<Record<string, string>> = {
  max_connections: '40',
  shared_buffers: '64MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  logging_collector: 'off',
};

async function becomesReady(child: ChildProcess, places: DataFolder): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < READY_WITHIN_MS; waitedMs += POLL_MS) {
    await wait(POLL_MS);
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
      return false;
    const notes = readNotes(places);
    if (notes?.pid === child.pid && notes?.isReady) return true;
  }
  return false;
}

function handleOf(child: ChildProcess, places: DataFolder): Postmaster {
  const notes = readNotes(places);
  if (!notes) throw startError(places, 'the server vanished');
  child.unref();
  const callOff = startWatchdog(places, notes.pid);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      callOff();
      resolve();
    });
  });
  return {
    ended,
    pid: notes.pid,
    address: notes.address,
    stop: async () => {
      callOff();
      // Who waits for the end must not be ended by Node.js for want of anything else to do.
      child.ref();
      await endProcess(notes.pid);
    },
    signalStop: () => signal(notes.pid, 'SIGINT'),
  };
}

/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one (recovery at the next start). */
async function endProcess(pid: number | undefined): Promise<void> {
  if (pid === undefined) return;
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    signal(pid, name);
    for (let waitedMs = 0; waitedMs < STOP_WITHIN_MS; waitedMs += POLL_MS) {
      if (!isAlive(pid)) return;
      await wait(POLL_MS);
    }
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isAlive(pid)) process.kill(pid, name);
}

function turnLog(path: string): void {
  if (sizeOf(path) <= MAX_LOG_BYTES) return;
  rmSync(`${path}.1`, { force: true });
  renameSync(path, `${path}.1`);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function startError(places: DataFolder, words: string): CairnError {
  const lines = words.trim().split('\n');
  const fatal = lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? '';
  return new CairnError(
    'postgres-start-failed',
    `The private PostgreSQL did not start on ${places.folder}: ${fatal} (its log: ${places.logFile})`,
    { folder: places.folder, log: places.logFile, output: lines.slice(-20) },
  );
}
