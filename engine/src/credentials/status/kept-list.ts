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

/** The lists of 64 issuers at the size that the standard asks for take 1 MB; a few of the largest fill this. */
const MAX_BYTES = 64_000_000;

/** A cache that forgets the lists that were used longest ago when it would hold more than `maxLists` or `maxBytes` unpacked. */
export function createStatusListCache(maxLists = 64, maxBytes = MAX_BYTES): StatusListCache {
  const lists = new Map<string, KeptStatusList>();
  let bytes = 0;
  const forget = (sha256: string): void => {
    bytes -= sizeOf(lists.get(sha256));
    lists.delete(sha256);
  };
  return {
    find: (sha256) => {
      const found = lists.get(sha256);
      if (!found) return undefined;
      lists.delete(sha256);
      lists.set(sha256, found);
      return found;
    },
    keep: (sha256, list) => {
      forget(sha256);
      lists.set(sha256, list);
      bytes += sizeOf(list);
      for (const oldest of lists.keys()) {
        if (lists.size <= maxLists && bytes <= maxBytes) break;
        forget(oldest);
      }
    },
  };
}

function sizeOf(list: KeptStatusList | undefined): number {
  return list?.unpacked.kind === 'bits' ? list.unpacked.bytes.length : 0;
}
