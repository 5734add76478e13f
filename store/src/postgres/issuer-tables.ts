import type { ColumnType, Generated } from 'kysely';
import type { CredentialState, StatusAction, StatusPurpose, StoredPlace } from '../issuer-store.js';
import type { JsonObject } from '../store.js';

type Moment = ColumnType<Date, never, Date>;
type LaterMoment = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Json<T> = ColumnType<T, string, string>;

interface KeyColumns {
  position: number;
  key_type: 'Ed25519' | 'P-256';
  public_key: string;
  sealed_private: Uint8Array;
  created_at: Moment;
}

interface IssuerTable {
  issuer_id: string;
  token_hash: string;
  profile: Json<JsonObject>;
  created_at: Moment;
}

interface IssuerKeyTable extends KeyColumns {
  issuer_id: string;
  retired_at: LaterMoment;
  revoked_at: LaterMoment;
}

interface StatusListTable {
  issuer_id: string;
  list_id: string;
  purpose: StatusPurpose;
  length: number;
  bits: Uint8Array;
  version: Generated<number>;
  used: Generated<number>;
  created_at: Moment;
}

interface StatusIndexTable {
  issuer_id: string;
  list_id: string;
  index: number;
}

interface IssuerAchievementTable {
  issuer_id: string;
  achievement_id: string;
  document: Json<JsonObject>;
  created_at: Moment;
}

interface IssuedCredentialTable {
  issuer_id: string;
  credential_id: string;
  request_key: string | null;
  title: string | null;
  recipient_hash: string | null;
  sealed_content: Uint8Array | null;
  sha256: string;
  places: Json<readonly StoredPlace[]>;
  state: ColumnType<CredentialState, CredentialState | undefined, CredentialState>;
  replaces: string | null;
  replaced_by: string | null;
  valid_until: LaterMoment;
  issued_at: Moment;
  erased_at: LaterMoment;
}

interface StatusChangeTable {
  issuer_id: string;
  credential_id: string;
  position: number;
  action: StatusAction;
  reason: string;
  changed_at: Moment;
}

/** The tables of `0002-issuing.sql`. */
export interface IssuerTables {
  issuers: IssuerTable;
  issuer_keys: IssuerKeyTable;
  instance_keys: KeyColumns;
  status_lists: StatusListTable;
  status_indexes: StatusIndexTable;
  issuer_achievements: IssuerAchievementTable;
  issued_credentials: IssuedCredentialTable;
  status_changes: StatusChangeTable;
}
