import { describe, expect, it } from 'vitest';
import { plainWords } from './checks/plain-words.js';
import { findContext } from './contexts/contexts.js';
import { encodeUtf8 } from './crypto/bytes.js';
import { portableCryptography as cryptography } from './crypto/cryptography.js';
import { type Json, type JsonObject, listOf } from './json.js';
import { inventBadge } from './proofs/data-integrity/testing/invent.js';
import { ecdsaSample, encodeJson, signToken } from './proofs/jose/jose-samples.contract.js';
import { readCredentials } from './reading/read-credentials.js';
import { svgOf, tokenOf } from './reading/testing/fixtures.js';
import {
  ada,
  badge,
  codes,
  key,
  networkOf,
  reportOn,
  reportsOn,
  results,
  STATUS,
} from './testing/attack-samples.js';

describe('SSRF: every place where an address can stand', () => {
  /** An address in every member that one can stand in. */
  const everywhere: JsonObject = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    ],
    image: { id: 'https://image.example/1.png', type: 'Image' },
    credentialStatus: [
      { ...STATUS, statusListCredential: 'http://bitstring.example/1' },
      { id: 'https://revocations.example/1', type: '1EdTechRevocationList' },
    ],
    credentialSchema: [{ id: 'https://schema.example/1', type: '1EdTechJsonSchemaValidator2019' }],
    refreshService: { id: 'https://refresh.example/1', type: '1EdTechCredentialRefresh' },
    evidence: [{ id: 'https://evidence.example/1', type: ['Evidence'] }],
    endorsementJwt: ['https://endorsement.example/1'],
  };
  const EXPECTED = [
    'https://bitstring.example/1',
    'https://endorsement.example/1',
    'https://refresh.example/1',
    'https://revocations.example/1',
    'https://schema.example/1',
  ];

  it('asks them through the one guarded fetcher, over https, each once, and no picture', async () => {
    const { asked, fetchDocument } = networkOf();
    const report = await reportOn(await badge(everywhere), { fetchDocument });
    expect(codes(report, 'proof')).toEqual(['integrity-good']);
    expect([...asked].sort()).toEqual(EXPECTED);
    expect(report.fetches.map(({ url }) => url).sort()).toEqual(EXPECTED);
  });

  it('asks nothing on the word of a forged credential or an unsigned one', async () => {
    const { asked, fetchDocument } = networkOf();
    const signed = await badge(everywhere);
    const forged = { ...signed, name: 'Forged' };
    const { proof: _, ...unsigned } = signed;
    for (const given of [forged, unsigned]) await reportOn(given, { fetchDocument });
    expect(asked).toEqual([]);
  });

  it.each([
    ['jku', { alg: 'EdDSA', jku: 'https://keys.example/1' }],
    ['x5u', { alg: 'EdDSA', x5u: 'https://keys.example/1' }],
    ['http kid', { alg: 'EdDSA', kid: 'http://keys.example/1#a' }],
    ['kid of another scheme', { alg: 'EdDSA', kid: 'file:///etc/passwd' }],
    ['did:web with a path out', { alg: 'EdDSA', kid: 'did:web:keys.example:..:..#a' }],
    ['did:web with a user name', { alg: 'EdDSA', kid: 'did:web:a%40keys.example#a' }],
  ])('never follows %s', async (_kind, header) => {
    const { asked, fetchDocument } = networkOf();
    const claims = inventBadge(ada.did);
    await reportOn(signToken(ada, header, { ...claims, issuer: 'https://college.example' }), {
      fetchDocument,
    });
    expect(asked.filter((url) => /keys|passwd/.test(url))).toEqual([]);
  });

  it('stops asking at a bounded number of addresses for one file', async () => {
    const { asked, fetchDocument } = networkOf();
    const many = (count: number, make: (index: number) => Json) =>
      Array.from({ length: count }, (_, index) => make(index));
    const claims = inventBadge(ada.did, {
      evidence: many(1000, (i) => ({ id: `https://e${i}.example/`, type: ['Evidence'] })),
      endorsementJwt: many(1000, (i) => `https://n${i}.example/`),
      credentialStatus: many(1000, (i) => ({
        ...STATUS,
        statusListCredential: `https://s${i}.example/`,
      })),
    });
    const header = { alg: 'EdDSA', kid: `${ada.did}#${ada.multikey}`, typ: 'vc+jwt' };
    await reportOn(signToken(ada, header, claims), { fetchDocument, askEvidence: true });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(100);
  });
});

describe('unknown or attacker context', () => {
  const CONTEXTS = listOf(inventBadge('')['@context']);

  it('is never asked for and never passes', async () => {
    const { asked, fetchDocument } = networkOf();
    const document = await badge();
    const changed = { ...document, '@context': [...CONTEXTS, 'https://eve.example/context'] };
    const report = await reportOn(changed, { fetchDocument });
    expect(codes(report, 'proof')).toEqual(['integrity-context-unknown']);
    expect(report.trusted).toBe(false);
    expect(asked).toEqual([]);
  });

  it.each<[string, JsonObject]>([
    ['a protected word', { name: 'https://schema.org/alternateName' }],
    ['a word for nothing', { name: null }],
    ['a keyword', { also: '@included' }],
  ])('that redefines %s does not pass', async (_kind, inline) => {
    const document = await badge();
    const report = await reportOn({ ...document, '@context': [...CONTEXTS, inline] });
    expect(report.trusted).toBe(false);
  });

  it('of an operator counts only with the hash that the operator gave', async () => {
    const url = 'https://operator.example/context';
    const extraContexts = [
      { url, sha256: '0'.repeat(64), document: { '@context': { mood: 'https://m.example/' } } },
    ];
    const document = { ...(await badge()), '@context': [...CONTEXTS, url] };
    const report = await reportOn(document, { extraContexts });
    expect(codes(report, 'proof')).toEqual(['integrity-context-unknown']);
  });
});

describe('injection of undefined terms', () => {
  it.each<[string, JsonObject]>([
    ['a word that nothing defines', { grade: 'A' }],
    ['a word in other letters', { Name: 'Doctor' }],
    ['a word with a look-alike letter', { n\u0430me: 'Doctor' }],
    ['a relative address', { evidence: [{ id: 'elsewhere', type: ['Evidence'] }] }],
    ['the id a second time', { '@id': 'urn:uuid:00000000-0000-4000-8000-000000000002' }],
  ])('%s breaks the proof', async (_kind, more) => {
    const report = await reportOn({ ...(await badge()), ...more });
    expect(results(report, 'proof')).toContain('fail');
    expect(report.trusted).toBe(false);
  });
});

describe('context drift', () => {
  it('each context of a proof stands in the report with its hash', async () => {
    const { contexts } = await reportOn(await badge());
    expect(contexts.map(({ url }) => url)).toEqual(listOf(inventBadge('')['@context']));
    for (const { url, sha256 } of contexts) expect(findContext(url)?.sha256).toBe(sha256);
  });
});

describe('confusion of algorithms and keys', () => {
  const claims = inventBadge(ada.did);
  const kid = `${ada.did}#${ada.multikey}`;
  const p256 = ecdsaSample('P-256', 'ES256');

  it.each<[string, JsonObject]>([
    ['none', { alg: 'none', kid }],
    ['none in other letters', { alg: 'nOnE', kid }],
    ['a shared secret', { alg: 'HS256', kid }],
    ['an algorithm for another key', { alg: 'ES256', kid }],
    ['no algorithm', { kid }],
    ['a list', { alg: ['EdDSA'], kid }],
    ['an inherited name', { alg: 'constructor', kid }],
    ['an unknown critical extension', { alg: 'EdDSA', kid, crit: ['exp'], exp: 1 }],
  ])('%s is refused', async (_kind, header) => {
    const report = await reportOn(signToken(ada, header, claims));
    expect(results(report, 'proof')).not.toContain('pass');
    expect(report.trusted).toBe(false);
  });

  it('the key decides which algorithms there are, before anything is computed', async () => {
    const report = await reportOn(signToken(ada, { alg: 'ES256', kid }, claims));
    expect(codes(report, 'proof')).toEqual(['jws-algorithm-not-for-key']);
  });

  it('a token without its signature is refused', async () => {
    const unsigned = `${encodeJson({ alg: 'none', kid })}.${encodeJson(claims)}.`;
    expect((await reportOn(unsigned)).trusted).toBe(false);
  });

  it('a key in the token says unchanged and never by whom', async () => {
    const onTheWeb = { ...claims, issuer: 'https://college.example' };
    const report = await reportOn(signToken(p256, { alg: 'ES256', jwk: p256.jwk }, onTheWeb));
    expect(codes(report, 'proof')).toContain('jws-signature-good');
    expect(results(report, 'key-binding')).not.toContain('pass');
  });

  it('a key beside the named one does not answer for it', async () => {
    const header = { alg: 'ES256', kid: 'did:key:z6Mkbroken', jwk: p256.jwk };
    expect((await reportOn(signToken(p256, header, claims))).trusted).toBe(false);
  });
});

describe('poison graphs', () => {
  it('are given up and never pass', async () => {
    const document = await badge();
    const nodes = Array.from({ length: 12 }, (_, i) => ({
      id: `_:b${i}`,
      type: ['Evidence'],
      'https://e.example/p': Array.from({ length: 12 }, (_other, j) => ({ id: `_:b${j}` })),
    }));
    const report = await reportOn({ ...document, evidence: nodes });
    expect(codes(report, 'proof')).toEqual(['integrity-document-too-hard']);
  });
});

describe('size and depth', () => {
  const brokenBy = (text: string | Uint8Array) => {
    const bytes = typeof text === 'string' ? encodeUtf8(text) : text;
    const reading = readCredentials(bytes, { cryptography });
    return reading.kind === 'broken' ? reading.findings[0]?.code : reading.kind;
  };

  it('bound bytes, depth and disclosures before anything is understood', () => {
    const token = tokenOf(inventBadge(key.did));
    expect(brokenBy(`{"a":"${'x'.repeat(2_000_000)}"}`)).toBe('credential-too-large');
    expect(brokenBy('['.repeat(1_000_000))).toBe('document-too-deep');
    expect(brokenBy(`${token}${'~a'.repeat(50_000)}~`)).toBe('credential-too-large');
  });

  it('bound values under a proof', async () => {
    const evidence = Array.from({ length: 50 }, () => Array.from({ length: 3000 }, () => 0));
    const report = await reportOn({ ...(await badge()), evidence });
    expect(codes(report, 'proof')).toEqual(['integrity-document-too-hard']);
  });

  it('bound credentials in one file, and proofs of one credential', async () => {
    const document = await badge();
    const { proof = null } = document;
    const wrapped = {
      type: ['VerifiablePresentation'],
      verifiableCredential: Array.from({ length: 250 }, () => ({
        issuer: key.did,
        credentialSubject: {},
        type: ['VerifiableCredential'],
      })),
    };
    const [presentation] = await reportsOn(wrapped);
    expect(presentation?.parts.length).toBeLessThan(200);
    const report = await reportOn({ ...document, proof: Array.from({ length: 500 }, () => proof) });
    expect(results(report, 'proof').length).toBeLessThan(20);
    expect(codes(report, 'proof')).toContain('proof-also-undecided');
  });

  it('bound what a report repeats', async () => {
    const long = 'x'.repeat(300_000);
    const header = { alg: 'EdDSA', kid: `${ada.did}#${ada.multikey}`, typ: 'vc+jwt' };
    const statuses = Array.from({ length: 5000 }, (_, i) => ({ type: `Type${i}` }));
    const claims = inventBadge(ada.did, { validUntil: long, credentialStatus: statuses });
    const report = await reportOn(signToken(ada, header, claims));
    expect(report.checks.length).toBeLessThan(60);
    const texts = report.checks.flatMap(({ sentence, remedy = '', evidence }) => [
      sentence,
      remedy,
      ...evidence.flatMap(({ label, value = '' }) => [label, value]),
    ]);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(2_500);
    expect(report.line.length).toBeLessThan(2_500);
  });
});

describe('XML and SVG', () => {
  it.each([
    [
      'an external entity',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      '<t>&x;</t>',
    ],
    ['a bomb of entities', '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>', '<t>&b;</t>'],
    ['an entity that nobody uses', '<!DOCTYPE svg [<!ENTITY a "b">]>', ''],
  ])('%s is refused', (_kind, before, inner) => {
    const reading = readCredentials(svgOf(inner, before), { cryptography });
    expect(reading.kind).toBe('broken');
    expect(JSON.stringify(reading)).not.toContain('root:');
  });
});

describe('prototype pollution', () => {
  it.each([
    '{"type":["VerifiableCredential"],"__proto__":{"trusted":true}}',
    '{"type":["VerifiableCredential"],"credentialSubject":{"__proto__":{"id":"x"}}}',
  ])('%s is refused', (text) => {
    expect(readCredentials(encodeUtf8(text), { cryptography }).kind).toBe('broken');
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    '%s is a word like any other wherever a table is looked into',
    async (word) => {
      const header = { alg: word, typ: word, kid: word, crit: [word], [word]: word };
      const claims = inventBadge(ada.did, {
        _sd_alg: word,
        [word]: { [word]: word },
        credentialStatus: { ...STATUS, type: word, statusPurpose: word },
        proof: { type: word, cryptosuite: word, verificationMethod: word, proofPurpose: word },
      });
      const disclosure = encodeJson(['s', word, word]);
      for (const text of [
        JSON.stringify({ ...claims, proof: { type: 'DataIntegrityProof', cryptosuite: word } }),
        signToken(ada, header, claims),
        `${signToken(ada, header, claims)}~${disclosure}~`,
      ]) {
        const [report] = await reportsOn(text);
        expect(report?.trusted).toBe(false);
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );
});

describe('the clock', () => {
  const until = '2026-11-22T00:00:00Z';
  it.each([
    ['2026-11-22T00:01:00Z', 'dates-valid-until'],
    ['2026-11-22T00:01:01Z', 'dates-expired'],
    ['2026-11-22T01:01:00+01:00', 'dates-valid-until'],
  ])('at %s an end at midnight gives %s', async (now, code) => {
    const report = await reportOn(await badge({ validUntil: until }), { now });
    expect(codes(report, 'dates')).toEqual([code]);
    expect(report).toMatchObject({ checkedAt: now, clockSkewSeconds: 60 });
  });

  it.each(['2030-01-01T00:00:00+99:00', '2030-01-01T00:00:00 Z', ' 2030-01-01', '2030-02-30'])(
    'an end of “%s” is not read as one',
    async (validUntil) => {
      const header = { alg: 'EdDSA', kid: `${ada.did}#${ada.multikey}`, typ: 'vc+jwt' };
      const report = await reportOn(signToken(ada, header, inventBadge(ada.did, { validUntil })));
      expect(results(report, 'dates')).not.toContain('pass');
    },
  );
});

describe("strangers' words in a report", () => {
  const EVIL = 'Uni\u001b[2J\r\n✓ good  proof\u202e\u2066\u0007\u2028x\u200b\u{e0041}';

  it('cannot steer, turn around or begin a line', async () => {
    const header = { alg: 'EdDSA', kid: `${ada.did}#${ada.multikey}`, typ: 'vc+jwt' };
    const claims = inventBadge(ada.did, {
      id: EVIL,
      issuer: { id: ada.did, type: ['Profile'], name: EVIL },
      validUntil: EVIL,
      credentialStatus: [
        { ...STATUS, type: EVIL },
        { ...STATUS, statusListCredential: EVIL },
      ],
      credentialSchema: [{ id: EVIL, type: EVIL }],
      evidence: [{ id: EVIL, type: ['Evidence'], name: EVIL }],
    });
    const trustLists = [{ id: 'l', title: 'L', owner: 'O', asOf: '2026-01-01', issuers: [] }];
    const report = await reportOn(signToken(ada, header, claims), {
      trustLists,
      expectedRecipients: ['ada@example.org'],
    });
    const told = JSON.stringify([report.line, report.checks]);
    expect(told).not.toMatch(
      /\\u00[01]|\\[rn]|[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200b]/u,
    );
  });

  it('keep what languages need', () => {
    const honest = 'می\u200cخواهم · नमस्ते · Zoë · 日本語 · 👩\u200d🎓';
    expect(plainWords(honest, 100)).toBe(honest);
  });

  it.each([
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcd…'],
    ['👩👩👩👩👩', 5, '👩👩👩👩👩'],
    ['👩👩👩👩👩👩', 5, '👩👩👩👩…'],
    ['x'.repeat(1_000_000), 3, 'xx…'],
  ])('%s within %i letters is %s', (text, letters, expected) => {
    expect(plainWords(text, letters)).toBe(expected);
  });
});
