import type { TermTable } from './term-table.js';

/** What a proof may be for, as every proof of W3C says it. */
export const PURPOSES: TermTable = {
  fixed: true,
  plain: true,
  terms: {
    assertionMethod: 'https://w3id.org/security#assertionMethod @id @set',
    authentication: 'https://w3id.org/security#authenticationMethod @id @set',
    capabilityInvocation: 'https://w3id.org/security#capabilityInvocationMethod @id @set',
    capabilityDelegation: 'https://w3id.org/security#capabilityDelegationMethod @id @set',
    keyAgreement: 'https://w3id.org/security#keyAgreementMethod @id @set',
  },
};
