import {
  type KeptRecord,
  makeWorkspaceStore,
  openVault,
  readRecord,
  type WorkspaceStore,
} from '../workspace/index.js';

const CHANNEL = 'cairn.workspace';

/** The opened store, or the record that this version cannot read. */
export type StartedWorkspace =
  | { readonly kind: 'open'; readonly store: WorkspaceStore }
  | { readonly kind: 'unreadable'; readonly raw: unknown; readonly erase: () => Promise<void> };

/** Opens the device's record and keeps the tabs of this browser together. */
export async function startWorkspace(): Promise<StartedWorkspace> {
  const { vault, lasting } = await openVault();
  const first = readRecord(await vault.read());
  if (first.kind === 'unreadable') return { ...first, erase: vault.erase };
  const channel = new BroadcastChannel(CHANNEL);
  const initial: KeptRecord = first.record;
  const wrote = () => channel.postMessage('wrote');
  const store = makeWorkspaceStore({ vault, lasting, initial, wrote });
  channel.onmessage = async () => {
    const reading = readRecord(await vault.read());
    if (reading.kind === 'read') store.reload(reading.record);
  };
  return { kind: 'open', store };
}
