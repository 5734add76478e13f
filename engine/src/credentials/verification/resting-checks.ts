import { checkEndorsements } from '../checks/endorsements/check-endorsements.js';
import { checkEvidence } from '../checks/evidence/check-evidence.js';
import { checkIssuerIdentity } from '../checks/issuer-identity/check-issuer-identity.js';
import { checksFrom } from '../checks/make-check.js';
import { CHECK_AREAS, type Check, type CheckArea } from '../report.js';
import { checkStatus } from './check-status.js';
import { RESTING_AREAS, type RestingArea, VERIFICATION_CODES } from './verification-codes.js';
import type { Core, Work } from './verify-core.js';

const check = checksFrom(VERIFICATION_CODES);

type Step = readonly [RestingArea, () => Promise<readonly Check[]>];

/** The areas that rest on the credential's words, in the order in which the standard asks them; nothing after a stop. */
export async function checkWhatRests(core: Core, work: Work): Promise<readonly Check[]> {
  const { verifier, options } = work;
  const { read } = core;
  const steps: readonly Step[] = [
    ['dates', async () => verifier.checkDates(read, options)],
    ['status', () => checkStatus(read, work)],
    ['schema', () => verifier.checkSchema(read, options)],
    ['recipient', async () => verifier.checkRecipient(read, options)],
    ['endorsements', () => checkEndorsements(read, work)],
    ['issuer-identity', async () => checkIssuerIdentity(read, options, core.proofs.keyIsBound)],
    ['evidence-links', () => checkEvidence(read, options)],
  ];
  const checks: Check[] = [];
  for (const [, ask] of steps) {
    if (options.signal?.aborted) break;
    checks.push(...(await ask()));
  }
  return checks;
}

/** One check for each area that is not asked, because nobody stands behind the words. */
export function silenced(footing: 'broken' | 'nothing'): readonly Check[] {
  const suffix = footing === 'broken' ? 'rests-on-a-broken-proof' : 'rests-on-no-proof';
  return RESTING_AREAS.map((area) => check(`${area}-${suffix}`));
}

/** The checks with one for each area that has none: it was stopped, or nobody could say anything about it. */
export function withEveryArea(checks: readonly Check[], stopped: boolean): readonly Check[] {
  const missing = CHECK_AREAS.filter((area) => !checks.some((one) => one.area === area));
  return [...checks, ...missing.map((area) => fillerFor(area, stopped))];
}

/** These two codes fit every area; the table can name only one. */
function fillerFor(area: CheckArea, stopped: boolean): Check {
  return { ...check(stopped ? 'verification-stopped' : 'nothing-found-out'), area };
}
