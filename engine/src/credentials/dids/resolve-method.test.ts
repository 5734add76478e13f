import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase58 } from '../crypto/base58.js';
import { encodeBase64url } from '../crypto/base64.js';
import type { JsonObject } from '../json.js';
import {
  ecdsaSample,
  ed25519Sample,
  encodeJson,
  optionsAt,
  pretendNetwork,
} from '../proofs/jose/jose-samples.contract.js';
import { resolveKeyOf, resolveMethod } from './resolve-method.js';

const NOW = '2026-11-01T00:00:00Z';
const ada = ed25519Sample('a');
const eve = ed25519Sample('e');
const offline = optionsAt(NOW);
const DID = 'did:web:college.example:people';
const PAGE = 'https://college.example/people/did.json';
const METHOD = {
  id: `${DID}#key-1`,
  type: 'Multikey',
  controller: DID,
  publicKeyMultibase: ada.multikey,
};

describe('did:key', () => {
  it('is its own key, with or without its fragment', async () => {
    for (const name of [ada.did, `${ada.did}#${ada.multikey}`]) {
      const answer = await resolveMethod(name, offline);
      expect(answer).toMatchObject({ kind: 'found', key: ada.publicKey, controller: ada.did });
    }
  });

  it.each([
    ['another fragment', `${ada.did}#${eve.multikey}`],
    ['a cut key', ada.did.slice(0, -1)],
    ['base64url', `did:key:u${encodeBase64url(Uint8Array.of(0xed, 1, ...ada.publicKey.bytes))}`],
    [
      'a byte too many',
      `did:key:z${encodeBase58(Uint8Array.of(0xed, 1, ...ada.publicKey.bytes, 0))}`,
    ],
    ['no key', 'did:key:'],
    ['a space', `${ada.did} `],
    ['two fragments', `${ada.did}#a#b`],
    ['endless length', `did:key:z${'2'.repeat(5000)}`],
  ])('is broken with %s', async (_name, did) => {
    expect((await resolveMethod(did, offline)).kind).toBe('broken');
  });
});

describe('did:jwk', () => {
  const did = (jwk: JsonObject) => `did:jwk:${encodeJson(jwk)}`;

  it('is its own key', async () => {
    const key = ecdsaSample('P-256', 'ES256');
    const answer = await resolveMethod(`${did(key.jwk)}#0`, offline);
    expect(answer).toMatchObject({ kind: 'found', key: key.publicKey, source: 'did-jwk' });
  });

  it.each([
    ['a private key', did({ ...ada.jwk, d: 'AAAA' })],
    ['another fragment', `${did(ada.jwk)}#1`],
    ['no JSON', 'did:jwk:AAAA'],
    [
      'a repeated member',
      `did:jwk:${encodeBase64url(new TextEncoder().encode(`{"kty":"OKP","kty":"OKP","crv":"Ed25519","x":"${String(ada.jwk.x)}"}`))}`,
    ],
    ['padding', `${did(ada.jwk)}=`],
  ])('is broken with %s', async (_name, name) => {
    expect((await resolveMethod(name, offline)).kind).toBe('broken');
  });
});

describe('did:web', () => {
  const good = { id: DID, verificationMethod: [METHOD], assertionMethod: [METHOD.id] };

  it.each<[string, JsonObject]>([
    ['in its list of keys', good],
    ['under assertionMethod only', { id: DID, assertionMethod: [METHOD] }],
    [
      'with relative names',
      { id: DID, verificationMethod: [{ ...METHOD, id: '#key-1' }], assertionMethod: ['#key-1'] },
    ],
    [
      'as a JWK',
      {
        id: DID,
        assertionMethod: [
          { id: METHOD.id, type: 'JsonWebKey2020', controller: DID, publicKeyJwk: ada.jwk },
        ],
      },
    ],
    [
      'as 2018 wrote it',
      {
        id: DID,
        assertionMethod: [
          {
            id: METHOD.id,
            type: 'Ed25519VerificationKey2018',
            controller: DID,
            publicKeyBase58: encodeBase58(ada.publicKey.bytes),
          },
        ],
      },
    ],
  ])('finds a key %s', async (_name, document) => {
    const { fetchDocument, asked } = pretendNetwork({ [PAGE]: document });
    const answer = await resolveMethod(METHOD.id, optionsAt(NOW, fetchDocument));
    expect(answer).toMatchObject({
      kind: 'found',
      key: ada.publicKey,
      controller: DID,
      listedFor: ['assertionMethod'],
      source: 'did-web',
    });
    expect(asked).toEqual([PAGE]);
  });

  it.each<[string, JsonObject | string]>([
    ['belongs to somebody else', { ...good, id: 'did:web:evil.example' }],
    ['belongs to nobody', { assertionMethod: [METHOD] }],
    ['does not list the key', { id: DID, assertionMethod: [] }],
    [
      'says that another controls the key',
      { id: DID, assertionMethod: [{ ...METHOD, controller: 'did:web:evil.example' }] },
    ],
    [
      'has two keys of one name',
      { id: DID, verificationMethod: [METHOD, { ...METHOD, publicKeyMultibase: eve.multikey }] },
    ],
    ['carries the key twice', { id: DID, assertionMethod: [{ ...METHOD, publicKeyJwk: ada.jwk }] }],
    [
      'carries a key that its type forbids',
      { id: DID, assertionMethod: [{ ...METHOD, type: 'EcdsaSecp256k1VerificationKey2019' }] },
    ],
    ['repeats a member', `{"id":"${DID}","id":"${DID}"}`],
    ['is too large', JSON.stringify({ ...good, more: 'x'.repeat(300_000) })],
    ['is too deep', `{"id":"${DID}","more":${'['.repeat(30)}${']'.repeat(30)}}`],
    ['is a web page', '<!doctype html>'],
  ])('is broken when the document %s', async (_name, document) => {
    const { fetchDocument } = pretendNetwork({ [PAGE]: document });
    expect((await resolveMethod(METHOD.id, optionsAt(NOW, fetchDocument))).kind).toBe('broken');
  });

  it('is unreachable offline and when nobody answers', async () => {
    expect(await resolveMethod(METHOD.id, offline)).toMatchObject({
      kind: 'unreachable',
      code: 'offline',
    });
    const { fetchDocument } = pretendNetwork({});
    expect(await resolveMethod(METHOD.id, optionsAt(NOW, fetchDocument))).toMatchObject({
      kind: 'unreachable',
      url: PAGE,
    });
  });

  it.each([
    ['did:web:college.example', 'https://college.example/.well-known/did.json'],
    ['did:web:college.example%3A8443', 'https://college.example:8443/.well-known/did.json'],
    ['did:web:college.example%3a8443:a:b', 'https://college.example:8443/a/b/did.json'],
    ['did:web:10.0.0.1', 'https://10.0.0.1/.well-known/did.json'],
  ])('%s stands at %s', async (did, url) => {
    const { fetchDocument, asked } = pretendNetwork({});
    await resolveMethod(`${did}#key-1`, optionsAt(NOW, fetchDocument));
    expect(asked).toEqual([url]);
  });

  it.each([
    'did:web:',
    'did:web:..:secret',
    'did:web:college.example:..:secret',
    'did:web:college.example:%2e%2e:secret',
    'did:web:college.example:a%2Fb',
    'did:web:college.example:a%5Cb',
    'did:web:college.example::b',
    'did:web:college.example/path',
    'did:web:user@college.example',
    'did:web:user%40college.example',
    'did:web:college.example%3A',
    'did:web:college.example%3A0',
    'did:web:college.example%3A99999',
    'did:web:college.example%3A80%3A90',
    'did:web:college.example?x=1',
    'did:web:[::1]',
  ])('%s is never asked for', async (did) => {
    const { fetchDocument, asked } = pretendNetwork({});
    const answer = await resolveMethod(`${did}#key-1`, optionsAt(NOW, fetchDocument));
    expect(answer.kind).toBe('broken');
    expect(asked).toEqual([]);
  });

  it('needs to be told which of its keys', async () => {
    expect((await resolveMethod(DID, offline)).kind).toBe('broken');
  });
});

describe('an https address', () => {
  const issuer = 'https://college.example/issuers/1';
  const withKey = `${issuer}#${ada.multikey}`;

  it('gives the key that its document lists', async () => {
    const method = { ...METHOD, id: `${issuer}#key-1`, controller: issuer };
    const { fetchDocument } = pretendNetwork({
      [issuer]: { id: issuer, assertionMethod: [method] },
    });
    expect(await resolveMethod(method.id, optionsAt(NOW, fetchDocument))).toMatchObject({
      kind: 'found',
      source: 'controller-document',
      controller: issuer,
    });
  });

  it.each<[string, Record<string, JsonObject | string>]>([
    ['nobody answers', {}],
    ['a web page answers', { [issuer]: '<!doctype html>' }],
    ['a profile without keys answers', { [issuer]: { id: issuer, type: 'Profile' } }],
  ])('falls back to the key in its own fragment when %s', async (_name, pages) => {
    const { fetchDocument } = pretendNetwork(pages);
    const answer = await resolveMethod(withKey, optionsAt(NOW, fetchDocument));
    expect(answer).toMatchObject({ kind: 'found', source: 'url-fragment', listedFor: [] });
  });

  it('does not fall back when its document lists other keys', async () => {
    const method = { ...METHOD, id: `${issuer}#key-1`, controller: issuer };
    const { fetchDocument } = pretendNetwork({
      [issuer]: { id: issuer, assertionMethod: [method] },
    });
    expect((await resolveMethod(withKey, optionsAt(NOW, fetchDocument))).kind).toBe('broken');
  });

  it('is unreachable when its fragment is a mere name', async () => {
    expect((await resolveMethod(`${issuer}#key-1`, offline)).kind).toBe('unreachable');
  });

  it('finds a bare key name by fragment, kid or thumbprint', async () => {
    const method = {
      id: `${issuer}#one`,
      type: 'JsonWebKey',
      controller: issuer,
      publicKeyJwk: { ...ada.jwk, kid: 'two' },
    };
    const { fetchDocument } = pretendNetwork({
      [issuer]: { id: issuer, assertionMethod: [method] },
    });
    const thumbprint = encodeBase64url(
      offline.cryptography.sha256(
        new TextEncoder().encode(`{"crv":"Ed25519","kty":"OKP","x":"${String(ada.jwk.x)}"}`),
      ),
    );
    for (const kid of ['one', '#one', `${issuer}#one`, 'two', thumbprint])
      expect((await resolveKeyOf(issuer, kid, optionsAt(NOW, fetchDocument))).kind).toBe('found');
    expect((await resolveKeyOf(issuer, 'three', optionsAt(NOW, fetchDocument))).kind).toBe(
      'broken',
    );
  });
});

describe('whatever a stranger writes', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(DID, METHOD.id, '#key-1', METHOD, [METHOD], { ...METHOD, id: 7 }),
  );
  const members = ['id', 'assertionMethod', 'verificationMethod', 'publicKey', 'controller'];

  it('is answered, never thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...members), value),
        fc.string({ maxLength: 60 }),
        async (page, address) => {
          const { fetchDocument } = pretendNetwork({
            [PAGE]: JSON.stringify({ id: DID, ...page }),
          });
          const online = optionsAt(NOW, fetchDocument);
          for (const name of [METHOD.id, address, `did:web:${address}#k`, `did:jwk:${address}`])
            expect(typeof (await resolveMethod(name, online)).kind).toBe('string');
          expect(typeof (await resolveKeyOf(DID, address, online)).kind).toBe('string');
        },
      ),
      { seed: 20_261_108, numRuns: 200 },
    );
  });
});

describe('other addresses', () => {
  it.each([
    ['did:ion:abc#key', 'unsupported'],
    ['did:ethr:0x1#key', 'unsupported'],
    ['did:example:abc#key', 'broken'],
    ['http://college.example/1#key-1', 'unsupported'],
    [`http://college.example/1#${ada.multikey}`, 'found'],
    ['xxx:abc#key', 'broken'],
    ['key-1', 'broken'],
    ['', 'broken'],
    ['did:', 'broken'],
    ['did:key', 'broken'],
    ['javascript:alert(1)', 'broken'],
  ])('%s is %s', async (address, kind) => {
    const { fetchDocument, asked } = pretendNetwork({});
    expect((await resolveMethod(address, optionsAt(NOW, fetchDocument))).kind).toBe(kind);
    expect(asked).toEqual([]);
  });
});
