export { mergeWorkspaces, previewMerge } from './merge.js';
export { readWorkspaceFile } from './read-file.js';
export { type KeptRecord, readRecord } from './read-record.js';
export {
  type ChangeName,
  makeWorkspaceStore,
  type WorkspaceState,
  type WorkspaceStore,
} from './store.js';
export { openVault } from './vault.js';
export { useWorkspace, useWorkspaceStore, WorkspaceProvider } from './WorkspaceProvider.js';
export { EMPTY_WORKSPACE, type Workspace } from './workspace.js';
