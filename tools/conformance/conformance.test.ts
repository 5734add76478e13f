import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { completedBytes } from './complete-template.js';
import { concealClaims } from './conceal-claims.js';
import { judgeReport } from './judge-report.js';
import { isDiffering, resultLines } from './print-results.js';
import { type ConformanceCase, readCases } from './read-index.js';
import { askStored, storedWebOf, withKeys } from './stored-web.js';
import { differs } from './verdict.js';

const folder = mkdtempSync(join(tmpdir(), 'cairn-conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An invented credential that nobody signed. */
const UNSIGNED = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'https://uni.example.org/issuer',
  credentialSubject: { id: 'did:example:ada' },
  credentialStatus: { id: 'https://uni.example.org/lists/first#7', type: 'Other' },
};

function caseOf(file: string, value: unknown, more: Partial<ConformanceCase> = {}) {
  writeFileSync(join(folder, file), typeof value === 'string' ? value : JSON.stringify(value));
  const one: ConformanceCase = {
    folder,
    origin: 'invented',
    file,
    category: 'invented',
    expected: 'invalid',
    reason: '',
    ...more,
  };
  return one;
}

describe('a case', () => {
  it('is read from an index with what is expected of it', () => {
    const files = [
      { file: 'a.json', category: 'c', expected: 'invalid', failing_step: 'proof', reason: 'none' },
      { note: 'not a case' },
    ];
    writeFileSync(join(folder, 'INDEX.json'), JSON.stringify({ files }));
    expect(readCases(folder)).toEqual([
      {
        folder,
        origin: folder,
        file: 'a.json',
        category: 'c',
        expected: 'invalid',
        reason: 'none',
        failingStep: 'proof',
      },
    ]);
  });

  it('agrees when we fail what others fail, at the step that they name', async () => {
    const one = caseOf('unsigned.json', UNSIGNED, { failingStep: 'proof' });
    expect(await judgeReport(one, new Map())).toMatchObject({ kind: 'agreed', step: true });
    const other = caseOf('unsigned.json', UNSIGNED, { failingStep: 'validity' });
    expect(await judgeReport(other, new Map())).toMatchObject({ kind: 'agreed', step: false });
  });

  it('differs when we fail what others accept, and when we crash on nothing that they read', async () => {
    const valid = caseOf('unsigned.json', UNSIGNED, { expected: 'valid' });
    expect(await judgeReport(valid, new Map())).toMatchObject({ kind: 'differs' });
    const unread = caseOf('letter.txt', 'Dear Ada', { expected: 'valid' });
    expect(await judgeReport(unread, new Map())).toMatchObject({ kind: 'differs' });
    const readOnly = caseOf('unsigned.json', UNSIGNED, { expected: 'parse-only' });
    expect(await judgeReport(readOnly, new Map())).toMatchObject({ kind: 'agreed' });
  });

  it('asks for a broken JSON of CTDL to be answered with line and column', async () => {
    const judge = (text: string) =>
      judgeReport(caseOf('broken.json', text, { category: 'ctdl/x' }), new Map());
    expect(await judge('{"ceterms:name":')).toMatchObject({ kind: 'agreed' });
    expect(await judge('name,day\nAna,1\n')).toMatchObject({ kind: 'agreed' });
    expect(await judge('{"ceterms:name": "x"}')).toMatchObject({ kind: 'differs' });
  });

  it('of the data model suite gets the issuer and days that its runner puts in', () => {
    const { issuer: _issuer, ...template } = UNSIGNED;
    const value = { ...template, validFrom: 'PAST DATE' };
    const one = caseOf('x-ok.json', value, { category: 'vcdm2-shape/x', expected: 'valid' });
    const complete = JSON.parse(Buffer.from(completedBytes(one)).toString());
    expect(complete).toMatchObject({ issuer: 'https://issuer.example/1' });
    expect(complete.validFrom).toMatch(/^2020-/);
    const about = caseOf('no-issuer-fail.json', template, { category: 'vcdm2-shape/x' });
    expect(JSON.parse(Buffer.from(completedBytes(about)).toString())).not.toHaveProperty('issuer');
  });
});

describe('the stored web', () => {
  const support = (file: string, value: unknown, reason = '') =>
    caseOf(file, value, { expected: 'support', reason });

  it('serves a file where the index says, at its own id, and where the folder names it', async () => {
    const cases = [
      caseOf('unsigned.json', UNSIGNED),
      support('first', { list: 1 }),
      support('own.json', { id: 'https://uni.example.org/own-id' }),
      support('said.json', {}, 'served at https://uni.example.org/said'),
      support('named.json', {}, 'tests serve at https://a.example/ (or b.example) + file name'),
    ];
    const web = storedWebOf(cases);
    expect([...web.keys()]).toEqual(
      expect.arrayContaining([
        'https://uni.example.org/own-id',
        'https://uni.example.org/said',
        'https://a.example/named.json',
        'http://b.example/named.json',
      ]),
    );
    const { fetchDocument, missing } = askStored(web, '2026-12-01T00:00:00Z', false);
    expect(await fetchDocument('https://uni.example.org/said#x', 'schema')).toMatchObject({
      kind: 'fetched',
    });
    expect(await fetchDocument('https://nowhere.example/', 'schema')).toMatchObject({
      kind: 'failed',
      code: 'fetch-unreachable',
    });
    expect(missing).toEqual(['https://nowhere.example/']);
  });

  it('gives a verifier that must fail only the key that it is meant to have', () => {
    const methodOf = (name: string) => ({
      id: `https://c.example/#${name}`,
      controller: 'https://c.example/',
      publicKeyJwk: {},
      secretKeyJwk: { d: 'secret' },
    });
    const cases = [support('k1.json', methodOf('k1')), support('k2.json', methodOf('k2'))];
    const documentFor = (more: Partial<ConformanceCase>) => {
      const one = caseOf('unsigned.json', UNSIGNED, more);
      const web = withKeys(new Map(), one, cases);
      return Buffer.from(web.get('https://c.example/') ?? []).toString();
    };
    expect(documentFor({ keyFile: 'k1.json' })).not.toContain('#k2');
    expect(documentFor({ keyFile: 'k1.json', expected: 'valid' })).toContain('#k2');
    expect(documentFor({})).not.toContain('secret');
  });
});

it('claims are concealed and disclosed as a frame says', () => {
  const { claims, presented } = concealClaims(
    { a: 1, b: [1, 2] },
    { _sd: ['a'], b: { _sd: [1], _sd_decoy: 1 } },
    { a: true },
  );
  expect(JSON.stringify(claims)).not.toContain('"a"');
  expect(claims.b).toMatchObject([1, { '...': expect.any(String) }, { '...': expect.any(String) }]);
  expect(presented).toHaveLength(1);
});

it('a differing case fails the run, a disputed one does not', () => {
  const one = caseOf('unsigned.json', UNSIGNED);
  const verdict = differs('we fail it', ['fail proof']);
  const disputed = { origin: 'invented', file: 'unsigned.json', clause: 'clause 1', url: '' };
  expect(isDiffering({ one, verdict })).toBe(true);
  expect(isDiffering({ one, verdict, disputed })).toBe(false);
  const text = resultLines([{ one, verdict, disputed }]).join('\n');
  expect(text).toContain('1 disputed');
  expect(text).toContain('clause 1');
});
