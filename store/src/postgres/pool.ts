import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { StoreHealth } from '../store.js';

/** How to reach a database: parts of a login, or one address. */
export type DatabaseTarget =
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    }
  | { readonly url: string };

/** Connections that are made when they are needed. */
export interface OpenPool {
  readonly pool: pg.Pool;
  /** Waits for what is being asked, but not for ever: then the lines to the server are cut. Ends in any case. */
  readonly close: () => Promise<void>;
}

/** How long is waited for a server that does not answer. */
export interface PoolPatience {
  readonly connectWithinMs: number;
  readonly closeWithinMs: number;
}

const MAX_CONNECTIONS = 10;
const PATIENCE: PoolPatience = { connectWithinMs: 10_000, closeWithinMs: 5_000 };
const HEALTH_WITHIN_MS = 5_000;

/** Opens a pool; no connection is made yet. */
export function openPool(target: DatabaseTarget, patience: PoolPatience = PATIENCE): OpenPool {
  const login = 'url' in target ? { connectionString: target.url } : target;
  const lines = new Set<Socket>();
  const pool = new pg.Pool({
    ...login,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: patience.connectWithinMs,
    application_name: 'cairn',
    // A server that vanished without a word is noticed by the system at last.
    keepAlive: true,
    stream: () => lineIn(lines),
  });
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return { pool, close: () => closePool(pool, lines, patience.closeWithinMs) };
}

/** Whether the server answers in time. */
export async function askHealth(
  pool: pg.Pool,
  serverVersion: string,
  withinMs = HEALTH_WITHIN_MS,
): Promise<StoreHealth> {
  const timer = new AbortController();
  const late = sleep(withinMs, 'late' as const, { signal: timer.signal, ref: false });
  // After its time the query fails by itself and gives its connection up; this also covers the wait for one.
  const question: pg.QueryConfig & { readonly query_timeout: number } = {
    text: 'select 1',
    query_timeout: withinMs,
  };
  const asked = pool.query(question);
  asked.catch(() => undefined);
  try {
    const first = await Promise.race([asked, late]);
    if (first === 'late') return { kind: 'down', reason: `No answer within ${withinMs} ms.` };
    return { kind: 'up', serverVersion };
  } catch (cause) {
    return { kind: 'down', reason: cause instanceof Error ? cause.message : String(cause) };
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}

function lineIn(lines: Set<Socket>): Socket {
  const line = new Socket();
  lines.add(line);
  line.once('close', () => lines.delete(line));
  return line;
}

/**
 * A pool ends when each client that is in use was given back. One that waits for an answer of a frozen server never is,
 * and one that says goodbye to it waits for the server to hang up.
 */
async function closePool(pool: pg.Pool, lines: Set<Socket>, withinMs: number): Promise<void> {
  const timer = new AbortController();
  const late = sleep(withinMs, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([pool.end(), late]);
  timer.abort();
  for (const line of lines) line.destroy();
}
