import { readMoment } from '../checks/dates/read-moment.js';
import { checksFrom } from '../checks/make-check.js';
import { listOf, textOf } from '../json.js';
import { jsonDifferences } from '../proofs/hosted/json-differences.js';
import type { ReadCredential } from '../reading.js';
import type { Check, CheckEvidence } from '../report.js';
import { objectsIn } from '../status/status-entries.js';
import { readFrom } from '../verification/verifier.js';
import { type Core, verifyCore, type Work } from '../verification/verify-core.js';
import { REFRESH_CODES } from './refresh-codes.js';

const TYPE = '1EdTechCredentialRefresh';
const check = checksFrom(REFRESH_CODES);

/** What asking for a newer version gave: the core to go on with, and what to say about it. */
export interface Refreshed {
  readonly core: Core;
  readonly checks: readonly Check[];
}

/**
 * Asks the issuer once for a newer version of a credential whose proof is good: a forged one could point anywhere.
 * The newer one is taken only when it is the same credential by the same issuer about the same person, does not begin
 * earlier, and its own proof is good.
 * @see Open Badges 3.0 §8.2 step 3
 */
export async function refreshCredential(core: Core, work: Work): Promise<Refreshed> {
  const url = core.footing === 'proven' ? refreshUrlOf(core.read) : undefined;
  if (url === undefined) return { core, checks: [] };
  const answer = await readFrom(url, 'refresh', work);
  if (answer.kind !== 'read') {
    const evidence = [{ label: 'newer version', url, value: answer.message }];
    return {
      core,
      checks: [check(answer.offline ? 'refresh-not-asked' : 'refresh-failed', { evidence })],
    };
  }
  const { read: newer, time } = answer;
  const evidence = [{ label: 'newer version', url, sha256: newer.sha256, time }];
  if (isSame(core.read, newer)) return { core, checks: [check('refresh-same', { evidence })] };
  return takeNewer({ core, newer, evidence, url }, work);
}

interface Newer {
  readonly core: Core;
  readonly newer: ReadCredential;
  readonly url: string;
  readonly evidence: readonly CheckEvidence[];
}

async function takeNewer({ core, newer, url, evidence }: Newer, work: Work): Promise<Refreshed> {
  const trail = [...core.read.trail, { kind: 'url' as const, detail: url }];
  const next = isVersionOf(core.read, newer)
    ? await verifyCore({ ...newer, trail }, work)
    : undefined;
  return next?.footing === 'proven' && (next.proofs.keyIsBound || !core.proofs.keyIsBound)
    ? { core: next, checks: [check('refresh-used', { evidence })] }
    : { core, checks: [check('refresh-not-good', { evidence })] };
}

function refreshUrlOf({ document }: ReadCredential): string | undefined {
  return objectsIn(document.refreshService)
    .filter((service) => listOf(service.type).includes(TYPE))
    .map((service) => textOf(service.id))[0];
}

function isSame(read: ReadCredential, newer: ReadCredential): boolean {
  return (
    read.sha256 === newer.sha256 || jsonDifferences(read.document, newer.document).length === 0
  );
}

function isVersionOf(read: ReadCredential, newer: ReadCredential): boolean {
  const [one, other] = [read.credential, newer.credential];
  return (
    one.id !== undefined &&
    one.id === other.id &&
    one.issuer.id === other.issuer.id &&
    one.subject.id === other.subject.id &&
    !isEarlier(other.validFrom, one.validFrom)
  );
}

/** An old version that is still well signed must not take the place of the one that replaced it. */
function isEarlier(newer: string | undefined, older: string | undefined): boolean {
  const [from, before] = [readMoment(newer), readMoment(older)];
  return from !== undefined && before !== undefined && from.toMs < before.fromMs;
}
