import { portableCryptography } from '../../crypto/cryptography.js';
import type { JsonObject } from '../../json.js';
import type { FetchAnswer, VerifyOptions } from '../../ports.js';
import type { ProofMechanism, ProofOutcome } from '../../proofs/mechanism.js';
import type { ReadCredential } from '../../reading.js';
import type { Check, CheckArea, CheckResult } from '../../report.js';
import type { StatusMechanism } from '../../status/mechanism.js';
import type { Verifier } from '../verifier.js';

/** The moment by which tests judge. */
export const TEST_NOW = '2026-05-01T12:00:00Z';

/** Options without network. */
export const OFFLINE: VerifyOptions = { now: TEST_NOW, cryptography: portableCryptography };

/** An invented credential; what matters is put in. */
export function smallCredential(parts: Partial<ReadCredential> = {}): ReadCredential {
  return {
    format: 'open-badges-3.0',
    envelope: { kind: 'embedded' },
    trail: [],
    document: { id: 'urn:test:1' },
    credential: {
      id: 'urn:test:1',
      types: ['OpenBadgeCredential'],
      title: { en: 'Knots and Splices' },
      issuer: { id: 'did:web:harbour.example', name: { en: 'Harbour School' }, identifiers: [] },
      subject: { identifiers: [] },
      achievements: [],
      awardedOn: '2026-02-03',
      evidence: [],
      endorsements: [],
    },
    parts: [],
    findings: [],
    sha256: '00'.repeat(32),
    ...parts,
  };
}

/** A check of an area with a result. */
export function smallCheck(
  area: CheckArea,
  result: CheckResult,
  code = `${area}-${result}`,
): Check {
  return { area, code, result, sentence: `${area} is ${result}.`, params: {}, evidence: [] };
}

/** An outcome of one proof: the state, and how its key stands to the issuer. */
export function smallOutcome(
  state: ProofOutcome['state'],
  binding: CheckResult = 'pass',
  label = 'test suite',
): ProofOutcome {
  const proof = { good: 'pass', bad: 'fail', undecided: 'unknown' } as const;
  return {
    label,
    state,
    checks: [smallCheck('proof', proof[state]), smallCheck('key-binding', binding)],
    method: 'did:web:harbour.example#key-1',
    controller: 'did:web:harbour.example',
    contexts: [],
  };
}

/** A proof mechanism with fixed outcomes. */
export function fixedProofs(...outcomes: readonly ProofOutcome[]): ProofMechanism {
  return {
    id: 'fixed',
    applies: () => outcomes.length > 0,
    verify: async () => outcomes,
  };
}

/** A status mechanism that asks one address and gives a fixed result. */
export function fixedStatus(result: CheckResult): StatusMechanism {
  return {
    id: 'fixed',
    applies: () => true,
    check: async (_read, options) => {
      await options.fetchDocument?.('https://status.example/list', 'status-list');
      return [smallCheck('status', result)];
    },
  };
}

/** A verifier in which everything passes, with parts put in. */
export function smallVerifier(parts: Partial<Verifier> = {}): Verifier {
  return {
    proofs: [fixedProofs(smallOutcome('good'))],
    statuses: [],
    labelOf: (format) => format,
    checkDataModel: async () => [smallCheck('data-model', 'pass')],
    checkDates: () => [smallCheck('dates', 'pass')],
    checkSchema: async () => [smallCheck('schema', 'pass')],
    checkRecipient: () => [smallCheck('recipient', 'pass')],
    read: () => ({ kind: 'broken', findings: [] }),
    complete: async (read) => read,
    ...parts,
  };
}

/** What a served document is: JSON, or bytes as they are; a number is an HTTP status that says no. */
export type Served = JsonObject | Uint8Array | number;

/** A network that holds these documents and counts what was asked. */
export function smallNetwork(documents: Readonly<Record<string, Served>>) {
  const asked: string[] = [];
  const fetchDocument = async (url: string): Promise<FetchAnswer> => {
    asked.push(url);
    return answerOf(url, documents[url] ?? 404);
  };
  return { asked, fetchDocument };
}

function answerOf(url: string, served: Served): FetchAnswer {
  if (typeof served === 'number') {
    return { kind: 'failed', code: `http-${served}`, message: `HTTP ${served}`, status: served };
  }
  const bytes =
    served instanceof Uint8Array ? served : new TextEncoder().encode(JSON.stringify(served));
  const mediaType = 'application/json';
  return { kind: 'fetched', url, redirected: false, mediaType, bytes, fetchedAt: TEST_NOW };
}
