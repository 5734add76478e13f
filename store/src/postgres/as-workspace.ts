import { CairnError } from 'cairn/terms';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { WorkspaceAccess } from '../store.js';
import type { Tables } from './tables.js';
import { isUuid } from './uuid.js';

/**
 * Runs statements about one workspace: in a transaction, under the role that row level security binds, and
 * only when id and token fit (undefined otherwise). `for update` keeps an erase from running in between.
 */
export async function asWorkspace<T>(
  tables: Kysely<Tables>,
  access: WorkspaceAccess,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T | undefined> {
  if (!isUuid(access.id)) return undefined;
  return tables.transaction().execute(async (transaction) => {
    await bindToWorkspace(transaction, access.id);
    const owned = await transaction
      .withSchema('cairn')
      .selectFrom('workspaces')
      .select('workspace_id')
      .where('workspace_id', '=', access.id)
      .where('token_hash', '=', access.tokenHash)
      .forUpdate()
      .executeTakeFirst();
    return owned && work(transaction.withSchema('cairn'));
  });
}

/** From here to the end of the transaction nothing of another workspace is visible. */
async function bindToWorkspace(
  transaction: Transaction<Tables>,
  workspaceId: string,
): Promise<void> {
  await sql`set local role cairn_workspace`.execute(transaction);
  await sql`select set_config('cairn.workspace_id', ${workspaceId}, true)`.execute(transaction);
}

/**
 * Makes sure that the second wall can be used at all, before the first request.
 * @throws CairnError `database-role-missing`
 */
export async function checkWorkspaceRole(tables: Kysely<Tables>): Promise<void> {
  try {
    await tables.transaction().execute((transaction) => bindToWorkspace(transaction, ''));
  } catch (cause) {
    throw new CairnError(
      'database-role-missing',
      'The user of the database may not take the role cairn_workspace. Let an administrator run: create role cairn_workspace nologin; grant cairn_workspace to <user>;',
      {},
      { cause },
    );
  }
}
