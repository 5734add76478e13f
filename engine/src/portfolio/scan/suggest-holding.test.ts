import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue, readUnit } from '../../catalogue/index.js';
import type { Achievement, Check, Credential, CredentialReport } from '../../credentials/index.js';
import { readYaml } from '../../documents/index.js';
import { buildFrameworkData, readCreditSystem, readFramework } from '../../frameworks/index.js';
import { parseIsoDate, type Reading } from '../../terms/index.js';
import { buildEntryIndex } from './entry-index.js';
import { stateOf, suggestHolding } from './suggest-holding.js';

const DATA = fileURLToPath(new URL('../../../../data/', import.meta.url));
const TODAY = parseIsoDate('2026-11-22');

const frameworks = buildFrameworkData(
  readAll('frameworks', readFramework),
  readAll('credit-systems', readCreditSystem),
);
const index = buildEntryIndex(
  buildCatalogue(
    [
      unit('tidal', 'Tidal mapping for harbour staff', {
        code: 'TMH401',
        url: 'https://wharf.example/tidal/',
      }),
      unit('knots', 'Knots, ropes and rigging', { code: 'KRR110' }),
      unit('knots-2', 'Knots, ropes and rigging at sea', { code: 'KRR110' }),
    ],
    [],
  ),
);

describe('suggestHolding', () => {
  it('knows a unit by its address, whatever stands around it', () => {
    const { units } = suggest({ id: 'http://www.wharf.example/tidal?utm=1#top' });
    expect(units).toMatchObject([
      { value: 'tidal', certainty: 'derived', reason: 'entry-address' },
    ]);
  });

  it('knows a unit by its code when the body is the same, and asks when it is another', () => {
    const same = suggest({ humanCode: 'TMH 401' }, { name: { en: 'Wharf School' } });
    const other = suggest({ humanCode: 'TMH401' }, { name: { en: 'Another House' } });
    expect(same.units[0]).toMatchObject({ value: 'tidal', certainty: 'derived' });
    expect(other.units[0]).toMatchObject({ value: 'tidal', certainty: 'likely' });
  });

  it('does not choose between two units with one code', () => {
    const { units } = suggest({ humanCode: 'KRR110' }, { name: { en: 'Another House' } });
    expect(units.map(({ value, certainty }) => [value, certainty])).toEqual([
      ['knots', 'possible'],
      ['knots-2', 'possible'],
    ]);
  });

  it('never takes a unit by its title alone', () => {
    const { units } = suggest({ name: { en: 'Tidal Mapping for Harbour Staff' } });
    expect(units[0]).toMatchObject({ value: 'tidal', certainty: 'possible' });
  });

  it('finds no unit behind words that every title shares', () => {
    expect(suggest({ name: { en: 'For the at and of' } }).units).toEqual([]);
  });

  it.each([
    ['http://data.europa.eu/snb/eqf/5', undefined, [['eqf', '5', 'stated']]],
    ['Level 5', 'EQF', [['eqf', '5', 'derived']]],
    ['EQF level 6', undefined, [['eqf', '6', 'derived']]],
    ['Level 5', undefined, []],
    ['Level 9', 'EQF', []],
    ['5', 'A framework of our own', []],
  ])('reads the level %s of %s', (level, framework, expected) => {
    const claim = { level, path: 'x', ...(framework === undefined ? {} : { framework }) };
    const { levels, missing } = suggest({ levels: [claim] });
    expect(levels.map((one) => [one.value.framework, one.value.code, one.certainty])).toEqual(
      expected,
    );
    expect(missing.includes('level')).toBe(expected.length === 0);
  });

  it('takes credit with its system and never an amount alone', () => {
    const named = suggest({ credits: [{ amount: 5, system: 'ECTS', path: 'x' }] });
    const bare = suggest({ credits: [{ amount: 5, path: 'x' }] });
    expect(named.credits).toMatchObject([
      { value: { amount: 5, system: 'ects' }, certainty: 'stated' },
    ]);
    expect(bare.credits).toEqual([]);
    expect(bare.missing).toContain('credit');
  });

  it('offers tags as words and skills by address as stated', () => {
    const { skills } = suggest({
      tags: ['rowing'],
      alignments: [
        { targetUrl: 'http://data.europa.eu/esco/skill/abc', targetName: { en: 'steer a boat' } },
        { targetUrl: 'https://else.example/frame' },
      ],
    });
    expect(skills.map(({ value, certainty }) => [value, certainty])).toEqual([
      ['http://data.europa.eu/esco/skill/abc', 'stated'],
      ['rowing', 'possible'],
    ]);
  });

  it('gives the same answer whatever order the achievements of equal weight stand in, and never throws', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts, texts), { maxLength: 4 }), (rows) => {
        const of = (list: typeof rows) =>
          suggestHolding(
            reportOf(
              list.map(([name, code, level]) =>
                achievement({
                  name: { '': name },
                  humanCode: code,
                  levels: [{ level, path: 'x' }],
                }),
              ),
            ),
            { index, frameworks },
            TODAY,
          ).units.map(({ value }) => value);
        expect(of(rows.toReversed()).toSorted()).toEqual(of(rows).toSorted());
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('stateOf', () => {
  const good = (['format', 'data-model', 'proof', 'key-binding', 'dates', 'status'] as const).map(
    (area) => check(area, 'pass'),
  );

  it('is verified when the deciding areas pass and nobody listed the issuer', () => {
    expect(stateOf(reportWith([...good, check('issuer-identity', 'unknown')])).state).toBe(
      'verified',
    );
  });

  it.each([
    ['did:key:z6Mkabc', 'claimed'],
    ['did:jwk:eyJr', 'claimed'],
    ['did:web:wharf.example', 'verified'],
    ['https://wharf.example/did:key:z6', 'verified'],
  ])('of an issuer on no list called %s is %s', (id, state) => {
    const report = reportWith([...good, check('issuer-identity', 'unknown')]);
    const { credential } = report;
    const named = { ...report, credential: { ...credential, issuer: { id, identifiers: [] } } };
    expect(stateOf(named).state).toBe(state);
    const listed = { ...named, checks: [...good, check('issuer-identity', 'pass')] };
    expect(stateOf(listed).state).toBe('verified');
  });

  it.each(['format', 'data-model', 'proof', 'key-binding', 'dates', 'status'] as const)(
    'is claimed when %s failed or could not be decided',
    (area) => {
      for (const result of ['fail', 'unknown'] as const) {
        const checks = [...good.filter((one) => one.area !== area), check(area, result)];
        expect(stateOf(reportWith(checks))).toEqual({
          state: 'claimed',
          because: [`${area}-${result}`],
        });
      }
    },
  );

  it.each(['issuer-identity', 'recipient', 'schema'] as const)(
    'is claimed when %s says no, and not when it says nothing',
    (area) => {
      expect(stateOf(reportWith([...good, check(area, 'fail')])).state).toBe('claimed');
      expect(stateOf(reportWith([...good, check(area, 'unknown')])).state).toBe('verified');
    },
  );
});

function suggest(
  fields: Partial<Achievement>,
  issuer: { readonly name?: Record<string, string> } = {},
) {
  const report = reportOf([achievement(fields)], issuer);
  return suggestHolding(report, { index, frameworks }, TODAY);
}

function achievement(fields: Partial<Achievement>): Achievement {
  const none = { alignments: [], tags: [], credits: [], levels: [], results: [] };
  return { name: { en: 'Something of its own' }, ...none, ...fields };
}

function reportOf(
  achievements: readonly Achievement[],
  issuer: { readonly name?: Record<string, string> } = {},
): CredentialReport {
  const credential: Credential = {
    types: ['VerifiableCredential'],
    title: { en: 'A badge' },
    issuer: { identifiers: [], ...issuer },
    subject: { identifiers: [] },
    achievements,
    evidence: [],
    endorsements: [],
  };
  return { ...reportWith([]), credential };
}

function reportWith(checks: readonly Check[]): CredentialReport {
  return {
    reportFormat: 'cairn-credential-report/1',
    format: { id: 'open-badges-3.0', label: 'Open Badges 3.0' },
    envelope: 'embedded',
    trail: [],
    sha256: '00',
    credential: {
      types: [],
      title: {},
      issuer: { identifiers: [] },
      subject: { identifiers: [] },
      achievements: [],
      evidence: [],
      endorsements: [],
    },
    trusted: true,
    checks,
    worst: 'pass',
    line: '',
    parts: [],
    checkedAt: '2026-11-22T00:00:00Z',
    clockSkewSeconds: 60,
    contexts: [],
    fetches: [],
  };
}

function check(area: Check['area'], result: Check['result']): Check {
  return { area, code: `${area}-${result}`, result, sentence: '', params: {}, evidence: [] };
}

function unit(id: string, title: string, more: Record<string, string>) {
  const facts = { id, title, kind: 'unit', awardingBody: 'Wharf School', ...more };
  const source = { title: 'Invented', knowing: 'read', read: '2026-11-22' };
  const record = { checked: '2026-11-22', basis: 'published', knowing: 'read', sources: [source] };
  return readOrThrow(readUnit({ ...facts, ...record }, id));
}

function readAll<T>(
  folder: string,
  read: (value: unknown, id: string) => Reading<T>,
): readonly T[] {
  return readdirSync(`${DATA}${folder}`).map((file) => {
    const value = readOrThrow(readYaml(readFileSync(`${DATA}${folder}/${file}`, 'utf8')));
    return readOrThrow(read(value, file.replace('.yaml', '')));
  });
}

function readOrThrow<T>(reading: Reading<T>): T {
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}
