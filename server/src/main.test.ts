import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTemporaryFolder } from '@cairn/store/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeRelease } from '../../tools/data/make-release.js';
import { newWorkspaceContract as newWorkspace } from './contracts/workspaces.js';
import { type RunningServer, type ServerOptions, startServer, storeOptionsFrom } from './main.js';
import { smallRelease } from './testing/small-release.js';

describe('the whole server', () => {
  let releaseFolder: string;
  beforeAll(() => {
    releaseFolder = writeSmallRelease();
  });
  afterAll(() => rmSync(releaseFolder, { recursive: true }));

  let folder: ReturnType<typeof makeTemporaryFolder>;
  let running: RunningServer[];
  beforeEach(() => {
    folder = makeTemporaryFolder();
    running = [];
  });
  afterEach(async () => {
    for (const server of running) await server.close();
    folder.remove();
  });

  async function start(options: ServerOptions = {}): Promise<RunningServer> {
    const base = { port: 0, dataFolder: folder.path, releaseFolder };
    const server = await startServer({ ...base, ...options });
    running.push(server);
    return server;
  }

  it('answers, keeps what it was given, and stops more than once without harm', async () => {
    const first = await start();
    const made = await fetch(`${first.address}/api/v1/workspaces`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ document: { kept: true } }),
    });
    const { workspace, token } = newWorkspace.parse(await made.json());
    await Promise.all([first.close(), first.close()]);
    await expect(fetch(first.address)).rejects.toThrow();

    const second = await start();
    const url = `${second.address}/api/v1/workspaces/${workspace.id}`;
    const read = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect(await read.json()).toMatchObject({ document: { kept: true } });
  });

  it('answers bytes that are no request with a problem, and logs nothing of them', async () => {
    const lines: string[] = [];
    const { address } = await start({ log: { write: (line) => void lines.push(line) } });
    const { port } = new URL(address);
    const overflow = `GET / HTTP/1.1\r\nHost: x\r\nX: ${'secret'.repeat(4_000)}\r\n\r\n`;
    expect(await sendBytes(Number(port), overflow)).toMatch(/^HTTP\/1.1 431 .*headers-too-large/s);
    expect(await sendBytes(Number(port), 'secret\r\n\r\n')).toMatch(/400 .*http-unreadable/s);
    expect(lines.join('')).not.toContain('secret');
  });

  it('makes plans in its own threads', async () => {
    const { address } = await start();
    const reply = await fetch(`${address}/api/v1/plans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ qualification: 'aa-award', limits: { hoursPerWeek: 20 } }),
    });
    const job = `${address}${reply.headers.get('location')}`;
    await expect
      .poll(async () => (await fetch(job, { headers: { prefer: 'wait=30' } })).json())
      .toMatchObject({ state: 'done', answer: { kind: 'optimal' } });
    const evaluated = await fetch(`${address}/api/v1/qualifications/aa-award/evaluate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await evaluated.json()).toMatchObject({ state: 'incomplete' });
  });

  it('says who has the folder, and where that one answers', async () => {
    const { address } = await start();
    await expect(start()).rejects.toMatchObject({
      code: 'store-locked',
      details: { pid: process.pid, address },
    });
  });

  it('takes the next port only when that is allowed, and gives everything back if not', async () => {
    const { address } = await start();
    const port = Number(new URL(address).port);
    const other = makeTemporaryFolder();
    const options = { port, dataFolder: other.path };
    await expect(start(options)).rejects.toMatchObject({ code: 'port-in-use' });
    const moved = await start({ ...options, nextFreePort: true });
    expect(Number(new URL(moved.address).port)).toBeGreaterThan(port);
    await moved.close();
    other.remove();
  });

  it('writes one log line a request, with nothing of who asked for what', async () => {
    const lines: string[] = [];
    const { address } = await start({ log: { write: (line) => void lines.push(line) } });
    await fetch(`${address}/api/v1/units?q=secret-words`, {
      headers: { authorization: 'Bearer cairn_secret' },
    });
    await fetch(`${address}/api/v1/workspaces/secret-id`);
    const text = lines.join('');
    expect(text).toContain('"route":"/api/v1/units","status":200');
    expect(text).toContain('"route":"/api/v1/workspaces/:workspaceId","status":404');
    expect(text).not.toMatch(/secret|127\.0\.0\.1:\d+ /);
  });

  it('does not start without a data release', async () => {
    const attempt = start({ releaseFolder: join(releaseFolder, 'nowhere') });
    await expect(attempt).rejects.toMatchObject({ code: 'release-missing' });
  });
});

describe('the choice of a database', () => {
  const env = { DATABASE_URL: 'postgresql://db/cairn', CAIRN_DATA: '/srv/cairn' };

  it('goes by --data, DATABASE_URL, CAIRN_DATA, and the project, in this order', () => {
    expect(storeOptionsFrom(env, '/tmp/mine')).toEqual({ dataFolder: '/tmp/mine' });
    expect(storeOptionsFrom(env)).toEqual({ databaseUrl: env.DATABASE_URL });
    expect(storeOptionsFrom({ ...env, DATABASE_URL: '' })).toEqual({ dataFolder: env.CAIRN_DATA });
    expect(storeOptionsFrom({})).toMatchObject({ movable: true });
  });
});

function writeSmallRelease(): string {
  const release = smallRelease();
  const { frameworks, catalogue, agreements, standards, registers } = release;
  const { files } = makeRelease(
    {
      frameworks: [...frameworks.frameworks.values()],
      creditSystems: [...frameworks.creditSystems.values()],
      agreements,
      standards,
      registers,
      units: [...catalogue.units.values()],
      qualifications: [...catalogue.qualifications.values()],
    },
    release.version,
  );
  const folder = mkdtempSync(join(tmpdir(), 'cairn-release-'));
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  return folder;
}

/** What the server sends back before it closes the connection, perhaps roughly: it does not read what is too much. */
function sendBytes(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (bytes) => {
      received += String(bytes);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
  });
}
