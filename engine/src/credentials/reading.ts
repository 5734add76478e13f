import type { Finding } from '../terms/index.js';
import type { Credential } from './credential.js';
import type { JsonObject } from './json.js';

/** The format of a document, by its own rules. One module each in `formats/`. */
export type FormatId =
  | 'open-badges-0.5'
  | 'open-badges-1.0'
  | 'open-badges-1.1'
  | 'open-badges-2.0'
  | 'open-badges-3.0'
  | 'clr-2.0'
  | 'european-digital-credential-3'
  | 'european-digital-credential-2'
  | 'blockcerts-1'
  | 'blockcerts-2'
  | 'blockcerts-3'
  | 'ler-rs'
  | 'verifiable-credential-1.1'
  | 'verifiable-credential-2.0'
  | 'sd-jwt-vc'
  | 'verifiable-presentation';

/** How the signed bytes are wrapped. `embedded`: the document carries its proof inside, or none. */
export type Envelope =
  | { readonly kind: 'embedded' }
  | {
      /** Compact JWS whose payload is the document or holds it in `vc`. */
      readonly kind: 'jwt';
      readonly token: string;
      readonly header: JsonObject;
      readonly payload: JsonObject;
    }
  | {
      /** `payload` is what was signed; the document has the disclosed values put in. */
      readonly kind: 'sd-jwt';
      readonly token: string;
      readonly header: JsonObject;
      readonly payload: JsonObject;
      readonly disclosures: readonly string[];
      readonly keyBinding?: string;
    }
  | {
      /** JWS in JSON serialisation, as the European seal (JAdES) uses it; `serialised` is the whole object. */
      readonly kind: 'jws-json';
      readonly serialised: JsonObject;
      readonly header: JsonObject;
      /** Exact text that was signed. */
      readonly payloadText: string;
    }
  | { readonly kind: 'cose'; readonly bytes: Uint8Array; readonly header: JsonObject }
  | { readonly kind: 'xml'; readonly text: string };

/** One step on the way from the bytes to the credential: `zip entry a.png`, `PNG chunk openbadges`, `VC-JWT`. */
export interface TrailStep {
  readonly kind:
    | 'file'
    | 'zip'
    | 'png'
    | 'svg'
    | 'pdf'
    | 'qr'
    | 'text'
    | 'url'
    | 'jwt'
    | 'sd-jwt'
    | 'jws-json'
    | 'cose'
    | 'data-url'
    | 'presentation'
    | 'part';
  readonly detail: string;
}

/** One credential that was found and understood. Nothing is verified yet. */
export interface ReadCredential {
  readonly format: FormatId;
  readonly envelope: Envelope;
  readonly trail: readonly TrailStep[];
  /** The whole document as it stands, nothing dropped. */
  readonly document: JsonObject;
  readonly credential: Credential;
  /** Credentials inside it (CLR, presentation), each to be verified on its own. */
  readonly parts: readonly ReadCredential[];
  /** Remarks of reading: an old form that was upgraded, a part that was left out and why. */
  readonly findings: readonly Finding[];
  /** SHA-256 of the bytes that hold this credential (the token, the JSON text), lower-case hex. */
  readonly sha256: string;
  /** Those bytes as text, to the letter, so that the credential can be kept and read again; absent when they are none. */
  readonly content?: string;
}

/**
 * What reading somebody's bytes gave.
 * - `read`: at least one credential; `skipped` names what lay beside it (a zip's other files) and why it was left.
 * - `address`: the input is nothing but an address; fetch it and read again.
 * - `foreign`: not a credential, but known: what it looks like and what to do. A picture or PDF without a credential is foreign too.
 * - `broken`: a credential whose text cannot be read, with place and remedy.
 */
export type CredentialReading =
  | {
      readonly kind: 'read';
      readonly credentials: readonly ReadCredential[];
      readonly skipped: readonly SkippedPart[];
    }
  | { readonly kind: 'address'; readonly url: string; readonly trail: readonly TrailStep[] }
  | {
      readonly kind: 'foreign';
      /** Code for translated words, e.g. `foreign-picture`. */
      readonly code: string;
      /** `a photograph (JPEG)`, `a CTDL description of a qualification`. */
      readonly looksLike: string;
      readonly remedy: string;
    }
  | { readonly kind: 'broken'; readonly findings: readonly Finding[] };

/** Something beside the credentials that was not read. */
export interface SkippedPart {
  readonly trail: readonly TrailStep[];
  readonly reason: string;
}

/** How much of a stranger's bytes is read at most. */
export interface ReadingLimits {
  /** Bytes of one file (a container and everything it unpacks to has `maxUnpackedBytes`). */
  readonly maxBytes: number;
  readonly maxUnpackedBytes: number;
  readonly maxDepth: number;
  /** Credentials in one file, nested ones included. */
  readonly maxCredentials: number;
  /** Containers inside one another. */
  readonly maxContainers: number;
}

/** 2 MB a document, 20 MB unpacked, 64 levels, 200 credentials, 4 containers: far above anything real. */
export const READING_LIMITS: ReadingLimits = {
  maxBytes: 2_000_000,
  maxUnpackedBytes: 20_000_000,
  maxDepth: 64,
  maxCredentials: 200,
  maxContainers: 4,
};
