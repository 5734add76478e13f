import type { CheckTable } from '../make-check.js';

/** Checks of area `format`. */
export const FORMAT_CODES = {
  'format-recognised': {
    area: 'format',
    result: 'pass',
    sentence: 'This is a credential in the form {format}.',
  },
  'format-broken': {
    area: 'format',
    result: 'fail',
    sentence: 'It is wrapped otherwise than its standard asks: {remark}',
    remedy: 'Ask the issuer, or whoever sent it, for a copy in the form of the standard.',
    clause: {
      title: 'VC Data Model 2.0 §4.13.1 Enveloped Verifiable Credentials',
      url: 'https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials',
    },
  },
  'format-remark': {
    area: 'format',
    result: 'warn',
    sentence: 'While reading it: {remark}',
    remedy: 'Nothing needs doing if the credential reads as expected; otherwise tell the issuer.',
  },
} as const satisfies CheckTable;
