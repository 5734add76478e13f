import type { Cryptography, ExtraContext } from '../ports.js';
import type { DocumentMemo } from './document-memo.js';

/** A context that went into the meaning of a document. */
export interface UsedContext {
  readonly url: string;
  readonly sha256: string;
}

/** Why a document has no canonical form. */
export type CanonicalRefusal =
  /** A context that is not built in; it is never fetched. */
  | { readonly kind: 'unknown-context'; readonly url: string }
  /** A name that no context defines; it would silently not be signed. */
  | { readonly kind: 'undefined-term'; readonly term: string; readonly path?: string }
  /** A graph made to be hard, or too hard within the time allowed. */
  | { readonly kind: 'poison'; readonly message: string }
  | { readonly kind: 'too-large'; readonly message: string }
  /** Not JSON-LD, or it redefines a protected term. */
  | { readonly kind: 'broken'; readonly message: string };

/** The canonical N-Quads of a document, or why there are none. */
export type Canonical =
  | {
      readonly kind: 'canonical';
      readonly nquads: string;
      readonly contexts: readonly UsedContext[];
      /** How many contexts stand in the document itself instead of at a known address. */
      readonly inlineContexts: number;
    }
  | CanonicalRefusal;

/** What canonicalisation may use. */
export interface CanonicalOptions {
  readonly extraContexts?: readonly ExtraContext[];
  readonly signal?: AbortSignal;
  /** Hash of the algorithm; ecdsa-rdfc-2019 with P-384 asks for SHA-384. Default SHA-256. */
  readonly digest?: 'sha256' | 'sha384';
  /** Default: the portable one. */
  readonly cryptography?: Pick<Cryptography, 'sha256' | 'sha384'>;
  /** What was found out about the same documents before. */
  readonly documents?: DocumentMemo;
  /** False takes the general algorithms always; for comparing. Default true. */
  readonly isFastAllowed?: boolean;
}

/** Most quads of one document. */
export const MAX_QUADS = 50_000;
/** Most levels of objects and lists inside one another. */
export const MAX_DEPTH = 64;
/** Most values of one document, counted before anything else is done. */
export const MAX_VALUES = 100_000;
/** Most times that one document names a context: 200 credentials in a record, each with up to ten. */
export const MAX_CONTEXT_USES = 2_000;
