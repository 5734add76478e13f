import type { IsoDate } from 'cairn/terms';
import type { WordKey, WordValues } from '../words/index.js';
import { commit, type History, redo, startHistory, undo } from './history.js';
import { type KeptRecord, writeRecord } from './read-record.js';
import type { Vault } from './vault.js';
import { EMPTY_WORKSPACE, type Workspace } from './workspace.js';

/** What a change is called, as a key of the message catalogue, for undo. */
export interface ChangeName {
  readonly key: WordKey;
  readonly values?: WordValues;
}

export interface WorkspaceState extends KeptRecord {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** False when this browser forgets everything with the tab. */
  readonly lasting: boolean;
  readonly saveFailed: boolean;
}

export interface WorkspaceStore {
  readonly get: () => WorkspaceState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly change: (name: ChangeName, next: (workspace: Workspace) => Workspace) => void;
  /** Takes over what was found out about what is there; no step of the person's, so undo passes it by. */
  readonly renew: (next: (workspace: Workspace) => Workspace) => void;
  /** The name of what was taken back; undefined when there was nothing. */
  readonly undo: () => ChangeName | undefined;
  readonly redo: () => ChangeName | undefined;
  readonly noteBackup: (day: IsoDate) => void;
  /** Forgets everything, history too. Cannot be undone. */
  readonly erase: () => Promise<void>;
  /** Takes over what another tab wrote; history starts anew. */
  readonly reload: (record: KeptRecord) => void;
}

interface StoreOptions {
  readonly vault: Vault;
  readonly lasting: boolean;
  readonly initial: KeptRecord;
  /** Called after each write, so that other tabs can follow. */
  readonly wrote?: () => void;
}

type Timeline = History<Workspace, ChangeName>;

/** The person's workspace in memory, written to the vault after each change. */
export function makeWorkspaceStore({
  vault,
  lasting,
  initial,
  wrote,
}: StoreOptions): WorkspaceStore {
  let timeline: Timeline = startHistory(initial.workspace);
  let backedUpOn = initial.backedUpOn;
  let saveFailed = false;
  let state = snapshot();
  const listeners = new Set<() => void>();

  function snapshot(): WorkspaceState {
    return {
      workspace: timeline.present,
      ...(backedUpOn ? { backedUpOn } : {}),
      canUndo: timeline.past.length > 0,
      canRedo: timeline.future.length > 0,
      lasting,
      saveFailed,
    };
  }
  function announce(): void {
    state = snapshot();
    for (const listener of listeners) listener();
  }
  async function save(): Promise<void> {
    try {
      await vault.write(
        writeRecord({ workspace: timeline.present, ...(backedUpOn ? { backedUpOn } : {}) }),
      );
      wrote?.();
      if (!saveFailed) return;
      saveFailed = false;
    } catch {
      // Full or closed storage is an answer here: the shell says it and offers the file.
      saveFailed = true;
    }
    announce();
  }
  function move(next: Timeline, name: ChangeName | undefined): ChangeName | undefined {
    if (next === timeline) return undefined;
    timeline = next;
    announce();
    void save();
    return name;
  }

  return {
    get: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    change: (name, next) => {
      move(commit(timeline, next(timeline.present), name), name);
    },
    renew: (next) => {
      const present = next(timeline.present);
      move(present === timeline.present ? timeline : { ...timeline, present }, undefined);
    },
    undo: () => move(undo(timeline), timeline.past.at(-1)?.change),
    redo: () => move(redo(timeline), timeline.future[0]?.change),
    noteBackup: (day) => {
      backedUpOn = day;
      announce();
      void save();
    },
    erase: async () => {
      await vault.erase();
      timeline = startHistory(EMPTY_WORKSPACE);
      backedUpOn = undefined;
      announce();
      wrote?.();
    },
    reload: (record) => {
      timeline = startHistory(record.workspace);
      backedUpOn = record.backedUpOn;
      announce();
    },
  };
}
