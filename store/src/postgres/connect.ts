import { CairnError } from 'cairn/terms';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type DatabaseTarget, openPool } from './pool.js';
import type { Tables } from './tables.js';

/** Open connections to one database. */
export interface Connection {
  readonly pool: pg.Pool;
  /** Ends in any case, also when the server does not answer any more. */
  readonly close: () => Promise<void>;
  /** Queries against the schema `cairn`. */
  readonly tables: Kysely<Tables>;
  readonly serverVersion: string;
}

/** The oldest PostgreSQL whose features Cairn relies on, as `server_version_num`. */
const OLDEST_VERSION = 150_000;

/**
 * Connects and checks the version.
 * @throws CairnError `database-unreachable`, `database-too-old`
 */
export async function connect(target: DatabaseTarget): Promise<Connection> {
  const { pool, close } = openPool(target);
  try {
    const serverVersion = await checkVersion(pool);
    const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    return { pool, close, tables: tables.withSchema('cairn'), serverVersion };
  } catch (cause) {
    await close();
    throw cause;
  }
}

/** Makes the database of the private server when it is not there yet. */
export async function ensureDatabase(
  login: Exclude<DatabaseTarget, { readonly url: string }>,
): Promise<void> {
  const { pool, close } = openPool({ ...login, database: 'postgres' });
  try {
    const found = await pool.query('select from pg_database where datname = $1', [login.database]);
    if (found.rowCount === 0) {
      await pool.query(`create database ${pg.escapeIdentifier(login.database)}`);
    }
  } finally {
    await close();
  }
}

async function checkVersion(pool: pg.Pool): Promise<string> {
  const { number, version } = await askVersion(pool);
  if (number >= OLDEST_VERSION) return version;
  throw new CairnError(
    'database-too-old',
    `The database is PostgreSQL ${version}; Cairn needs 15 or later. Upgrade it, or leave DATABASE_URL unset to use the private one.`,
    { version },
  );
}

async function askVersion(pool: pg.Pool): Promise<{ number: number; version: string }> {
  try {
    const { rows } = await pool.query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::int as number,
              current_setting('server_version') as version`,
    );
    return rows[0] ?? { number: 0, version: 'unknown' };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CairnError(
      'database-unreachable',
      `Cannot use the database: ${reason}. Check DATABASE_URL, the network and the rights of its user.`,
      { reason },
      { cause },
    );
  }
}
