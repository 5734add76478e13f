import { checksFrom } from '../checks/make-check.js';
import type { Check, CheckEvidence } from '../report.js';
import { STATUS_CODES } from './status-codes.js';
import type { ListEntry } from './status-entries.js';

const check = checksFrom(STATUS_CODES);

/** What goes with the answer of a list. */
export interface PurposeDetails {
  /** Moment of the list. */
  readonly time: string;
  readonly evidence: readonly CheckEvidence[];
}

/** What a value in a list means for its purpose. */
export function purposeCheck(entry: ListEntry, value: number, details: PurposeDetails): Check {
  const { time, evidence } = details;
  const given = { params: { time }, evidence };
  switch (entry.purpose) {
    case 'revocation':
      return check(value === 0 ? 'status-not-revoked' : 'status-revoked', given);
    case 'suspension':
      return check(value === 0 ? 'status-not-suspended' : 'status-suspended', given);
    case 'refresh':
      return check(value === 0 ? 'status-no-refresh' : 'status-refresh-waits', given);
    case 'message':
      return messageCheck(entry, value, details);
    default:
      return check('status-purpose-unknown', {
        params: { purpose: entry.purpose },
        evidence: [...evidence, { label: 'value', value: String(value) }],
      });
  }
}

/** What a message means only its issuer knows: any other than the one for 0 is a remark, never a verdict. */
function messageCheck(entry: ListEntry, value: number, { time, evidence }: PurposeDetails): Check {
  const code = `0x${value.toString(16)}`;
  const message = entry.messages.get(value) ?? code;
  return check(value === 0 ? 'status-message-none' : 'status-message', {
    params: { message, time },
    evidence: [...evidence, { label: 'value', value: code }],
  });
}
