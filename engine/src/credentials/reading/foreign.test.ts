import { gzipSync } from 'node:zlib';
import encodeQR from 'qr';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../crypto/bytes.js';
import { portableCryptography as cryptography } from '../crypto/cryptography.js';
import { FOREIGN } from './foreign.js';
import { readCredentials } from './read-credentials.js';
import { cborOf } from './testing/cbor-of.js';
import { pdfOf, pngOf, svgOf, tokenOf, zipOf } from './testing/fixtures.js';

const json = (value: unknown) => JSON.stringify(value);
const bytes = (...start: readonly number[]) => Uint8Array.from([...start, ...new Uint8Array(600)]);
const ascii = (text: string) => [...encodeUtf8(text)];

/** A picture of a QR code, four pixels a module. */
function qrOf(text: string): Uint8Array {
  const raw = encodeQR(text, 'raw', { border: 4 });
  const size = raw.length * 4;
  return pngOf([], {
    width: size,
    height: size,
    grey: (x, y) => (raw[y >> 2]?.[x >> 2] ? 0 : 255),
  });
}

/** One input for each thing that is known not to be a credential. */
const CASES: readonly (readonly [keyof typeof FOREIGN, string | Uint8Array])[] = [
  ['foreign-empty', ''],
  ['foreign-empty', ' \n\uFEFF'],
  ['foreign-empty', zipOf([])],
  ['foreign-photograph', bytes(0xff, 0xd8, 0xff, 0xe0)],
  ['foreign-photograph', bytes(...ascii('RIFF'), 1, 2, 3, 4, ...ascii('WEBP'))],
  ['foreign-photograph', bytes(0, 0, 0, 24, ...ascii('ftypheic'))],
  ['foreign-picture', pngOf()],
  ['foreign-picture', svgOf()],
  ['foreign-picture', bytes(...ascii('GIF89a'))],
  ['foreign-pdf', pdfOf()],
  ['foreign-pdf', pdfOf({ plain: 'an attached note' })],
  ['foreign-encrypted', `${Buffer.from(pdfOf()).toString('latin1')}trailer << /Encrypt 9 0 R >>`],
  ['foreign-encrypted', zipOf([{ name: 'a.json', content: '{}', flags: 1 }])],
  [
    'foreign-office',
    zipOf([
      { name: '[Content_Types].xml', content: '<x/>' },
      { name: 'word/document.xml', content: '<x/>' },
    ]),
  ],
  ['foreign-office', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
  [
    'foreign-zip',
    zipOf([
      { name: 'a.txt', content: 'hello there' },
      { name: 'b.txt', content: 'hello you' },
    ]),
  ],
  ['foreign-archive', new Uint8Array(gzipSync('hello'))],
  ['foreign-archive', bytes(...ascii('Rar!'))],
  ['foreign-media', bytes(...ascii('ID3'))],
  ['foreign-html', '<!DOCTYPE html>\n<html lang="en"><body>A badge</body></html>'],
  ['foreign-html', '<html></html>'],
  ['foreign-xml', '<?xml version="1.0"?><feed></feed>'],
  [
    'foreign-ctdl',
    json({
      '@context': 'https://credreg.net/ctdl/schema/context/json',
      '@graph': [{ '@type': 'ceterms:Certificate' }],
    }),
  ],
  ['foreign-ctdl', json({ '@type': 'ceasn:Competency', 'ceterms:ctid': 'ce-1' })],
  ['foreign-skills', json({ CFDocument: {}, CFItems: [] })],
  ['foreign-skills', json({ skillStatement: 'Builds bridges' })],
  ['foreign-badge-class', json({ type: 'Achievement', name: 'Bridges', criteria: {} })],
  ['foreign-issuer-profile', json({ type: ['Profile'], name: 'School' })],
  ['foreign-revocation-list', json({ revokedAssertions: [] })],
  ['foreign-did-document', json({ id: 'did:web:school.example', assertionMethod: [] })],
  ['foreign-did', 'did:web:school.example'],
  [
    'foreign-schema',
    json({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' }),
  ],
  ['foreign-context', json({ '@context': { name: 'https://schema.org/name' } })],
  ['foreign-public-key', json({ kty: 'EC', crv: 'P-256', x: 'a', y: 'b' })],
  ['foreign-public-key', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'],
  ['foreign-private-key', json({ kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'c' })],
  ['foreign-private-key', json({ keys: [{ kty: 'OKP', d: 'c' }] })],
  ['foreign-private-key', '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----'],
  [
    'foreign-mdoc',
    cborOf(
      new Map<string, string | number>([
        ['docType', 'org.iso.18013.5.1.mDL'],
        ['version', 0xfffe],
      ]),
    ),
  ],
  ['foreign-sd-jwt', tokenOf({ vct: 'https://pid.example', given_name: 'Ana' })],
  ['foreign-encrypted-token', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..aaaa.bbbb.cccc'],
  ['foreign-offer', 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fx.example'],
  ['foreign-calendar', 'BEGIN:VCALENDAR\nVERSION:2.0'],
  ['foreign-table', 'name;day\nAna;2026-01-01\n'],
  ['foreign-cairn-file', json({ holdings: [], goals: [], limits: {} })],
  ['foreign-json', json({ hello: 'world' })],
  [
    'foreign-cairn-file',
    json({
      format: 'cairn-workspace/2',
      credentials: [{ type: 'VerifiableCredential', issuer: 'did:example:1' }],
    }),
  ],
  ['foreign-private-key', json({ format: 'cairn-local-issuer/1', keys: [] })],
  ['foreign-ctdl', json([{ '@type': 'ceterms:Pathway' }, { '@id': 'x', 'ceasn:name': 'y' }])],
  ['foreign-ctdl', json({ '@graph': [{ type: 'Step', kind: [{ of: 'qdata:Metric' }] }] })],
  ['foreign-json', json([{ '@type': 'ceterms:Pathway' }, { hello: 'world' }])],
  ['foreign-json', '[7, null]'],
  ['foreign-qr-text', qrOf('hello')],
  ['foreign-text', 'My certificate of attendance'],
  ['foreign-text', 'Two: https://a.example/1 and https://a.example/2'],
  ['foreign-file', bytes(1, 2, 3, 0xff, 0xfe)],
];

describe('what is no credential', () => {
  it.each(CASES)('is named: %s', (code, given) => {
    const content = typeof given === 'string' ? encodeUtf8(given) : given;
    expect(readCredentials(content, { cryptography })).toEqual({
      kind: 'foreign',
      code,
      ...FOREIGN[code],
    });
  });

  it('has a case for every code', () => {
    const covered = new Set(CASES.map(([code]) => code));
    expect(
      Object.keys(FOREIGN).filter((code) => ![...covered].some((one) => one === code)),
    ).toEqual([]);
  });

  it.each(['// my pathway\n{"a": 1', '/* mine */ {"a": 1}'])(
    'is not taken for a letter when it is JSON with a remark in front: %s',
    (text) => {
      const reading = readCredentials(encodeUtf8(text), { cryptography });
      expect(reading).toMatchObject({ kind: 'broken', findings: [{ line: 1, column: 1 }] });
    },
  );

  it('warns never to share a private key', () => {
    expect(FOREIGN['foreign-private-key'].remedy).toMatch(/^Never share it/);
  });
});
