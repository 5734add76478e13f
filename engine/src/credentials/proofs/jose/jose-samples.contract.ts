import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../../crypto/base64.js';
import { portableCryptography } from '../../crypto/cryptography.js';
import { readJwk, writeMultikey } from '../../crypto/keys.js';
import { CURVES, coordinatesOf, type EcdsaCurve } from '../../crypto/points.js';
import type { Json, JsonObject } from '../../json.js';
import type { FetchAnswer, FetchDocument, PublicKey, VerifyOptions } from '../../ports.js';
import { readCredentials } from '../../reading/read-credentials.js';
import type { ReadCredential } from '../../reading.js';

/** Invented keys for tests; their private parts follow from one letter and are worth nothing. */
export interface SampleKey {
  readonly algorithm: string;
  readonly jwk: JsonObject;
  readonly publicKey: PublicKey;
  readonly multikey: string;
  readonly did: string;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

const HASHES: Readonly<Record<string, string>> = {
  ES256: 'sha256',
  ES384: 'sha384',
  ES512: 'sha512',
  ES256K: 'sha256',
  RS256: 'sha256',
  PS256: 'sha256',
};

/** An Ed25519 key; another letter is another key. */
export function ed25519Sample(letter = 'a'): SampleKey {
  const secret = sha256(new TextEncoder().encode(letter));
  const x = encodeBase64url(ed25519.getPublicKey(secret));
  const jwk = { kty: 'OKP', crv: 'Ed25519', x };
  const key = createPrivateKey({ key: { ...jwk, d: encodeBase64url(secret) }, format: 'jwk' });
  return sampleOf('EdDSA', jwk, (message) => sign(null, message, key));
}

/** An ECDSA key of one curve. */
export function ecdsaSample(curve: EcdsaCurve, algorithm: string, letter = 'a'): SampleKey {
  const seed = new Uint8Array(100).fill(letter.charCodeAt(0));
  const { secretKey, publicKey } = CURVES[curve].keygen(
    seed.slice(0, CURVES[curve].lengths.seed ?? 48),
  );
  const { x, y } = coordinatesOf(curve, publicKey);
  const jwk = { kty: 'EC', crv: curve, x: encodeBase64url(x), y: encodeBase64url(y) };
  const key = createPrivateKey({ key: { ...jwk, d: encodeBase64url(secretKey) }, format: 'jwk' });
  return sampleOf(algorithm, jwk, (message) =>
    sign(HASHES[algorithm], message, { key, dsaEncoding: 'ieee-p1363' }),
  );
}

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The one RSA key of a test run. */
export function rsaSample(algorithm: 'RS256' | 'PS256' = 'RS256'): SampleKey {
  const { n = '', e = '' } = RSA.publicKey.export({ format: 'jwk' });
  const padding = algorithm === 'PS256' ? { padding: 6, saltLength: 32 } : {};
  return sampleOf(algorithm, { kty: 'RSA', n, e }, (message) =>
    sign('sha256', message, { key: RSA.privateKey, ...padding }),
  );
}

/** Public half of {@link rsaSample} as node knows it, for its PEM and DER. */
export const RSA_PUBLIC: KeyObject = RSA.publicKey;

function sampleOf(
  algorithm: string,
  jwk: JsonObject,
  signBytes: (message: Uint8Array) => Uint8Array,
): SampleKey {
  const reading = readJwk(jwk);
  if (reading.kind !== 'read') throw new Error(`No sample key: ${JSON.stringify(reading)}`);
  const multikey = writeMultikey(reading.key);
  return {
    algorithm,
    jwk,
    publicKey: reading.key,
    multikey,
    did: `did:key:${multikey}`,
    sign: (message) => new Uint8Array(signBytes(message)),
  };
}

/** An invented credential of data model 2.0. */
export function sampleCredential(issuer: string, more: JsonObject = {}): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: 'urn:uuid:7f1c0a52-0000-4000-8000-000000000001',
    type: ['VerifiableCredential'],
    issuer,
    validFrom: '2026-01-10T09:00:00Z',
    credentialSubject: { id: 'did:example:ada', name: 'Ada Sample' },
    ...more,
  };
}

/** base64url of the JSON of a value. */
export function encodeJson(value: Json): string {
  return encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
}

/** A compact JWS; the header is taken as it is. */
export function signToken(key: SampleKey, header: JsonObject, payload: JsonObject): string {
  const input = `${encodeJson(header)}.${encodeJson(payload)}`;
  return `${input}.${encodeBase64url(key.sign(new TextEncoder().encode(input)))}`;
}

/** A correct VC-JWT by did:key. */
export function goodToken(key: SampleKey, more: JsonObject = {}): string {
  const header = { alg: key.algorithm, typ: 'vc+jwt', kid: `${key.did}#${key.multikey}` };
  return signToken(key, header, sampleCredential(key.did, more));
}

/** The one credential in a text, as our reader reads it, or undefined when it refuses the text. */
export function readOne(text: string): ReadCredential | undefined {
  const reading = readCredentials(new TextEncoder().encode(text), {
    cryptography: portableCryptography,
  });
  return reading.kind === 'read' ? reading.credentials[0] : undefined;
}

/** Options at a fixed moment; without `fetchDocument` they are offline. */
export function optionsAt(now: string, fetchDocument?: FetchDocument): VerifyOptions {
  const base = { now, cryptography: portableCryptography };
  return fetchDocument ? { ...base, fetchDocument } : base;
}

/** A network that knows these addresses only and remembers what was asked. */
export function pretendNetwork(pages: Readonly<Record<string, JsonObject | string>>): {
  readonly fetchDocument: FetchDocument;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const fetchDocument = async (url: string): Promise<FetchAnswer> => {
    asked.push(url);
    const page = pages[url];
    if (page === undefined)
      return { kind: 'failed', code: 'not-found', message: '404', status: 404 };
    const text = typeof page === 'string' ? page : JSON.stringify(page);
    return {
      kind: 'fetched',
      url,
      redirected: false,
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(text),
      fetchedAt: '2026-11-01T00:00:00Z',
    };
  };
  return { fetchDocument, asked };
}
