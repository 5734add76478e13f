import { checksFrom } from '../checks/make-check.js';
import { mayWithhold } from '../proofs/withheld-claims.js';
import type { ReadCredential } from '../reading.js';
import type { Check } from '../report.js';
import type { VerifyList } from '../status/mechanism.js';
import { STATUS_CODES } from '../status/status-codes.js';
import { VERIFICATION_CODES } from './verification-codes.js';
import type { Work } from './verify-core.js';
import { weighProofs } from './weigh-proofs.js';

const check = checksFrom(STATUS_CODES);
const unsigned = checksFrom(VERIFICATION_CODES);

/** Every status that the credential names, by every mechanism that knows it. */
export async function checkStatus(read: ReadCredential, work: Work): Promise<readonly Check[]> {
  const { verifier, options } = work;
  const verifyList = listVerifier(work);
  const checks: Check[] = [];
  for (const mechanism of verifier.statuses.filter(({ applies }) => applies(read))) {
    checks.push(...(await mechanism.check(read, options, verifyList)));
  }
  if (checks.length > 0) return checks;
  const result = mayWithhold(read, options.cryptography);
  return [result ? check('status-may-be-withheld', { result }) : check('status-none-named')];
}

/** A list is proven like a credential; an unsigned one is not proven. */
function listVerifier({ verifier, options }: Work): VerifyList {
  return {
    proof: async (list) => {
      const outcomes = [];
      for (const mechanism of verifier.proofs.filter(({ applies }) => applies(list))) {
        outcomes.push(...(await mechanism.verify(list, options)));
      }
      const { state, checks } = weighProofs(outcomes);
      return state === 'none' ? [unsigned('proof-missing', { result: 'unknown' })] : checks;
    },
    dates: (list) => verifier.checkDates(list, options),
  };
}
