import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../documents/index.js';
import type { Finding, Reading } from '../terms/index.js';
import {
  type CreditSystem,
  checkFrameworks,
  type Framework,
  readCreditSystem,
  readFramework,
} from './index.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The company in which a broken file is judged; the last one tells a relation to the example. */
const EQF = inCompany(readFramework, 'data/frameworks/eqf.yaml', 'eqf');
const ECTS = inCompany(readCreditSystem, 'data/credit-systems/ects.yaml', 'ects');
const OTHER: Framework = {
  ...EQF,
  id: 'aaa-other',
  history: [],
  referencing: [
    {
      framework: 'example',
      version: '2017',
      status: 'referenced',
      knowing: 'read',
      fromKnowing: 'read',
      official: new Map(),
      indicative: new Map(),
      sources: [],
    },
  ],
};

describe('broken data: frameworks', () => {
  it.each(namesIn('frameworks'))('%s is found, and nothing else', (code) => {
    const reading = readFramework(
      documentOf(`cases/broken-data/frameworks/${code}.yaml`),
      'example',
    );
    const company = code === 'relation-told-twice' ? [EQF, OTHER] : [EQF];
    expectOnly(
      code,
      findingsOf(reading, (read) => checkFrameworks([...company, read], [ECTS])),
    );
  });
});

describe('broken data: credit systems', () => {
  it.each(namesIn('credit-systems'))('%s is found, and nothing else', (code) => {
    const file = `cases/broken-data/credit-systems/${code}.yaml`;
    const reading = readCreditSystem(documentOf(file), 'example');
    expectOnly(
      code,
      findingsOf(reading, (read) => checkFrameworks([EQF], [ECTS, read])),
    );
  });
});

describe('readFramework', () => {
  it('reports all problems of a file at once', () => {
    const codes = readFramework({ id: 'x', scope: 'vast', versions: [] }, 'x').findings;
    expect(codes.length).toBeGreaterThan(5);
  });

  it.each([null, 'text', 7, []])('refuses %j', (value) => {
    expect(readFramework(value, 'x').kind).toBe('refused');
    expect(readCreditSystem(value, 'x').kind).toBe('refused');
  });

  it('keeps how exactly a source gives a date', () => {
    expect(EQF.versions[0]).toMatchObject({ from: '2008-04-23' });
    expect(EQF.versions[0]?.fromPrecision).toBeUndefined();
    const france = inCompany(readFramework, 'data/frameworks/fr-cncp.yaml', 'fr-cncp');
    expect(france.versions[0]).toMatchObject({ from: '1969-01-01', fromPrecision: 'year' });
  });

  it('reads a shared level table once and gives it to both versions', () => {
    expect(EQF.versions[0]?.levels).toEqual(EQF.versions[1]?.levels);
  });
});

function expectOnly(code: string, findings: readonly Finding[]): void {
  expect([...new Set(findings.map((finding) => finding.code))]).toEqual([code]);
  for (const { path, message } of findings) {
    expect(path).not.toBe('');
    expect(message).toMatch(/[.?]$/);
  }
}

function findingsOf<T>(
  reading: Reading<T>,
  check: (value: T) => readonly Finding[],
): readonly Finding[] {
  return reading.kind === 'read' ? check(reading.value) : reading.findings;
}

function namesIn(kind: string): readonly string[] {
  return readdirSync(`${ROOT}cases/broken-data/${kind}`).map((file) => file.replace('.yaml', ''));
}

function documentOf(path: string): unknown {
  const reading = readYaml(readFileSync(ROOT + path, 'utf8'));
  if (reading.kind === 'read') return reading.value;
  throw new Error(JSON.stringify(reading.findings));
}

function inCompany<T extends Framework | CreditSystem>(
  read: (value: unknown, id: string) => Reading<T>,
  path: string,
  id: string,
): T {
  const reading = read(documentOf(path), id);
  if (reading.kind === 'read') return { ...reading.value, history: [] };
  throw new Error(JSON.stringify(reading.findings));
}
