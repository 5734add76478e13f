import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../testing/temporary-folder.js';
import { readLock, takeLock } from './lock.js';
import { processStartOf } from './processes.js';

const SINCE = '2026-01-02T03:04:05.000Z';
/** Above the largest process id that Linux gives. */
const NO_SUCH_PID = 2 ** 22 + 1;

describe('the lock of a data folder', () => {
  let folder: ReturnType<typeof makeTemporaryFolder>;
  beforeEach(() => {
    folder = makeTemporaryFolder();
    mkdirSync(folder.path);
  });
  afterEach(() => folder.remove());

  const writeLock = (text: string) => writeFileSync(join(folder.path, 'cairn.lock'), text);
  const writeHolder = (holder: object) =>
    writeLock(JSON.stringify({ pid: process.pid, host: hostname(), since: SINCE, ...holder }));
  const silenceFor = (seconds: number) => {
    const then = new Date(Date.now() - seconds * 1000);
    utimesSync(join(folder.path, 'cairn.lock'), then, then);
  };

  it('is free again after release', () => {
    takeLock(folder.path).release();
    expect(readLock(folder.path)).toBeUndefined();
    takeLock(folder.path).release();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('names the holder and its address', () => {
    const lock = takeLock(folder.path);
    lock.announce('http://127.0.0.1:4400');
    expect(() => takeLock(folder.path)).toThrow(/http:\/\/127\.0\.0\.1:4400/);
    lock.release();
  });

  it('is taken over from a process that is gone', () => {
    writeHolder({ pid: NO_SUCH_PID });
    expect(readLock(folder.path)?.state).toBe('stale');
    const lock = takeLock(folder.path);
    expect(lock.holder.pid).toBe(process.pid);
    lock.release();
  });

  it('is taken over when the id of the process went to another one', () => {
    writeHolder({ processStart: 'another start' });
    expect(readLock(folder.path)?.state).toBe('stale');
    takeLock(folder.path).release();
  });

  it('holds while the very process lives', () => {
    writeHolder({ processStart: processStartOf(process.pid) });
    expect(() => takeLock(folder.path)).toThrow(expect.objectContaining({ code: 'store-locked' }));
  });

  it('of another host holds while it beats and is free after a minute of silence', () => {
    writeHolder({ host: 'elsewhere.example', pid: NO_SUCH_PID });
    silenceFor(55);
    expect(readLock(folder.path)?.state).toBe('held');
    silenceFor(61);
    expect(readLock(folder.path)?.state).toBe('stale');
  });

  it('that nobody can read counts as left behind', () => {
    writeLock('{"pid":');
    takeLock(folder.path).release();
  });
});
