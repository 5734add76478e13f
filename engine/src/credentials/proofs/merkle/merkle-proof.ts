import { checksFrom } from '../../checks/make-check.js';
import { textOf } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { CheckResult } from '../../report.js';
import type { ProofMechanism, ProofOutcome } from '../mechanism.js';
import { checkAnchor } from './check-anchor.js';
import { compareWithReceipt } from './check-receipt.js';
import { checkReceiptKey } from './check-receipt-key.js';
import { type FoundReceipt, findReceipts } from './find-receipts.js';
import { MERKLE_CODES } from './merkle-codes.js';

const check = checksFrom(MERKLE_CODES);

/**
 * Merkle receipts of Blockcerts 2 and 3. Anybody can make a receipt that fits, so without a look into the block chain
 * the outcome is undecided, never good.
 */
export const MERKLE_PROOF: ProofMechanism = {
  id: 'merkle-proof',
  applies: (read) => read.format === 'blockcerts-1' || findReceipts(read.document).length > 0,
  verify: async (read, options) => {
    if (read.format === 'blockcerts-1') return [oldReceipt()];
    const receipts = findReceipts(read.document);
    return Promise.all(receipts.map((found) => verifyReceipt(read, found, options)));
  },
};

async function verifyReceipt(
  read: ReadCredential,
  found: FoundReceipt,
  options: VerifyOptions,
): Promise<ProofOutcome> {
  const comparison = await compareWithReceipt(found, options);
  const method = textOf(found.proof.verificationMethod);
  const known = {
    label: found.label,
    ...(method === undefined ? {} : { method, controller: method.split('#')[0] ?? method }),
  };
  if (comparison.kind === 'decided') {
    return { ...known, state: comparison.state, checks: comparison.checks, contexts: [] };
  }
  const { receipt, evidence, remarks, contexts } = comparison;
  const anchor = await checkAnchor(receipt, evidence, options);
  const key = await checkReceiptKey(read, { found, record: anchor.record }, options);
  // What a receipt does not cover cannot be called unchanged, whatever the chain says.
  const isWhole = remarks.length === 0;
  const state = stateOf(anchor.check.result, isWhole);
  return { ...known, state, checks: [anchor.check, ...remarks, key], contexts };
}

function stateOf(result: CheckResult, isWhole: boolean): ProofOutcome['state'] {
  if (result === 'pass' && isWhole) return 'good';
  return result === 'fail' ? 'bad' : 'undecided';
}

function oldReceipt(): ProofOutcome {
  return {
    label: 'Blockcerts 1 receipt',
    state: 'undecided',
    checks: [check('merkle-old-receipt')],
    contexts: [],
  };
}
