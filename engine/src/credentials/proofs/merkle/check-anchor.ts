import { checksFrom } from '../../checks/make-check.js';
import type { AnchorAnswer, VerifyOptions } from '../../ports.js';
import type { Check, CheckEvidence } from '../../report.js';
import { MERKLE_CODES } from './merkle-codes.js';
import type { Receipt } from './receipt.js';

/** What the chain said, with the check that it leads to. */
export interface AnchorFinding {
  readonly check: Check;
  /** What stands in the chain, when the root stands there. */
  readonly record?: Extract<AnchorAnswer, { readonly kind: 'found' }>;
}

const check = checksFrom(MERKLE_CODES);

/** Whether the root of the receipt stands in the chain; without a way to the chain that stays unknown, never a pass. */
export async function checkAnchor(
  receipt: Receipt,
  evidence: readonly CheckEvidence[],
  options: VerifyOptions,
): Promise<AnchorFinding> {
  const anchor = receipt.anchors.find((one) => one.chain !== 'mock');
  if (!anchor) return { check: check('merkle-receipt-for-tests', { evidence }) };
  const { transactionId, ...chain } = anchor;
  if (!options.lookUpAnchor || transactionId === undefined) {
    return { check: check('merkle-receipt-fits', { evidence }) };
  }
  const answer = await options.lookUpAnchor({ ...chain, transactionId });
  const params = { chain: chain.chain };
  if (answer.kind === 'not-found')
    return { check: check('merkle-anchor-not-found', { params, evidence }) };
  if (answer.kind === 'failed')
    return { check: check('merkle-anchor-not-asked', { params, evidence }) };
  const seen = { label: 'written in the chain', value: answer.data, time: answer.time };
  const all = [...evidence, answer.url === undefined ? seen : { ...seen, url: answer.url }];
  const written = answer.data.toLowerCase().replace(/^0x/, '');
  if (written !== receipt.merkleRoot) {
    return { check: check('merkle-anchor-differs', { params, evidence: all }) };
  }
  const anchored = check('merkle-anchored', {
    params: { ...params, time: answer.time },
    evidence: all,
  });
  return { check: anchored, record: answer };
}
