import type { CheckTable } from '../make-check.js';

/** Checks of area `format`. */
export const FORMAT_CODES = {
  'format-recognised': {
    area: 'format',
    result: 'pass',
    sentence: 'This is a credential in the form {format}.',
  },
  'format-remark': {
    area: 'format',
    result: 'warn',
    sentence: 'While reading it: {remark}',
    remedy: 'Nothing needs doing if the credential reads as expected; otherwise tell the issuer.',
  },
} as const satisfies CheckTable;
