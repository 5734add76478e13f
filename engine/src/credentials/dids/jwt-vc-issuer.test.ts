import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../crypto/base64.js';
import { encodeUtf8 } from '../crypto/bytes.js';
import { portableCryptography as cryptography } from '../crypto/cryptography.js';
import { readMultikey } from '../crypto/keys.js';
import type { JsonObject } from '../json.js';
import type { FetchDocument } from '../ports.js';
import { inventEd25519 } from '../proofs/data-integrity/testing/invent.js';
import { resolveVcIssuer } from './jwt-vc-issuer.js';

const ISSUER = 'https://harbour.example/school';
const PLACE = 'https://harbour.example/.well-known/jwt-vc-issuer/school';
const NOW = '2026-12-01T00:00:00Z';

function jwkOf(number: number, kid: string): JsonObject {
  const reading = readMultikey(inventEd25519(number).multikey);
  const bytes = reading.kind === 'read' ? reading.key.bytes : new Uint8Array();
  return { kid, kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytes) };
}

const ONE = jwkOf(1, 'one');
const TWO = jwkOf(2, 'two');

function ask(web: Readonly<Record<string, JsonObject>>, kid: string | undefined, issuer = ISSUER) {
  const fetchDocument: FetchDocument = async (url) => {
    const found = web[url];
    if (!found) return { kind: 'failed', code: 'fetch-unreachable', message: 'none' };
    const bytes = encodeUtf8(JSON.stringify(found));
    const mediaType = 'application/json';
    return { kind: 'fetched', url, redirected: false, mediaType, bytes, fetchedAt: NOW };
  };
  return resolveVcIssuer(issuer, kid, { now: NOW, cryptography, fetchDocument });
}

describe('the metadata of an SD-JWT VC issuer', () => {
  const metadata = { issuer: ISSUER, jwks: { keys: [ONE, TWO] } };

  it('gives the key of that name', async () => {
    expect(await ask({ [PLACE]: metadata }, 'two')).toMatchObject({
      kind: 'found',
      controller: ISSUER,
      method: `${ISSUER}#two`,
      listedFor: ['assertionMethod'],
      key: { type: 'Ed25519' },
    });
  });

  it('may point to its keys', async () => {
    const keys = 'https://harbour.example/keys.json';
    const web = { [PLACE]: { issuer: ISSUER, jwks_uri: keys }, [keys]: { keys: [ONE] } };
    expect((await ask(web, 'one')).kind).toBe('found');
    expect((await ask({ [PLACE]: { issuer: ISSUER, jwks_uri: keys } }, 'one')).kind).toBe(
      'unreachable',
    );
  });

  it('needs no name when there is one key', async () => {
    const web = { [PLACE]: { issuer: ISSUER, jwks: { keys: [ONE] } } };
    expect((await ask(web, undefined)).kind).toBe('found');
    expect((await ask({ [PLACE]: metadata }, undefined)).kind).toBe('broken');
  });

  it.each([
    ['another issuer', { ...metadata, issuer: 'https://evil.example' }, 'broken'],
    ['no keys', { issuer: ISSUER }, 'broken'],
    ['a damaged key', { issuer: ISSUER, jwks: { keys: [{ ...ONE, x: 'AA' }] } }, 'broken'],
    [
      'another kind of key',
      { issuer: ISSUER, jwks: { keys: [{ kty: 'oct', kid: 'one' }] } },
      'unsupported',
    ],
  ])('with %s gives none', async (_, document, kind) => {
    expect((await ask({ [PLACE]: document }, 'one')).kind).toBe(kind);
  });

  it('is asked only over https and of a plain address', async () => {
    expect((await ask({}, 'one')).kind).toBe('unreachable');
    for (const issuer of ['http://harbour.example', `${ISSUER}?x=1`, `${ISSUER}#k`, 'nowhere']) {
      expect((await ask({}, 'one', issuer)).kind).toBe('broken');
    }
  });
});
