import type { DocumentMemo } from './canonical/document-memo.js';
import type { StatusListCache } from './status/kept-list.js';

/** Why something is fetched; the fetcher may set other limits for each. */
export type FetchPurpose =
  | 'credential'
  | 'did-document'
  | 'controller-document'
  | 'status-list'
  | 'revocation-list'
  | 'schema'
  | 'refresh'
  | 'hosted-badge'
  | 'badge-class'
  | 'issuer-profile'
  | 'endorsement'
  | 'evidence';

/** What a fetch gave. It never throws. */
export type FetchAnswer =
  | {
      readonly kind: 'fetched';
      /** Address after redirects. */
      readonly url: string;
      readonly redirected: boolean;
      readonly mediaType: string;
      readonly bytes: Uint8Array;
      /** Moment of the answer, or of the cached copy. */
      readonly fetchedAt: string;
    }
  | {
      /** We did not ask: `offline`, not https, a private address, too many redirects … */
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
    }
  | {
      /** We asked in vain: no such host, HTTP 404, too slow, too large … */
      readonly kind: 'failed';
      readonly code: string;
      readonly message: string;
      readonly status?: number;
    };

/** The one way to the network. The program that runs the engine guards it; absent = offline. */
export type FetchDocument = (url: string, purpose: FetchPurpose) => Promise<FetchAnswer>;

/** Kinds of keys that we can read. */
export type KeyType = 'Ed25519' | 'P-256' | 'P-384' | 'P-521' | 'secp256k1' | 'RSA';

/** A public key with its bytes: raw 32 for Ed25519, compressed point for curves, SPKI DER for RSA. */
export interface PublicKey {
  readonly type: KeyType;
  readonly bytes: Uint8Array;
}

/** Signature schemes by their JOSE names; each fits exactly one key type (RSA: two). ECDSA signatures are r‖s. */
export type SignatureScheme = 'EdDSA' | 'ES256' | 'ES384' | 'ES512' | 'ES256K' | 'RS256' | 'PS256';

/** Hashes and signatures. `crypto/` has one for every place; a server may bring a faster one. */
export interface Cryptography {
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  readonly sha384: (bytes: Uint8Array) => Uint8Array;
  readonly sha512: (bytes: Uint8Array) => Uint8Array;
  /** False for a wrong signature, a wrong length, or a scheme that does not fit the key. Never throws. */
  readonly verify: (
    key: PublicKey,
    scheme: SignatureScheme,
    message: Uint8Array,
    signature: Uint8Array,
  ) => boolean | Promise<boolean>;
}

/** One party on a trust list that an operator configured. */
export interface TrustedIssuer {
  /** DIDs, URLs or domains under which the party issues. */
  readonly ids: readonly string[];
  readonly name: string;
  /** First day on the list and first day off it. */
  readonly from?: string;
  readonly until?: string;
  readonly url?: string;
  readonly country?: string;
}

/** A list of issuers with the authority behind it and the day of the copy. */
export interface TrustList {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly url?: string;
  /** Day of this copy. */
  readonly asOf: string;
  readonly issuers: readonly TrustedIssuer[];
}

/** A context that an operator allows beyond the built-in ones. */
export interface ExtraContext {
  readonly url: string;
  readonly sha256: string;
  readonly document: unknown;
}

/** A transaction that a receipt names as the place where its root was written. */
export interface AnchorPlace {
  /** `bitcoin`, `ethereum`, or the chain in the receipt's own words. */
  readonly chain: string;
  readonly network?: string;
  readonly transactionId: string;
}

/** What a chain says about one transaction. It never throws. */
export type AnchorAnswer =
  | {
      readonly kind: 'found';
      /** What was written, as hex. */
      readonly data: string;
      /** Moment of the block. */
      readonly time: string;
      /** Address that paid for it. */
      readonly issuingAddress?: string;
      /** Where the answer can be looked at again. */
      readonly url?: string;
    }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'failed'; readonly message: string };

/** The one way to a block chain; absent = anchoring is not checked. */
export type LookUpAnchor = (place: AnchorPlace) => Promise<AnchorAnswer>;

/** What a verification may use. The engine reads no clock and no network by itself. */
export interface VerifyOptions {
  /** The moment to judge by, ISO UTC. */
  readonly now: string;
  /** Default 60. */
  readonly clockSkewSeconds?: number;
  readonly cryptography: Cryptography;
  readonly fetchDocument?: FetchDocument;
  readonly trustLists?: readonly TrustList[];
  readonly extraContexts?: readonly ExtraContext[];
  /** Who the reader expects as recipient (an e-mail address, a DID …). */
  readonly expectedRecipients?: readonly string[];
  /** Ask evidence addresses whether they answer; default false, because asking tells the host that somebody looks. */
  readonly askEvidence?: boolean;
  /** Keeps unpacked status lists between verifications; absent = each verification unpacks for itself. */
  readonly statusLists?: StatusListCache;
  /** Looks transactions of Blockcerts up; absent = the receipt is checked, its anchoring is not. */
  readonly lookUpAnchor?: LookUpAnchor;
  /** Each verification makes its own; callers leave it out. */
  readonly documents?: DocumentMemo;
  readonly signal?: AbortSignal;
}
