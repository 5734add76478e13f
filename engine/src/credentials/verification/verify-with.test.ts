import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_AREAS, type CheckArea, type CheckResult, type CredentialReport } from '../report.js';
import { worseOf, worstOf } from './areas.js';
import {
  fixedProofs,
  fixedStatus,
  OFFLINE,
  smallCheck,
  smallCredential,
  smallNetwork,
  smallOutcome,
  smallVerifier,
} from './testing/small-verifier.js';
import { RESTING_AREAS } from './verification-codes.js';
import { verifyWith } from './verify-with.js';

const RESULTS = ['pass', 'warn', 'unknown', 'fail'] as const satisfies readonly CheckResult[];
const STATES = ['good', 'bad', 'undecided'] as const;

function inArea(report: CredentialReport, area: CheckArea) {
  return report.checks.filter((check) => check.area === area);
}

function resultOf(report: CredentialReport, area: CheckArea): CheckResult {
  return worstOf(inArea(report, area));
}

describe('a proof that is bad silences what rests on it', () => {
  it('asks nothing and fetches nothing when the only proof is bad', async () => {
    const network = smallNetwork({ 'https://status.example/list': { any: 1 } });
    const verifier = smallVerifier({
      proofs: [fixedProofs(smallOutcome('bad'))],
      statuses: [fixedStatus('pass')],
      checkDates: () => [smallCheck('dates', 'fail', 'dates-expired')],
    });
    const report = await verifyWith(verifier, smallCredential(), { ...OFFLINE, ...network });
    expect(network.asked).toEqual([]);
    expect(report.worst).toBe('fail');
    expect(report.trusted).toBe(false);
    for (const area of RESTING_AREAS) {
      const [only, ...others] = inArea(report, area);
      expect(only?.code).toBe(`${area}-rests-on-a-broken-proof`);
      expect(only?.result).toBe('unknown');
      expect(others).toEqual([]);
    }
  });

  it('reports expired and revoked beside a good proof, not in its place', async () => {
    const verifier = smallVerifier({
      statuses: [fixedStatus('fail')],
      checkDates: () => [smallCheck('dates', 'fail', 'dates-expired')],
    });
    const report = await verifyWith(verifier, smallCredential(), OFFLINE);
    expect(resultOf(report, 'proof')).toBe('pass');
    expect(resultOf(report, 'dates')).toBe('fail');
    expect(resultOf(report, 'status')).toBe('fail');
  });

  it('fails a credential without any proof and asks nothing about it', async () => {
    const verifier = smallVerifier({ proofs: [], statuses: [fixedStatus('pass')] });
    const network = smallNetwork({});
    const report = await verifyWith(verifier, smallCredential(), { ...OFFLINE, ...network });
    expect(inArea(report, 'proof').map(({ code }) => code)).toEqual(['proof-missing']);
    expect(inArea(report, 'status').map(({ code }) => code)).toEqual(['status-rests-on-no-proof']);
    expect(network.asked).toEqual([]);
  });

  it('checks the other areas when the proof is undecided, and is never better than unknown', async () => {
    const verifier = smallVerifier({
      proofs: [fixedProofs(smallOutcome('undecided'))],
      statuses: [fixedStatus('pass')],
    });
    const report = await verifyWith(verifier, smallCredential(), OFFLINE);
    expect(resultOf(report, 'status')).toBe('pass');
    expect(report.worst).toBe('unknown');
    expect(report.trusted).toBe(false);
  });
});

describe('several proofs', () => {
  it('takes one good proof as enough and shows the bad one as a remark', async () => {
    const proofs = [fixedProofs(smallOutcome('bad', 'pass', 'copied'), smallOutcome('good'))];
    const report = await verifyWith(smallVerifier({ proofs }), smallCredential(), OFFLINE);
    expect(resultOf(report, 'proof')).toBe('warn');
    expect(inArea(report, 'proof').map(({ code }) => code)).toContain('proof-also-not-good');
  });

  it('never lends the key of a bad proof to a forger who adds a good one', async () => {
    const proofs = [fixedProofs(smallOutcome('bad', 'pass'), smallOutcome('good', 'unknown'))];
    const trustLists = [
      {
        id: 'l',
        title: 'Schools',
        owner: 'Ministry',
        asOf: '2026-01-01',
        issuers: [{ ids: ['did:web:harbour.example'], name: 'Harbour School' }],
      },
    ];
    const options = { ...OFFLINE, trustLists };
    const report = await verifyWith(smallVerifier({ proofs }), smallCredential(), options);
    expect(resultOf(report, 'key-binding')).toBe('unknown');
    expect(resultOf(report, 'issuer-identity')).toBe('unknown');
    expect(report.line).not.toContain('by the key of');
  });

  it('leads with the good proof whose key is tied to the issuer', async () => {
    const proofs = [fixedProofs(smallOutcome('good', 'unknown'), smallOutcome('good', 'pass'))];
    const report = await verifyWith(smallVerifier({ proofs }), smallCredential(), OFFLINE);
    expect(resultOf(report, 'key-binding')).toBe('pass');
    expect(report.line).toContain('by the key of did:web:harbour.example');
  });
});

describe('parts', () => {
  const part = smallCredential({ document: { id: 'urn:test:part' } });
  const onlyOuterSigned = smallVerifier({
    proofs: [
      {
        id: 'outer',
        applies: ({ document }) => document.id !== 'urn:test:part',
        verify: async () => [smallOutcome('good')],
      },
    ],
  });

  it('lets an unsigned part of a record stand on the outer signer with a remark', async () => {
    const whole = smallCredential({ format: 'clr-2.0', parts: [part] });
    const report = await verifyWith(onlyOuterSigned, whole, OFFLINE);
    const [inner] = report.parts;
    expect(inner && inArea(inner, 'proof').map(({ code, result }) => [code, result])).toEqual([
      ['proof-only-outer', 'warn'],
    ]);
    expect(inner && resultOf(inner, 'key-binding')).toBe('unknown');
  });

  it('does not let whoever presents an unsigned credential vouch for it', async () => {
    const whole = smallCredential({ format: 'verifiable-presentation', parts: [part] });
    const report = await verifyWith(onlyOuterSigned, whole, OFFLINE);
    expect(report.parts[0] && resultOf(report.parts[0], 'proof')).toBe('unknown');
    expect(report.parts[0]?.trusted).toBe(false);
  });

  it('fails an unsigned part of an unsigned wrapper', async () => {
    const whole = smallCredential({ format: 'verifiable-presentation', parts: [part] });
    const report = await verifyWith(smallVerifier({ proofs: [] }), whole, OFFLINE);
    expect(resultOf(report, 'proof')).toBe('warn');
    expect(report.parts[0] && resultOf(report.parts[0], 'proof')).toBe('fail');
  });

  it('asks an address once for the whole tree and names it in each report', async () => {
    const network = smallNetwork({ 'https://status.example/list': { any: 1 } });
    const verifier = smallVerifier({ statuses: [fixedStatus('pass')] });
    const whole = smallCredential({ format: 'clr-2.0', parts: [part, part, part, part, part] });
    const report = await verifyWith(verifier, whole, { ...OFFLINE, ...network });
    expect(network.asked).toEqual(['https://status.example/list']);
    expect(report.parts.map(({ fetches }) => fetches.length)).toEqual([1, 1, 1, 1, 1]);
  });

  it.each([
    [199, 0],
    [200, 1],
  ])('verifies at most 200 credentials: %i parts leave %i out', async (count, left) => {
    const parts = Array.from({ length: count }, () => part);
    const whole = smallCredential({ format: 'clr-2.0', parts });
    const report = await verifyWith(smallVerifier(), whole, OFFLINE);
    expect(report.parts).toHaveLength(count - left);
    expect(report.checks.some(({ code }) => code === 'parts-left-out')).toBe(left > 0);
  });
});

describe('stopping', () => {
  it('says of each area that was not reached that it was stopped', async () => {
    const stop = new AbortController();
    const verifier = smallVerifier({
      checkSchema: async () => {
        stop.abort();
        return [smallCheck('schema', 'pass')];
      },
    });
    const options = { ...OFFLINE, signal: stop.signal };
    const report = await verifyWith(verifier, smallCredential(), options);
    expect(resultOf(report, 'dates')).toBe('pass');
    const stopped = report.checks.filter(({ code }) => code === 'verification-stopped');
    expect(stopped.map(({ area }) => area)).toEqual([
      'issuer-identity',
      'recipient',
      'endorsements',
      'evidence-links',
    ]);
    expect(report.worst).toBe('unknown');
  });

  it('does not look at a proof after it was stopped', async () => {
    const signal = AbortSignal.abort();
    const report = await verifyWith(smallVerifier(), smallCredential(), { ...OFFLINE, signal });
    expect(inArea(report, 'proof').map(({ code }) => code)).toEqual(['verification-stopped']);
    expect(report.trusted).toBe(false);
  });
});

describe('whatever the parts find out', () => {
  const outcome = fc.record({
    state: fc.constantFrom(...STATES),
    binding: fc.constantFrom(...RESULTS),
  });
  const situation = fc.record({
    outcomes: fc.array(outcome, { maxLength: 3 }),
    dates: fc.constantFrom(...RESULTS),
    status: fc.constantFrom(...RESULTS),
    schema: fc.constantFrom(...RESULTS),
    model: fc.constantFrom(...RESULTS),
    listed: fc.boolean(),
    online: fc.boolean(),
  });

  it('keeps every promise of the report', async () => {
    await fc.assert(
      fc.asyncProperty(situation, async (given) => {
        const network = smallNetwork({});
        const outcomes = given.outcomes.map(({ state, binding }) => smallOutcome(state, binding));
        const verifier = smallVerifier({
          proofs: [fixedProofs(...outcomes)],
          statuses: [fixedStatus(given.status)],
          checkDates: () => [smallCheck('dates', given.dates)],
          checkSchema: async () => [smallCheck('schema', given.schema)],
          checkDataModel: async () => [smallCheck('data-model', given.model)],
        });
        const list = {
          id: 'l',
          title: 'Schools',
          owner: 'Ministry',
          asOf: '2026-01-01',
          issuers: [{ ids: ['did:web:harbour.example'], name: 'Harbour School' }],
        };
        const report = await verifyWith(verifier, smallCredential(), {
          ...OFFLINE,
          ...(given.online ? { fetchDocument: network.fetchDocument } : {}),
          trustLists: given.listed ? [list] : [],
        });
        expectPromises(report, given.outcomes, network.asked);
      }),
      { seed: 20260501, numRuns: 400 },
    );
  });
});

interface GivenOutcome {
  readonly state: (typeof STATES)[number];
  readonly binding: CheckResult;
}

function expectPromises(
  report: CredentialReport,
  outcomes: readonly GivenOutcome[],
  asked: readonly string[],
): void {
  const good = outcomes.filter(({ state }) => state === 'good');
  const areas = report.checks.map(({ area }) => CHECK_AREAS.indexOf(area));
  expect(areas).toEqual([...areas].sort((a, b) => a - b));
  expect(new Set(areas).size).toBe(CHECK_AREAS.length);
  for (const { area, result } of report.checks) {
    const decides = area !== 'evidence-links' && area !== 'recipient';
    if (decides) expect(worseOf(report.worst, result)).toBe(report.worst);
  }
  // A good signature in another's name is nobody's word.
  expect(report.trusted).toBe(good.some(({ binding }) => binding !== 'fail'));
  if (resultOf(report, 'proof') === 'fail') {
    expect(asked).toEqual([]);
    for (const area of RESTING_AREAS) expect(resultOf(report, area)).toBe('unknown');
  }
  const bound = good.some(({ binding }) => binding === 'pass' || binding === 'warn');
  if (!bound) expect(resultOf(report, 'issuer-identity')).not.toBe('pass');
  if (good.length === 0) expect(['unknown', 'fail']).toContain(report.worst);
}
