import { describe, expect, it } from 'vitest';
import { didDocumentUrl, issuerIdOf } from './issuer-address.js';

const ID = '019a0000-0000-7000-8000-00000000abcd';

describe('issuerIdOf', () => {
  it.each([
    ID,
    ` ${ID.toUpperCase()} `,
    `https://badges.example.org/api/v1/issuers/${ID}`,
    `https://badges.example.org/issuers/${ID}/did.json`,
    `https://badges.example.org/issuers/${ID}/`,
    `did:web:badges.example.org:issuers:${ID}`,
  ])('finds it in %s', (text) => expect(issuerIdOf(text)).toBe(ID));

  it.each(['', 'x', `${ID}0`, `https://example.org/${ID}`, `did:key:${ID}`])(
    'finds none in %j',
    (text) => expect(issuerIdOf(text)).toBeUndefined(),
  );
});

describe('didDocumentUrl', () => {
  it('is where the standard puts it', () => {
    expect(didDocumentUrl(`did:web:badges.example.org:issuers:${ID}`)).toBe(
      `https://badges.example.org/issuers/${ID}/did.json`,
    );
    expect(didDocumentUrl('did:web:example.org%3A8443')).toBe(
      'https://example.org:8443/.well-known/did.json',
    );
  });
  it('is nowhere for a key that is its own name', () => {
    expect(didDocumentUrl('did:key:z6Mk')).toBeUndefined();
  });
});
