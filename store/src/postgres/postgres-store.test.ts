import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '../embedded/embedded-server.js';
import { inspectDatabase } from '../inspect-database.js';
import { fullIssuer } from '../issuer-store.contract.js';
import { openStore } from '../open-store.js';
import { describeStore } from '../store.contract.js';
import type { Store } from '../store.js';
import { makeTemporaryFolder } from '../testing/temporary-folder.js';
import { connect, ensureDatabase } from './connect.js';
import { migrate, readMigrations, toMigration } from './migrate.js';

const folder = makeTemporaryFolder();
let server: EmbeddedServer;

beforeAll(async () => {
  server = await startEmbedded({ folder: folder.path, movable: false });
  await ensureDatabase({ ...server.login, database: 'contract' });
  await ensureDatabase({ ...server.login, database: 'walls' });
  await ensureDatabase({ ...server.login, database: 'steps' });
});

afterAll(async () => {
  await server.stop();
  folder.remove();
});

function urlOf(database: string): string {
  const { user, password, host, port } = server.login;
  return `postgresql://${user}:${password}@${encodeURIComponent(host)}:${port}/${database}`;
}

// Stands first, so that this user is the one who makes the role of the workspaces.
describeStore('PostgreSQL by address of a user without special rights', async () => {
  await ensureDatabase({ ...server.login, database: 'plain' });
  const pool = new pg.Pool({ connectionString: urlOf('plain') });
  await pool.query(`create role plain login createrole password 'plain'`);
  await pool.query('alter database plain owner to plain');
  await pool.end();
  const { host, port } = server.login;
  const address = `postgresql://plain:plain@${encodeURIComponent(host)}:${port}/plain`;
  return openStore({ databaseUrl: address });
});

describeStore('PostgreSQL by address', () => openStore({ databaseUrl: urlOf('contract') }));

const externalUrl = process.env.CAIRN_TEST_DATABASE_URL;
if (externalUrl !== undefined) {
  describeStore('PostgreSQL of CAIRN_TEST_DATABASE_URL', () =>
    openStore({ databaseUrl: externalUrl }),
  );
}

describe('row level security, asked directly in the role of a request', () => {
  const token = 'c'.repeat(64);
  let store: Store;
  let pool: pg.Pool;
  let mine: string;
  let theirs: string;

  beforeAll(async () => {
    store = await openStore({ databaseUrl: urlOf('walls') });
    pool = new pg.Pool({ connectionString: urlOf('walls') });
    mine = await makeWorkspace();
    theirs = await makeWorkspace();
  });
  afterAll(async () => {
    await pool.end();
    await store.close();
  });

  async function makeWorkspace(): Promise<string> {
    const { id } = await store.workspaces.create({}, token);
    const plan = { title: 'p', request: {}, answer: {} };
    await store.plans.add({ id, tokenHash: token }, plan);
    await store.idempotency.claim(`key-${id}`, 'body');
    await store.idempotency.complete(`key-${id}`, Buffer.from('x'), id);
    return id;
  }

  async function inRole(workspaceId: string | undefined, statement: string) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('set local role cairn_workspace');
      if (workspaceId !== undefined) {
        await client.query(`select set_config('cairn.workspace_id', $1, true)`, [workspaceId]);
      }
      return await client.query(statement);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  const tables = ['workspaces', 'workspace_plans', 'idempotency_keys'];

  it.each(tables)('shows one workspace of %s and no other', async (table) => {
    const { rows } = await inRole(mine, `select workspace_id from cairn.${table}`);
    expect(rows).toEqual([{ workspace_id: mine }]);
  });

  it.each(tables)('shows nothing of %s before a workspace is named', async (table) => {
    expect((await inRole(undefined, `select from cairn.${table}`)).rowCount).toBe(0);
    expect((await inRole('', `select from cairn.${table}`)).rowCount).toBe(0);
  });

  it.each(tables)('does not delete from another workspace of %s', async (table) => {
    const statement = `delete from cairn.${table} where workspace_id = '${theirs}'`;
    expect((await inRole(mine, statement)).rowCount).toBe(0);
  });

  it('does not write into another workspace', async () => {
    const update = `update cairn.workspaces set document = '{}' where workspace_id = '${theirs}'`;
    expect((await inRole(mine, update)).rowCount).toBe(0);
    const insert = `insert into cairn.workspace_plans (workspace_id, plan_id, title, request, answer)
      values ('${theirs}', gen_random_uuid(), 't', '{}', '{}')`;
    await expect(inRole(mine, insert)).rejects.toThrow(/row-level security/);
  });

  it('guards every table that has rows of a workspace', async () => {
    const { rows } = await pool.query(`
      select c.relname from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'cairn'
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
      where c.relkind = 'r' and not c.relrowsecurity`);
    expect(rows).toEqual([]);
  });

  it('erases a workspace from every table that has its rows', async () => {
    const gone = await makeWorkspace();
    await store.workspaces.erase({ id: gone, tokenHash: token });
    const { rows } = await pool.query<{ table_name: string }>(`
      select table_name from information_schema.columns
      where table_schema = 'cairn' and column_name = 'workspace_id'`);
    expect(rows.map(({ table_name }) => table_name).sort()).toEqual([...tables].sort());
    for (const { table_name } of rows) {
      const left = await pool.query(`select from cairn.${table_name} where workspace_id = $1`, [
        gone,
      ]);
      expect(left.rowCount).toBe(0);
    }
  });
});

describe('row level security of issuers, asked directly in the role of a request', () => {
  const token = 'c'.repeat(64);
  const tables = [
    'issuers',
    'issuer_keys',
    'status_lists',
    'status_indexes',
    'issuer_achievements',
    'issued_credentials',
    'status_changes',
  ];
  let store: Store;
  let pool: pg.Pool;
  let mine: string;
  let theirs: string;

  beforeAll(async () => {
    store = await openStore({ databaseUrl: urlOf('walls') });
    pool = new pg.Pool({ connectionString: urlOf('walls') });
    mine = await fullIssuer(store, token);
    theirs = await fullIssuer(store, token);
  });
  afterAll(async () => {
    await pool.end();
    await store.close();
  });

  async function inRole(issuerId: string | undefined, statement: string) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('set local role cairn_workspace');
      if (issuerId !== undefined) {
        await client.query(`select set_config('cairn.issuer_id', $1, true)`, [issuerId]);
      }
      return await client.query(statement);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  it.each(tables)('shows one issuer of %s and no other', async (table) => {
    const { rows } = await inRole(mine, `select distinct issuer_id from cairn.${table}`);
    expect(rows).toEqual([{ issuer_id: mine }]);
  });

  it.each(tables)('shows nothing of %s before an issuer is named', async (table) => {
    expect((await inRole(undefined, `select from cairn.${table}`)).rowCount).toBe(0);
    expect((await inRole('', `select from cairn.${table}`)).rowCount).toBe(0);
  });

  it('does not write into another issuer, and never changes a given index', async () => {
    const update = `update cairn.issued_credentials set state = 'revoked' where issuer_id = '${theirs}'`;
    expect((await inRole(mine, update)).rowCount).toBe(0);
    const insert = `insert into cairn.issuer_achievements values ('${theirs}', gen_random_uuid(), '{}')`;
    await expect(inRole(mine, insert)).rejects.toThrow(/row-level security/);
    const free = `delete from cairn.status_indexes where issuer_id = '${mine}'`;
    await expect(inRole(mine, free)).rejects.toThrow(/permission denied/);
    await expect(inRole(mine, 'select from cairn.instance_keys')).rejects.toThrow(/permission/);
  });

  it('guards every table that has rows of an issuer', async () => {
    const { rows } = await pool.query<{ relname: string; relrowsecurity: boolean }>(`
      select c.relname, c.relrowsecurity from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'cairn'
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'issuer_id'
      where c.relkind = 'r'`);
    expect(rows.map(({ relname }) => relname).sort()).toEqual([...tables].sort());
    expect(rows.filter(({ relrowsecurity }) => !relrowsecurity)).toEqual([]);
  });

  it('erases an issuer from every table', async () => {
    const gone = await fullIssuer(store, token);
    expect(await store.issuers.erase({ id: gone, tokenHash: token })).toBe(true);
    for (const table of tables) {
      const left = await pool.query(`select from cairn.${table} where issuer_id = $1`, [gone]);
      expect(left.rowCount).toBe(0);
    }
  });
});

describe('migrations', () => {
  const first = toMigration('0001-first.sql', 'create table cairn.first (a int);');
  const second = toMigration('0002-second.sql', 'create table cairn.second (b int);');

  async function withPool(work: (pool: pg.Pool) => Promise<void>): Promise<void> {
    const { pool } = await connect({ url: urlOf('steps') });
    try {
      await work(pool);
    } finally {
      await pool.end();
    }
  }

  it('are applied once, also when several programs start together', async () => {
    await withPool(async (pool) => {
      await Promise.all([migrate(pool, [first]), migrate(pool, [first]), migrate(pool, [first])]);
      const { rows } = await pool.query('select name from cairn.migrations');
      expect(rows).toEqual([{ name: '0001-first.sql' }]);
    });
  });

  it('leave nothing behind when one of them fails', async () => {
    await withPool(async (pool) => {
      const broken = toMigration(
        '0003-broken.sql',
        'create table cairn.third (c int); select nope;',
      );
      const attempt = migrate(pool, [first, second, broken]);
      await expect(attempt).rejects.toMatchObject({ code: 'migration-failed' });
      const { rows } = await pool.query(`select to_regclass('cairn.second') as found`);
      expect(rows).toEqual([{ found: null }]);
    });
  });

  it('refuse a file that changed after it was applied', async () => {
    await withPool(async (pool) => {
      const changed = toMigration(first.name, `${first.sql} -- more`);
      await expect(migrate(pool, [changed])).rejects.toMatchObject({ code: 'migration-changed' });
    });
  });

  it('take the same file with other line ends for the same', () => {
    expect(toMigration('a', 'x\r\ny').checksum).toBe(toMigration('a', 'x\ny').checksum);
  });

  it('refuse a database that a newer release made', async () => {
    await withPool(async (pool) => {
      await expect(migrate(pool, [])).rejects.toMatchObject({ code: 'migration-unknown' });
    });
  });
});

describe('a database by address', () => {
  it('that does not answer is named with a remedy', async () => {
    const attempt = openStore({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' });
    await expect(attempt).rejects.toMatchObject({ code: 'database-unreachable' });
  });

  it('is inspected without changing it', async () => {
    await ensureDatabase({ ...server.login, database: 'untouched' });
    const findings = await inspectDatabase({ databaseUrl: urlOf('untouched') });
    const names = readMigrations().map(({ name }) => name);
    expect(findings.server?.migrations).toEqual({ applied: [], pending: names });
    const again = await inspectDatabase({ databaseUrl: urlOf('untouched') });
    expect(again.server?.migrations.applied).toEqual([]);
  });
});
