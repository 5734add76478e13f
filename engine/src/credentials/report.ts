import type { Credential } from './credential.js';
import type { Envelope, FormatId, TrailStep } from './reading.js';

/** `unknown` = could not be decided; it is never better than `warn`. */
export type CheckResult = 'pass' | 'warn' | 'unknown' | 'fail';

/** What a check is about, in the order of every report. */
export const CHECK_AREAS = [
  'format',
  'data-model',
  'proof',
  'key-binding',
  'issuer-identity',
  'dates',
  'status',
  'schema',
  'recipient',
  'endorsements',
  'evidence-links',
] as const;

/** One of {@link CHECK_AREAS}. */
export type CheckArea = (typeof CHECK_AREAS)[number];

/** The rule that a check applies. */
export interface Clause {
  /** `VC Data Model 2.0 §4.9`. */
  readonly title: string;
  readonly url: string;
}

/** What a check looked at, so that somebody else can look again. */
export interface CheckEvidence {
  /** `status list`, `public key`, `canonical document hash`, `context` … */
  readonly label: string;
  readonly value?: string;
  readonly url?: string;
  readonly sha256?: string;
  /** Moment at which it was fetched or made. */
  readonly time?: string;
  /** Place in the document, as a JSON path. */
  readonly path?: string;
}

/** One finding of a verification. There is no boolean over all of them. */
export interface Check {
  readonly area: CheckArea;
  /** Stable; words in other languages hang on it. */
  readonly code: string;
  readonly result: CheckResult;
  /** One plain sentence. */
  readonly sentence: string;
  /** The parts that vary in the sentence, for other languages. */
  readonly params: Readonly<Record<string, string>>;
  /** What the reader can do about it; absent when nothing needs doing. */
  readonly remedy?: string;
  readonly evidence: readonly CheckEvidence[];
  readonly clause?: Clause;
}

/** An address that was asked during the verification, or was not and why. */
export interface FetchRecord {
  readonly url: string;
  readonly purpose: string;
  readonly result: 'fetched' | 'failed' | 'refused' | 'offline';
  readonly time?: string;
  readonly sha256?: string;
}

/** Everything that was found out about one credential. The same JSON in API, command line and page. */
export interface CredentialReport {
  readonly reportFormat: 'cairn-credential-report/1';
  readonly format: { readonly id: FormatId; readonly label: string };
  readonly envelope: Envelope['kind'];
  readonly trail: readonly TrailStep[];
  /** SHA-256 of the credential's bytes, lower-case hex. */
  readonly sha256: string;
  /**
   * What the credential says. `trusted` is true only with a good proof, its own or that of the record around it, whose key
   * is not shown to be another's; otherwise these are the words of nobody in particular.
   */
  readonly credential: Credential;
  readonly trusted: boolean;
  /** In the order of {@link CHECK_AREAS}; at least one check for each area. */
  readonly checks: readonly Check[];
  /** The worst result of the areas that decide (all but `recipient` when nobody was named, and `evidence-links`). */
  readonly worst: CheckResult;
  /** One line for a person, in English; the page builds its own from the checks. */
  readonly line: string;
  /** Reports of the credentials inside, in document order. */
  readonly parts: readonly CredentialReport[];
  /** The clock that dates were judged by, ISO UTC, and the tolerance. */
  readonly checkedAt: string;
  readonly clockSkewSeconds: number;
  /** Contexts that were used, so that a later difference can be explained. */
  readonly contexts: readonly { readonly url: string; readonly sha256: string }[];
  readonly fetches: readonly FetchRecord[];
}
