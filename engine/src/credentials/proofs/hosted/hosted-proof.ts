import { checksFrom } from '../../checks/make-check.js';
import type { VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { Check } from '../../report.js';
import { hostOrAll } from '../../verification/addresses.js';
import type { ProofMechanism, ProofOutcome } from '../mechanism.js';
import {
  BADGE_FORMATS,
  fetchJson,
  type LinkedDocument,
  loadBadgeDocuments,
} from './badge-documents.js';
import { hostedAddressOf, saysSigned } from './hosted-address.js';
import { HOSTED_CODES } from './hosted-codes.js';
import { checkIssuerScope } from './issuer-scope.js';
import { jsonDifferences } from './json-differences.js';

const check = checksFrom(HOSTED_CODES);
const LABEL = 'hosted badge';
const NOT_READ_CODES = {
  offline: 'hosted-offline',
  refused: 'hosted-refused',
  failed: 'hosted-unreachable',
  'not-json': 'hosted-not-a-badge',
} as const;

/** Badges of Open Badges 0.5 to 2.1 that prove themselves by standing at an address of the issuer. */
export const HOSTED_PROOF: ProofMechanism = {
  id: 'hosted',
  applies: isHostedBadge,
  verify: async (read, options) => [await verifyHosted(read, options)],
};

/** Whether the credential is a badge that carries no signature and does not claim to have one. */
export function isHostedBadge(read: ReadCredential): boolean {
  return (
    BADGE_FORMATS.includes(read.format) && read.envelope.kind === 'embedded' && !saysSigned(read)
  );
}

async function verifyHosted(read: ReadCredential, options: VerifyOptions): Promise<ProofOutcome> {
  const address = hostedAddressOf(read);
  if (address === undefined) return outcome('undecided', [check('hosted-address-missing')]);
  const hosted = await fetchJson(address, 'hosted-badge', options);
  if (hosted.kind !== 'fetched') return outcome('undecided', [whyNotRead(hosted, address)]);
  const differences = jsonDifferences(read.document, hosted.document);
  const params = { host: hostOrAll(address), time: hosted.time };
  if (differences.length > 0) {
    // A withdrawn badge is served as a stub that says so: the status checks tell it, not a forgery.
    if (hosted.document.revoked === true) {
      return outcome('undecided', [
        check('hosted-not-a-badge', { params, evidence: hosted.evidence }),
      ]);
    }
    const places = differences.map((path) => ({ label: 'differs at', path }));
    const evidence = [...hosted.evidence, ...places];
    return outcome('bad', [check('hosted-differs', { params, evidence })]);
  }
  // A profile that stands alone speaks for itself.
  const issuer = isProfile(read)
    ? hosted
    : (await loadBadgeDocuments(read.document, options)).issuer;
  const isRuled = read.format === 'open-badges-2.0' && read.document.badge !== undefined;
  const checks = [
    check('hosted-same', { params, evidence: hosted.evidence }),
    ...remarksOnAddress(address, hosted),
    ...checkIssuerScope({ address, issuer, isRuled }),
  ];
  return { ...outcome('good', checks), method: address, controller: hostOrAll(address) };
}

function isProfile({ credential }: ReadCredential): boolean {
  return credential.types.some((type) => type === 'Issuer' || type === 'Profile');
}

function whyNotRead(hosted: LinkedDocument, address: string): Check {
  const host = hostOrAll(address);
  if (hosted.kind !== 'not-read') return check('hosted-address-missing');
  return check(NOT_READ_CODES[hosted.reason], { params: { host }, evidence: hosted.evidence });
}

function remarksOnAddress(address: string, hosted: LinkedDocument): readonly Check[] {
  const redirected =
    hosted.kind === 'fetched' && hosted.evidence.some(({ label }) => label === 'redirected from');
  return [
    ...(redirected ? [check('hosted-redirected')] : []),
    ...(address.startsWith('http://') ? [check('hosted-plain-http')] : []),
  ];
}

function outcome(state: ProofOutcome['state'], checks: readonly Check[]): ProofOutcome {
  return { label: LABEL, state, checks, contexts: [] };
}
