import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { inspectDatabase } from '../inspect-database.js';
import { openStore } from '../open-store.js';
import { makeTemporaryFolder } from '../testing/temporary-folder.js';
import { locateDataFolder } from './data-folder.js';
import { isAlive } from './processes.js';
import { readNotes } from './server-notes.js';
import { WATCHDOG_NAME } from './watchdog.js';

const folder = makeTemporaryFolder();
afterEach(() => folder.remove());

const TOKEN_HASH = 'd'.repeat(64);
const WRITES_BEFORE_KILL = 25;
const PATIENCE_MS = 60_000;

it('a killed program loses no confirmed row, and its server stops by itself', async () => {
  const confirmed = await writeUntilKilled(() => undefined);
  const server = serverPid();
  await expect.poll(() => isAlive(server), { timeout: PATIENCE_MS }).toBe(false);
  await expectKept(confirmed);
});

it('a server that nobody could stop is found and replaced, and no confirmed row is lost', async () => {
  const confirmed = await writeUntilKilled(killWatchdogOf);
  const orphan = serverPid();
  expect(isAlive(orphan)).toBe(true);
  const found = await inspectDatabase({ dataFolder: folder.path });
  expect(found.folder?.lock?.state).toBe('stale');
  expect(found.server?.migrations.pending).toEqual([]);
  await expectKept(confirmed);
  expect(isAlive(orphan)).toBe(false);
});

it('a server that dies under a running program is started again, with every confirmed row', async () => {
  const store = await openStore({ dataFolder: folder.path });
  const { id } = await store.workspaces.create({ kept: true }, TOKEN_HASH);
  const first = serverPid();
  process.kill(first, 'SIGKILL');
  const isReplaced = () => ![0, first].includes(serverPid()) && isAlive(serverPid());
  await expect.poll(isReplaced, { timeout: PATIENCE_MS }).toBe(true);
  await expect.poll(() => store.health(), { timeout: PATIENCE_MS }).toMatchObject({ kind: 'up' });
  const found = await store.workspaces.get({ id, tokenHash: TOKEN_HASH });
  expect(found?.document).toEqual({ kept: true });
  const last = serverPid();
  await store.close();
  expect(isAlive(last)).toBe(false);
});

it('a program with nothing else to do waits for the end of its server', async () => {
  const [code] = await once(startChild('closing-child'), 'exit');
  expect(code).toBe(0);
});

it('a second program is told who holds the folder and where it answers', async () => {
  const store = await openStore({ dataFolder: folder.path });
  store.announce('http://127.0.0.1:4400');
  const child = startChild();
  const [words, [code]] = await Promise.all([textOf(child.stderr), once(child, 'exit')]);
  expect(code).not.toBe(0);
  expect(words).toContain(`process ${process.pid} on `);
  expect(words).toContain('http://127.0.0.1:4400');
  expect(await store.health()).toMatchObject({ kind: 'up' });
  await store.close();
});

function serverPid(): number {
  return readNotes(locateDataFolder(folder.path, false))?.pid ?? 0;
}

async function expectKept(confirmed: readonly string[]): Promise<void> {
  const store = await openStore({ dataFolder: folder.path });
  const read = confirmed.map((id) => store.workspaces.get({ id, tokenHash: TOKEN_HASH }));
  const steps = (await Promise.all(read)).map((workspace) => workspace?.document.step);
  expect(steps).toEqual(confirmed.map((_, step) => step));
  await store.close();
}

function killWatchdogOf(parent: number): void {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const rows = list.split('\n').map((line) => line.trim().split(/\s+/));
  const own = rows.filter(
    ([, ppid, ...args]) => Number(ppid) === parent && args.includes(WATCHDOG_NAME),
  );
  expect(own).toHaveLength(1);
  for (const [pid] of own) process.kill(Number(pid), 'SIGKILL');
}

async function writeUntilKilled(beforeKill: (pid: number) => void): Promise<readonly string[]> {
  const child = startChild();
  let words = '';
  let isKilled = false;
  child.stdout?.on('data', (part) => {
    words += String(part);
    if (isKilled || words.split('\n').length <= WRITES_BEFORE_KILL) return;
    isKilled = true;
    beforeKill(child.pid ?? 0);
    child.kill('SIGKILL');
  });
  // `close` comes after the last output: what was printed before the kill is all there.
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  const [opened, ...ids] = words.split('\n').slice(0, -1);
  expect(opened).toBe('open');
  return ids;
}

function startChild(name = 'writing-child'): ChildProcess {
  const program = fileURLToPath(new URL(`../testing/${name}.ts`, import.meta.url));
  const options = ['--conditions=cairn-source', '--import=tsx'];
  return spawn(process.execPath, [...options, program, folder.path], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let words = '';
  for await (const part of stream ?? []) words += String(part);
  return words;
}
