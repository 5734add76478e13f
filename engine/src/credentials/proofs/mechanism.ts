import type { VerifyOptions } from '../ports.js';
import type { ReadCredential } from '../reading.js';
import type { Check } from '../report.js';

/** What became of one proof. */
export interface ProofOutcome {
  /** `eddsa-rdfc-2022`, `VC-JWT (ES256)`, `hosted badge`. */
  readonly label: string;
  /** `good`: unchanged since signing. `bad`: changed or forged. `undecided`: cannot tell (unsupported, key not reachable). */
  readonly state: 'good' | 'bad' | 'undecided';
  /** Checks of the areas `proof` and `key-binding`, never merged. */
  readonly checks: readonly Check[];
  /** Who signed, as far as it is known: verification method and its controller. */
  readonly method?: string;
  readonly controller?: string;
  /** Contexts that went into the signed bytes. */
  readonly contexts: readonly { readonly url: string; readonly sha256: string }[];
}

/** One way in which a credential can be proven: a module each, joined in `proof-mechanisms.ts`. */
export interface ProofMechanism {
  readonly id: string;
  /** Whether this credential carries (at least) a proof of this kind. */
  readonly applies: (read: ReadCredential) => boolean;
  /** One outcome for each proof of this kind. Never throws for what the credential says. */
  readonly verify: (
    read: ReadCredential,
    options: VerifyOptions,
  ) => Promise<readonly ProofOutcome[]>;
}
