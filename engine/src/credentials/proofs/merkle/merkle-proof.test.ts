import { describe, expect, it } from 'vitest';
import { type JsonObject, objectOf, textOf } from '../../json.js';
import {
  CERTIFICATE_2,
  CERTIFICATE_3,
  SIBLING,
  withReceipt2017,
  withReceipt2019,
} from './testing/made-receipts.js';
import { chainSaying, codesOf, found, serving, verifyOne } from './testing/verify-one.js';

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

describe('the key list of the issuer of a newer certificate', () => {
  const method = {
    id: `${PROFILE}#key-1`,
    type: 'JsonWebKey2020',
    controller: PROFILE,
    publicKeyJwk: {
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    },
  };
  it.each<readonly [string, JsonObject, string]>([
    ['that lists it', { assertionMethod: [method.id] }, 'merkle-key-on-chain'],
    ['that lists it for other uses', { authentication: [method.id] }, 'key-not-listed'],
  ])('%s', async (_, uses, code) => {
    const profile = { id: PROFILE, verificationMethod: [method], ...uses };
    const outcome = await verifyOne(
      await withReceipt2019(CERTIFICATE_3),
      serving({ [PROFILE]: profile }),
    );
    expect(codesOf(outcome).at(-1)).toBe(code);
  });

  it('that does not have it', async () => {
    const profile = { id: PROFILE, verificationMethod: [{ ...method, id: `${PROFILE}#key-2` }] };
    const outcome = await verifyOne(
      await withReceipt2019(CERTIFICATE_3),
      serving({ [PROFILE]: profile }),
    );
    expect(outcome.checks.at(-1)).toMatchObject({
      code: 'merkle-key-not-published',
      result: 'fail',
    });
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
