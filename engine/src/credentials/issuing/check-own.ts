import { CairnError } from '../../terms/index.js';
import type { VerifyOptions } from '../ports.js';
import { readCredentials } from '../reading/read-credentials.js';
import type { Check, CredentialReport } from '../report.js';
import { verifyCredential } from '../verify-credential.js';

/** Areas in which what we issue may leave nothing open. */
const MUST_PASS: ReadonlySet<string> = new Set(['format', 'data-model', 'proof', 'key-binding']);

/**
 * Reads and verifies a fresh credential as a stranger would, before it leaves the house. Dates may lie ahead and trust
 * lists may not know us; the form, the proof and the binding of the key must hold, and the status must not be bad.
 * @throws CairnError `issued-credential-unsound` with the checks that failed
 */
export async function checkOwn(text: string, options: VerifyOptions): Promise<CredentialReport> {
  const { cryptography } = options;
  const reading = await readCredentials(new TextEncoder().encode(text), { cryptography });
  const [read] = reading.kind === 'read' ? reading.credentials : [];
  if (read === undefined) throw unsound(`our own reader answers ${reading.kind}`, []);
  const report = await verifyCredential(read, options);
  const bad = report.checks.filter(isBad);
  if (bad.length > 0) throw unsound(bad.map(({ sentence }) => sentence).join(' '), bad);
  return report;
}

/** A list that cannot be asked now is no fault of the credential: its places are ours and known to be free. */
function isBad({ area, result }: Check): boolean {
  if (MUST_PASS.has(area)) return result === 'fail' || result === 'unknown';
  return area === 'status' && result === 'fail';
}

function unsound(reason: string, checks: readonly Check[]): CairnError {
  const codes = checks.map(({ code }) => code);
  return new CairnError(
    'issued-credential-unsound',
    `The credential was made but does not pass our own verification, so it is not handed out: ${reason}`,
    { codes },
  );
}
