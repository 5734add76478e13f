import type { ColumnType, Generated } from 'kysely';
import type { JsonObject } from '../store.js';
import type { IssuerTables } from './issuer-tables.js';

/** JSON goes in as text and comes back parsed. */
type Json = ColumnType<JsonObject, string, string>;
type Moment = ColumnType<Date, never, Date>;

interface WorkspaceTable {
  workspace_id: string;
  token_hash: string;
  document: Json;
  version: Generated<number>;
  created_at: Moment;
  updated_at: ColumnType<Date, never, Date>;
}

interface WorkspacePlanTable {
  workspace_id: string;
  plan_id: string;
  title: string;
  request: Json;
  answer: Json;
  created_at: Moment;
}

interface IdempotencyKeyTable {
  key_hash: string;
  body_hash: string;
  workspace_id: string | null;
  sealed_answer: Uint8Array | null;
  created_at: Moment;
}

interface DataReleaseTable {
  hash: string;
  version: string;
  first_served_at: Moment;
}

/** The tables of the schema `cairn`, as the migrations leave them. */
export interface Tables extends IssuerTables {
  workspaces: WorkspaceTable;
  workspace_plans: WorkspacePlanTable;
  idempotency_keys: IdempotencyKeyTable;
  data_releases: DataReleaseTable;
}
