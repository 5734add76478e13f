import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalise } from './canonical/canonicalise.js';
import { parseJsonValue } from './contexts/json-value.js';
import { encodeBase64url } from './crypto/base64.js';
import { encodeUtf8 } from './crypto/bytes.js';
import { portableCryptography } from './crypto/cryptography.js';
import { type Json, type JsonObject, objectOf } from './json.js';
import type { Cryptography } from './ports.js';
import { signDataIntegrity } from './proofs/data-integrity/sign.js';
import { inventBadge, inventEd25519, inventP256 } from './proofs/data-integrity/testing/invent.js';
import { ed25519Sample, encodeJson, signToken } from './proofs/jose/jose-samples.contract.js';
import { readCredentials } from './reading/read-credentials.js';
import { pdfOf, pngOf, svgOf, textChunk, zipOf } from './reading/testing/fixtures.js';
import { mutations } from './reading/testing/mutate.js';
import { changedDocuments } from './reading/testing/mutate-json.js';
import type { ReadCredential } from './reading.js';
import { verifyCredential } from './verify-credential.js';

/** Changed copies of each document, token and container, 13,000 in all; `CAIRN_FUZZ=50000` looks longer. */
const COUNT = Number(process.env.CAIRN_FUZZ ?? 1_000);
const SEED = Number(process.env.CAIRN_FUZZ_SEED ?? 20261122);
const NOW = '2026-11-22T00:00:00Z';
const VC = 'https://www.w3.org/2018/credentials#';
const FOREIGN = 'did:web:other.example';

/** Names and values with a power of their own. */
const WORDS = [
  ...['id', '@id', 'type', '@type', '@nest', '@included', '@graph', '@reverse', '@set', '@list'],
  ...['@value', '@language', '@index', '@none', '@json', '@base', '@vocab', '@context', '@default'],
  ...[
    'issuer',
    'validUntil',
    'validFrom',
    'credentialStatus',
    'proof',
    'name',
    'credentialSubject',
  ],
  ...['verifiableCredential', 'refreshService', 'holder', 'vc', 'vp', 'iss', 'sub', 'jti', 'exp'],
  ...[
    '_sd',
    '_sd_alg',
    '...',
    'cnf',
    'vct',
    'crit',
    'b64',
    'jwk',
    'jku',
    'x5c',
    'kid',
    'alg',
    'typ',
  ],
  ...['previousProof', 'expires', 'proofPurpose', 'cryptosuite', 'verificationMethod', 'created'],
  ...['constructor', 'toString', 'hasOwnProperty', 'prototype', 'none', 'HS256', 'ES256', 'EdDSA'],
  ...[`${VC}validUntil`, `${VC}credentialStatus`, `${VC}issuer`, 'cred:issuer', 'schema:name'],
  ...['2035-01-01T00:00:00Z', '_:b0', FOREIGN, 'https://www.w3.org/2018/credentials/v1'],
  ...['VerifiableCredential', 'VerifiablePresentation', 'ClrCredential', 'Assertion', 'sha-256'],
];

/** Signatures by the platform: ten times as many copies in the same time. */
const cryptography: Cryptography = {
  ...portableCryptography,
  verify: (key, scheme, message, signature) => {
    if (key.type !== 'Ed25519' || scheme !== 'EdDSA') {
      return portableCryptography.verify(key, scheme, message, signature);
    }
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(key.bytes) };
    return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
  },
};

const ed = inventEd25519(1);
const p256 = inventP256(2);
const sample = ed25519Sample('a');
const STATUS = {
  id: 'https://university.example/status#5',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '5',
  statusListCredential: 'https://university.example/status',
};
const badgeOf = (issuer: string): JsonObject =>
  inventBadge(issuer, { validUntil: '2027-01-01T00:00:00Z', credentialStatus: STATUS });
const times = { created: '2026-03-01T00:00:00Z' };
const SIGNED = {
  'eddsa-rdfc-2022': await signDataIntegrity(badgeOf(ed.did), {
    ...times,
    suite: 'eddsa-rdfc-2022',
    method: ed.method,
    sign: ed.sign,
  }),
  'ecdsa-rdfc-2019': await signDataIntegrity(badgeOf(p256.did), {
    ...times,
    suite: 'ecdsa-rdfc-2019',
    method: p256.method,
    sign: p256.sign,
  }),
  'eddsa-jcs-2022': await signDataIntegrity(badgeOf(ed.did), {
    ...times,
    suite: 'eddsa-jcs-2022',
    method: ed.method,
    sign: ed.sign,
  }),
};
const RDF = SIGNED['eddsa-rdfc-2022'];
const HEADER = { alg: 'EdDSA', kid: `${sample.did}#${sample.multikey}`, typ: 'vc+jwt' };
const CLAIMS: JsonObject = { ...badgeOf(sample.did), iss: sample.did };
const TOKEN = signToken(sample, HEADER, CLAIMS);
const DISCLOSURE = encodeJson(['salt', 'description', 'Shown by choice.']);
const DIGEST = encodeBase64url(portableCryptography.sha256(encodeUtf8(DISCLOSURE)));
const CHOSEN = { ...CLAIMS, _sd: [DIGEST, DIGEST.replace(/^./, 'x')], _sd_alg: 'sha-256' };
const SELECTIVE = `${signToken(sample, { ...HEADER, typ: 'vc+sd-jwt' }, CHOSEN)}~${DISCLOSURE}~`;

/** What a reader is told; lists in any order, because JSON-LD knows none. */
function shown({ credential }: ReadCredential): string {
  const { id, title, issuer, subject, achievements, validFrom, validUntil, types } = credential;
  const said = { id, title, issuer, subject, achievements, validFrom, validUntil, types };
  return JSON.stringify(inAnyOrder(parseJsonValue(JSON.parse(JSON.stringify(said))) ?? null));
}

function inAnyOrder(value: Json): Json {
  if (Array.isArray(value)) {
    const items = [...new Set(value.map((item) => JSON.stringify(inAnyOrder(item))))].sort();
    return items.length === 1 ? inAnyOrder(JSON.parse(items[0] ?? 'null')) : items;
  }
  const object = objectOf(value);
  if (!object) return value;
  const entries = Object.entries(object).map(([key, inner]) => [key, inAnyOrder(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function meaningOf({ proof: _, ...document }: JsonObject): Promise<string> {
  const canonical = await canonicalise(document, { isFastAllowed: false });
  return canonical.kind === 'canonical' ? canonical.nquads : canonical.kind;
}

function readAll(given: Uint8Array | string): readonly ReadCredential[] {
  const bytes = typeof given === 'string' ? encodeUtf8(given) : given;
  const reading = readCredentials(bytes, { cryptography });
  return reading.kind === 'read' ? reading.credentials : [];
}

/** The credentials of a file that come out as proven and by their issuer. */
async function provenIn(given: Uint8Array | string): Promise<readonly ReadCredential[]> {
  const proven: ReadCredential[] = [];
  for (const read of readAll(given)) {
    const report = await verifyCredential(read, { now: NOW, cryptography });
    const proofs = report.checks.filter(({ area }) => area === 'proof' || area === 'key-binding');
    expect(report.checks.length).toBeGreaterThan(10);
    const isOpen = proofs.some(({ result }) => result === 'fail' || result === 'unknown');
    if (!report.trusted || isOpen) continue;
    // Offline nobody can say that it was not revoked, unless its status was hidden.
    const status = report.checks.filter(({ area }) => area === 'status');
    expect(status.map(({ result }) => result)).not.toContain('pass');
    proven.push(read);
  }
  return proven;
}

const genuine = async (text: string) => {
  const [read] = await provenIn(text);
  if (!read) throw new Error('The fixture does not verify');
  return read;
};

describe(`${COUNT} changed copies, verified whole,`, () => {
  it.each(Object.entries(SIGNED))(
    'of a credential with %s say what was signed or are not proven',
    { timeout: 3_600_000 },
    async (suite, document) => {
      const original = await genuine(JSON.stringify(document));
      const isOverMeaning = !suite.includes('jcs');
      const meaning = await meaningOf(document);
      const options = { seed: SEED, count: COUNT, words: WORDS };
      let proven = 0;
      for (const copy of changedDocuments(document, options)) {
        for (const read of await provenIn(JSON.stringify(copy))) {
          proven += 1;
          expect(shown(read), JSON.stringify(copy)).toBe(shown(original));
          if (isOverMeaning) expect(await meaningOf(read.document)).toBe(meaning);
        }
      }
      // Some changes mean nothing (`x` and `[x]`): a fuzzer that finds none looks at nothing.
      expect(proven).toBeGreaterThan(0);
      expect(proven).toBeLessThan(COUNT / 2);
    },
  );

  it('of the parts of a token are never proven', { timeout: 3_600_000 }, async () => {
    const original = shown(await genuine(TOKEN));
    const [head = '', body = '', signature = ''] = TOKEN.split('.');
    const options = { seed: SEED, count: COUNT, words: WORDS };
    for (const header of changedDocuments(HEADER, options)) {
      for (const read of await provenIn(`${encodeJson(header)}.${body}.${signature}`)) {
        expect(header).toEqual(HEADER);
        expect(shown(read)).toBe(original);
      }
    }
    for (const claims of changedDocuments(CLAIMS, options)) {
      for (const read of await provenIn(`${head}.${encodeJson(claims)}.${signature}`)) {
        expect(claims).toEqual(CLAIMS);
        expect(shown(read)).toBe(original);
      }
    }
  });

  it.each([
    ['JSON', encodeUtf8(JSON.stringify(RDF))],
    ['token', encodeUtf8(TOKEN)],
    ['token with chosen claims', encodeUtf8(SELECTIVE)],
    ['PNG', pngOf([textChunk('openbadgecredential', JSON.stringify(RDF))])],
    ['SVG', svgOf(`<openbadges:credential verify="${TOKEN}"/>`)],
    ['PDF', pdfOf({ plain: JSON.stringify(RDF) })],
    ['zip', zipOf([{ name: 'a.json', content: JSON.stringify(RDF) }])],
    [
      'presentation',
      encodeUtf8(JSON.stringify({ type: 'VerifiablePresentation', verifiableCredential: [RDF] })),
    ],
  ])(
    'of the bytes of a %s say what was signed or are not proven',
    { timeout: 3_600_000 },
    async (_kind, bytes) => {
      const genuineTexts = await Promise.all(
        [JSON.stringify(RDF), TOKEN, SELECTIVE].map(async (text) => shown(await genuine(text))),
      );
      for (const copy of mutations(SEED, bytes, COUNT)) {
        for (const read of await provenIn(copy)) expect(genuineTexts).toContain(shown(read));
      }
    },
  );
});
