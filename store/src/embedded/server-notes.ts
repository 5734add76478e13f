import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.js';
import { commandOf, errorCodeOf, isAlive } from './processes.js';

/** Where a running private server can be reached: a socket folder or 127.0.0.1, and its port. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

/** What a running server writes down about itself. */
export interface ServerNotes {
  readonly pid: number;
  readonly address: ServerAddress;
  readonly isReady: boolean;
}

/** `postmaster.pid`: pid, folder, start, port, socket folder, listen address, shared memory, state. */
export function readNotes(places: DataFolder): ServerNotes | undefined {
  const lines = readLines(notesPath(places));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const socketFolder = lines[4]?.trim() ?? '';
  return {
    pid,
    address: {
      host: socketFolder === '' ? '127.0.0.1' : socketFolder,
      port: Number(lines[3]),
    },
    isReady: lines[7]?.trim() === 'ready',
  };
}

/** Address of the server that runs on a folder now, from its own notes; undefined when none does. */
export function readAddress(places: DataFolder): ServerAddress | undefined {
  const notes = readNotes(places);
  return notes && isAlive(notes.pid) ? notes.address : undefined;
}

/**
 * The server that a killed Cairn left running on this folder. Notes whose process id went to another
 * program are removed, because PostgreSQL would take that program for a server.
 */
export function findOrphan(places: DataFolder): number | undefined {
  const pid = readNotes(places)?.pid;
  if (pid === undefined || !isAlive(pid)) return undefined;
  const command = commandOf(pid);
  if (command?.includes(places.cluster)) return pid;
  if (command !== undefined && !command.includes('postgres')) rmSync(notesPath(places));
  return undefined;
}

function notesPath(places: DataFolder): string {
  return join(places.cluster, 'postmaster.pid');
}

/** The server removes its notes when it ends, which may be now. */
function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (cause) {
    if (errorCodeOf(cause) === 'ENOENT') return [];
    throw cause;
  }
}
