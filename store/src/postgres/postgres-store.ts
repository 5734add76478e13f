import type { Store } from '../store.js';
import { checkWorkspaceRole } from './as-workspace.js';
import { type Connection, connect } from './connect.js';
import { idempotencyIn } from './idempotency.js';
import { instanceKeysIn } from './instance-keys.js';
import { issuersIn } from './issuers.js';
import { migrate, readMigrations } from './migrate.js';
import { plansIn } from './plans.js';
import { askHealth, type DatabaseTarget } from './pool.js';
import { releasesIn } from './releases.js';
import { workspacesIn } from './workspaces.js';

/** The parts of a store that a PostgreSQL gives, wherever it runs. */
export type PostgresStore = Omit<Store, 'dataFolder' | 'announce'>;

/**
 * Opens a database and brings its schema up to date.
 * @throws CairnError `database-unreachable`, `database-too-old`, `database-role-missing`, `migration-…`
 */
export async function openPostgres(target: DatabaseTarget): Promise<PostgresStore> {
  const connection = await connect(target);
  try {
    await migrate(connection.pool, readMigrations());
    await checkWorkspaceRole(connection.tables);
    return storeOf(connection);
  } catch (cause) {
    await connection.close();
    throw cause;
  }
}

function storeOf({ pool, close, tables, serverVersion }: Connection): PostgresStore {
  return {
    workspaces: workspacesIn(tables),
    plans: plansIn(tables),
    idempotency: idempotencyIn(tables),
    releases: releasesIn(tables),
    issuers: issuersIn(tables),
    instanceKeys: instanceKeysIn(tables),
    health: () => askHealth(pool, serverVersion),
    close,
  };
}
