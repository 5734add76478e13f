import { describe, expect, it } from 'vitest';
import { portableCryptography } from '../../crypto/cryptography.js';
import type { JsonObject } from '../../json.js';
import type { VerifyOptions } from '../../ports.js';
import type { Envelope, FormatId, ReadCredential } from '../../reading.js';
import { checkDates } from './check-dates.js';

const NOW = '2026-03-01T12:00:00Z';

function read(
  document: JsonObject,
  format: FormatId = 'verifiable-credential-2.0',
  envelope: Envelope = { kind: 'embedded' },
): ReadCredential {
  const nobody = { identifiers: [] };
  return {
    format,
    envelope,
    trail: [],
    document,
    credential: {
      types: [],
      title: {},
      issuer: nobody,
      subject: nobody,
      achievements: [],
      evidence: [],
      endorsements: [],
    },
    parts: [],
    findings: [],
    sha256: '',
  };
}

const options = (now = NOW, more: Partial<VerifyOptions> = {}): VerifyOptions => ({
  now,
  cryptography: portableCryptography,
  ...more,
});
const codes = (...args: Parameters<typeof read>) =>
  checkDates(read(...args), options()).map(({ code }) => code);

describe('checkDates', () => {
  it.each([
    ['61 s before the beginning', '2026-03-01T12:01:01Z', ['dates-not-yet-valid', 'dates-no-end']],
    ['60 s before the beginning', '2026-03-01T12:01:00Z', ['dates-no-end']],
    ['at the beginning', '2026-03-01T12:00:00Z', ['dates-no-end']],
  ])('tolerates a minute %s', (_name, validFrom, expected) => {
    expect(codes({ validFrom })).toEqual(expected);
  });

  it.each([
    ['61 s after the end', '2026-03-01T11:58:59Z', 'dates-expired'],
    ['60 s after the end', '2026-03-01T11:59:00Z', 'dates-valid-until'],
    ['at the end', '2026-03-01T12:00:00Z', 'dates-valid-until'],
  ])('tolerates a minute %s', (_name, validUntil, expected) => {
    expect(codes({ validUntil })).toEqual([expected]);
  });

  it('takes the tolerance that it is given', () => {
    const late = read({ validUntil: '2026-03-01T11:59:59Z' });
    const strict = checkDates(late, options(NOW, { clockSkewSeconds: 0 }));
    expect(strict.map(({ code }) => code)).toEqual(['dates-expired']);
  });

  it('says how many days are left', () => {
    const [check] = checkDates(read({ validUntil: '2026-03-11T12:00:00Z' }), options());
    expect(check?.params).toEqual({ until: '2026-03-11', days: '10' });
  });

  it.each([
    ['data model 1.1', 'verifiable-credential-1.1', { expirationDate: '2020-01-01T00:00:00Z' }],
    ['Open Badges 2.0', 'open-badges-2.0', { expires: '2020-01-01T00:00:00Z' }],
    ['Open Badges 1.0 in seconds', 'open-badges-1.0', { expires: 1_293_840_000 }],
    ['Open Badges 0.5 by day', 'open-badges-0.5', { expires: '2026-02-28' }],
    ['Blockcerts 1', 'blockcerts-1', { document: { assertion: { expires: '2020-01-01' } } }],
  ] as const)('finds the end of %s', (_name, format, document) => {
    expect(codes(document, format)).toEqual(['dates-expired']);
  });

  it('lets a day count to its end', () => {
    expect(codes({ expires: '2026-03-01' }, 'open-badges-0.5')).toEqual(['dates-valid-until']);
  });

  it.each([
    ['issuedOn of 2.0', 'open-badges-2.0', { issuedOn: '2100-12-31T23:59:59Z' }],
    ['issued_on of 0.5', 'open-badges-0.5', { issued_on: '2100-12-31' }],
    ['issuedOn in seconds of 1.0', 'open-badges-1.0', { issuedOn: 4_133_980_799 }],
  ] as const)('fails an issue in the future: %s', (_name, format, document) => {
    expect(codes(document, format)).toEqual(['dates-issued-in-future', 'dates-no-end']);
  });

  it.each([
    ['words', { validUntil: 'next year' }],
    ['a number', { validFrom: 4_102_444_800 }],
    ['a list', { validFrom: ['2025-01-01T00:00:00Z'] }],
  ])('fails a date that cannot be read and claims nothing else about it: %s', (_name, document) => {
    expect(codes(document)).toEqual(['dates-unreadable']);
  });

  it('judges a readable end beside an unreadable beginning', () => {
    const document = { validFrom: 'once', validUntil: '2020-01-01T00:00:00Z' };
    expect(codes(document)).toEqual(['dates-unreadable', 'dates-expired']);
  });

  it('takes the earlier end of document and token', () => {
    const payload = { exp: 1_577_836_800 };
    const token: Envelope = { kind: 'jwt', token: '', header: {}, payload };
    const document = { validUntil: '2030-01-01T00:00:00Z' };
    expect(codes(document, 'open-badges-3.0', token)).toEqual(['dates-expired']);
  });

  it('takes nbf of a token as a beginning', () => {
    const token: Envelope = { kind: 'jwt', token: '', header: {}, payload: { nbf: 4_102_444_800 } };
    expect(codes({}, 'open-badges-3.0', token)).toEqual(['dates-not-yet-valid', 'dates-no-end']);
  });

  it('takes the dates of the plain model for documents that are not JSON', () => {
    const xml = read({}, 'european-digital-credential-2', { kind: 'xml', text: '' });
    const dated = { ...xml, credential: { ...xml.credential, validUntil: '2020-01-01T00:00:00Z' } };
    expect(checkDates(dated, options()).map(({ code }) => code)).toEqual(['dates-expired']);
  });

  it('refuses a clock without a zone', () => {
    expect(() => checkDates(read({}), options('2026-03-01T12:00:00'))).toThrow(RangeError);
  });
});
