import type { ReadCredential } from '../reading.js';
import type { Check } from '../report.js';

/** A status list after the expensive steps: read, its proof checked, unpacked. Its dates are judged anew each time. */
export interface KeptStatusList {
  readonly read: ReadCredential;
  /** Checks of the areas `proof` and `key-binding`. */
  readonly proof: readonly Check[];
  readonly unpacked: UnpackedList;
}

/** The bits of a list, entry 0 first in the highest bit of the first byte, or why there are none. */
export type UnpackedList =
  | { readonly kind: 'bits'; readonly bytes: Uint8Array }
  | { readonly kind: 'not-unpacked'; readonly message: string };

/** Keeps lists between verifications, by the SHA-256 of their bytes, so that a batch unpacks each list once. */
export interface StatusListCache {
  readonly find: (sha256: string) => KeptStatusList | undefined;
  readonly keep: (sha256: string, list: KeptStatusList) => void;
}

/** A cache that forgets the list that was used longest ago when it would hold more than `maxLists`. */
export function createStatusListCache(maxLists = 64): StatusListCache {
  const lists = new Map<string, KeptStatusList>();
  return {
    find: (sha256) => {
      const found = lists.get(sha256);
      if (!found) return undefined;
      lists.delete(sha256);
      lists.set(sha256, found);
      return found;
    },
    keep: (sha256, list) => {
      lists.set(sha256, list);
      const [oldest] = lists.keys();
      if (lists.size > maxLists && oldest !== undefined) lists.delete(oldest);
    },
  };
}
