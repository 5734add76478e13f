import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Party, PartyIdentifier } from '../../credential.js';
import { portableCryptography } from '../../crypto/cryptography.js';
import type { ReadCredential } from '../../reading.js';
import { checkRecipient } from './check-recipient.js';

const ADA = 'ada@example.org';

function answer(subject: Party, ...expectedRecipients: string[]): string {
  const read: ReadCredential = {
    format: 'open-badges-3.0',
    envelope: { kind: 'embedded' },
    trail: [],
    document: {},
    credential: {
      types: [],
      title: {},
      issuer: { identifiers: [] },
      subject,
      achievements: [],
      evidence: [],
      endorsements: [],
    },
    parts: [],
    findings: [],
    sha256: '',
  };
  const checks = checkRecipient(read, {
    now: '2026-01-01T00:00:00Z',
    cryptography: portableCryptography,
    expectedRecipients,
  });
  expect(checks).toHaveLength(1);
  return checks[0]?.code ?? '';
}

const withIdentifier = (...identifiers: PartyIdentifier[]): Party => ({ identifiers });
const plain = (value: string, type = 'emailAddress'): PartyIdentifier => ({
  type,
  value,
  hashed: false,
});
function hashed(text: string, algorithm = 'sha256', salt?: string): PartyIdentifier {
  const digest = createHash(algorithm)
    .update(text + (salt ?? ''))
    .digest('hex');
  const value = `${algorithm}$${digest}`;
  return { type: 'email', value, hashed: true, ...(salt === undefined ? {} : { salt }) };
}

describe('checkRecipient', () => {
  it('says that nobody was named', () => {
    expect(answer(withIdentifier(plain(ADA)))).toBe('recipient-not-asked');
    expect(answer(withIdentifier(plain(ADA)), '  ')).toBe('recipient-not-asked');
  });

  it('says that the credential names nobody', () => {
    expect(answer(withIdentifier(), ADA)).toBe('recipient-not-named');
  });

  it.each([
    ['the same address', plain(ADA), ADA],
    ['capitals and spaces', plain('Ada@Example.ORG '), ' ada@example.org'],
    ['a mailto address', plain(`mailto:${ADA}`), ADA],
    ['a hash', hashed(ADA), ADA],
    ['a salted hash', hashed(ADA, 'sha256', 'pepper'), ADA],
    ['a hash of small letters', hashed(ADA), 'ADA@example.org'],
    ['a hash of capitals as written', hashed('ADA@example.org'), 'ADA@example.org'],
    ['a student number', plain('A-17', 'studentId'), 'A-17'],
    ['an identifier of no named kind', plain(ADA, ''), ADA],
  ])('matches %s', (_name, identifier, expected) => {
    expect(answer(withIdentifier(identifier), expected)).toBe('recipient-matches');
  });

  it('warns of a match by MD5', () => {
    const identifier = hashed(ADA, 'md5', 'salt');
    expect(answer(withIdentifier(identifier), ADA)).toBe('recipient-matches-weakly');
  });

  it.each([
    ['another address', plain('bob@example.org'), ADA],
    ['a hash with another salt', { ...hashed(ADA, 'sha256', 'a'), salt: 'b' }, ADA],
    ['a hash of another address', hashed('bob@example.org'), ADA],
    ['capitals in a student number', plain('a-17', 'studentId'), 'A-17'],
  ])('tells apart %s', (_name, identifier, expected) => {
    expect(answer(withIdentifier(identifier), expected)).toBe('recipient-differs');
  });

  it.each([
    ['an address and a student number', plain('A-17', 'studentId'), ADA],
    ['an unknown hash', { type: 'email', value: 'sha1$abc', hashed: true }, ADA],
    ['a student number and an address', plain(ADA), 'A-17'],
  ])('does not compare %s', (_name, identifier, expected) => {
    expect(answer(withIdentifier(identifier), expected)).toBe('recipient-not-comparable');
  });

  it('compares the id of the subject', () => {
    const subject = { id: 'did:example:ada', identifiers: [] };
    expect(answer(subject, 'did:example:ada')).toBe('recipient-matches');
    expect(answer(subject, 'did:example:bob')).toBe('recipient-differs');
  });

  it('is content with one match among several', () => {
    const identifiers = withIdentifier(plain('A-17', 'studentId'), hashed(ADA));
    expect(answer(identifiers, 'bob@example.org', ADA)).toBe('recipient-matches');
  });
});
