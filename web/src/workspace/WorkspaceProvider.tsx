import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { WorkspaceState, WorkspaceStore } from './store.js';

const StoreContext = createContext<WorkspaceStore | undefined>(undefined);

export function WorkspaceProvider({
  store,
  children,
}: {
  readonly store: WorkspaceStore;
  readonly children: ReactNode;
}) {
  return <StoreContext.Provider value={store}>{children}</StoreContext.Provider>;
}

/** The store itself, for changes. */
export function useWorkspaceStore(): WorkspaceStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('WorkspaceProvider is missing above this component');
  return store;
}

/** What the person has now; renders again after each change. */
export function useWorkspace(): WorkspaceState {
  const store = useWorkspaceStore();
  return useSyncExternalStore(store.subscribe, store.get);
}
