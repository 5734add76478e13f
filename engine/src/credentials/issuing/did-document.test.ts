import { describe, expect, it } from 'vitest';
import { buildDidDocument, didKeyOf, didWebOf } from './did-document.js';

describe('names of issuers', () => {
  it.each([
    ['https://a.example', [], 'did:web:a.example'],
    ['https://A.example/', ['issuers', '7'], 'did:web:a.example:issuers:7'],
    ['https://a.example:8443', ['x'], 'did:web:a.example%3A8443:x'],
    ['https://a.example/deep/er', ['x'], 'did:web:a.example:deep:er:x'],
  ])('%s with %o is %s', (url, path, did) => {
    expect(didWebOf(url, path)).toBe(did);
  });

  it.each([
    'http://a.example',
    'https://a.example?x=1',
    'https://user@a.example',
    'https://a.example/#x',
    'https://a.example/a b',
    'ftp://a.example',
    '',
  ])('"%s" gives none', (url) => {
    expect(didWebOf(url, ['x'])).toBeUndefined();
  });

  it('the key of a did:key is its name', () => {
    expect(didKeyOf('z6Mk')).toEqual({ did: 'did:key:z6Mk', method: 'did:key:z6Mk#z6Mk' });
  });

  it('every key stays listed, a lost one with its moment', () => {
    const revoked = '2026-11-21T10:00:00Z';
    const document = buildDidDocument('did:web:a.example', [
      { fragment: 'key-1', publicKeyMultibase: 'z1' },
      { fragment: 'key-2', publicKeyMultibase: 'z2', revoked },
    ]);
    expect(document).toMatchObject({
      id: 'did:web:a.example',
      verificationMethod: [
        { id: 'did:web:a.example#key-1', type: 'Multikey', controller: 'did:web:a.example' },
        { id: 'did:web:a.example#key-2', revoked },
      ],
      assertionMethod: ['did:web:a.example#key-1', 'did:web:a.example#key-2'],
    });
  });
});
