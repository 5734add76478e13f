import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonValue } from '../contexts/json-value.js';
import { encodeHex, encodeUtf8 } from '../crypto/bytes.js';
import { portableCryptography } from '../crypto/cryptography.js';
import { type Json, type JsonObject, objectOf } from '../json.js';
import { canonicalise } from './canonicalise.js';
import { toFastQuads } from './fast/fast-quads.js';
import { canonicaliseJcs } from './jcs.js';
import { lookUpWords } from './look-up-words.js';

const V2 = 'https://www.w3.org/ns/credentials/v2';
const BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const BADGE: JsonObject = {
  '@context': [V2, BADGES],
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:example:issuer', type: ['Profile'], name: 'Invented University' },
  validFrom: '2026-03-01T00:00:00Z',
  name: { '@value': 'Datenkunde', '@language': 'de' },
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://university.example/a/1',
      type: ['Achievement'],
      name: 'Data\tliteracy "1"',
      description: 'Reads data.',
      criteria: { narrative: 'Passed.' },
      creditsAvailable: 7.5,
      alignment: [
        { type: ['Alignment'], targetName: 'a', targetUrl: 'https://esco.example/1' },
        { type: ['Alignment'], targetName: 'b', targetUrl: 'https://esco.example/2' },
      ],
    },
  },
  evidence: [{ type: ['Evidence'], name: 'Report' }],
  proof: {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-03-02T09:00:00Z',
    verificationMethod: 'did:example:issuer#1',
    proofPurpose: 'assertionMethod',
    proofValue: 'z1',
  },
};

describe('canonicalise', () => {
  it('names the contexts that it used, with their hashes', async () => {
    const answer = await canonicalise(BADGE);
    expect(answer).toMatchObject({ kind: 'canonical', inlineContexts: 0 });
    if (answer.kind !== 'canonical') return;
    expect(answer.contexts.map(({ url }) => url)).toEqual([V2, BADGES]);
    expect(answer.contexts.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });

  it('refuses a name that no context defines, and says which', async () => {
    expect(await canonicalise({ ...BADGE, nickname: 'x' })).toEqual({
      kind: 'undefined-term',
      term: 'nickname',
    });
  });

  it('refuses a type that no context defines', async () => {
    const type = ['VerifiableCredential', 'Unheard'];
    expect(await canonicalise({ ...BADGE, type })).toMatchObject({ term: 'Unheard' });
  });

  it('does not know a foreign context and asks nobody for it', async () => {
    const url = 'https://evil.example/context';
    const answer = await canonicalise({ ...BADGE, '@context': [V2, url] });
    expect(answer).toEqual({ kind: 'unknown-context', url });
  });

  it('looks for foreign contexts inside contexts and deep inside', async () => {
    const url = 'https://evil.example/context';
    const scoped = { hobby: { '@id': 'https://example.org/h', '@context': url } };
    for (const context of [scoped, { '@import': url }, [[url]]]) {
      const answer = await canonicalise({ ...BADGE, '@context': [V2, context] });
      expect(answer).toEqual({ kind: 'unknown-context', url });
    }
    const deep = { ...BADGE, issuer: { id: 'did:example:i', '@context': url } };
    expect(await canonicalise(deep)).toEqual({ kind: 'unknown-context', url });
  });

  it('counts contexts that stand in the document', async () => {
    const own = { hobby: 'https://example.org/terms#hobby' };
    const answer = await canonicalise({ ...BADGE, '@context': [V2, BADGES, own], hobby: 'x' });
    expect(answer).toMatchObject({ kind: 'canonical', inlineContexts: 1 });
  });

  it('refuses a context that gives a protected name another meaning', async () => {
    const own = { name: 'https://evil.example/name' };
    const answer = await canonicalise({ ...BADGE, '@context': [V2, BADGES, own] });
    expect(answer).toMatchObject({ kind: 'broken', message: expect.stringContaining('name') });
  });

  it("uses an operator's context and forgets it afterwards", async () => {
    const document = { '@context': { hobby: 'https://example.org/terms#hobby' } };
    const sha256 = encodeHex(portableCryptography.sha256(encodeUtf8(canonicaliseJcs(document))));
    const extra = { url: 'https://example.org/hobbies', sha256, document };
    const hobbyist = { ...BADGE, '@context': [V2, BADGES, extra.url], hobby: 'x' };
    const answer = await canonicalise(hobbyist, { extraContexts: [extra] });
    expect(answer).toMatchObject({ kind: 'canonical' });
    expect(await canonicalise(hobbyist)).toMatchObject({ kind: 'unknown-context' });
  });

  it.each([
    ['62 levels are fine', 62, 'undefined-term'],
    ['70 levels are too many', 70, 'too-large'],
  ])('%s', async (_, depth, kind) => {
    let nested: Json = 'x';
    for (let level = 0; level < depth; level += 1) nested = { nickname: nested };
    expect(await canonicalise({ ...BADGE, nickname: nested })).toMatchObject({ kind });
  });

  it('refuses more values than a credential ever has', async () => {
    const evidence = Array.from({ length: 100_001 }, () => 'https://example.org/e');
    expect(await canonicalise({ ...BADGE, evidence })).toMatchObject({ kind: 'too-large' });
  });

  it('refuses contexts named over and over', async () => {
    const contexts = Array.from({ length: 2_001 }, () => V2);
    const answer = await canonicalise({ ...BADGE, '@context': contexts });
    expect(answer).toMatchObject({ kind: 'too-large' });
  });

  it('takes the fast way for a badge, and both ways agree', async () => {
    expect(toFastQuads(BADGE)).toBeDefined();
    const general = await canonicalise(BADGE, { isFastAllowed: false });
    expect(await canonicalise(BADGE)).toEqual(general);
  });
});

describe('lookUpWords', () => {
  it('finds a meaning for every word', async () => {
    expect(await lookUpWords(BADGE)).toMatchObject({ kind: 'defined', inlineContexts: 0 });
  });

  it('refuses like canonicalise', async () => {
    for (const more of [{ nickname: 'x' }, { '@context': [V2, 'https://evil.example/c'] }]) {
      const document = { ...BADGE, ...more };
      expect(await lookUpWords(document)).toEqual(await canonicalise(document));
    }
  });
});

/** Values that a mutation puts somewhere; some of them are outside the fast way, some are outside JSON-LD. */
const ODD: readonly Json[] = [
  null,
  true,
  0,
  -1.5,
  1e21,
  1e-7,
  '',
  'plain',
  'did:example:x',
  'schema:name',
  'urn:with space',
  'https://a.example/<x>',
  '@type',
  '_:b0',
  [],
  {},
  ['x', 'y', 'x'],
  [['x']],
  { id: 'https://a.example/1' },
  { '@value': 'x', '@language': 'DE' },
  { '@value': 5, '@type': 'xsd:integer' },
  { '@value': null },
  { '@list': ['a', 'b'] },
  { '@set': ['a'] },
  { type: 'Achievement', name: 'n', '@context': [V2, BADGES] },
  { type: ['Profile', 'Achievement'], id: 'https://a.example/2', name: 'n' },
  { '@graph': [{ id: 'https://a.example/3', type: 'Profile' }] },
  { '@reverse': { issuer: 'https://a.example/3' } },
];
const KEYS = [
  'id',
  '@id',
  'type',
  '@type',
  'name',
  'issuer',
  'evidence',
  'credentialSubject',
  'achievement',
  'proof',
  'alignment',
  'verifiableCredential',
  'credentialStatus',
  'relatedResource',
  'result',
  'creditsAvailable',
  'https://example.org/p',
  'schema:name',
  'description',
  '@index',
  '@nest',
  'nickname',
  'endorsement',
  'narrative',
];

function mutate(value: Json, at: number, key: string, odd: Json): Json {
  const places: (readonly (string | number)[])[] = [];
  collect(value, [], places);
  const place = places[at % places.length] ?? [];
  return setAt(value, place, key, odd);
}

function collect(
  value: Json,
  path: readonly (string | number)[],
  places: (readonly (string | number)[])[],
): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) places.push(path);
  for (const [key, item] of Object.entries(value)) {
    if (key !== '@context')
      collect(item, [...path, Array.isArray(value) ? Number(key) : key], places);
  }
}

function setAt(value: Json, path: readonly (string | number)[], key: string, odd: Json): Json {
  const [head, ...rest] = path;
  if (head === undefined) return { ...objectOf(value), [key]: odd };
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === head ? setAt(item, rest, key, odd) : item));
  }
  const object = objectOf(value) ?? {};
  return { ...object, [head]: setAt(object[head] ?? null, rest, key, odd) };
}

async function expectAgreement(document: JsonObject): Promise<boolean> {
  const quads = toFastQuads(document);
  if (!quads) return false;
  const general = await canonicalise(document, { isFastAllowed: false });
  expect(general.kind, JSON.stringify(document)).toBe('canonical');
  expect(await canonicalise(document)).toEqual(general);
  return true;
}

describe('the fast way', () => {
  it('agrees with the general way on mutated badges, or leaves them to it', async () => {
    let fast = 0;
    const change = fc.tuple(fc.nat(40), fc.constantFrom(...KEYS), fc.constantFrom(...ODD));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), async (changes) => {
        const mutated = changes.reduce<Json>(
          (value, [at, key, odd]) => mutate(value, at, key, odd),
          BADGE,
        );
        if (await expectAgreement(objectOf(mutated) ?? {})) fast += 1;
      }),
      { numRuns: 2500, seed: 20260302 },
    );
    expect(fast).toBeGreaterThan(300);
  });
});

const SHARED = process.env.CAIRN_SHARED ?? join(import.meta.dirname, '../../../../../shared');
const CONFORMANCE = join(SHARED, 'conformance');
const there = existsSync(CONFORMANCE);

describe.skipIf(!there)(
  'the fast way on foreign documents (skipped without ../shared/conformance)',
  () => {
    it('agrees with the general way, as they are and mutated', async () => {
      const documents = readdirSync(CONFORMANCE, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.json(ld)?$/.test(name) && !/planner|INDEX|ctdl|^contexts/.test(name))
        .map((name) => readDocument(join(CONFORMANCE, name)))
        .filter((document) => document !== undefined);
      let fast = 0;
      for (const [index, document] of documents.entries()) {
        if (await expectFastAgreement(document)) fast += 1;
        for (let turn = 0; turn < 8; turn += 1) {
          const key = KEYS[(index * 7 + turn * 5) % KEYS.length] ?? 'name';
          const odd = ODD[(index * 11 + turn * 3) % ODD.length] ?? null;
          const mutated = objectOf(mutate(document, index + turn * 13, key, odd)) ?? {};
          if (await expectFastAgreement(mutated)) fast += 1;
        }
      }
      expect(fast).toBeGreaterThan(400);
    });
  },
);

/** Only documents whose contexts are all built in take the fast way at all. */
async function expectFastAgreement(document: JsonObject): Promise<boolean> {
  const answer = await canonicalise(document);
  if (answer.kind !== 'canonical' || answer.inlineContexts > 0) return false;
  return expectAgreement(document);
}

function readDocument(path: string): JsonObject | undefined {
  try {
    const document = objectOf(parseJsonValue(JSON.parse(readFileSync(path, 'utf8'))));
    return document?.['@context'] === undefined ? undefined : document;
  } catch {
    // Some fixtures are broken on purpose.
    return undefined;
  }
}
