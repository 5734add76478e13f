import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portableCryptography } from '../../crypto/cryptography.js';
import { formatOf } from '../../formats/formats.js';
import { type Json, type JsonObject, listOf, objectOf, textOf } from '../../json.js';
import type { AnchorAnswer, FetchAnswer, VerifyOptions } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { ProofOutcome } from '../mechanism.js';
import { MERKLE_PROOF } from './merkle-proof.js';
import { readReceipt2017, readReceipt2019 } from './receipt.js';
import {
  CERTIFICATE_2,
  CERTIFICATE_3,
  hashOf,
  pairHash,
  proofValueOf,
  SIBLING,
  withReceipt2017,
  withReceipt2019,
} from './testing/made-receipts.js';
import { walkReceipt } from './walk-receipt.js';

const OPTIONS: VerifyOptions = { now: '2026-01-01T00:00:00Z', cryptography: portableCryptography };
const PROFILE = 'https://harbour.example/issuer.json';

describe('a receipt of 2017', () => {
  it('that fits stays undecided without a look into the chain', async () => {
    const outcome = await verifyOne(await withReceipt2017(CERTIFICATE_2));
    expect(outcome.state).toBe('undecided');
    expect(codesOf(outcome)).toEqual(['merkle-receipt-fits', 'merkle-issuer-not-asked']);
    expect(outcome.contexts.map((one) => one.url)).toContain('https://w3id.org/blockcerts/v2');
  });

  it('shows one changed letter', async () => {
    const receipt = await withReceipt2017(CERTIFICATE_2);
    const badge = { ...objectOf(receipt.badge), name: 'Ropes' };
    expect(codesOf(await verifyOne({ ...receipt, badge }))).toEqual(['merkle-document-changed']);
  });

  it('that is for tests only says so', async () => {
    const anchor = { type: 'Mock', chain: 'mockchain', sourceId: 'none' };
    const outcome = await verifyOne(await withReceipt2017(CERTIFICATE_2, anchor));
    expect(codesOf(outcome)[0]).toBe('merkle-receipt-for-tests');
  });

  it('whose path leads elsewhere is bad', async () => {
    const receipt = await withReceipt2017(CERTIFICATE_2);
    const signature = { ...objectOf(receipt.signature), proof: [{ left: SIBLING }] };
    const outcome = await verifyOne({ ...receipt, signature });
    expect(outcome.state).toBe('bad');
    expect(codesOf(outcome)).toEqual(['merkle-path-broken']);
  });

  it('over a name that no vocabulary knows is bad', async () => {
    const receipt = await withReceipt2017(CERTIFICATE_2);
    const outcome = await verifyOne({ ...receipt, salary: 'high' });
    expect(outcome.checks[0]).toMatchObject({
      code: 'merkle-undefined-term',
      params: { term: 'salary' },
    });
  });

  it('over a vocabulary that is not built in is unknown', async () => {
    const receipt = await withReceipt2017(CERTIFICATE_2);
    const outcome = await verifyOne({ ...receipt, '@context': ['https://elsewhere.example/v1'] });
    expect(outcome.state).toBe('undecided');
    expect(codesOf(outcome)).toEqual(['merkle-unknown-context']);
  });

  it.each([{}, { targetHash: 'ab', merkleRoot: 'cd' }, { proof: ['x'] }])(
    'without readable hashes (%j) is bad',
    async (parts) => {
      const whole = await withReceipt2017(CERTIFICATE_2);
      const kept = 'proof' in parts ? objectOf(whole.signature) : {};
      const signature = { ...kept, ...parts, type: ['MerkleProof2017'] };
      const outcome = await verifyOne({ ...whole, signature });
      expect(codesOf(outcome)).toEqual(['merkle-receipt-unreadable']);
    },
  );
});

describe('a receipt of 2019', () => {
  it('that fits stays undecided, and its key too', async () => {
    const outcome = await verifyOne(await withReceipt2019(CERTIFICATE_3));
    expect(outcome).toMatchObject({ state: 'undecided', controller: PROFILE });
    expect(codesOf(outcome)).toEqual(['merkle-receipt-fits', 'merkle-key-on-chain']);
  });

  it('as a Data Integrity suite is the same', async () => {
    const proof = { type: 'DataIntegrityProof', cryptosuite: 'merkle-proof-2019' };
    const outcome = await verifyOne(await withReceipt2019(CERTIFICATE_3, proof));
    expect(codesOf(outcome)[0]).toBe('merkle-receipt-fits');
  });

  it('shows one changed letter', async () => {
    const receipt = await withReceipt2019(CERTIFICATE_3);
    const outcome = await verifyOne({ ...receipt, validFrom: '2024-01-02T00:00:00Z' });
    expect(outcome.state).toBe('bad');
    expect(codesOf(outcome)).toEqual(['merkle-document-changed']);
  });

  it('needs a zone in its moment under data model 2.0', async () => {
    const created = '2024-01-30T17:36:01.833602';
    const outcome = await verifyOne(await withReceipt2019(CERTIFICATE_3, { created }));
    expect(outcome.checks.find((one) => one.code === 'merkle-created-malformed')?.result).toBe(
      'fail',
    );
  });

  it('needs no zone under data model 1.1', async () => {
    const { validFrom, ...rest } = CERTIFICATE_3;
    const contexts = ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3'];
    const document = { ...rest, '@context': contexts, issuanceDate: validFrom ?? null };
    const outcome = await verifyOne(
      await withReceipt2019(document, { created: '2024-01-30T17:36:01.833602' }),
    );
    expect(codesOf(outcome)).toEqual(['merkle-receipt-fits', 'merkle-key-on-chain']);
  });

  it('by the key of another DID contradicts the issuer', async () => {
    const document = { ...CERTIFICATE_3, issuer: 'did:web:harbour.example' };
    const proof = { verificationMethod: 'did:web:pirate.example#key-1' };
    const outcome = await verifyOne(await withReceipt2019(document, proof));
    expect(outcome.checks.at(-1)).toMatchObject({ code: 'merkle-key-of-another', result: 'fail' });
  });

  it('by a DID for a web page is not tied', async () => {
    const proof = { verificationMethod: 'did:web:pirate.example#key-1' };
    const outcome = await verifyOne(await withReceipt2019(CERTIFICATE_3, proof));
    expect(codesOf(outcome).at(-1)).toBe('merkle-key-not-tied');
  });

  it('over an earlier proof covers that proof too', async () => {
    const signed = { ...CERTIFICATE_3, proof: EARLIER };
    const outcome = await verifyOne(await withReceipt2019(signed, { previousProof: EARLIER.id }));
    expect(codesOf(outcome)[0]).toBe('merkle-receipt-fits');
    const changed = { ...EARLIER, created: '2024-01-01T00:00:01Z' };
    const receipt = await withReceipt2019(signed, { previousProof: EARLIER.id });
    const [, last] = Array.isArray(receipt.proof) ? receipt.proof : [];
    const swapped = await verifyOne({ ...receipt, proof: [changed, last ?? null] });
    expect(codesOf(swapped)).toEqual(['merkle-document-changed']);
  });

  it('over an earlier proof that is gone is bad', async () => {
    const outcome = await verifyOne(
      await withReceipt2019(CERTIFICATE_3, { previousProof: 'urn:uuid:gone' }),
    );
    expect(codesOf(outcome)).toEqual(['merkle-earlier-proof-missing']);
  });

  it('behind other proofs may cover the document alone', async () => {
    const signed = { ...CERTIFICATE_3, proof: EARLIER };
    const outcome = await verifyOne(await withReceipt2019(signed, {}, CERTIFICATE_3));
    expect(codesOf(outcome)[0]).toBe('merkle-receipt-fits');
  });

  it('names values that no receipt covers', async () => {
    const document = {
      ...CERTIFICATE_3,
      credentialSubject: { id: 'kim', claim: { name: 'Rope' } },
    };
    const outcome = await verifyOne(await withReceipt2019(document));
    expect(outcome.checks[1]).toMatchObject({
      code: 'merkle-uncovered-values',
      result: 'warn',
      params: { values: '“kim”' },
    });
  });
});

describe('a context inside the certificate', () => {
  const original = {
    ...CERTIFICATE_2,
    '@context': contextsWith({ motto: 'https://harbour.example/motto' }),
  };

  it('may add words', async () => {
    const outcome = await verifyOne(await withReceipt2017({ ...original, motto: 'Hold fast' }));
    expect(codesOf(outcome)[0]).toBe('merkle-receipt-fits');
  });

  it.each<readonly [string, Json]>([
    ['name', null],
    ['name', 'http://schema.org/alternateName'],
    ['achievement', null],
    ['achievement', { '@id': null }],
    ['achievement', '@nest'],
    ['achievement', { '@id': 'https://harbour.example/a', '@context': { name: null } }],
    ['achievement', { '@reverse': 'https://harbour.example/a' }],
    ['achievement', { '@id': 'https://harbour.example/a', '@container': '@index' }],
    ['@base', 'https://harbour.example/'],
    ['@vocab', null],
    ['@propagate', false],
  ])('may not make of %s %j', async (term, meaning) => {
    const document = { ...CERTIFICATE_2, '@context': contextsWith({ [term]: meaning }) };
    const receipt = { ...(await withReceipt2017(original)), '@context': document['@context'] };
    const outcome = await verifyOne(receipt);
    expect(outcome.checks).toMatchObject([{ code: 'merkle-term-redefined', params: { term } }]);
    expect(outcome.state).toBe('bad');
  });

  it('cannot put another name over the same hash', async () => {
    const receipt = await withReceipt2017(CERTIFICATE_2);
    const badge = objectOf(receipt.badge) ?? {};
    const forged: JsonObject = {
      ...receipt,
      '@context': contextsWith({ name: null, was: 'http://schema.org/name' }),
      badge: { ...badge, name: 'Captain', was: 'Rope', issuer: wasNamed(badge.issuer) },
    };
    const { signature, ...unsigned } = forged;
    expect(await hashOf(unsigned)).toBe(objectOf(signature)?.targetHash);
    expect(codesOf(await verifyOne(forged))).toEqual(['merkle-term-redefined']);
  });

  it('may not be emptied further down', async () => {
    const receipt = await withReceipt2017(CERTIFICATE_2);
    const recipient = { ...objectOf(receipt.recipient), '@context': null };
    const outcome = await verifyOne({ ...receipt, recipient });
    expect(codesOf(outcome)).toEqual(['merkle-term-redefined']);
  });
});

describe('a look into the chain', () => {
  it('makes the proof good when the root stands there', async () => {
    const document = await withReceipt2017(CERTIFICATE_2);
    const root = textOf(objectOf(document.signature)?.merkleRoot) ?? '';
    const outcome = await verifyOne(document, chainSaying(found(`0x${root.toUpperCase()}`)));
    expect(outcome.state).toBe('good');
    expect(outcome.checks[0]).toMatchObject({ code: 'merkle-anchored', result: 'pass' });
  });

  it.each([
    [found('ab'.repeat(32)), 'merkle-anchor-differs', 'bad'],
    [{ kind: 'not-found' }, 'merkle-anchor-not-found', 'bad'],
    [{ kind: 'failed', message: 'slow' }, 'merkle-anchor-not-asked', 'undecided'],
  ] as const)('that gives %j leads to %s', async (answer, code, state) => {
    const outcome = await verifyOne(await withReceipt2017(CERTIFICATE_2), chainSaying(answer));
    expect([codesOf(outcome)[0], outcome.state]).toEqual([code, state]);
  });
});

describe('the addresses that an issuer publishes', () => {
  it.each([
    [
      { id: 'ecdsa-koblitz-pubkey:1Harbour', created: '2019-01-01T00:00:00Z' },
      'merkle-key-published',
    ],
    [{ publicKey: 'ecdsa-koblitz-pubkey:1HARBOUR' }, 'merkle-key-published'],
    [{ key: '1Harbour', date: '2016-01-01' }, 'merkle-key-published'],
    [{ id: 'ecdsa-koblitz-pubkey:1Pirate' }, 'merkle-key-not-published'],
    [
      { id: 'ecdsa-koblitz-pubkey:1Harbour', created: '2020-02-04T00:00:00+0000' },
      'merkle-key-not-in-force',
    ],
    [
      { id: 'ecdsa-koblitz-pubkey:1Harbour', revoked: '2020-02-03T04:05:06Z' },
      'merkle-key-not-in-force',
    ],
    [
      { id: 'ecdsa-koblitz-pubkey:1Harbour', revoked: '2020-02-03T04:05:07Z' },
      'merkle-key-published',
    ],
    [
      { id: 'ecdsa-koblitz-pubkey:1Harbour', expires: '2020-02-03T00:00:00Z' },
      'merkle-key-not-in-force',
    ],
  ])('%j gives %s', async (key, code) => {
    const profile = { id: PROFILE, publicKey: [key], issuerKeys: 'key' in key ? [key] : [] };
    const outcome = await verifyOne(
      await withReceipt2017(CERTIFICATE_2),
      serving({ [PROFILE]: profile }),
    );
    expect(codesOf(outcome).at(-1)).toBe(code);
    expect(outcome.checks.at(-1)?.area).toBe('key-binding');
  });

  it('count as good when one of them paid', async () => {
    const document = await withReceipt2017(CERTIFICATE_2);
    const root = textOf(objectOf(document.signature)?.merkleRoot) ?? '';
    const profile = { id: PROFILE, publicKey: [{ id: 'ecdsa-koblitz-pubkey:1Harbour' }] };
    const paidBy = (issuingAddress: string) => ({
      ...serving({ [PROFILE]: profile }),
      ...chainSaying({ ...found(root), issuingAddress }),
    });
    const good = await verifyOne(document, paidBy('1harbour'));
    expect(good.checks.at(-1)).toMatchObject({ code: 'merkle-key-is-issuers', result: 'pass' });
    const bad = await verifyOne(document, paidBy('1Pirate'));
    expect(bad.checks.at(-1)).toMatchObject({ code: 'merkle-key-of-another', result: 'fail' });
  });
});

describe('reading receipts', () => {
  it('gives the same from both forms', () => {
    const target = '12'.repeat(32);
    const root = pairHash(SIBLING, target);
    const newer = readReceipt2019(proofValueOf(target, root));
    const older = readReceipt2017({
      targetHash: target,
      merkleRoot: root,
      proof: [{ left: SIBLING }],
    });
    expect(newer).toMatchObject({ targetHash: target, merkleRoot: root, path: older?.path });
    expect(newer?.anchors).toEqual([
      { chain: 'bitcoin', network: 'mainnet', transactionId: 'tx1' },
    ]);
    expect(newer && walkReceipt(newer, portableCryptography)).toBe(root);
  });

  it('never throws for any text and never fits by chance', () => {
    const value = proofValueOf('12'.repeat(32), '34'.repeat(32));
    const mutated = fc
      .tuple(fc.nat(value.length - 1), fc.constantFrom(...'123456789ABCzxyw0'))
      .map(([at, letter]) => value.slice(0, at) + letter + value.slice(at + 1));
    fc.assert(
      fc.property(
        fc.oneof(
          mutated,
          fc.string(),
          fc.base64String().map((text) => `z${text}`),
        ),
        (text) => {
          const receipt = readReceipt2019(text);
          if (receipt)
            expect(walkReceipt(receipt, portableCryptography)).not.toBe(receipt.merkleRoot);
        },
      ),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });
});

/** An earlier signature as the terms of data model 2.0 describe one. */
const EARLIER = {
  id: 'urn:uuid:earlier',
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2024-01-01T00:00:00Z',
  verificationMethod: 'https://harbour.example/issuer.json#key-2',
  proofPurpose: 'assertionMethod',
  proofValue: 'z3abc',
} as const satisfies JsonObject;

function contextsWith(inline: JsonObject): readonly Json[] {
  return [...listOf(CERTIFICATE_2['@context']), inline];
}

function wasNamed(issuer: Json | undefined): JsonObject {
  const { name, ...rest } = objectOf(issuer) ?? {};
  return { ...rest, was: name ?? null };
}

async function verifyOne(
  document: JsonObject,
  more: Partial<VerifyOptions> = {},
): Promise<ProofOutcome> {
  const read = readOf(document);
  expect(MERKLE_PROOF.applies(read)).toBe(true);
  const outcomes = await MERKLE_PROOF.verify(read, { ...OPTIONS, ...more });
  const [outcome] = outcomes;
  if (!outcome || outcomes.length !== 1) throw new Error(`${outcomes.length} outcomes`);
  return outcome;
}

function readOf(document: JsonObject): ReadCredential {
  const format = formatOf(document);
  if (!format) throw new Error('no format');
  return {
    format: format.id,
    envelope: { kind: 'embedded' },
    trail: [],
    document,
    credential: format.toCredential(document),
    parts: [],
    findings: [],
    sha256: '',
  };
}

function codesOf(outcome: ProofOutcome): readonly string[] {
  return outcome.checks.map((one) => one.code);
}

function found(data: string): Extract<AnchorAnswer, { readonly kind: 'found' }> {
  return { kind: 'found', data, time: '2020-02-03T05:00:00Z' };
}

function chainSaying(answer: AnchorAnswer): Partial<VerifyOptions> {
  return { lookUpAnchor: async () => answer };
}

function serving(documents: Readonly<Record<string, JsonObject>>): Partial<VerifyOptions> {
  const fetchDocument = async (url: string): Promise<FetchAnswer> => {
    const document = documents[url];
    if (!document) return { kind: 'failed', code: 'http-404', message: 'not there', status: 404 };
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    const fetchedAt = '2026-01-01T00:00:00Z';
    return {
      kind: 'fetched',
      url,
      redirected: false,
      mediaType: 'application/json',
      bytes,
      fetchedAt,
    };
  };
  return { fetchDocument };
}
