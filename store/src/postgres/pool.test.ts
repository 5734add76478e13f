import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askHealth, openPool } from './pool.js';

/** Authentication is not asked for; ready for a query. */
const WELCOME = Buffer.from([...bytes('R', 0, 0, 0, 8, 0, 0, 0, 0), ...bytes('Z', 0, 0, 0, 5, 73)]);

let server: Server;
let welcome: Buffer | undefined;
const lines = new Set<Socket>();

beforeEach(async () => {
  welcome = WELCOME;
  server = createServer({ allowHalfOpen: true }, (line) => {
    lines.add(line);
    line.on('error', () => undefined);
    line.once('close', () => lines.delete(line));
    line.once('data', () => welcome && line.write(welcome));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  for (const line of lines) line.destroy();
  server.close();
  await once(server, 'close');
});

/** Short: the server below never answers, so that nothing is gained by waiting. */
const SHORT_MS = 30;

function openHere() {
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const login = { host: '127.0.0.1', port, user: 'u', password: 'p', database: 'd' };
  return openPool(login, { connectWithinMs: 10_000, closeWithinMs: SHORT_MS });
}

describe('a pool on a server that lets everybody in and answers nothing', () => {
  it('is down, says so, and closes', async () => {
    const { pool, close } = openHere();
    expect(await askHealth(pool, '18', SHORT_MS)).toMatchObject({ kind: 'down' });
    await close();
  });

  it('closes while a query waits for its answer, which then fails', async () => {
    const { pool, close } = openHere();
    const asked = pool.query('select 1').catch((cause: Error) => cause.message);
    await once(pool, 'acquire');
    await close();
    expect(await asked).toContain('Connection terminated');
  });

  it('closes while a client is in use', async () => {
    const { pool, close } = openHere();
    const client = await pool.connect();
    client.on('error', () => undefined);
    await close();
    await expect(client.query('select 1')).rejects.toThrow();
  });

  it('closes while it connects, and what waits for it hears of it', async () => {
    welcome = undefined;
    const { pool, close } = openHere();
    const asked = pool.query('select 1').catch((cause: Error) => cause.message);
    await once(server, 'connection');
    await close();
    expect(await asked).toContain('Connection terminated');
  });
});

function bytes(letter: string, ...rest: readonly number[]): readonly number[] {
  return [letter.charCodeAt(0), ...rest];
}
