import type { VerifyOptions } from '../ports.js';
import type { ReadCredential } from '../reading.js';
import type { Check } from '../report.js';

/** Verifies a list credential, so that a list is never believed unproven. */
export interface VerifyList {
  /** Checks of the areas `proof` and `key-binding` of the list itself; they do not depend on the clock. */
  readonly proof: (read: ReadCredential) => Promise<readonly Check[]>;
  /** Checks of area `dates` of the list itself. */
  readonly dates: (read: ReadCredential) => readonly Check[];
}

/** One way of saying that a credential was revoked or suspended; a module each, joined in `status-mechanisms.ts`. */
export interface StatusMechanism {
  readonly id: string;
  /** Whether the credential names a status of this kind. */
  readonly applies: (read: ReadCredential) => boolean;
  /** One check for each status entry of this kind; area `status`. */
  readonly check: (
    read: ReadCredential,
    options: VerifyOptions,
    verifyList: VerifyList,
  ) => Promise<readonly Check[]>;
}
