import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CairnError } from 'cairn/terms';
import type pg from 'pg';

/** One step of the schema: a plain SQL file. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text with Unix line ends. */
  readonly checksum: string;
}

/** How far a database is. */
export interface MigrationState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
}

/** Any number that no other program is likely to use on the same database ("cairn" in ASCII). */
const LOCK_KEY = 0x63616972;
const RIGHTS_MISSING = '42501';

/** The migrations of this release, in order. */
export function readMigrations(): readonly Migration[] {
  const folder = fileURLToPath(new URL('../../migrations/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => toMigration(name, readFileSync(`${folder}${name}`, 'utf8')));
}

/** A migration from its file. */
export function toMigration(name: string, text: string): Migration {
  const sql = text.replaceAll('\r\n', '\n');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

/**
 * Brings the schema up to date in one transaction; programs that start together wait for each other.
 * @throws CairnError `migration-changed` when an applied file differs now, `migration-unknown` when a
 *   newer Cairn was here, `migration-failed`
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
    await ensureLedger(client);
    for (const migration of pendingOf(migrations, await readLedger(client))) {
      await apply(client, migration);
    }
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    client.release();
  }
}

/** What is applied and what is not, without changing anything. */
export async function inspectMigrations(pool: pg.Pool): Promise<MigrationState> {
  const names = readMigrations().map(({ name }) => name);
  const ledger = await pool.query(`select to_regclass('cairn.migrations') as found`);
  if (ledger.rows[0]?.found === null) return { applied: [], pending: names };
  const rows = await pool.query<LedgerRow>(
    'select name, checksum from cairn.migrations order by name',
  );
  const applied = rows.rows.map(({ name }) => name);
  return { applied, pending: names.filter((name) => !applied.includes(name)) };
}

interface LedgerRow {
  readonly name: string;
  readonly checksum: string;
}

async function ensureLedger(client: pg.PoolClient): Promise<void> {
  try {
    await client.query(`
      create schema if not exists cairn;
      create table if not exists cairn.migrations (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`);
  } catch (cause) {
    throw failedError('the list of migrations', cause);
  }
}

async function readLedger(client: pg.PoolClient): Promise<readonly LedgerRow[]> {
  const { rows } = await client.query<LedgerRow>('select name, checksum from cairn.migrations');
  return rows;
}

function pendingOf(
  migrations: readonly Migration[],
  ledger: readonly LedgerRow[],
): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of ledger) {
    const migration = known.get(row.name);
    if (!migration) throw unknownError(row.name);
    if (migration.checksum !== row.checksum) throw changedError(row.name);
  }
  const applied = new Set(ledger.map(({ name }) => name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql);
  } catch (cause) {
    throw failedError(migration.name, cause);
  }
  await client.query('insert into cairn.migrations (name, checksum) values ($1, $2)', [
    migration.name,
    migration.checksum,
  ]);
}

function unknownError(name: string): CairnError {
  return new CairnError(
    'migration-unknown',
    `The database was made by a newer Cairn (it has ${name}). Use that Cairn or a newer one.`,
    { name },
  );
}

function changedError(name: string): CairnError {
  return new CairnError(
    'migration-changed',
    `The migration ${name} differs from the one that was applied. Restore the file; put changes into a new migration.`,
    { name },
  );
}

function failedError(name: string, cause: unknown): CairnError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const lacksRights =
    typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === RIGHTS_MISSING;
  const remedy = lacksRights
    ? ' Let an administrator run: create role cairn_workspace nologin; grant cairn_workspace to <user>; grant create on database <database> to <user>;'
    : ' Nothing was changed.';
  return new CairnError(
    'migration-failed',
    `Could not apply ${name}: ${reason}.${remedy}`,
    { name, reason },
    { cause },
  );
}
