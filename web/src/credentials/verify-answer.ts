import type { CredentialReport, JsonObject } from 'cairn/credentials';
import type { Finding } from 'cairn/terms';

/** One credential as the server read it. */
export interface CredentialView {
  readonly format: string;
  readonly document: JsonObject;
  readonly sha256: string;
  /** The JSON text or token, when it is text: what is kept so that it can be verified again. */
  readonly content?: string;
  /** Credentials inside, in document order. */
  readonly parts: readonly CredentialView[];
}

/** What became of what was sent. */
export type ReadingView =
  | {
      readonly kind: 'read';
      readonly credentials: readonly CredentialView[];
      readonly skipped: readonly { readonly reason: string }[];
    }
  | { readonly kind: 'address'; readonly url: string }
  | {
      readonly kind: 'foreign';
      readonly code: string;
      readonly looksLike: string;
      readonly remedy: string;
    }
  | { readonly kind: 'broken'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'not-fetched';
      readonly url: string;
      readonly code: string;
      readonly message: string;
    }
  | {
      readonly kind: 'stopped';
      readonly code: string;
      readonly message: string;
      readonly remedy: string;
    };

/** The server's answer about one file, text or address. */
export interface VerifyAnswer {
  readonly reading: ReadingView;
  /** One for each credential that was read, in its order. */
  readonly reports: readonly CredentialReport[];
  /** The signed last-good record of each report, where the server keeps a key for it. */
  readonly records?: readonly (string | null)[];
}

/** Something to be verified. */
export type VerifyItem =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'url'; readonly url: string };
