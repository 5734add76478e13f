import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.js';

/**
 * Waits until the pipe from us closes, which happens however we end, and then stops the server, if it is still
 * the one that was started. `$0` is the name that lists of processes show.
 */
const SCRIPT = 'cat > /dev/null; [ "$(head -n 1 "$2")" = "$1" ] && kill -INT "$1"; exit 0';

export const WATCHDOG_NAME = 'cairn-watchdog';

/**
 * Starts a small shell that stops the private server when this process dies without a chance to do so itself.
 * @returns how to call it off, before an orderly stop
 */
export function startWatchdog(places: DataFolder, serverPid: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const notes = join(places.cluster, 'postmaster.pid');
  const child = spawn('/bin/sh', ['-c', SCRIPT, WATCHDOG_NAME, String(serverPid), notes], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...places.runAs,
  });
  // Where there is no such shell, a server that is left behind is found at the next start.
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  return () => void child.kill('SIGKILL');
}
