import { describe, expect, it } from 'vitest';
import type { FoundMethod } from '../dids/method-answer.js';
import type { ReadCredential } from '../reading.js';
import {
  ed25519Sample,
  goodToken,
  readOne,
  sampleCredential,
} from './jose/jose-samples.contract.js';
import { checkKeyBinding, type ProofClaims } from './key-binding.js';

const ada = ed25519Sample();
const NOW = '2026-11-01T00:00:00Z';
const WEB = 'did:web:college.example';
const PAGE = 'https://college.example/1';

const found: FoundMethod = {
  kind: 'found',
  key: ada.publicKey,
  method: `${WEB}#key-1`,
  controller: WEB,
  listedFor: ['assertionMethod'],
  source: 'did-web',
  evidence: [],
};

describe('the tie between key and issuer', () => {
  it.each<[string, string | undefined, Partial<FoundMethod>, string, string]>([
    ['the issuer’s own DID', WEB, {}, 'key-belongs-to-issuer', 'pass'],
    ['the issuer named with its key', `${WEB}#key-1`, {}, 'key-belongs-to-issuer', 'pass'],
    [
      'the issuer’s own page',
      PAGE,
      { controller: PAGE, source: 'controller-document' },
      'key-belongs-to-issuer',
      'pass',
    ],
    [
      'a key of another DID',
      WEB,
      { controller: ada.did, source: 'did-key' },
      'key-of-another',
      'fail',
    ],
    ['a longer DID of the same host', WEB, { controller: `${WEB}:eve` }, 'key-of-another', 'fail'],
    [
      'a key of another page',
      PAGE,
      { controller: `${PAGE}0`, source: 'controller-document' },
      'key-of-another',
      'fail',
    ],
    [
      'a did:key under a web page',
      PAGE,
      { controller: ada.did, source: 'did-key' },
      'key-not-tied-to-url',
      'unknown',
    ],
    [
      'a key in its own address',
      PAGE,
      { controller: PAGE, source: 'url-fragment', listedFor: [] },
      'key-in-its-own-address',
      'unknown',
    ],
    ['an issuer without address', undefined, {}, 'issuer-not-addressed', 'unknown'],
  ])('%s', (_name, issuer, answer, code, result) => {
    const [tie] = checkKeyBinding(credentialBy(issuer), { ...found, ...answer }, { now: NOW });
    expect(tie).toMatchObject({ area: 'key-binding', code, result });
  });

  it('of a presentation is to its holder', () => {
    const presentation = presentationBy(WEB);
    const answer = { ...found, listedFor: ['authentication'] };
    const checks = checkKeyBinding(presentation, answer, { purpose: 'authentication', now: NOW });
    expect(checks.map(({ code }) => code)).toEqual(['key-belongs-to-holder', 'key-listed']);
    const [nobody] = checkKeyBinding(presentationBy(undefined), answer, { now: NOW });
    expect(nobody?.code).toBe('holder-not-named');
  });
});

describe('the use of a key', () => {
  it.each<[readonly string[], string | undefined, string]>([
    [['assertionMethod'], 'assertionMethod', 'key-listed'],
    [['assertionMethod'], undefined, 'key-listed'],
    [['authentication'], undefined, 'key-not-listed'],
    [['authentication'], 'assertionMethod', 'key-not-listed'],
    [['authentication', 'assertionMethod'], 'authentication', 'proof-purpose-wrong'],
    [[], 'assertionMethod', 'key-uses-not-said'],
  ])('listed for %j and signed for %s is %s', (listedFor, purpose, code) => {
    const claims = purpose === undefined ? { now: NOW } : { now: NOW, purpose };
    expect(codesOf({ listedFor }, claims)).toContain(code);
  });
});

describe('the life of a key', () => {
  it.each<[string, Partial<FoundMethod>, ProofClaims, string | undefined]>([
    [
      'withdrawn today',
      { revoked: NOW },
      { now: NOW, created: '2020-01-01T00:00:00Z' },
      'key-revoked',
    ],
    ['withdrawn later', { revoked: '2026-11-01T00:00:01Z' }, { now: NOW }, undefined],
    [
      'ended after signing',
      { expires: '2026-01-01T00:00:00Z' },
      { now: NOW, created: '2025-12-31T23:59:59Z' },
      'key-expired-since',
    ],
    [
      'ended at signing',
      { expires: '2026-01-01T00:00:00Z' },
      { now: NOW, created: '2026-01-01T00:00:00Z' },
      'key-expired-before-signing',
    ],
    [
      'ended, signing unknown',
      { expires: '2026-01-01T00:00:00Z' },
      { now: NOW },
      'key-expired-signing-time-unknown',
    ],
    ['ending later', { expires: '2027-01-01T00:00:00Z' }, { now: NOW }, undefined],
    [
      'ending before a signing in the future',
      { expires: '2027-01-01T00:00:00Z' },
      { now: NOW, created: '2028-01-01T00:00:00Z' },
      'key-expired-before-signing',
    ],
    ['with an end that nobody can read', { expires: 'soon' }, { now: NOW }, 'key-times-unreadable'],
  ])('%s', (_name, answer, claims, code) => {
    const codes = codesOf(answer, claims);
    expect(codes.slice(2)).toEqual(code === undefined ? [] : [code]);
  });
});

function codesOf(answer: Partial<FoundMethod>, claims: ProofClaims): readonly string[] {
  return checkKeyBinding(credentialBy(WEB), { ...found, ...answer }, claims).map(
    ({ code }) => code,
  );
}

function credentialBy(issuer: string | undefined): ReadCredential {
  const read = readOne(goodToken(ada));
  if (!read) throw new Error('no sample');
  const { id: _, ...party } = read.credential.issuer;
  const named = issuer === undefined ? party : { ...party, id: issuer };
  return { ...read, credential: { ...read.credential, issuer: named } };
}

function presentationBy(holder: string | undefined): ReadCredential {
  const document = sampleCredential(ada.did, holder === undefined ? {} : { holder });
  return { ...credentialBy(undefined), format: 'verifiable-presentation', document };
}
