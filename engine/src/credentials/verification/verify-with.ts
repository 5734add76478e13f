import { createDocumentMemo } from '../canonical/document-memo.js';
import { checksFrom } from '../checks/make-check.js';
import type { VerifyOptions } from '../ports.js';
import { READING_LIMITS, type ReadCredential } from '../reading.js';
import { refreshCredential } from '../refresh/refresh-credential.js';
import type { Check, CredentialReport } from '../report.js';
import { checksIn, inOrderOfAreas, worstDeciding, worstOf } from './areas.js';
import { buildLine } from './build-line.js';
import { type RecordingFetcher, recordFetches } from './recording-fetcher.js';
import { checkWhatRests, silenced, withEveryArea } from './resting-checks.js';
import { VERIFICATION_CODES } from './verification-codes.js';
import type { Verifier } from './verifier.js';
import { type Core, type Outer, verifyCore } from './verify-core.js';

/** Inner credentials that are verified at the same time. */
const PARTS_AT_ONCE = 4;
const DEFAULT_SKEW_SECONDS = 60;

const check = checksFrom(VERIFICATION_CODES);

/** Verifies a credential and everything inside it with a given set of parts; `verifyCredential` brings the real ones. */
export function verifyWith(
  verifier: Verifier,
  read: ReadCredential,
  options: VerifyOptions,
): Promise<CredentialReport> {
  const budget = { left: READING_LIMITS.maxCredentials - 1 };
  const own = { ...options, documents: createDocumentMemo() };
  const fetcher = recordFetches(options);
  return verifyOne(read, { verifier, options: own, budget, depth: 0, fetcher });
}

/** What one credential of the tree is verified with. */
interface Place {
  readonly verifier: Verifier;
  readonly options: VerifyOptions;
  readonly fetcher: RecordingFetcher;
  /** Credentials that may still be verified in the whole tree; local to one call of {@link verifyWith}. */
  readonly budget: { left: number };
  readonly depth: number;
  readonly outer?: Outer;
}

async function verifyOne(given: ReadCredential, place: Place): Promise<CredentialReport> {
  const { verifier, fetcher } = place;
  const options = { ...place.options, fetchDocument: fetcher.fetchDocument };
  const work = { verifier, options };
  const first = await verifyCore(given, work, place.outer);
  const { core, checks: news } = await refreshCredential(first, work);
  const rest =
    core.footing === 'broken' || core.footing === 'nothing'
      ? silenced(core.footing)
      : await checkWhatRests(core, work);
  const { reports, left } = await verifyParts(core, place);
  const checks = inOrderOfAreas(
    withEveryArea(
      [...core.checks, ...news, ...rest, ...leftOut(left)],
      options.signal?.aborted === true,
    ),
  );
  return reportOf({ given, core, checks, reports }, place);
}

interface Found {
  readonly given: ReadCredential;
  readonly core: Core;
  readonly checks: readonly Check[];
  readonly reports: readonly CredentialReport[];
}

function reportOf({ given, core, checks, reports }: Found, place: Place): CredentialReport {
  const { verifier, options, fetcher, outer } = place;
  const parts = reports.map(({ worst }) => worst);
  const vouched = core.footing === 'only-outer' && outer?.state === 'good' && !outer.isPresentation;
  return {
    reportFormat: 'cairn-credential-report/1',
    format: { id: given.format, label: verifier.labelOf(given.format) },
    envelope: given.envelope.kind,
    trail: core.read.trail,
    sha256: given.sha256,
    credential: core.read.credential,
    trusted: (core.footing === 'proven' && !isAnothers(core)) || vouched,
    checks,
    worst: worstDeciding(checks, (options.expectedRecipients?.length ?? 0) > 0),
    line: buildLine({ core, checks, parts }),
    parts: reports,
    checkedAt: options.now,
    clockSkewSeconds: options.clockSkewSeconds ?? DEFAULT_SKEW_SECONDS,
    contexts: core.contexts,
    fetches: fetcher.records(),
  };
}

/** A good signature by somebody else than the issuer that the credential names. */
function isAnothers({ proofs }: Core): boolean {
  return proofs.state === 'good' && worstOf(checksIn(proofs.checks, 'key-binding')) === 'fail';
}

interface VerifiedParts {
  readonly reports: readonly CredentialReport[];
  /** Parts beyond the limits. */
  readonly left: number;
}

/** The parts in document order, a few at a time; all of them share one budget and one memory of fetches. */
async function verifyParts(core: Core, place: Place): Promise<VerifiedParts> {
  const { parts, format } = core.read;
  const deep = place.depth >= READING_LIMITS.maxDepth;
  const taken = deep ? [] : parts.slice(0, Math.max(0, place.budget.left));
  place.budget.left -= taken.length;
  const isPresentation = format === 'verifiable-presentation';
  // Who signed in another's name vouches for nothing.
  const state = isAnothers(core) ? 'undecided' : core.proofs.state;
  const outer = { state, isPresentation };
  const inner = { ...place, depth: place.depth + 1, outer };
  const reports: CredentialReport[] = [];
  for (let i = 0; i < taken.length; i += PARTS_AT_ONCE) {
    const batch = taken.slice(i, i + PARTS_AT_ONCE);
    reports.push(
      ...(await Promise.all(
        batch.map((part) => verifyOne(part, { ...inner, fetcher: place.fetcher.forPart() })),
      )),
    );
  }
  return { reports, left: parts.length - taken.length };
}

function leftOut(left: number): readonly Check[] {
  if (left === 0) return [];
  const limit = String(READING_LIMITS.maxCredentials);
  return [check('parts-left-out', { params: { count: String(left), limit } })];
}
