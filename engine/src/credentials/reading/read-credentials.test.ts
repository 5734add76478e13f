import { deflateSync } from 'node:zlib';
import { encode as encodeJpeg } from 'jpeg-js';
import encodeQR from 'qr';
import { describe, expect, it } from 'vitest';
import { encodeBase64, encodeBase64url } from '../crypto/base64.js';
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
  sealedOf,
  svgOf,
  textChunk,
  tokenOf,
  zipOf,
} from './testing/fixtures.js';

const read = (given: string | Uint8Array, limits = READING_LIMITS): CredentialReading =>
  readCredentials(typeof given === 'string' ? encodeUtf8(given) : given, { cryptography, limits });

const first = (given: string | Uint8Array, limits = READING_LIMITS) => {
  const reading = read(given, limits);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  const [credential] = reading.credentials;
  if (!credential) throw new Error('nothing read');
  return credential;
};

const OLD_BADGE = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://school.example/assertions/1',
  badge: 'https://school.example/badges/1',
  recipient: { type: 'email', hashed: false, identity: 'ana@example.org' },
  verification: { type: 'hosted' },
  issuedOn: '2026-01-01T00:00:00Z',
};
const TOKEN = tokenOf(BADGE);
const ENVELOPED = {
  '@context': 'https://www.w3.org/ns/credentials/v2',
  type: 'EnvelopedVerifiableCredential',
  id: `data:application/vc+jwt,${TOKEN}`,
};
const PRESENTATION = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  verifiableCredential: [ENVELOPED, BADGE],
};

describe('the text that is kept', () => {
  it.each([
    ['JSON with a byte order mark and spaces', `\uFEFF \n${BADGE_TEXT}\n`],
    ['a token in a letter', `Dear Ana,\n\nyour badge: ${TOKEN}\n\nBye`],
    ['a picture', pngOf([textChunk('openbadgecredential', BADGE_TEXT)])],
    ['a seal', sealedOf(BADGE)],
    ['a part of a presentation', JSON.stringify(PRESENTATION)],
  ])('of %s is what its hash is of, and reads as the same credential', (_what, given) => {
    const { content = '', sha256, document } = first(given);
    expect(encodeHex(cryptography.sha256(encodeUtf8(content)))).toBe(sha256);
    expect(first(content)).toMatchObject({ sha256, document, content });
  });

  it('is absent for bytes that are no text', () => {
    expect(first(coseOf(BADGE))).not.toHaveProperty('content');
  });
});

describe('what a credential can be wrapped in', () => {
  it.each([
    ['JSON', BADGE_TEXT, 'embedded', []],
    ['JSON with a byte order mark and spaces', `\uFEFF \n${BADGE_TEXT}\n`, 'embedded', []],
    ['JSON in a code block', `\`\`\`json\n${BADGE_TEXT}\n\`\`\``, 'embedded', ['text']],
    ['JSON in quotes', `“${BADGE_TEXT}”`, 'embedded', ['text']],
    ['JSON as a JSON text', JSON.stringify(BADGE_TEXT), 'embedded', []],
    ['JSON in percent signs', encodeURIComponent(BADGE_TEXT), 'embedded', ['text']],
    ['JSON in base64', encodeBase64(encodeUtf8(BADGE_TEXT)), 'embedded', ['text']],
    [
      'JSON in UTF-16',
      Uint8Array.from(Buffer.from(`\uFEFF${BADGE_TEXT}`, 'utf16le')),
      'embedded',
      [],
    ],
    [
      'a data URL',
      `data:application/json,${encodeURIComponent(BADGE_TEXT)}`,
      'embedded',
      ['data-url'],
    ],
    [
      'a data URL in base64',
      `data:image/png;base64,${encodeBase64(pngOf([textChunk('openbadgecredential', TOKEN)]))}`,
      'jwt',
      ['data-url', 'png', 'jwt'],
    ],
    ['a token', TOKEN, 'jwt', ['jwt']],
    ['a token with line ends around it', `\n ${TOKEN}\r\n`, 'jwt', ['jwt']],
    ['a letter with one token', `Dear Ana,\n\nyour badge: ${TOKEN}\n\nBye`, 'jwt', ['text', 'jwt']],
    ['a letter with one JSON text', `Here it is:\n${BADGE_TEXT}\nBye`, 'embedded', ['text']],
    ['a sealed JSON', sealedOf(BADGE), 'jws-json', ['jws-json']],
    ['COSE', coseOf(BADGE), 'cose', ['cose']],
    ['COSE in hexadecimal', encodeHex(coseOf(BADGE)), 'cose', ['text', 'cose']],
    ['COSE in base64url', encodeBase64url(coseOf(BADGE)), 'cose', ['text', 'cose']],
    ['PNG with JSON', pngOf([textChunk('openbadgecredential', BADGE_TEXT)]), 'embedded', ['png']],
    [
      'PNG with packed JSON',
      pngOf([textChunk('openbadges', { packed: new Uint8Array(deflateSync(BADGE_TEXT)) })]),
      'embedded',
      ['png'],
    ],
    [
      'PNG with an old tEXt chunk',
      pngOf([pngChunk('tEXt', encodeUtf8(`openbadges\0${TOKEN}`))]),
      'jwt',
      ['png', 'jwt'],
    ],
    [
      'PNG with an old zTXt chunk',
      pngOf([
        pngChunk('zTXt', new Uint8Array([...encodeUtf8('openbadges\0\0'), ...deflateSync(TOKEN)])),
      ]),
      'jwt',
      ['png', 'jwt'],
    ],
    [
      'SVG with a token',
      svgOf(`<openbadges:credential verify="${TOKEN}"/>`),
      'jwt',
      ['svg', 'jwt'],
    ],
    [
      'SVG with JSON',
      svgOf(`<openbadges:credential><![CDATA[${BADGE_TEXT}]]></openbadges:credential>`),
      'embedded',
      ['svg'],
    ],
    [
      'SVG with a harmless DOCTYPE',
      svgOf(
        `<openbadges:assertion verify="${TOKEN}"/>`,
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">',
      ),
      'jwt',
      ['svg', 'jwt'],
    ],
    ['PDF with a file', pdfOf({ plain: BADGE_TEXT }), 'embedded', ['pdf']],
    [
      'PDF with a packed file',
      pdfOf({ packed: new Uint8Array(deflateSync(BADGE_TEXT)) }),
      'embedded',
      ['pdf'],
    ],
    ['zip', zipOf([{ name: 'a.json', content: BADGE_TEXT }]), 'embedded', ['zip']],
    [
      'zip without compression in a zip',
      zipOf([{ name: 'b.zip', content: zipOf([{ name: 'a', content: TOKEN }]), method: 0 }]),
      'jwt',
      ['zip', 'zip', 'jwt'],
    ],
    ['a list of one', JSON.stringify([BADGE]), 'embedded', ['part']],
    [
      'a builder’s wrapping',
      JSON.stringify({ credential: BADGE, other: 1 }),
      'embedded',
      ['presentation'],
    ],
    [
      'a wallet export',
      JSON.stringify({ type: ['UniversalWallet2020'], contents: [BADGE] }),
      'embedded',
      ['presentation', 'part'],
    ],
    [
      'an enveloped credential',
      JSON.stringify(ENVELOPED),
      'jwt',
      ['presentation', 'data-url', 'jwt'],
    ],
    ['a token of data model 1.1', tokenOf({ vc: BADGE }), 'jwt', ['jwt']],
  ])('reads %s', (_, given, envelope, trail) => {
    const credential = first(given);
    expect(credential.document).toEqual(BADGE);
    expect(credential.format).toBe('open-badges-3.0');
    expect(credential.envelope.kind).toBe(envelope);
    expect(credential.trail.map(({ kind }) => kind)).toEqual(trail);
    expect(credential.findings).toEqual([]);
  });

  it('names the bytes that hold the credential', () => {
    const hash = (text: string) => encodeHex(cryptography.sha256(encodeUtf8(text)));
    expect(first(BADGE_TEXT).sha256).toBe(hash(BADGE_TEXT));
    expect(first(`${BADGE_TEXT}\n`).sha256).toBe(hash(`${BADGE_TEXT}\n`));
    expect(first(svgOf(`<openbadges:credential verify="${TOKEN}"/>`)).sha256).toBe(hash(TOKEN));
  });

  it('reads each credential of a presentation by itself', () => {
    const presentation = first(JSON.stringify(PRESENTATION));
    expect(presentation.format).toBe('verifiable-presentation');
    expect(presentation.document).toEqual(PRESENTATION);
    expect(presentation.parts.map(({ envelope }) => envelope.kind)).toEqual(['jwt', 'embedded']);
    expect(presentation.parts.map(({ document }) => document)).toEqual([BADGE, BADGE]);
  });

  it('puts back what an older token leaves to its claims, and says so', () => {
    const { issuer: _, validFrom: _from, ...vc } = BADGE;
    const claims = { iss: 'did:example:1', nbf: 1767225600, sub: 'did:example:2', vc };
    const { document, findings } = first(tokenOf(claims));
    expect(document).toMatchObject({
      issuer: 'did:example:1',
      issuanceDate: '2026-01-01T00:00:00Z',
      credentialSubject: { id: 'did:example:2' },
    });
    expect(findings.map(({ code }) => code)).toEqual(['credential-payload-completed']);
  });

  it('keeps the name of a file in the trail and never sniffs by it', () => {
    const reading = readCredentials(encodeUtf8(TOKEN), { cryptography, fileName: 'badge.png' });
    const trail = reading.kind === 'read' ? reading.credentials[0]?.trail : [];
    expect(trail?.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
      'file badge.png',
      'jwt signed token (vc+jwt)',
    ]);
  });

  it('names everything in a zip that was not read', () => {
    const reading = read(
      zipOf([
        { name: 'a.json', content: BADGE_TEXT },
        { name: 'note.txt', content: 'hello there' },
        { name: 'locked.json', content: BADGE_TEXT, flags: 1 },
        { name: 'odd.json', content: BADGE_TEXT, method: 14 },
        { name: 'bad.json', content: '{"a":1,"a":2}' },
        { name: '__MACOSX/._a.json', content: 'x' },
        { name: 'folder/', content: '' },
      ]),
    );
    expect(reading.kind).toBe('read');
    const skipped = reading.kind === 'read' ? reading.skipped : [];
    const names = skipped.map(({ trail }) => trail.at(-1)?.detail).sort();
    expect(names).toEqual([
      'zip entry bad.json',
      'zip entry locked.json',
      'zip entry note.txt',
      'zip entry odd.json',
    ]);
    expect(skipped.every(({ reason }) => reason.length > 10)).toBe(true);
  });
});

describe('QR codes', () => {
  const modules = (text: string) => encodeQR(text, 'raw', { border: 4 });
  const greys = (text: string, scale = 4) => {
    const raw = modules(text);
    const size = raw.length * scale;
    const grey = (x: number, y: number) =>
      raw[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? 0 : 255;
    return { width: size, height: size, grey };
  };

  it('reads the address in a PNG and in a JPEG', () => {
    const url = 'https://school.example/badges/7';
    const picture = greys(url);
    const { width, height, grey } = picture;
    const data = new Uint8Array(width * height * 4).map((_, i) =>
      i % 4 === 3 ? 255 : grey((i >> 2) % width, Math.floor((i >> 2) / width)),
    );
    const jpeg = new Uint8Array(encodeJpeg({ width, height, data }, 90).data);
    for (const bytes of [pngOf([], picture), jpeg]) {
      const reading = read(bytes);
      expect(reading).toMatchObject({ kind: 'address', url });
      expect(reading.kind === 'address' && reading.trail[0]?.kind).toBe('qr');
    }
  });

  it('reads the token in a PNG', () => {
    const token = tokenOf({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'VerifiableCredential',
      issuer: 'did:example:1',
      credentialSubject: { id: 'did:example:2' },
    });
    expect(first(pngOf([], greys(token, 3))).envelope.kind).toBe('jwt');
  });
});

describe('addresses', () => {
  it.each([
    ['alone', 'https://school.example/b/1', 'https://school.example/b/1'],
    [
      'in a letter',
      'Your badge is here: <https://school.example/b/1>. Bye',
      'https://school.example/b/1',
    ],
    [
      'in a picture of Open Badges 1.0',
      pngOf([pngChunk('tEXt', encodeUtf8('openbadges\0https://school.example/b/1'))]),
      'https://school.example/b/1',
    ],
    ['in quotes', '"https://school.example/b/1"', 'https://school.example/b/1'],
  ])('are given back: %s', (_, given, url) => {
    expect(read(given)).toMatchObject({ kind: 'address', url });
  });
});

describe('things that are odd but read', () => {
  it('several badges in one picture', () => {
    const chunks = ['openbadges', 'openbadgecredential'].map((k) => textChunk(k, BADGE_TEXT));
    const reading = read(pngOf(chunks));
    const codes =
      reading.kind === 'read' ? reading.credentials.map((c) => c.findings[0]?.code) : [];
    expect(codes).toEqual(['credential-png-repeated', 'credential-png-repeated']);
    const two = `<openbadges:credential verify="${TOKEN}"/>`.repeat(2);
    expect(first(svgOf(two)).findings.map(({ code }) => code)).toEqual(['credential-svg-repeated']);
  });

  it('a chunk with a wrong checksum', () => {
    const chunk = textChunk('openbadges', BADGE_TEXT);
    chunk[chunk.length - 1] = (chunk.at(-1) ?? 0) ^ 1;
    expect(first(pngOf([chunk])).findings.map(({ code }) => code)).toEqual([
      'credential-png-checksum',
    ]);
  });

  it('a script in an SVG, which is named and never kept', () => {
    const script = `<script>alert(1)</script><openbadges:credential verify="${TOKEN}"/>`;
    const { document, findings } = first(svgOf(script));
    expect(findings.map(({ code }) => code)).toEqual(['credential-svg-script']);
    expect(document).toEqual(BADGE);
  });

  it('an Open Badge 2.0 in an SVG whose verify is its address', () => {
    const inner = `<openbadges:assertion verify="${OLD_BADGE.id}"><![CDATA[${JSON.stringify(OLD_BADGE)}]]></openbadges:assertion>`;
    expect(first(svgOf(inner)).document).toEqual(OLD_BADGE);
  });

  it('a part of a presentation that is no credential', () => {
    const odd = { ...PRESENTATION, verifiableCredential: [BADGE, { hello: 'world' }] };
    const { parts, findings } = first(JSON.stringify(odd));
    expect(parts).toHaveLength(1);
    expect(findings.map(({ code }) => code)).toEqual(['credential-part-unread']);
  });

  it('an envelope that is not as its standard asks', () => {
    const id = `data:application/vc+jwt,${TOKEN}`;
    const type = 'EnvelopedVerifiableCredential';
    const base = 'https://www.w3.org/ns/credentials/v2';
    const faults = (envelope: object) =>
      first(JSON.stringify(envelope)).findings.map(({ code, path }) => [code, path]);
    expect(faults({ '@context': [base], id, type })).toEqual([]);
    expect(faults({ id, type })).toEqual([['credential-envelope-malformed', '$.@context']]);
    expect(faults({ '@context': base, id: TOKEN, type })).toEqual([
      ['credential-envelope-malformed', '$.id'],
    ]);
  });
});
