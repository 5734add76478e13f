/**
 * Where the workspace rests: one record in the browser's own database on this device. Nothing else reads it
 * and nothing sends it anywhere.
 */
export interface Vault {
  readonly read: () => Promise<unknown>;
  readonly write: (record: unknown) => Promise<void>;
  readonly erase: () => Promise<void>;
}

const DATABASE = 'cairn';
const STORE = 'workspace';
const KEY = 'mine';

/** Opens the browser's database; a vault that forgets when the browser refuses (private windows). */
export async function openVault(): Promise<{ readonly vault: Vault; readonly lasting: boolean }> {
  try {
    const database = await openDatabase();
    return { vault: vaultOf(database), lasting: true };
  } catch {
    return { vault: forgetfulVault(), lasting: false };
  }
}

/** Keeps the record in memory only. */
export function forgetfulVault(initial?: unknown): Vault {
  let record: unknown = initial;
  return {
    read: async () => record,
    write: async (next) => {
      record = next;
    },
    erase: async () => {
      record = undefined;
    },
  };
}

function vaultOf(database: IDBDatabase): Vault {
  const run = <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = act(transaction.objectStore(STORE));
      // Nothing follows: a page that is closed in the next moment takes nothing back.
      transaction.commit();
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  return {
    read: () => run<unknown>('readonly', (store) => store.get(KEY)),
    write: async (record) => {
      await run('readwrite', (store) => store.put(record, KEY));
    },
    erase: async () => {
      await run('readwrite', (store) => store.clear());
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('Another tab holds an older database open'));
  });
}
