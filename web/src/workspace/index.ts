export { mergeWorkspaces, previewMerge } from './merge.js';
export { readWorkspaceFile } from './read-file.js';
export { type RecordReading, readRecord } from './read-record.js';
export {
  type ChangeName,
  type KeptRecord,
  makeWorkspaceStore,
  type WorkspaceState,
  type WorkspaceStore,
} from './store.js';
export { openVault, type Vault } from './vault.js';
export { useWorkspace, useWorkspaceStore, WorkspaceProvider } from './WorkspaceProvider.js';
export { EMPTY_WORKSPACE, type Workspace } from './workspace.js';
