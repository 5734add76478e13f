import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../crypto/base64.js';
import { encodeHex, encodeUtf8 } from '../crypto/bytes.js';
import { portableCryptography as cryptography } from '../crypto/cryptography.js';
import { type CredentialReading, READING_LIMITS } from '../reading.js';
import { readCredentials } from './read-credentials.js';
import {
  BADGE,
  BADGE_TEXT,
  coseOf,
  pdfOf,
  pngChunk,
  pngOf,
  svgOf,
  textChunk,
  tokenOf,
  zipOf,
} from './testing/fixtures.js';

const TOKEN = tokenOf(BADGE);

const read = (given: string | Uint8Array, limits = READING_LIMITS): CredentialReading =>
  readCredentials(typeof given === 'string' ? encodeUtf8(given) : given, { cryptography, limits });

const brokenCodes = (given: string | Uint8Array): readonly string[] => {
  const reading = read(given);
  return reading.kind === 'broken' ? reading.findings.map(({ code }) => code) : [reading.kind];
};

describe('traps', () => {
  const zeros = (count: number) => new Uint8Array(count);
  const bomb = new Uint8Array(deflateSync(zeros(40_000_000)));
  const rawBomb = new Uint8Array(deflateRawSync(zeros(40_000_000)));
  const nestedZip = (levels: number): Uint8Array =>
    levels === 0
      ? encodeUtf8(BADGE_TEXT)
      : zipOf([{ name: 'inner.zip', content: nestedZip(levels - 1), method: 0 }]);

  it.each([
    [
      'a compressed iTXt bomb',
      pngOf([textChunk('openbadges', { packed: bomb })]),
      'credential-too-large',
    ],
    [
      'a zTXt bomb',
      pngOf([pngChunk('zTXt', new Uint8Array([...encodeUtf8('openbadges\0\0'), ...bomb]))]),
      'credential-too-large',
    ],
    ['a zip bomb', zipOf([{ name: 'a', content: '', packed: rawBomb }]), 'credential-too-large'],
    ['a PDF bomb', pdfOf({ packed: bomb }), 'credential-too-large'],
    ['a file above the limit', zeros(READING_LIMITS.maxUnpackedBytes + 1), 'credential-too-large'],
    ['ten megabytes of base64', 'A'.repeat(10_000_000), 'credential-too-large'],
    [
      'JSON above the limit',
      `{"a":"${'x'.repeat(READING_LIMITS.maxBytes)}"}`,
      'credential-too-large',
    ],
    ['deep JSON', `${'['.repeat(100_000)}`, 'document-too-deep'],
    ['repeated keys', '{"type":"VerifiableCredential","type":"x"}', 'document-duplicate-key'],
    [
      '__proto__',
      '{"type":"VerifiableCredential","__proto__":{"issuer":"x"}}',
      'document-key-refused',
    ],
    [
      'entities in an SVG',
      svgOf('', '<!DOCTYPE svg [<!ENTITY a "b">]>'),
      'credential-xml-entities',
    ],
    ['an unknown entity in an SVG', svgOf('<t>&secret;</t>'), 'credential-xml-entities'],
    ['an SVG that does not end', svgOf().subarray(0, -4), 'credential-xml-damaged'],
    ['a PNG that does not end', pngOf().subarray(0, 60), 'credential-png-damaged'],
    [
      'a packed chunk that is cut',
      pngOf([textChunk('openbadges', { packed: bomb.subarray(0, 900) })]),
      'credential-png-damaged',
    ],
    [
      'a zip without a directory',
      zipOf([{ name: 'a', content: BADGE_TEXT }]).subarray(0, 90),
      'credential-zip-damaged',
    ],
    ['a token without a payload', TOKEN.replace(/\.[^.]*\./, '..'), 'credential-token-detached'],
    ['a token whose head is torn off', TOKEN.slice(1), 'credential-token-damaged'],
    [
      'a token with a payload that is no JSON',
      TOKEN.replace(/\.[^.]*\./, `.${encodeBase64url(encodeUtf8('{oops'))}.`),
      'document-syntax',
    ],
    [
      'a sealed JSON with a broken head',
      JSON.stringify({ payload: 'e30', signature: 'x', protected: '!' }),
      'credential-seal-damaged',
    ],
    ['COSE that is cut', encodeHex(coseOf(BADGE).subarray(0, 120)), 'credential-cose-damaged'],
    ['a data URL without a comma', 'data:application/json', 'credential-data-url-damaged'],
    [
      'a token with thousands of disclosures',
      `${TOKEN}${'~a'.repeat(2001)}~`,
      'credential-too-large',
    ],
    [
      'an SVG element with thousands of attributes',
      svgOf(`<g ${Array.from({ length: 1001 }, (_, i) => `a${i}=""`).join(' ')}/>`),
      'credential-too-large',
    ],
    ['zip entries that share their bytes', overlappingZip(), 'credential-zip-damaged'],
    ['zips five deep', nestedZip(5), 'credential-nested-too-deep'],
    ['tokens in tokens', tokensInTokens(), 'credential-nested-too-deep'],
  ])('refuses %s', (_, given, code) => {
    expect(brokenCodes(given)).toEqual([code]);
  });

  it('opens as many containers inside one another as the limit says', () => {
    expect(read(nestedZip(READING_LIMITS.maxContainers))).toMatchObject({
      kind: 'read',
      credentials: [{ document: BADGE }],
    });
  });

  it('names place and remedy of broken JSON', () => {
    const reading = read('{\n  "type": oops }');
    const [finding] = reading.kind === 'broken' ? reading.findings : [];
    expect(finding).toMatchObject({ code: 'document-syntax', line: 2, column: 11 });
  });

  it('ends a huge chunk length at the file', () => {
    const bytes = pngOf([textChunk('openbadges', BADGE_TEXT)]);
    bytes.set([0xff, 0xff, 0xff, 0xff], 33);
    expect(brokenCodes(bytes)).toEqual(['credential-png-damaged']);
  });

  it('reads as many credentials as the limit says and names the rest', () => {
    const list = (count: number) => JSON.stringify(Array.from({ length: count }, () => BADGE));
    const limits = { ...READING_LIMITS, maxCredentials: 3 };
    const exact = read(list(3), limits);
    expect(exact.kind === 'read' && [exact.credentials.length, exact.skipped.length]).toEqual([
      3, 0,
    ]);
    const over = read(list(4), limits);
    expect(over.kind === 'read' && [over.credentials.length, over.skipped.length]).toEqual([3, 1]);
  });

  it('reads lists of any length wherever they stand', () => {
    const long = Array.from({ length: 200_000 }, () => 0);
    for (const base of [{ '#name': 'europassCredential' }, BADGE]) {
      expect(read(JSON.stringify({ ...base, long, credentialSubject: long })).kind).toBe('read');
    }
  });

  it('shares one budget among all files of a zip', () => {
    const files = ['a', 'b', 'c'].map((name) => ({ name, content: BADGE_TEXT }));
    const maxUnpackedBytes = encodeUtf8(BADGE_TEXT).length * 2 + 500;
    const packed = new Uint8Array(deflateRawSync(BADGE_TEXT));
    const zip = zipOf(files.map((file) => ({ ...file, packed })));
    const reading = read(zip, {
      ...READING_LIMITS,
      maxUnpackedBytes: Math.max(zip.length, maxUnpackedBytes),
    });
    expect(reading.kind === 'read' && reading.credentials.length).toBe(2);
    expect(reading.kind === 'read' && reading.skipped.length).toBe(1);
  });
});

/** Ten entries of the directory that all point to the first file. */
function overlappingZip(): Uint8Array {
  const files = Array.from({ length: 10 }, () => ({ name: 'a', content: BADGE_TEXT }));
  const whole = zipOf(files);
  const first = zipOf(files.slice(0, 1));
  const directory = whole.subarray(whole.length - 22 - 10 * 47);
  const cut = new Uint8Array([...first.subarray(0, first.length - 22 - 47), ...directory]);
  const view = new DataView(cut.buffer);
  view.setUint32(cut.length - 6, first.length - 22 - 47, true);
  for (let i = 0; i < 10; i += 1) {
    view.setUint32(first.length - 22 - 47 + i * 47 + 42, 0, true);
  }
  return cut;
}

/** Seventy JSON texts inside one another, each the text of the one before. */
function tokensInTokens(): string {
  let text = BADGE_TEXT;
  for (let i = 0; i < 70; i += 1) text = `\`\`\`\n${text}\n\`\`\``;
  return text;
}
