import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it, vi } from 'vitest';
import { makeWorkspaceStore } from './store.js';
import { forgetfulVault, type Vault } from './vault.js';
import { EMPTY_WORKSPACE, type Workspace } from './workspace.js';

const named = (name: string) => (workspace: Workspace) => ({
  ...workspace,
  person: { label: name },
});
const change = { key: 'shell.change.other' as const };

function open(vault: Vault = forgetfulVault()) {
  const store = makeWorkspaceStore({
    vault,
    lasting: true,
    initial: { workspace: EMPTY_WORKSPACE },
  });
  return { store, vault };
}

describe('workspace store', () => {
  it('writes each change to the vault', async () => {
    const { store, vault } = open();
    store.change(change, named('Aroha'));
    await vi.waitFor(async () =>
      expect(await vault.read()).toMatchObject({ file: { person: { label: 'Aroha' } } }),
    );
  });
  it('takes back and does again, and says what', () => {
    const { store } = open();
    expect(store.undo()).toBeUndefined();
    store.change(change, named('Aroha'));
    expect(store.undo()).toEqual(change);
    expect(store.get().workspace).toBe(EMPTY_WORKSPACE);
    expect(store.get()).toMatchObject({ canUndo: false, canRedo: true });
    expect(store.redo()).toEqual(change);
    expect(store.get().workspace.person.label).toBe('Aroha');
  });
  it('takes over what was found out without a step to take back', () => {
    const { store } = open();
    store.change(change, named('Aroha'));
    store.renew(named('Renewed'));
    expect(store.get().workspace.person.label).toBe('Renewed');
    expect(store.undo()).toEqual(change);
    expect(store.get().workspace).toBe(EMPTY_WORKSPACE);
  });
  it('says when a change could not be kept, and when it could again', async () => {
    let full = true;
    const inner = forgetfulVault();
    const vault: Vault = {
      ...inner,
      write: (record) => (full ? Promise.reject(new Error('full')) : inner.write(record)),
    };
    const { store } = open(vault);
    store.change(change, named('a'));
    await vi.waitFor(() => expect(store.get().saveFailed).toBe(true));
    full = false;
    store.change(change, named('b'));
    await vi.waitFor(() => expect(store.get().saveFailed).toBe(false));
  });
  it('erases the record, the history and the backup day', async () => {
    const { store, vault } = open();
    store.change(change, named('Aroha'));
    store.noteBackup(parseIsoDate('2026-11-21'));
    await store.erase();
    expect(await vault.read()).toBeUndefined();
    expect(store.get()).toMatchObject({ workspace: EMPTY_WORKSPACE, canUndo: false });
    expect(store.get().backedUpOn).toBeUndefined();
  });
  it('tells listeners until they leave', () => {
    const { store } = open();
    const heard = vi.fn();
    const leave = store.subscribe(heard);
    store.change(change, named('a'));
    leave();
    store.change(change, named('b'));
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
