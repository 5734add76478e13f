import { deflateRawSync, deflateSync } from 'node:zlib';
import { encode as encodeJpeg } from 'jpeg-js';
import encodeQR from 'qr';
import { describe, expect, it } from 'vitest';
import { unbake } from '../baking/unbake.js';
import { encodeBase64url } from '../crypto/base64.js';
import { encodeUtf8 } from '../crypto/bytes.js';
import { portableCryptography as cryptography } from '../crypto/cryptography.js';
import { READING_LIMITS } from '../reading.js';
import { readCredentials } from './read-credentials.js';
import {
  BADGE,
  BADGE_TEXT,
  coseOf,
  disclosureOf,
  pdfOf,
  pngChunk,
  pngOf,
  sealedOf,
  selectiveOf,
  svgOf,
  textChunk,
  tokenOf,
  zipOf,
} from './testing/fixtures.js';
import { mutations } from './testing/mutate.js';

/** Damaged copies of each of the sixteen fixtures, 100,000 in all; `CAIRN_FUZZ=62500` looks at a million. */
const COUNT = Number(process.env.CAIRN_FUZZ ?? 6_250);
const SEED = Number(process.env.CAIRN_FUZZ_SEED ?? 20261122);
/** Small, so that whatever grows without bound runs into it at once. */
const LIMITS = { ...READING_LIMITS, maxBytes: 40_000, maxUnpackedBytes: 200_000 };

const QR = encodeQR('https://a.example/1', 'raw', { border: 2 });
const isDark = (x: number, y: number) => QR[y >> 1]?.[x >> 1] ?? false;
const SIZE = QR.length * 2;
const PIXELS = new Uint8Array(SIZE * SIZE * 4).map((_, i) =>
  i % 4 !== 3 && isDark((i >> 2) % SIZE, Math.floor((i >> 2) / SIZE)) ? 0 : 255,
);
const DISCLOSURE = disclosureOf('salt', 'name', 'Bridges');
const DIGEST = encodeBase64url(cryptography.sha256(encodeUtf8(DISCLOSURE)));
const ELM = `<?xml version="1.0"?><europassCredential xmlns="http://data.europa.eu/snb" id="urn:1"><title><text lang="en">A &amp; B</text></title><credentialSubject id="urn:2"/></europassCredential>`;

const FIXTURES: Readonly<Record<string, Uint8Array>> = {
  json: encodeUtf8(BADGE_TEXT),
  png: pngOf([textChunk('openbadgecredential', BADGE_TEXT)]),
  'packed png': pngOf([
    textChunk('openbadges', { packed: new Uint8Array(deflateSync(BADGE_TEXT)) }),
    pngChunk('zTXt', new Uint8Array([...encodeUtf8('openbadges\0\0'), ...deflateSync('{}')])),
  ]),
  'png of a qr code': pngOf([], {
    width: SIZE,
    height: SIZE,
    grey: (x, y) => (isDark(x, y) ? 0 : 255),
  }),
  'jpeg of a qr code': new Uint8Array(
    encodeJpeg({ width: SIZE, height: SIZE, data: PIXELS }, 60).data,
  ),
  svg: svgOf(`<openbadges:credential><![CDATA[${BADGE_TEXT}]]></openbadges:credential>`),
  pdf: pdfOf({ packed: new Uint8Array(deflateSync(BADGE_TEXT)) }),
  zip: zipOf([
    { name: 'a.json', content: BADGE_TEXT, packed: new Uint8Array(deflateRawSync(BADGE_TEXT)) },
    { name: 'b.jwt', content: tokenOf(BADGE), method: 0 },
    { name: 'c.zip', content: zipOf([{ name: 'd', content: '{}' }]) },
  ]),
  token: encodeUtf8(tokenOf(BADGE)),
  'sd-jwt': encodeUtf8(
    selectiveOf({ ...BADGE, _sd: [DIGEST] }, [DISCLOSURE], tokenOf({ nonce: 1 })),
  ),
  seal: encodeUtf8(sealedOf(BADGE)),
  cose: coseOf(BADGE),
  xml: encodeUtf8(ELM),
  'data url': encodeUtf8(
    `data:application/vc+jwt;base64,${encodeBase64url(encodeUtf8(BADGE_TEXT))}`,
  ),
  letter: encodeUtf8(`Dear Ana,\nhere is your badge: ${tokenOf(BADGE)}\nor <https://a.example/1>`),
  presentation: encodeUtf8(
    JSON.stringify({
      type: 'VerifiablePresentation',
      verifiableCredential: [BADGE, tokenOf(BADGE), { credential: BADGE }],
    }),
  ),
};

describe.each(Object.entries(FIXTURES))(`${COUNT} damaged copies of %s`, (_, fixture) => {
  it('are read, refused or named, and never throw', { timeout: 600_000 }, () => {
    const kinds = new Set<string>();
    for (const copy of mutations(SEED, fixture, COUNT)) {
      const reading = readCredentials(copy, { cryptography, limits: LIMITS });
      kinds.add(reading.kind);
      if (reading.kind === 'broken') expect(reading.findings.length).toBeGreaterThan(0);
      expect(['found', 'none', 'refused']).toContain(unbake(copy, LIMITS).kind);
    }
    expect(
      [...kinds].filter((kind) => !['read', 'address', 'foreign', 'broken'].includes(kind)),
    ).toEqual([]);
    expect(kinds.size).toBeGreaterThan(1);
  });
});

describe('mutations', () => {
  it('give the same copies for the same seed, and others for another', () => {
    const copies = (seed: number) => [...mutations(seed, encodeUtf8(BADGE_TEXT), 20)];
    expect(copies(1)).toEqual(copies(1));
    expect(copies(1)).not.toEqual(copies(2));
  });
});
