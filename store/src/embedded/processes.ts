import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const PS_TIMEOUT_MS = 5_000;

/** True while a process with this id exists and is not just a dead child that nobody collected. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    return errorCodeOf(cause) === 'EPERM';
  }
  return statOf(pid)?.state !== 'Z';
}

/**
 * A text that differs between two processes that had the same id: boot and start tick on Linux, the start
 * time elsewhere. Undefined where the system does not tell.
 */
export function processStartOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const started = statOf(pid)?.startTick;
    return started === undefined ? undefined : `${bootId()}:${started}`;
  }
  return askPs(pid, 'lstart=');
}

/** The command line of a process, or undefined when it is gone or hidden. */
export function commandOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    return readText(`/proc/${pid}/cmdline`)?.split('\0').join(' ').trim();
  }
  return askPs(pid, 'command=');
}

/** The `code` of a system error (`ENOENT`, `EACCES` …), or undefined for any other thrown value. */
export function errorCodeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

function statOf(pid: number): { readonly state: string; readonly startTick: string } | undefined {
  const text = readText(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  // The second field is the name in brackets and may itself hold brackets and blanks (proc(5)).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, startTick] = [fields[0], fields[19]];
  return state === undefined || startTick === undefined ? undefined : { state, startTick };
}

function bootId(): string {
  return readText('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function askPs(pid: number, column: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    const options = { encoding: 'utf8', timeout: PS_TIMEOUT_MS, stdio: 'pipe' } as const;
    return execFileSync('ps', ['-o', column, '-p', String(pid)], options).trim() || undefined;
  } catch {
    return undefined;
  }
}
