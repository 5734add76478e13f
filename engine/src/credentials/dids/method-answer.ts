import type { PublicKey } from '../ports.js';
import type { CheckEvidence } from '../report.js';

/** Where a key was taken from. Only the first four say whose it is; a URL that carries its own key says nothing. */
export type KeySource = 'did-key' | 'did-jwk' | 'did-web' | 'controller-document' | 'url-fragment';

/** A key with what its document says about it. */
export interface FoundMethod {
  readonly kind: 'found';
  readonly key: PublicKey;
  /** Full address of the method. */
  readonly method: string;
  /** Who controls the key, in the document's words; for `url-fragment` only the address in front of the fragment. */
  readonly controller: string;
  /** Uses under which the controller lists it: `assertionMethod`, `authentication` … */
  readonly listedFor: readonly string[];
  readonly source: KeySource;
  /** Moments as written. */
  readonly expires?: string;
  readonly revoked?: string;
  readonly evidence: readonly CheckEvidence[];
}

/**
 * What looking for a verification method gave.
 * - `unsupported`: a method, key type or address that we do not resolve, named.
 * - `unreachable`: its document could not be fetched; later it may be.
 * - `broken`: malformed, or the document contradicts it; no later attempt helps.
 */
export type MethodAnswer =
  | FoundMethod
  | { readonly kind: 'unsupported'; readonly method: string; readonly message: string }
  | {
      readonly kind: 'unreachable';
      readonly url: string;
      readonly code: string;
      readonly message: string;
    }
  | { readonly kind: 'broken'; readonly message: string };

/** An answer that no later attempt changes. */
export function brokenMethod(message: string): MethodAnswer {
  return { kind: 'broken', message };
}
