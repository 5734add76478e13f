import { checkDataModel } from './checks/data-model/check-data-model.js';
import { checkDates } from './checks/dates/check-dates.js';
import { checkRecipient } from './checks/recipient/check-recipient.js';
import { checkSchema } from './checks/schema/check-schema.js';
import { FORMATS } from './formats/formats.js';
import type { VerifyOptions } from './ports.js';
import { completeBadge } from './proofs/hosted/complete-badge.js';
import { PROOF_MECHANISMS } from './proofs/proof-mechanisms.js';
import { readCredentials } from './reading/read-credentials.js';
import type { FormatId, ReadCredential } from './reading.js';
import type { CredentialReport } from './report.js';
import { STATUS_MECHANISMS } from './status/status-mechanisms.js';
import type { Verifier } from './verification/verifier.js';
import { verifyWith } from './verification/verify-with.js';

const VERIFIER: Verifier = {
  proofs: PROOF_MECHANISMS,
  statuses: STATUS_MECHANISMS,
  labelOf,
  checkDataModel,
  checkDates,
  checkSchema,
  checkRecipient,
  read: (bytes, { cryptography }) => readCredentials(bytes, { cryptography }),
  complete: completeBadge,
};

/**
 * Everything that can be found out about one credential and those inside it, as separate checks; there is no verdict.
 *
 * Order: format, data model, proofs; with a good or undecided proof then a newer version (once, only after a good one), dates,
 * status, schema, recipient, endorsements, issuer identity, evidence. With a broken proof or none nothing is asked on the
 * word of the credential. Each address is asked once. After an abort the remaining areas say that they were stopped.
 *
 * Never throws for what the credential says.
 * @throws RangeError when `options.now` is not a moment with a zone
 * @see Open Badges 3.0 §8.2
 */
export function verifyCredential(
  read: ReadCredential,
  options: VerifyOptions,
): Promise<CredentialReport> {
  return verifyWith(VERIFIER, read, options);
}

function labelOf(id: FormatId): string {
  return FORMATS.find((format) => format.id === id)?.label ?? id;
}
