import type { Credential, EndorsementClaim } from '../../credential.js';
import { encodeUtf8 } from '../../crypto/bytes.js';
import type { ReadCredential } from '../../reading.js';
import type { Check, CheckEvidence } from '../../report.js';
import { hostOrAll, securedAddress, webAddressOf } from '../../verification/addresses.js';
import { checksIn, worstOf } from '../../verification/areas.js';
import { checkStatus } from '../../verification/check-status.js';
import { readFrom } from '../../verification/verifier.js';
import { type Core, verifyCore, type Work } from '../../verification/verify-core.js';
import { checksFrom } from '../make-check.js';
import { ENDORSEMENT_CODES } from './endorsement-codes.js';

/** Endorsements of one credential that are verified; endorsements of endorsements are not followed. */
const MAX_ENDORSEMENTS = 10;
const NOBODY = 'somebody without a name';

const check = checksFrom(ENDORSEMENT_CODES);

/** Each endorsement by the steps that the credential itself went through, summed up in one check (two when it speaks of something else). */
export async function checkEndorsements(
  read: ReadCredential,
  work: Work,
): Promise<readonly Check[]> {
  const { endorsements } = read.credential;
  if (endorsements.length === 0) return [check('endorsements-none')];
  const checks: Check[] = [];
  for (const claim of endorsements.slice(0, MAX_ENDORSEMENTS)) {
    checks.push(...(await checkClaim(claim, read.credential, work)));
  }
  const left = endorsements.length - MAX_ENDORSEMENTS;
  if (left > 0) checks.push(check('endorsements-left-out', { params: { count: String(left) } }));
  return checks;
}

async function checkClaim(
  claim: EndorsementClaim,
  credential: Credential,
  work: Work,
): Promise<readonly Check[]> {
  const place: CheckEvidence = { label: 'endorsement', path: claim.path };
  const found = await readClaim(claim, work);
  if (found.kind === 'not-fetched') {
    const params = { about: claim.about, host: hostOrAll(found.url) };
    const evidence = [{ ...place, url: found.url, value: found.message }];
    return [check('endorsement-not-fetched', { params, evidence })];
  }
  if (found.kind === 'unreadable') {
    return [check('endorsement-unreadable', { params: { about: claim.about }, evidence: [place] })];
  }
  const core = await verifyCore(found.read, work);
  const judged = await judge(core, work);
  const endorser = nameOf(found.read.credential);
  const params = { about: claim.about, endorser };
  const evidence = [place, ...evidenceOf(found.read, core, judged)];
  return [
    check(judged.code, { params, evidence }),
    ...(judged.code === 'endorsement-good' && speaksOfOther(claim, found.read, credential)
      ? [check('endorsement-about-other', { params, evidence: [place] })]
      : []),
  ];
}

type FoundClaim =
  | { readonly kind: 'read'; readonly read: ReadCredential }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-fetched'; readonly url: string; readonly message: string };

async function readClaim({ content }: EndorsementClaim, work: Work): Promise<FoundClaim> {
  if (typeof content === 'string' && webAddressOf(content)) {
    const answer = await readFrom(securedAddress(content), 'endorsement', work);
    if (answer.kind === 'read') return answer;
    return { kind: 'not-fetched', url: content, message: answer.message };
  }
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const reading = await work.verifier.read(encodeUtf8(text), work.options);
  const [read] = reading.kind === 'read' ? reading.credentials : [];
  return read ? { kind: 'read', read } : { kind: 'unreadable' };
}

interface Judged {
  readonly code: keyof typeof ENDORSEMENT_CODES;
  readonly checks: readonly Check[];
}

async function judge(core: Core, work: Work): Promise<Judged> {
  if (core.footing === 'broken') return { code: 'endorsement-broken', checks: [] };
  if (core.footing === 'nothing') return { code: 'endorsement-unsigned', checks: [] };
  const model = worstOf(checksIn(core.checks, 'data-model'));
  if (model === 'fail') return { code: 'endorsement-malformed', checks: [] };
  if (core.footing === 'undecided') return { code: 'endorsement-undecided', checks: [] };
  const dates = work.verifier.checkDates(core.read, work.options);
  const checks = [...dates, ...(await checkStatus(core.read, work))];
  return { code: judgeProven(core, checks), checks };
}

function judgeProven(core: Core, checks: readonly Check[]): Judged['code'] {
  const bindings = worstOf(checksIn(core.checks, 'key-binding'));
  if (bindings === 'fail') return 'endorsement-wrong-signer';
  const worst = worstOf(checks);
  if (worst === 'fail') return 'endorsement-ended';
  if (worst === 'unknown') return 'endorsement-undecided';
  return core.proofs.keyIsBound ? 'endorsement-good' : 'endorsement-signer-open';
}

function evidenceOf(read: ReadCredential, core: Core, judged: Judged): readonly CheckEvidence[] {
  const open = [...core.checks, ...judged.checks].filter(({ result }) => result !== 'pass');
  const { id } = read.credential.issuer;
  return [
    { label: 'bytes', sha256: read.sha256 },
    ...(id === undefined ? [] : [{ label: 'endorser', value: id }]),
    ...open.map(({ code, sentence }) => ({ label: code, value: sentence })),
  ];
}

function nameOf({ issuer }: Credential): string {
  return issuer.id ?? Object.values(issuer.name ?? {})[0] ?? NOBODY;
}

function speaksOfOther(
  { about }: EndorsementClaim,
  endorsement: ReadCredential,
  { id, achievements, issuer }: Credential,
): boolean {
  const subject = endorsement.credential.subject.id;
  const own = {
    credential: [id],
    achievement: achievements.map((achievement) => achievement.id),
    issuer: [issuer.id],
  }[about].filter((one) => one !== undefined);
  return subject !== undefined && own.length > 0 && !own.includes(subject);
}
