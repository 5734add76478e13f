import { describe, expect, it } from 'vitest';
import type { EndorsementClaim } from '../../credential.js';
import type { ProofOutcome } from '../../proofs/mechanism.js';
import type { ReadCredential } from '../../reading.js';
import type { CheckResult } from '../../report.js';
import {
  fixedStatus,
  OFFLINE,
  smallCheck,
  smallCredential,
  smallNetwork,
  smallOutcome,
  smallVerifier,
} from '../../verification/testing/small-verifier.js';
import type { Verifier } from '../../verification/verifier.js';
import { checkEndorsements } from './check-endorsements.js';

const claim: EndorsementClaim = {
  about: 'credential',
  content: { id: 'urn:test:endorsement' },
  path: '$.endorsement[0]',
};
const small = smallCredential();
const endorsement: ReadCredential = {
  ...small,
  document: { id: 'urn:test:endorsement' },
  credential: {
    ...small.credential,
    issuer: { id: 'did:web:guild.example', identifiers: [] },
    subject: { id: 'urn:test:1', identifiers: [] },
  },
};

interface Situation {
  readonly claims?: readonly EndorsementClaim[];
  readonly proof?: ProofOutcome;
  readonly read?: ReadCredential | 'unreadable';
  readonly dates?: CheckResult;
  readonly model?: CheckResult;
  readonly status?: CheckResult;
  readonly served?: Readonly<Record<string, { readonly any: number }>>;
}

async function codesOf(situation: Situation): Promise<readonly string[]> {
  const { claims = [claim], proof, read = endorsement, served = {} } = situation;
  const verifier: Verifier = smallVerifier({
    proofs: [
      {
        id: 'fixed',
        applies: () => proof !== undefined,
        verify: async () => (proof ? [proof] : []),
      },
    ],
    read: () =>
      read === 'unreadable'
        ? { kind: 'broken', findings: [] }
        : { kind: 'read', credentials: [read], skipped: [] },
    checkDates: () => [smallCheck('dates', situation.dates ?? 'pass')],
    checkDataModel: async () => [smallCheck('data-model', situation.model ?? 'pass')],
    statuses: [fixedStatus(situation.status ?? 'pass')],
  });
  const whole = { ...small, credential: { ...small.credential, endorsements: claims } };
  const options = { ...OFFLINE, ...smallNetwork(served) };
  const checks = await checkEndorsements(whole, { verifier, options });
  return checks.map(({ code, result }) => `${code} ${result}`);
}

const good = smallOutcome('good');

describe('an endorsement', () => {
  it.each<readonly [string, Situation, readonly string[]]>([
    ['is good', { proof: good }, ['endorsement-good pass']],
    ['was changed', { proof: smallOutcome('bad') }, ['endorsement-broken fail']],
    ['cannot be checked', { proof: smallOutcome('undecided') }, ['endorsement-undecided unknown']],
    ['is not signed', {}, ['endorsement-unsigned warn']],
    [
      'is signed by nobody known',
      { proof: smallOutcome('good', 'unknown') },
      ['endorsement-signer-open warn'],
    ],
    [
      'is signed by somebody else',
      { proof: smallOutcome('good', 'fail') },
      ['endorsement-wrong-signer fail'],
    ],
    ['has a wrong form', { proof: good, model: 'fail' }, ['endorsement-malformed fail']],
    ['has expired', { proof: good, dates: 'fail' }, ['endorsement-ended warn']],
    ['was revoked', { proof: good, status: 'fail' }, ['endorsement-ended warn']],
    [
      'has a status that does not answer',
      { proof: good, status: 'unknown' },
      ['endorsement-undecided unknown'],
    ],
    ['cannot be read', { proof: good, read: 'unreadable' }, ['endorsement-unreadable warn']],
    [
      'speaks of something else',
      { proof: good, claims: [{ ...claim, about: 'issuer' }] },
      ['endorsement-good pass', 'endorsement-about-other warn'],
    ],
    [
      'stands at an address that does not answer',
      { proof: good, claims: [{ ...claim, content: 'https://guild.example/e' }] },
      ['endorsement-not-fetched unknown'],
    ],
    [
      'stands at an address',
      {
        proof: good,
        claims: [{ ...claim, content: 'https://guild.example/e' }],
        served: { 'https://guild.example/e': { any: 1 } },
      },
      ['endorsement-good pass'],
    ],
  ])('that %s', async (_name, situation, codes) => {
    expect(await codesOf(situation)).toEqual(codes);
  });

  it('is not counted when there is none', async () => {
    expect(await codesOf({ claims: [] })).toEqual(['endorsements-none pass']);
  });

  it.each([
    [10, 0],
    [11, 1],
  ])('is looked at up to ten times: of %i, %i are left out', async (count, left) => {
    const claims = Array.from({ length: count }, () => claim);
    const codes = await codesOf({ proof: good, claims });
    expect(codes.filter((code) => code === 'endorsement-good pass')).toHaveLength(10);
    expect(codes.includes('endorsements-left-out warn')).toBe(left > 0);
  });
});
