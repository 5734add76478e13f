/** Something to be read, or the address of it. */
export type CredentialSource =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly fileName?: string }
  | { readonly kind: 'url'; readonly url: string };

/** One question to the verifier. */
export interface VerifyQuestion {
  readonly source: CredentialSource;
  /** The moment to judge by, ISO UTC. */
  readonly now: string;
  /** Who is expected as recipient; empty = nobody in particular. */
  readonly recipients: readonly string[];
  /** Ask nothing from the network. */
  readonly offline: boolean;
  /** Read and say what it is, verify nothing. */
  readonly onlyRead: boolean;
}
