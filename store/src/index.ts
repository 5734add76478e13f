export type { PostgresBinaries } from './embedded/binaries.js';
export type { LockHolder, LockState } from './embedded/lock.js';
export { type DatabaseFindings, inspectDatabase } from './inspect-database.js';
export type {
  CredentialState,
  InstanceKeyStore,
  IssuedCredential,
  Issuer,
  IssuerAccess,
  IssuerKey,
  IssuerStore,
  NewIssued,
  PlaceChoice,
  SealedKey,
  StatusAction,
  StatusChange,
  StatusWrite,
  StoredPlace,
  StoredStatusList,
} from './issuer-store.js';
export { openStore, type StoreOptions } from './open-store.js';
export type { MigrationState } from './postgres/migrate.js';
export { uuidv7 } from './postgres/uuid.js';
export type {
  IdempotencyClaim,
  IdempotencyStore,
  JsonObject,
  Page,
  PageRequest,
  PlanStore,
  ReleaseStore,
  Store,
  StoredRelease,
  StoreHealth,
  Workspace,
  WorkspaceAccess,
  WorkspaceExport,
  WorkspacePlan,
  WorkspaceStore,
  WorkspaceWrite,
} from './store.js';
