import type { CheckArea, CheckResult, CredentialReport } from '../report.js';

/** One check as a record keeps it: enough to say later what changed. */
export interface RecordedCheck {
  readonly area: CheckArea;
  readonly code: string;
  readonly result: CheckResult;
  readonly sentence: string;
}

/**
 * What was found out about a credential at a moment, small enough to be kept and signed. It holds no words of the
 * credential itself: neither holder nor achievement can be read from it.
 */
export interface VerificationRecord {
  readonly recordFormat: 'cairn-verification-record/1';
  /** SHA-256 of the credential's bytes, lower-case hex. */
  readonly credentialSha256: string;
  readonly format: string;
  /** Who made the record: the instance's own address or id. */
  readonly madeBy: string;
  /** The clock of the verification, ISO UTC. */
  readonly checkedAt: string;
  readonly worst: CheckResult;
  /** Without sentences, which may repeat names from the credential. */
  readonly checks: readonly Omit<RecordedCheck, 'sentence'>[];
  readonly contexts: CredentialReport['contexts'];
  /** What was fetched, with the hash of the bytes. */
  readonly fetched: readonly {
    readonly url: string;
    readonly result: string;
    readonly sha256?: string;
  }[];
  /** SHA-256 of the whole report in its canonical form (RFC 8785), lower-case hex. */
  readonly reportSha256: string;
  /** Records of the credentials inside, in document order. */
  readonly parts: readonly VerificationRecord[];
}
