import type { InstanceKeyStore, IssuerStore } from './issuer-store.js';
import type { JsonObject, Page, PageRequest } from './pages.js';

export type { JsonObject, Page, PageRequest } from './pages.js';

/** Id of a workspace with the hash of the token that opens it; both must fit, or nothing is found. */
export interface WorkspaceAccess {
  readonly id: string;
  /** SHA-256 of the token in lower-case hexadecimal; the token itself never reaches the store. */
  readonly tokenHash: string;
}

/** What a person keeps: one document whose content the store does not interpret. */
export interface Workspace {
  readonly id: string;
  readonly document: JsonObject;
  /** Grows by one with each write; the ETag of the API. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type WorkspaceWrite =
  | { readonly kind: 'saved'; readonly workspace: Workspace }
  /** Somebody wrote in between; nothing was changed. */
  | { readonly kind: 'conflict'; readonly version: number }
  /** No such workspace for this token. */
  | { readonly kind: 'absent' };

/** A plan that a person chose to keep. */
export interface WorkspacePlan {
  readonly id: string;
  readonly title: string;
  readonly request: JsonObject;
  readonly answer: JsonObject;
  readonly createdAt: string;
}

/** Every row that is kept about a workspace, table by table. */
export interface WorkspaceExport {
  readonly workspace: Workspace;
  readonly plans: readonly WorkspacePlan[];
}

export interface WorkspaceStore {
  readonly create: (document: JsonObject, tokenHash: string) => Promise<Workspace>;
  readonly get: (access: WorkspaceAccess) => Promise<Workspace | undefined>;
  /** Replaces the document when `ifVersion` is still its version. */
  readonly put: (
    access: WorkspaceAccess,
    document: JsonObject,
    ifVersion: number,
  ) => Promise<WorkspaceWrite>;
  readonly export: (access: WorkspaceAccess) => Promise<WorkspaceExport | undefined>;
  /** Removes every row of the workspace; false when there is none for this token. */
  readonly erase: (access: WorkspaceAccess) => Promise<boolean>;
}

export interface PlanStore {
  /** Undefined when there is no such workspace for this token. */
  readonly add: (
    access: WorkspaceAccess,
    plan: Pick<WorkspacePlan, 'title' | 'request' | 'answer'>,
  ) => Promise<WorkspacePlan | undefined>;
  readonly list: (
    access: WorkspaceAccess,
    page: PageRequest,
  ) => Promise<Page<WorkspacePlan> | undefined>;
  readonly get: (access: WorkspaceAccess, planId: string) => Promise<WorkspacePlan | undefined>;
  readonly remove: (access: WorkspaceAccess, planId: string) => Promise<boolean>;
}

/** What happened when a request with a repeatable key came in. */
export type IdempotencyClaim =
  /** First time (or the first one never finished): do the work, then call `complete`. */
  | { readonly kind: 'claimed' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly bodyHash: string; readonly sealedAnswer: Uint8Array };

export interface IdempotencyStore {
  /** `keyHash` names key and route; nothing readable of either is kept. */
  readonly claim: (keyHash: string, bodyHash: string) => Promise<IdempotencyClaim>;
  /** Keeps the sealed answer; with `workspaceId`, it goes when the workspace is erased. */
  readonly complete: (
    keyHash: string,
    sealedAnswer: Uint8Array,
    workspaceId?: string,
  ) => Promise<void>;
  /** Frees the key after work that failed, so that the caller may try again. */
  readonly abandon: (keyHash: string) => Promise<void>;
}

/** A data release that this store has served. */
export interface StoredRelease {
  readonly version: string;
  readonly hash: string;
  readonly firstServedAt: string;
}

export interface ReleaseStore {
  /** Notes a release; the first day of a known one stays. */
  readonly record: (version: string, hash: string) => Promise<void>;
  /** Newest first. */
  readonly list: () => Promise<readonly StoredRelease[]>;
}

export type StoreHealth =
  | { readonly kind: 'up'; readonly serverVersion: string }
  | { readonly kind: 'down'; readonly reason: string };

/**
 * Where workspaces live. Every method on a workspace takes the access and answers "nothing" to the
 * wrong one, so that a stranger cannot tell a wrong token from a wrong id.
 */
export interface Store {
  readonly workspaces: WorkspaceStore;
  readonly plans: PlanStore;
  readonly idempotency: IdempotencyStore;
  readonly releases: ReleaseStore;
  readonly issuers: IssuerStore;
  readonly instanceKeys: InstanceKeyStore;
  readonly health: () => Promise<StoreHealth>;
  /** Folder of the private server; undefined when a `DATABASE_URL` is used. */
  readonly dataFolder: string | undefined;
  /** Tells other processes on this machine where this one answers. */
  readonly announce: (address: string) => void;
  /** Stops everything; calling it again waits for the same end. */
  readonly close: () => Promise<void>;
}
