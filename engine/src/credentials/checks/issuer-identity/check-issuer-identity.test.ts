import { describe, expect, it } from 'vitest';
import type { TrustedIssuer, TrustList } from '../../ports.js';
import { OFFLINE, smallCredential } from '../../verification/testing/small-verifier.js';
import { checkIssuerIdentity } from './check-issuer-identity.js';
import { hasHiddenCharacters, hasMixedScripts } from './look-alikes.js';

function listOf(...issuers: readonly TrustedIssuer[]): TrustList {
  return { id: 'l', title: 'Schools', owner: 'Ministry', asOf: '2026-04-01', issuers };
}

interface Situation {
  readonly id?: string;
  readonly name?: string;
  readonly lists?: readonly TrustList[];
  readonly bound?: boolean;
}

/** The award is of 2026-02-03, today is 2026-05-01. */
function codesOf({ id, name = 'Harbour School', lists = [], bound = true }: Situation) {
  const small = smallCredential();
  const issuer = { name: { en: name }, identifiers: [], ...(id === undefined ? {} : { id }) };
  const read = { ...small, credential: { ...small.credential, issuer } };
  return checkIssuerIdentity(read, { ...OFFLINE, trustLists: lists }, bound).map(
    ({ code, result }) => `${code} ${result}`,
  );
}

const DID = 'did:web:harbour.example';

describe('an issuer on a list', () => {
  it.each<readonly [string, string, string, boolean]>([
    ['the same DID', DID, DID, true],
    ['another DID of the same host', `${DID}:school`, DID, false],
    ['a DID that only begins alike', `${DID}.evil.test`, DID, false],
    ['the same address', 'https://harbour.example/issuer', 'https://harbour.example/issuer', true],
    ['the same address with a slash', 'https://harbour.example', 'https://harbour.example/', true],
    ['another path', 'https://harbour.example/other', 'https://harbour.example/issuer', false],
    ['its domain, as a DID', `${DID}:school`, 'harbour.example', true],
    ['its domain, as an address', 'https://harbour.example/issuer', 'harbour.example', true],
    ['a host below its domain', 'https://badges.harbour.example/1', 'harbour.example', true],
    ['a host that ends alike', 'https://badharbour.example/1', 'harbour.example', false],
    ['a domain in front', 'https://harbour.example.evil.test/1', 'harbour.example', false],
    [
      'a domain in the name of the user',
      'https://harbour.example@evil.test/',
      'harbour.example',
      false,
    ],
    ['a top-level domain', 'https://harbour.example/', 'example', false],
    ['a did:key', 'did:key:z6Mk', 'did:key:z6Mk', true],
    ['another port of the domain', 'did:web:harbour.example%3A8443', 'harbour.example', true],
  ])('is found by %s: %s', (_name, id, listed, found) => {
    const lists = [listOf({ ids: [listed], name: 'Somebody' })];
    expect(codesOf({ id, lists })).toEqual([
      found ? 'issuer-on-list pass' : 'issuer-on-no-list unknown',
    ]);
  });

  it.each<readonly [string, Pick<TrustedIssuer, 'from' | 'until'>, string]>([
    ['from the award day on', { from: '2026-02-03' }, 'issuer-on-list pass'],
    ['from the day after the award', { from: '2026-02-04' }, 'issuer-on-list-later warn'],
    ['until today', { until: '2026-05-01' }, 'issuer-was-on-list warn'],
    ['until tomorrow', { until: '2026-05-02' }, 'issuer-on-list pass'],
    ['until the award day', { until: '2026-02-03' }, 'issuer-on-list-other-days unknown'],
    ['from tomorrow on', { from: '2026-05-02' }, 'issuer-on-list-other-days unknown'],
  ])('that stands there %s', (_name, days, code) => {
    const lists = [listOf({ ids: [DID], name: 'Harbour School', ...days })];
    expect(codesOf({ id: DID, lists })).toEqual([code]);
  });

  it('is no pass when nothing shows that its key signed', () => {
    const lists = [listOf({ ids: [DID], name: 'Harbour School' })];
    expect(codesOf({ id: DID, lists, bound: false })).toEqual(['issuer-on-list-key-open unknown']);
  });

  it('is shown for each list that has it, and the others say nothing', () => {
    const entry = { ids: [DID], name: 'Harbour School' };
    const lists = [listOf(entry), listOf(), listOf({ ...entry, until: '2026-03-01' })];
    expect(codesOf({ id: DID, lists })).toEqual(['issuer-on-list pass', 'issuer-was-on-list warn']);
  });
});

describe('a name', () => {
  const lists = [listOf({ ids: ['did:web:university.example'], name: 'Université Modèle' })];

  it('on a list under another address is a hint and never a pass', () => {
    for (const name of ['Université Modèle', 'UNIVERSITE MODELE', 'Université  Modèle.']) {
      expect(codesOf({ id: DID, name, lists })).toEqual(['issuer-name-only unknown']);
    }
  });

  it('without any list leaves the issuer unknown and shows the address', () => {
    expect(codesOf({ id: DID })).toEqual(['issuer-no-list unknown']);
  });

  it.each([
    ['Нarbour School', true],
    ['Harbour Schοol', true],
    ['Harbour School', false],
    ['Université de Genève', false],
    ['Московский университет', false],
    ['Universität Kyjiw / Київський університет', false],
    ['東京大学 University', false],
  ])('%s mixes look-alike alphabets: %s', (name, mixed) => {
    expect(hasMixedScripts(name)).toBe(mixed);
    const codes = codesOf({ id: DID, name });
    expect(codes.includes('issuer-name-mixed-scripts warn')).toBe(mixed);
  });

  it.each([
    ['Harbour\u202e loohcS', true],
    ['Har\u200bbour', true],
    ['دانشگاه\u200cها', false],
    ['Harbour School', false],
  ])('%j hides characters: %s', (name, hidden) => {
    expect(hasHiddenCharacters(name)).toBe(hidden);
  });

  it('of a host in other letters than Latin ones is remarked', () => {
    expect(codesOf({ id: 'https://hаrbour.example/1' })).toContain(
      'issuer-domain-international warn',
    );
  });
});
