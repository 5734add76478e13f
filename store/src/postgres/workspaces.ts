import type { Kysely, Selectable, Transaction } from 'kysely';
import type {
  JsonObject,
  Workspace,
  WorkspaceAccess,
  WorkspaceExport,
  WorkspaceStore,
  WorkspaceWrite,
} from '../store.js';
import { asWorkspace } from './as-workspace.js';
import { toPlan } from './plans.js';
import type { Tables } from './tables.js';
import { uuidv7 } from './uuid.js';

/** Workspaces in PostgreSQL. */
export function workspacesIn(tables: Kysely<Tables>): WorkspaceStore {
  return {
    create: (document, tokenHash) => create(tables, document, tokenHash),
    get: (access) => asWorkspace(tables, access, (transaction) => read(transaction, access.id)),
    put: (access, document, ifVersion) => put(tables, access, { document, ifVersion }),
    export: (access) =>
      asWorkspace(tables, access, (transaction) => exportAll(transaction, access)),
    erase: async (access) =>
      (await asWorkspace(tables, access, (transaction) => erase(transaction, access.id))) ?? false,
  };
}

async function create(
  tables: Kysely<Tables>,
  document: JsonObject,
  tokenHash: string,
): Promise<Workspace> {
  const row = await tables
    .insertInto('workspaces')
    .values({
      workspace_id: uuidv7(),
      token_hash: tokenHash,
      document: JSON.stringify(document),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toWorkspace(row);
}

async function read(transaction: Transaction<Tables>, id: string): Promise<Workspace> {
  const row = await transaction
    .selectFrom('workspaces')
    .selectAll()
    .where('workspace_id', '=', id)
    .executeTakeFirstOrThrow();
  return toWorkspace(row);
}

interface Write {
  readonly document: JsonObject;
  readonly ifVersion: number;
}

async function put(
  tables: Kysely<Tables>,
  access: WorkspaceAccess,
  write: Write,
): Promise<WorkspaceWrite> {
  const answer = await asWorkspace(tables, access, (transaction) =>
    replace(transaction, access.id, write),
  );
  return answer ?? { kind: 'absent' };
}

/** The row is locked by {@link asWorkspace}, so that two writers cannot both see their version. */
async function replace(
  transaction: Transaction<Tables>,
  id: string,
  { document, ifVersion }: Write,
): Promise<WorkspaceWrite> {
  const { version } = await read(transaction, id);
  if (version !== ifVersion) return { kind: 'conflict', version };
  const row = await transaction
    .updateTable('workspaces')
    .set({
      document: JSON.stringify(document),
      version: version + 1,
      updated_at: new Date(),
    })
    .where('workspace_id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { kind: 'saved', workspace: toWorkspace(row) };
}

async function exportAll(
  transaction: Transaction<Tables>,
  access: WorkspaceAccess,
): Promise<WorkspaceExport> {
  const plans = await transaction
    .selectFrom('workspace_plans')
    .selectAll()
    .where('workspace_id', '=', access.id)
    .orderBy('plan_id')
    .execute();
  return { workspace: await read(transaction, access.id), plans: plans.map(toPlan) };
}

/** Plans and stored answers go with it (`on delete cascade`). */
async function erase(transaction: Transaction<Tables>, id: string): Promise<boolean> {
  const gone = await transaction
    .deleteFrom('workspaces')
    .where('workspace_id', '=', id)
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

function toWorkspace(row: Selectable<Tables['workspaces']>): Workspace {
  return {
    id: row.workspace_id,
    document: row.document,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
