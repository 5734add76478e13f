import type { PublicKey } from '../ports.js';

/**
 * What reading a key gave.
 * - `unsupported`: well formed, but of a kind that signs nothing here (`X25519`) or that we cannot check.
 * - `broken`: not a key; `message` says why in developer's words.
 */
export type KeyReading =
  | { readonly kind: 'read'; readonly key: PublicKey }
  | { readonly kind: 'unsupported'; readonly type: string }
  | { readonly kind: 'broken'; readonly message: string };

/** A key that cannot be read, with the reason. */
export function brokenKey(message: string): KeyReading {
  return { kind: 'broken', message };
}
