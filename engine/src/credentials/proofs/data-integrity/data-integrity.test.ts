import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase58 } from '../../crypto/base58.js';
import { portableCryptography } from '../../crypto/cryptography.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { ProofOutcome } from '../mechanism.js';
import { DATA_INTEGRITY_PROOF } from './data-integrity-proof.js';
import { MAX_PROOFS } from './find-proofs.js';
import { hashDocument } from './hash-document.js';
import { signDataIntegrity } from './sign.js';
import { findSuite } from './suites.js';
import { asRead, inventBadge, inventEd25519, inventP256 } from './testing/invent.js';

const OPTIONS: VerifyOptions = { now: '2026-06-01T12:00:00Z', cryptography: portableCryptography };
const CREATED = '2026-03-02T09:00:00Z';
const ED = inventEd25519(7);
const OTHER = inventEd25519(8);
const P256 = inventP256(9);
const SUITES = [
  ['eddsa-rdfc-2022', ED],
  ['eddsa-jcs-2022', ED],
  ['ecdsa-rdfc-2019', P256],
] as const;

function verify(document: JsonObject, more: Partial<VerifyOptions> = {}) {
  return DATA_INTEGRITY_PROOF.verify(asRead(document), { ...OPTIONS, ...more });
}

function signBadge(more: JsonObject = {}, key = ED): Promise<JsonObject> {
  return signDataIntegrity(inventBadge(key.did, more), {
    suite: 'eddsa-rdfc-2022',
    method: key.method,
    created: CREATED,
    sign: key.sign,
  });
}

/** Signs with words of the proof that a fair signer would not write. */
async function signWithWords(words: JsonObject): Promise<JsonObject> {
  const signed = await signBadge();
  const { proof, ...document } = signed;
  const { proofValue: _value, ...before } = objectOf(proof) ?? {};
  const changed = { ...before, ...words };
  const suite = findSuite('DataIntegrityProof', textOf(changed.cryptosuite));
  if (!suite) throw new Error('No such suite');
  const hashed = await hashDocument(
    { document, proof: changed, suite },
    { digest: 'sha256', cryptography: portableCryptography },
  );
  if (hashed.kind !== 'hashed') throw new Error(hashed.kind);
  return {
    ...document,
    proof: { ...changed, proofValue: `z${encodeBase58(ED.sign(hashed.bytes))}` },
  };
}

function codesOf(outcomes: readonly ProofOutcome[]): readonly (readonly string[])[] {
  return outcomes.map(({ checks }) =>
    checks.filter(({ area }) => area === 'proof').map(({ code }) => code),
  );
}

describe('DATA_INTEGRITY_PROOF', () => {
  it.each(SUITES)('finds what %s signed unchanged', async (suite, key) => {
    const { method, sign } = key;
    const signed = await signDataIntegrity(inventBadge(key.did), {
      suite,
      method,
      created: CREATED,
      sign,
    });
    const [outcome] = await verify(signed);
    expect(outcome).toMatchObject({ state: 'good', label: suite, method, controller: key.did });
    expect(codesOf([outcome].filter((one) => one !== undefined))).toEqual([['integrity-good']]);
  });

  it('keeps the tie of key and issuer apart from the signature', async () => {
    const signed = await signDataIntegrity(inventBadge('did:example:someone-else'), {
      suite: 'eddsa-rdfc-2022',
      method: ED.method,
      created: CREATED,
      sign: ED.sign,
    });
    const [outcome] = await verify(signed);
    expect(outcome?.state).toBe('good');
    const binding = outcome?.checks.filter(({ area }) => area === 'key-binding') ?? [];
    expect(binding.some(({ result }) => result === 'fail')).toBe(true);
  });

  it('says that a changed document was changed', async () => {
    const signed = await signBadge();
    const outcomes = await verify({ ...signed, validFrom: '2026-03-01T00:00:01Z' });
    expect(outcomes[0]?.state).toBe('bad');
    expect(codesOf(outcomes)).toEqual([['integrity-signature-wrong']]);
  });

  it('says that another key was meant', async () => {
    const signed = await signBadge();
    const proof = { ...objectOf(signed.proof), verificationMethod: OTHER.method };
    expect(codesOf(await verify({ ...signed, proof }))).toEqual([['integrity-signature-wrong']]);
  });

  it.each([
    ['no multibase', { proofValue: 'hello' }, 'integrity-value-malformed'],
    ['no value', { proofValue: null }, 'integrity-value-malformed'],
    ['no suite name', { cryptosuite: null }, 'integrity-proof-incomplete'],
    ['no method', { verificationMethod: null }, 'integrity-proof-incomplete'],
    ['no purpose', { proofPurpose: 5 }, 'integrity-proof-incomplete'],
    ['a key of another kind', { verificationMethod: P256.method }, 'integrity-key-wrong-kind'],
    ['a key that is none', { verificationMethod: 'did:key:z6Mkhello#x' }, 'integrity-key-broken'],
    ['an unknown suite', { cryptosuite: 'bbs-2023' }, 'integrity-suite-unsupported'],
    [
      'an unreachable key',
      { verificationMethod: 'did:web:a.example#1' },
      'integrity-key-unreachable',
    ],
  ])('names the step for %s', async (_, words, code) => {
    const signed = await signBadge();
    const outcomes = await verify({ ...signed, proof: { ...objectOf(signed.proof), ...words } });
    expect(codesOf(outcomes)[0]).toContain(code);
    expect(outcomes[0]?.state).not.toBe('good');
  });

  it('cannot tell when a context is unknown, and says which', async () => {
    const signed = await signBadge();
    const contexts = [...listOf(signed['@context']), 'https://evil.example/c'];
    const [outcome] = await verify({ ...signed, '@context': contexts });
    expect(outcome?.state).toBe('undecided');
    expect(outcome?.checks[0]).toMatchObject({
      code: 'integrity-context-unknown',
      params: { url: 'https://evil.example/c' },
    });
  });

  it('refuses a word that is slipped in without a meaning', async () => {
    const outcomes = await verify({ ...(await signBadge()), nickname: 'x' });
    expect(outcomes[0]).toMatchObject({ state: 'bad' });
    expect(outcomes[0]?.checks[0]).toMatchObject({ params: { term: 'nickname' } });
  });

  it('flags a meaning that the document gives itself', async () => {
    const contexts = [...listOf(inventBadge(ED.did)['@context']), { hobby: 'https://a.example/h' }];
    const signed = await signBadge({ '@context': contexts, hobby: 'chess' });
    expect(codesOf(await verify(signed))).toEqual([['integrity-good', 'integrity-context-inline']]);
  });
});

describe('words of the proof', () => {
  it.each([
    ['the last second', '2026-06-01T12:00:59Z', 0, false],
    ['its end', '2026-06-01T12:00:00Z', 0, true],
    ['within the tolerance of the clock', '2026-06-01T11:59:01Z', 60, false],
  ])('expires at %s', async (_, expires, clockSkewSeconds, isOver) => {
    const outcomes = await verify(await signWithWords({ expires }), { clockSkewSeconds });
    expect(outcomes[0]?.state).toBe(isOver ? 'bad' : 'good');
    expect(codesOf(outcomes)[0]?.includes('integrity-proof-expired')).toBe(isOver);
  });

  it.each([
    [{ proofPurpose: 'authentication' }, 'bad', 'integrity-purpose-wrong'],
    [{ created: '2027-01-01T00:00:00Z' }, 'good', 'integrity-proof-in-future'],
    [{ created: '2026-03-02' }, 'bad', 'integrity-proof-date-malformed'],
    [{ domain: 'verifier.example' }, 'good', 'integrity-domain-in-credential'],
    [{ cryptosuite: 'eddsa-2022' }, 'good', 'integrity-suite-old-name'],
  ])('judges %j', async (words, state, code) => {
    const outcomes = await verify(await signWithWords(words));
    expect(outcomes[0]?.state).toBe(state);
    expect(codesOf(outcomes)[0]).toContain(code);
  });
});

describe('sets and chains', () => {
  it('reports every proof of a set by itself', async () => {
    const once = await signBadge();
    const twice = await signDataIntegrity(once, {
      suite: 'ecdsa-rdfc-2019',
      method: P256.method,
      created: CREATED,
      sign: P256.sign,
    });
    const [first, second] = listOf(twice.proof);
    const broken = { ...objectOf(second), proofValue: objectOf(first)?.proofValue ?? null };
    expect((await verify(twice)).map(({ state }) => state)).toEqual(['good', 'good']);
    const outcomes = await verify({ ...twice, proof: [first ?? null, broken] });
    expect(outcomes.map(({ state }) => state)).toEqual(['good', 'bad']);
  });

  it.each([
    ['a missing proof', 'urn:uuid:00000000-0000-4000-8000-00000000dead'],
    ['itself', 'urn:uuid:00000000-0000-4000-8000-000000000099'],
  ])('refuses a proof that stands on %s', async (_, previousProof) => {
    const id = 'urn:uuid:00000000-0000-4000-8000-000000000099';
    const signed = await signBadge();
    const proof = { ...objectOf(signed.proof), id, previousProof };
    const outcomes = await verify({ ...signed, proof });
    expect(outcomes[0]?.state).toBe('bad');
    expect(codesOf(outcomes)[0]).toContain('integrity-chain-broken');
  });

  it('looks at so many proofs only, and says so', async () => {
    const signed = await signBadge();
    const proof = Array.from({ length: MAX_PROOFS + 1 }, () => signed.proof ?? null);
    const outcomes = await verify({ ...signed, proof });
    expect(outcomes).toHaveLength(MAX_PROOFS + 1);
    expect(outcomes.at(-1)).toMatchObject({ state: 'undecided' });
  });
});

describe('any change', () => {
  it('of one value never passes, and nothing ever throws', async () => {
    const signed = await signBadge();
    const odd: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(
      null,
      0,
      true,
      '',
      'x',
      'z',
      [],
      {},
      ['x'],
      { id: 'urn:x:y' },
      'did:key:z6Mk',
      { '@value': 1 },
    );
    const places = placesOf(signed, []);
    await fc.assert(
      fc.asyncProperty(fc.nat(places.length - 1), odd, async (at, value) => {
        const changed = objectOf(setAt(signed, places[at] ?? [], value)) ?? {};
        if (JSON.stringify(changed) === JSON.stringify(signed)) return;
        if (!DATA_INTEGRITY_PROOF.applies(asRead(changed))) return;
        for (const { state } of await verify(changed)) expect(state).not.toBe('good');
      }),
      { numRuns: 400, seed: 20260303 },
    );
  });
});

/** Places of texts; a list of one and the value itself mean the same, so types are left out. */
function placesOf(value: Json, path: readonly (string | number)[]): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'type' || key === '@context'
      ? []
      : placesOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function setAt(value: Json, path: readonly (string | number)[], to: Json): Json {
  const [head, ...rest] = path;
  if (head === undefined) return to;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === head ? setAt(item, rest, to) : item));
  }
  const object = objectOf(value) ?? {};
  return { ...object, [head]: setAt(object[head] ?? null, rest, to) };
}
