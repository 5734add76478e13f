import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectDatabase } from '../inspect-database.js';
import { openStore } from '../open-store.js';
import { describeStore } from '../store.contract.js';
import { makeTemporaryFolder } from '../testing/temporary-folder.js';
import { locateDataFolder } from './data-folder.js';
import { startEmbedded } from './embedded-server.js';
import { isAlive } from './processes.js';
import { readNotes } from './server-notes.js';

const contractFolder = makeTemporaryFolder();
describeStore('private PostgreSQL', async () => {
  const store = await openStore({ dataFolder: contractFolder.path });
  return {
    ...store,
    async close() {
      await store.close();
      contractFolder.remove();
    },
  };
});

describe('the private server', () => {
  let folder: ReturnType<typeof makeTemporaryFolder>;
  beforeEach(() => {
    folder = makeTemporaryFolder();
  });
  afterEach(() => folder.remove());
  const open = (path = folder.path) => openStore({ dataFolder: path });

  it('leaves no process and no lock behind, and keeps the data', async () => {
    const store = await open();
    const made = await store.workspaces.create({ kept: true }, 'e'.repeat(64));
    const pid = readNotes(locateDataFolder(folder.path, false))?.pid ?? 0;
    expect(isAlive(pid)).toBe(true);
    await store.close();
    expect(isAlive(pid)).toBe(false);
    expect(statSync(join(folder.path, 'cairn.lock'), { throwIfNoEntry: false })).toBeUndefined();

    const again = await open();
    const access = { id: made.id, tokenHash: 'e'.repeat(64) };
    expect((await again.workspaces.get(access))?.document).toEqual({ kept: true });
    await again.close();
  });

  it('listens on a socket that only its user can reach, behind a password', async () => {
    const server = await startEmbedded({ folder: folder.path, movable: false });
    const notes = readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    expect(notes[5]?.trim()).toBe('');
    expect(statSync(server.login.host).mode & 0o077).toBe(0);
    expect(statSync(join(folder.path, 'password')).mode & 0o077).toBe(0);
    const rules = readFileSync(join(folder.path, 'postgres', 'pg_hba.conf'), 'utf8');
    const active = rules.split('\n').filter((line) => /^(local|host)/.test(line));
    expect(active.every((line) => line.endsWith('scram-sha-256'))).toBe(true);
    await server.stop();
  });

  it('uses 127.0.0.1 where the path is too long for a socket', async () => {
    const long = join(folder.path, 'x'.repeat(90));
    const store = await open(long);
    const notes = readFileSync(join(long, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    expect(notes[5]?.trim()).toBe('127.0.0.1');
    expect(await store.health()).toMatchObject({ kind: 'up' });
    await store.close();
  });

  it('refuses a second opener in the same program', async () => {
    const store = await open();
    await expect(open()).rejects.toMatchObject({
      code: 'store-locked',
      details: { pid: process.pid, host: hostname() },
    });
    await store.close();
  });

  it('refuses data of another major version and says what to do', async () => {
    await (await open()).close();
    writeFileSync(join(folder.path, 'postgres', 'PG_VERSION'), '14\n');
    await expect(open()).rejects.toMatchObject({
      code: 'data-folder-version',
      details: { folderMajor: 14 },
    });
    const found = await inspectDatabase({ dataFolder: folder.path });
    expect(found.problems.map(({ code }) => code)).toEqual(['data-folder-version']);
  });

  it('refuses a folder that cannot be made, and says so', async () => {
    const file = join(folder.path, '..', 'file');
    writeFileSync(file, '');
    await expect(open(join(file, 'data'))).rejects.toMatchObject({ code: 'data-folder-unusable' });
  });

  it('starts over when making the files was interrupted', async () => {
    mkdirSync(join(folder.path, 'postgres.new', 'half'), { recursive: true });
    const store = await open();
    expect(await store.health()).toMatchObject({ kind: 'up' });
    await store.close();
  });

  it('opens a folder through a symbolic link', async () => {
    await (await open()).close();
    const link = join(folder.path, '..', 'link');
    symlinkSync(folder.path, link);
    const store = await open(link);
    expect(store.dataFolder).not.toBe(link);
    await store.close();
  });

  it('says why it could not start, with the words of its log', async () => {
    await (await open()).close();
    const settings = join(folder.path, 'postgres', 'postgresql.conf');
    writeFileSync(settings, 'no_such_setting = 1\n');
    await expect(open()).rejects.toMatchObject({ code: 'postgres-start-failed' });
    writeFileSync(settings, '');
    await (await open()).close();
  });

  it('is inspected without being made', async () => {
    const found = await inspectDatabase({ dataFolder: folder.path });
    expect(found).toMatchObject({ kind: 'embedded', folder: { isMade: false }, problems: [] });
    expect(found.binaries?.major).toBeGreaterThanOrEqual(15);
    expect(found.folder?.freeBytes).toBeGreaterThan(0);
    expect(statSync(folder.path, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('is inspected while it runs', async () => {
    const store = await open();
    const found = await inspectDatabase({ dataFolder: folder.path });
    expect(found.folder?.lock).toMatchObject({ state: 'held', holder: { pid: process.pid } });
    expect(found.server?.migrations.pending).toEqual([]);
    await store.close();
  });
});
