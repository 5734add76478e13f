import type { VerifyOptions } from '../ports.js';
import type { ReadCredential } from '../reading.js';
import type { Check } from '../report.js';

/** Reads and verifies a list credential (its own proof and dates), so that a list is never believed unproven. */
export type VerifyList = (read: ReadCredential) => Promise<readonly Check[]>;

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
