import { BADGE_STATUS } from './badge-status.js';
import { BITSTRING_STATUSES } from './bitstring-status.js';
import { BLOCKCERTS_REVOCATION } from './blockcerts-revocation.js';
import type { StatusMechanism } from './mechanism.js';
import { ONE_EDTECH_STATUS } from './one-edtech-status.js';
import { OTHER_STATUS } from './other-status.js';

/** Every way of being revoked that we read; each that applies is asked. */
export const STATUS_MECHANISMS: readonly StatusMechanism[] = [
  ...BITSTRING_STATUSES,
  ONE_EDTECH_STATUS,
  BADGE_STATUS,
  BLOCKCERTS_REVOCATION,
  OTHER_STATUS,
];
