import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../json.js';
import {
  ed25519Sample,
  optionsAt,
  pretendNetwork,
  RSA_PUBLIC,
  readOne,
  rsaSample,
  signToken,
} from './jose-samples.contract.js';
import { OB2_SIGNED_PROOF } from './ob2-signed-proof.js';

const NOW = '2026-11-01T00:00:00Z';
const rsa = rsaSample();
const PEM = String(RSA_PUBLIC.export({ type: 'spki', format: 'pem' }));
const ISSUER = 'https://college.example/issuer.json';
const KEY = 'https://college.example/key.json';
const BADGE = 'https://college.example/badge.json';

const ASSERTION: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'urn:uuid:7f1c0a52-0000-4000-8000-000000000002',
  recipient: { type: 'email', hashed: false, identity: 'ada@sample.example' },
  issuedOn: '2026-01-10T09:00:00Z',
  badge: BADGE,
  verification: { type: 'signed', creator: KEY },
};

const PAGES: Readonly<Record<string, JsonObject>> = {
  [BADGE]: { type: 'BadgeClass', id: BADGE, name: 'Welding', issuer: ISSUER },
  [ISSUER]: { type: 'Issuer', id: ISSUER, name: 'Sample College', publicKey: [KEY] },
  [KEY]: { type: 'CryptographicKey', id: KEY, owner: ISSUER, publicKeyPem: PEM },
};

const TOKEN = signToken(rsa, { alg: 'RS256' }, ASSERTION);

describe('a signed badge', () => {
  it('is bound to the issuer whose page lists the key', async () => {
    expect(await verify(TOKEN, PAGES)).toEqual({
      state: 'good',
      codes: ['jws-signature-good', 'key-belongs-to-issuer'],
    });
  });

  it('is undecided offline', async () => {
    expect(await verify(TOKEN, {})).toMatchObject({
      state: 'undecided',
      codes: ['jws-key-unreachable'],
    });
  });

  it('asks old http addresses over https only', async () => {
    const http = {
      ...ASSERTION,
      verification: { type: 'signed', creator: KEY.replace('https', 'http') },
    };
    const answer = await verify(signToken(rsa, { alg: 'RS256' }, http), PAGES);
    expect(answer.codes).toContain('key-belongs-to-issuer');
  });

  it('takes the issuer’s only key when it names none', async () => {
    const unnamed = { ...ASSERTION, verification: { type: 'signed' } };
    expect((await verify(signToken(rsa, { alg: 'RS256' }, unnamed), PAGES)).state).toBe('good');
  });

  it.each<[string, Record<string, JsonObject>]>([
    [
      'the issuer lists another key',
      { [ISSUER]: { ...PAGES[ISSUER], publicKey: 'https://college.example/other' } },
    ],
    [
      'the key says that it is another’s',
      { [KEY]: { ...PAGES[KEY], owner: 'https://evil.example/' } },
    ],
  ])('is somebody else’s when %s', async (_name, pages) => {
    const answer = await verify(TOKEN, { ...PAGES, ...pages });
    expect(answer.codes).toEqual(['jws-signature-good', 'key-of-another']);
  });

  it('ties nobody when the issuer stands only in the badge itself', async () => {
    const inline = {
      ...ASSERTION,
      badge: { name: 'Welding', issuer: { name: 'Sample College', publicKey: KEY } },
    };
    const answer = await verify(signToken(rsa, { alg: 'RS256' }, inline), PAGES);
    expect(answer).toMatchObject({ state: 'good' });
    expect(answer.codes).not.toContain('key-belongs-to-issuer');
  });

  it('is refused when the key’s page belongs to another address', async () => {
    const pages = { ...PAGES, [KEY]: { ...PAGES[KEY], id: 'https://evil.example/key' } };
    expect(await verify(TOKEN, pages)).toMatchObject({ state: 'bad', codes: ['jws-key-unusable'] });
  });

  it.each([
    ['no signature', `${signToken(rsa, { alg: 'none' }, ASSERTION)}`, 'jws-algorithm-refused'],
    ['a shared secret', signToken(rsa, { alg: 'HS256' }, ASSERTION), 'jws-algorithm-refused'],
    [
      'another kind of key',
      signToken(rsa, { alg: 'ES256' }, ASSERTION),
      'jws-algorithm-not-for-key',
    ],
    ['another’s key', signToken(ed25519Sample(), { alg: 'RS256' }, ASSERTION), 'jws-signature-bad'],
    [
      'an unknown rule',
      signToken(rsa, { alg: 'RS256', crit: ['x'], x: 1 }, ASSERTION),
      'jws-critical-unknown',
    ],
  ])('is refused with %s', async (_name, token, code) => {
    expect(await verify(token, PAGES)).toMatchObject({ state: 'bad', codes: [code] });
  });
});

async function verify(token: string, pages: Readonly<Record<string, JsonObject>>) {
  const read = readOne(token);
  if (!read || !OB2_SIGNED_PROOF.applies(read)) return { state: 'unreadable', codes: [] };
  const { fetchDocument } = pretendNetwork(pages);
  const [outcome] = await OB2_SIGNED_PROOF.verify(read, optionsAt(NOW, fetchDocument));
  return { state: outcome?.state, codes: outcome?.checks.map(({ code }) => code) ?? [] };
}
