import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../../crypto/base64.js';
import type { JsonObject } from '../../json.js';
import type { FetchDocument } from '../../ports.js';
import type { ReadCredential } from '../../reading.js';
import type { CheckResult } from '../../report.js';
import {
  ecdsaSample,
  ed25519Sample,
  encodeJson,
  goodToken,
  optionsAt,
  pretendNetwork,
  RSA_PUBLIC,
  readOne,
  rsaSample,
  type SampleKey,
  sampleCredential,
  signToken,
} from './jose-samples.contract.js';
import { JWT_PROOF } from './jwt-proof.js';

const NOW = '2026-11-01T00:00:00Z';
const ada = ed25519Sample('a');
const eve = ed25519Sample('e');
const rsa = rsaSample();

describe('a signed token', () => {
  it.each([
    ada,
    ecdsaSample('P-256', 'ES256'),
    ecdsaSample('P-384', 'ES384'),
    ecdsaSample('P-521', 'ES512'),
    ecdsaSample('secp256k1', 'ES256K'),
    rsa,
    rsaSample('PS256'),
  ])('is good and bound to its did:key by $algorithm', async (key) => {
    const { state, codes } = await verify(goodToken(key));
    expect(state).toBe('good');
    expect(codes).toEqual(['jws-signature-good', 'key-belongs-to-issuer', 'key-listed']);
  });

  it('of the older model holds the credential in vc and repeats its claims', async () => {
    const credential = sampleCredential(ada.did, {
      '@context': ['https://www.w3.org/2018/credentials/v1'],
      issuanceDate: '2026-01-10T09:00:00.500Z',
    });
    const { validFrom: _, ...vc } = credential;
    const seconds = Date.parse('2026-01-10T09:00:00Z') / 1000;
    const payload = { vc, iss: ada.did, sub: 'did:example:ada', jti: vc.id ?? '', nbf: seconds };
    const { state, codes } = await verify(signToken(ada, headerOf(ada, { typ: 'JWT' }), payload));
    expect({ state, codes }).toMatchObject({ state: 'good' });
    expect(codes).toContain('jwt-claims-agree');
    const late = signToken(ada, headerOf(ada, { typ: 'JWT' }), { ...payload, nbf: seconds + 1 });
    expect((await verify(late)).codes).toEqual(['jws-signature-good', 'jwt-claim-disagrees']);
  });
});

describe('a forged token', () => {
  it('without a signature is refused, however “none” is written', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      const token = `${encodeJson({ alg, kid: ada.did })}.${encodeJson(sampleCredential(ada.did))}.`;
      expect(await verify(token)).toMatchObject({ state: 'bad', codes: ['jws-algorithm-refused'] });
    }
  });

  it('with the public key as shared secret is refused', async () => {
    const pem = RSA_PUBLIC.export({ type: 'spki', format: 'pem' });
    const header = { alg: 'HS256', kid: `${rsa.did}#${rsa.multikey}` };
    const input = `${encodeJson(header)}.${encodeJson(sampleCredential(rsa.did))}`;
    const token = `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
    expect(await verify(token)).toMatchObject({ state: 'bad', codes: ['jws-algorithm-refused'] });
  });

  it.each([
    ['ES256', rsa],
    ['RS256', ecdsaSample('P-256', 'ES256')],
    ['ES256', ada],
    ['ES256K', ecdsaSample('P-256', 'ES256')],
    ['ES384', ecdsaSample('P-256', 'ES256')],
  ])('that claims %s for another kind of key is refused', async (alg, key) => {
    const token = signToken(key, headerOf(key, { alg }), sampleCredential(key.did));
    expect(await verify(token)).toMatchObject({ codes: ['jws-algorithm-not-for-key'] });
  });

  it('with RS256 made as PS256 does not fit', async () => {
    const pss = rsaSample('PS256');
    const token = signToken(pss, headerOf(pss, { alg: 'RS256' }), sampleCredential(pss.did));
    expect(await verify(token)).toMatchObject({ codes: ['jws-signature-bad'] });
  });

  it('with another’s key under the issuer’s key name does not fit', async () => {
    const token = signToken(eve, headerOf(ada), sampleCredential(ada.did));
    expect(await verify(token)).toMatchObject({ state: 'bad', codes: ['jws-signature-bad'] });
  });

  it('with an own key for another issuer is unchanged, but not by the issuer', async () => {
    const token = signToken(eve, headerOf(eve), sampleCredential(ada.did));
    const { state, codes } = await verify(token);
    expect(state).toBe('good');
    expect(codes).toEqual(['jws-signature-good', 'key-of-another']);
  });

  it('with the key in its own header says nothing about the issuer', async () => {
    const header = { alg: 'EdDSA', typ: 'vc+jwt', jwk: eve.jwk };
    const { state, results } = await verify(
      signToken(eve, header, sampleCredential('https://university.example/issuer')),
    );
    expect(state).toBe('good');
    expect(results['key-in-token']).toBe('unknown');
  });

  it('cannot replace the issuer’s did:key by a key in its header', async () => {
    const header = { alg: 'EdDSA', typ: 'vc+jwt', jwk: eve.jwk };
    const token = signToken(eve, header, sampleCredential(ada.did));
    expect(await verify(token)).toMatchObject({ state: 'bad', codes: ['jws-signature-bad'] });
  });

  it('never makes us follow jku or x5u', async () => {
    const network = pretendNetwork({ 'https://evil.example/keys': { keys: [eve.jwk] } });
    const header = {
      alg: 'EdDSA',
      jku: 'https://evil.example/keys',
      x5u: 'https://evil.example/c',
    };
    const token = signToken(eve, header, sampleCredential('https://university.example/1'));
    const answer = await verify(token, network.fetchDocument);
    expect(answer).toMatchObject({ state: 'undecided', codes: ['jws-key-only-by-address'] });
    expect(network.asked).toEqual([]);
  });

  it.each([
    { crit: ['exp'], exp: 1 },
    { crit: ['unheard-of'], 'unheard-of': true },
    { crit: [] },
    { crit: 'b64' },
    { crit: ['b64'], b64: false },
    { b64: true },
    { crit: ['missing'] },
  ])('with the extension %j is refused', async (extra) => {
    const token = signToken(ada, { ...headerOf(ada), ...extra }, sampleCredential(ada.did));
    const answer = await verify(token);
    expect(answer.state).toBe('bad');
    expect([
      'jws-critical-unknown',
      'jws-malformed',
      'jws-not-what-was-read',
      'unreadable',
    ]).toContain(answer.codes[0]);
  });

  it('with the private part of a key in its header is refused', async () => {
    const header = { alg: 'EdDSA', jwk: { ...eve.jwk, d: 'AAAA' } };
    const token = signToken(eve, header, sampleCredential('https://university.example/1'));
    expect(await verify(token)).toMatchObject({ state: 'bad', codes: ['jws-key-unusable'] });
  });

  it('with a repeated name in its header is refused', async () => {
    const header = `{"alg":"none","alg":"EdDSA","kid":"${ada.did}"}`;
    const input = `${encodeBase64url(new TextEncoder().encode(header))}.${encodeJson(sampleCredential(ada.did))}`;
    const token = `${input}.${encodeBase64url(ada.sign(new TextEncoder().encode(input)))}`;
    expect((await verifyEnvelope(token)).state).toBe('bad');
  });

  it('with base64url in a second spelling is refused', async () => {
    const token = goodToken(ada);
    // 64 bytes end in a digit of which only two bits count; the other four must be zero.
    const last = token.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const second = `${token.slice(0, -1)}${alphabet[alphabet.indexOf(last) + 1]}`;
    expect((await verifyEnvelope(second)).codes).toEqual(['jws-malformed']);
    expect((await verifyEnvelope(`${token}=`)).codes).toEqual(['jws-malformed']);
  });

  it('whose content was swapped behind the reader is refused', async () => {
    const read = readOne(goodToken(ada));
    if (read?.envelope.kind !== 'jwt') throw new Error('no token');
    const payload = { ...read.envelope.payload, validUntil: '2099-01-01T00:00:00Z' };
    const [outcome] = await JWT_PROOF.verify(
      { ...read, envelope: { ...read.envelope, payload } },
      optionsAt(NOW),
    );
    expect(outcome?.state).toBe('bad');
  });

  it('whose shown document was swapped is refused', async () => {
    const read = readOne(goodToken(ada));
    if (!read) throw new Error('no token');
    const document = { ...read.document, validUntil: '2099-01-01T00:00:00Z' };
    expect((await verifyRead({ ...read, document })).codes).toEqual(['jws-not-what-was-read']);
  });

  it('is never good after any one change', async () => {
    const token = goodToken(ada);
    const good = readOne(token);
    if (good?.envelope.kind !== 'jwt') throw new Error('no token');
    const { envelope } = good;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.integer({ min: 33, max: 126 }),
        async (at, code) => {
          const changed = `${token.slice(0, at)}${String.fromCharCode(code)}${token.slice(at + 1)}`;
          fc.pre(changed !== token);
          const read: ReadCredential = { ...good, envelope: { ...envelope, token: changed } };
          const [outcome] = await JWT_PROOF.verify(read, optionsAt(NOW));
          expect(outcome?.state).not.toBe('good');
          const again = readOne(changed);
          if (again?.envelope.kind !== 'jwt') return;
          const [second] = await JWT_PROOF.verify(again, optionsAt(NOW));
          expect(second?.state).not.toBe('good');
        },
      ),
      { seed: 20_261_101, numRuns: 200 },
    );
  });
});

describe('what a token says about itself', () => {
  it.each([
    [{ typ: 'vp+jwt' }, 'jwt-media-type-wrong'],
    [{ typ: 'bad' }, 'jwt-media-type-wrong'],
    [{ typ: 7 }, 'jwt-media-type-wrong'],
    [{ cty: 'vp' }, 'jwt-media-type-wrong'],
  ])('must name a credential: %j', async (extra, code) => {
    const token = signToken(ada, headerOf(ada, extra), sampleCredential(ada.did));
    const answer = await verify(token);
    expect(answer.state).toBe('bad');
    expect(answer.codes).toContain(code);
  });

  it.each(['vc+jwt', 'application/vc+jwt', 'VC+JWT', 'JWT'])('may be called %s', async (typ) => {
    const token = signToken(ada, headerOf(ada, { typ }), sampleCredential(ada.did));
    expect((await verify(token)).state).toBe('good');
  });

  it('must not wrap a credential of the second model', async () => {
    const token = signToken(ada, headerOf(ada), { vc: sampleCredential(ada.did) });
    expect((await verify(token)).codes).toContain('jwt-wrapped-in-vc');
    const beside = { ...sampleCredential(ada.did), vc: sampleCredential(ada.did) };
    expect((await verify(signToken(ada, headerOf(ada), beside))).codes).toContain(
      'jwt-wrapped-in-vc',
    );
  });

  it.each([
    ['iss', 'did:example:other'],
    ['sub', 'did:example:other'],
    ['jti', 'urn:uuid:other'],
    ['nbf', 1],
  ])('must not contradict the credential in %s', async (claim, value) => {
    const payload = { ...sampleCredential(ada.did), [claim]: value };
    const answer = await verify(signToken(ada, headerOf(ada), payload));
    expect(answer).toMatchObject({ state: 'bad' });
    expect(answer.codes).toContain('jwt-claim-disagrees');
  });

  it('may write iat as a text, which earns a remark', async () => {
    const payload = { ...sampleCredential(ada.did), iat: '2026-01-10T09:00:00Z' };
    const answer = await verify(signToken(ada, headerOf(ada), payload));
    expect(answer.state).toBe('good');
    expect(answer.results['jwt-issued-at-malformed']).toBe('warn');
  });
});

describe('a signed presentation', () => {
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: ada.did,
    verifiableCredential: [],
  };

  it('is bound to its holder and says for whom it was made', async () => {
    const payload = { ...presentation, aud: 'https://employer.example', nonce: 'n-1' };
    const answer = await verify(signToken(ada, headerOf(ada, { typ: 'vp+jwt' }), payload));
    expect(answer).toMatchObject({ state: 'good' });
    expect(answer.codes).toEqual([
      'jws-signature-good',
      'key-belongs-to-holder',
      'key-listed',
      'jwt-made-for',
    ]);
  });

  it('of the older model names its holder in iss', async () => {
    const { holder: _, ...vp } = presentation;
    const payload = {
      iss: ada.did,
      vp: { ...vp, '@context': ['https://www.w3.org/2018/credentials/v1'] },
    };
    const answer = await verify(signToken(ada, headerOf(ada, { typ: 'JWT' }), payload));
    expect(answer.codes).toContain('key-belongs-to-holder');
  });

  it('must not be called a credential', async () => {
    const answer = await verify(signToken(ada, headerOf(ada), presentation));
    expect(answer.codes).toContain('jwt-media-type-wrong');
  });

  it('signed by somebody else is not its holder’s', async () => {
    const answer = await verify(signToken(eve, headerOf(eve, { typ: 'vp+jwt' }), presentation));
    expect(answer.codes).toEqual(['jws-signature-good', 'key-of-another']);
  });
});

describe('the key of an issuer on the web', () => {
  const issuer = 'https://university.example/issuer';
  const method = {
    id: `${issuer}#key-1`,
    type: 'JsonWebKey',
    controller: issuer,
    publicKeyJwk: ada.jwk,
  };
  const page = { id: issuer, verificationMethod: [method], assertionMethod: [method.id] };
  const token = signToken(
    ada,
    { alg: 'EdDSA', typ: 'vc+jwt', kid: 'key-1' },
    sampleCredential(issuer),
  );

  it('is found by its bare name', async () => {
    const { fetchDocument } = pretendNetwork({ [issuer]: page });
    const answer = await verify(token, fetchDocument);
    expect(answer).toMatchObject({ state: 'good' });
    expect(answer.codes).toContain('key-belongs-to-issuer');
  });

  it('is undecided while the page cannot be had', async () => {
    expect(await verify(token)).toMatchObject({
      state: 'undecided',
      codes: ['jws-key-unreachable'],
    });
  });

  it('is not replaced by a key in the header when the page names others', async () => {
    const { fetchDocument } = pretendNetwork({ [issuer]: page });
    const header = { alg: 'EdDSA', typ: 'vc+jwt', kid: 'key-2', jwk: eve.jwk };
    const answer = await verify(signToken(eve, header, sampleCredential(issuer)), fetchDocument);
    expect(answer).toMatchObject({ state: 'bad', codes: ['jws-key-unusable'] });
  });
});

function headerOf(key: SampleKey, more: JsonObject = {}): JsonObject {
  return { alg: key.algorithm, typ: 'vc+jwt', kid: `${key.did}#${key.multikey}`, ...more };
}

async function verify(token: string, fetchDocument?: FetchDocument) {
  const read = readOne(token);
  const none: Readonly<Record<string, CheckResult>> = {};
  if (!read || !JWT_PROOF.applies(read))
    return { state: 'bad', codes: ['unreadable'], results: none };
  return verifyRead(read, fetchDocument);
}

/** Verifies a token that our reader would refuse already, as another caller might hand it over. */
async function verifyEnvelope(token: string) {
  const read = readOne(goodToken(ada));
  if (read?.envelope.kind !== 'jwt') throw new Error('no token');
  return verifyRead({ ...read, envelope: { ...read.envelope, token } });
}

async function verifyRead(read: ReadCredential, fetchDocument?: FetchDocument) {
  const outcomes = await JWT_PROOF.verify(read, optionsAt(NOW, fetchDocument));
  const checks = outcomes.flatMap((outcome) => outcome.checks);
  return {
    state: outcomes[0]?.state,
    codes: checks.map(({ code }) => code),
    results: Object.fromEntries(checks.map(({ code, result }) => [code, result])),
  };
}
