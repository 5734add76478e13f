import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../documents/index.js';
import { type CreditValue, type IsoDate, parseIsoDate, type Reading } from '../terms/index.js';
import {
  buildFrameworkData,
  type CreditConversion,
  type CreditQuestion,
  type CreditSystem,
  changesAhead,
  changesBetween,
  changesOf,
  changesOn,
  checkFrameworks,
  convertCredit,
  creditsPerYearOn,
  type Framework,
  hoursOf,
  isFramework,
  type LevelMatch,
  type LevelQuestion,
  levelsOfTitle,
  levelsOn,
  matchLevel,
  readCreditSystem,
  readFramework,
  searchFrameworks,
  sizeRuleOn,
} from './index.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const frameworks = readAll('frameworks', readFramework);
const creditSystems = readAll('credit-systems', readCreditSystem);
const data = buildFrameworkData(frameworks, creditSystems);
const TODAY = parseIsoDate('2026-11-21');

interface Case {
  readonly name: string;
  readonly on: IsoDate;
}

describe('the shipped data', () => {
  it('holds every framework and credit system, and each reads without a finding', () => {
    expect(frameworks).toHaveLength(150);
    expect(creditSystems).toHaveLength(69);
    expect(checkFrameworks(frameworks, creditSystems)).toEqual([]);
  });

  it('does not count a ladder of titles as a framework', () => {
    const ladders = frameworks.filter((framework) => !isFramework(framework)).map(({ id }) => id);
    expect(ladders).toEqual(
      ['ar', 'br', 'cn', 'il', 'jp', 'tw', 'us'].map((country) => `${country}-none`),
    );
  });

  it('gives every framework an owner, a day of checking and a titled source', () => {
    for (const { owner, checked, sources } of frameworks) {
      expect([owner.length > 0, checked, sources.length > 0]).toEqual([true, TODAY, true]);
    }
  });
});

describe('levels', () => {
  it.each(casesIn<Case & LevelQuestion & { expect: Expectation }>('levels'))('$name', (one) => {
    const match = matchLevel(data, one);
    expect({
      kind: match.kind,
      ...('levels' in match && { levels: match.levels.map(({ code }) => code) }),
      ...('below' in match && match.below && { below: match.below.code }),
    }).toEqual(withoutReasons(one.expect));
    if ('reasons' in match) {
      expect(match.reasons).toEqual(expect.arrayContaining([...(one.expect.reasons ?? [])]));
    }
  });

  it('shows the way it took, with status, day and sources', () => {
    const match = found(matchLevel(data, question('au-aqf', '7', 'eqf')));
    expect(match.path).toMatchObject([{ status: 'comparison-report', since: '2016-12-14' }]);
    expect(match.path[0]?.sources.length).toBeGreaterThan(0);
    expect(match.caveat).toBe('level-match-is-not-recognition');
  });

  it('names both links of a chain', () => {
    const match = found(matchLevel(data, question('de-dqr', '6', 'fr-cncp')));
    expect(match.path.map(({ to }) => to.framework)).toEqual(['eqf', 'fr-cncp']);
  });

  it('says none when it was read that there is no referencing', () => {
    const indian = frameworkOf('in-nsqf');
    const referencing = indian.referencing.map((edge) => ({ ...edge, knowing: 'read' as const }));
    const read = buildFrameworkData([{ ...indian, referencing }, frameworkOf('eqf')], []);
    const match = matchLevel(read, question('in-nsqf', '5', 'eqf'));
    expect(match).toEqual({ kind: 'none', path: [], reasons: ['not-referenced'] });
  });

  it('names the versions that know a code which the day does not', () => {
    const match = matchLevel(data, question('in-nsqf', '10', 'eqf'));
    expect(match).toMatchObject({ kind: 'unknown-level', otherVersions: ['2013'] });
  });

  it('never falls when the level rises, for any framework and the EQF', () => {
    for (const framework of frameworks) {
      const codes = levelsOn(framework, TODAY);
      if (codes.kind !== 'levels' || framework.id === 'eqf') continue;
      const places = codes.levels.flatMap(({ code }) => {
        const match = matchLevel(data, question(framework.id, code, 'eqf'));
        return 'levels' in match && match.levels[0] ? [Number(match.levels[0].code)] : [];
      });
      expect(places, framework.id).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('is never official over more than one referencing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...frameworks), fc.constantFrom(...frameworks), (from, to) => {
        const standing = levelsOn(from, TODAY);
        const codes = standing.kind === 'levels' ? standing.levels : [];
        for (const { code } of codes) {
          const match = matchLevel(data, question(from.id, code, to.id));
          if (!('path' in match) || match.kind === 'none' || match.kind === 'not-known') continue;
          const links = match.path.filter((step) => step.kind === 'referencing');
          expect(links.length).toBeLessThanOrEqual(2);
          if (links.length === 2) expect(match.kind).toBe('indicative');
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('versions', () => {
  it.each(casesIn<Case & VersionCase>('versions'))('$name', (one) => {
    const standing = levelsOn(frameworkOf(one.framework), one.on);
    if (standing.kind !== 'levels') throw new Error('no version');
    const { id, mainLevels, partial } = standing.version;
    expect([id, mainLevels, partial, standing.alsoInUse?.id]).toEqual([
      one.version,
      one.mainLevels,
      one.partial,
      one.alsoInUse,
    ]);
  });

  it.each(casesIn<Case & { framework: string; title: string; levels: string[] }>('titles'))(
    '$name',
    (one) => {
      const levels = levelsOfTitle(frameworkOf(one.framework), one.title, one.on);
      expect(levels.map(({ code }) => code)).toEqual(one.levels);
    },
  );

  it.each(casesIn<Case & { framework: string; expect: object | null }>('sizes'))('$name', (one) => {
    const rule = sizeRuleOn(frameworkOf(one.framework), 'microcredential', one.on);
    const { minCredits, maxCredits } = rule ?? {};
    expect(rule ? { ...(minCredits && { minCredits }), maxCredits } : null).toEqual(one.expect);
  });

  it('says that it knows no version for an early day, and which comes nearest', () => {
    const standing = levelsOn(frameworkOf('in-nsqf'), parseIsoDate('1999-01-01'));
    expect(standing).toMatchObject({ kind: 'no-version', nearest: { id: '2013' } });
  });
});

describe('credit', () => {
  it.each(casesIn<Case & CreditQuestion & { expect: CreditExpectation }>('credit'))(
    '$name',
    (one) => {
      const { chosen, range, doubts, ...rest } = one.expect;
      const conversion = convertCredit(data, one);
      expect(conversion).toMatchObject(rest);
      if (conversion.kind !== 'converted') return;
      if (chosen !== undefined) expect(conversion.chosen).toBeCloseTo(chosen, 9);
      if (range) expect(conversion.range.min).toBeCloseTo(range.min, 9);
      if (range) expect(conversion.range.max).toBeCloseTo(range.max, 9);
      expect(conversion.doubts).toEqual(expect.arrayContaining([...(doubts ?? [])]));
    },
  );

  it.each(casesIn<Case & HoursCase>('hours'))('$name', (one) => {
    const hours = hoursOf(data, one.credit, one.on, one.country);
    if (hours.kind !== 'known') {
      expect(hours.kind).toBe(one.expect.kind);
      return;
    }
    expect(hours.hours.min).toBeCloseTo(one.expect.min ?? Number.NaN, 9);
    expect(hours.hours.max).toBeCloseTo(one.expect.max ?? Number.NaN, 9);
    expect(hours.typical).toBeCloseTo(one.expect.typical ?? Number.NaN, 9);
  });

  it('shows the hours in its arithmetic', () => {
    const { figure } = converted({ amount: 3, from: 'ects', to: 'nz-credit', on: TODAY });
    expect(figure.parts?.map(({ arithmetic }) => arithmetic)).toEqual([
      '3 × 120 ÷ 60 = 6',
      '3 × 25–30 h = 75–90 h; 75–90 h ÷ 10 h = 7.5–9',
    ]);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the amount %d', (amount) => {
    const ask = () => convertCredit(data, { amount, from: 'ects', to: 'nz-credit', on: TODAY });
    expect(ask).toThrow(expect.objectContaining({ code: 'credit-amount-invalid' }));
    const hours = () => hoursOf(data, { amount, system: 'ects' }, TODAY);
    expect(hours).toThrow(expect.objectContaining({ code: 'credit-amount-invalid' }));
  });

  it('takes zero', () => {
    expect(converted({ amount: 0, from: 'ects', to: 'nz-credit', on: TODAY }).chosen).toBe(0);
  });

  it('returns to its start on the same basis, keeps the chosen value in the range, and grows with the amount', () => {
    const ids = fc.constantFrom(...creditSystems.map(({ id }) => id));
    const amounts = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    let seen = 0;
    fc.assert(
      fc.property(ids, ids, amounts, (from, to, amount) => {
        const there = convertCredit(data, { amount, from, to, on: TODAY });
        if (there.kind !== 'converted') return;
        seen += 1;
        for (const { basis, chosen, range } of there.alternatives) {
          const back = converted({ amount: chosen, from: to, to: from, on: TODAY, basis });
          // Two multiplications and two divisions of doubles: a few units in the last place.
          expect(Math.abs(back.chosen - amount)).toBeLessThanOrEqual(amount * 1e-14);
          expect(range.min).toBeLessThanOrEqual(chosen * (1 + 1e-14));
          expect(range.max).toBeGreaterThanOrEqual(chosen * (1 - 1e-14));
          expect(there.range.min).toBeLessThanOrEqual(range.min);
          expect(there.range.max).toBeGreaterThanOrEqual(range.max);
        }
        const more = converted({ amount: amount + 1, from, to, on: TODAY });
        expect(more.chosen).toBeGreaterThan(there.chosen);
      }),
      { seed: 11, numRuns: 2000 },
    );
    expect(seen).toBeGreaterThan(1000);
  });

  it('knows the full-time year by day', () => {
    expect(creditsPerYearOn(data, 'ects', TODAY)?.typical).toBe(60);
    expect(creditsPerYearOn(data, 'my-mqf-credit', TODAY)?.credits).toEqual({ min: 34, max: 40 });
    expect(creditsPerYearOn(data, 'ecvet', parseIsoDate('2020-11-23'))?.typical).toBe(60);
    expect(creditsPerYearOn(data, 'ecvet', parseIsoDate('2020-11-24'))).toBeUndefined();
  });
});

describe('changes', () => {
  it.each(casesIn<{ name: string; from: IsoDate; until: IsoDate; ids: string[] }>('changes'))(
    '$name',
    ({ from, until, ids }) => {
      expect(changesBetween(data, from, until).map(({ event }) => event.id)).toEqual(ids);
    },
  );

  it('tells what lies ahead, and keeps rumours and dead proposals out', () => {
    const ahead = changesAhead(data).map(({ event }) => event.id);
    expect(ahead).toEqual(expect.arrayContaining(['ge-2026', 'md-2026', 'tr-2025', 'ke-2025']));
    expect(ahead).not.toContain('ae-2023');
    expect(ahead).not.toContain('au-review-2019');
  });

  it('tells a change to every framework it touches', () => {
    const ids = changesOf(data, 'gb-fheq').map(({ event }) => event.id);
    expect(ids).toContain('gb-eqf-2021');
    expect(changesOn(data, parseIsoDate('2021-01-01')).map(({ event }) => event.id)).toContain(
      'gb-eqf-2021',
    );
  });

  it('gives no Moldovan date, because none is known', () => {
    const [event] = frameworkOf('md-nqf').history;
    expect(event).toMatchObject({ id: 'md-2026', state: 'pending' });
    expect(event?.on ?? event?.expected).toBeUndefined();
  });
});

describe('search', () => {
  it.each([
    [{ text: 'AUSTRALIAN' }, ['au-aqf']],
    [{ text: 'cadre certifications belgium' }, ['be-fr-cfc']],
    [{ country: 'ES' }, ['es-meces', 'es-mecu']],
    [{ region: 'ASEAN' }, ['aqrf']],
    [{ country: 'JP' }, []],
    [{ country: 'JP', withLadders: true }, ['jp-none']],
  ])('%j finds %j', (search, ids) => {
    const hits = searchFrameworks(data, { ...search, on: TODAY }).map(({ id }) => id);
    expect(hits.toSorted()).toEqual(ids);
  });

  it('finds the frameworks of the parts of a country', () => {
    const hits = searchFrameworks(data, { country: 'GB', on: TODAY }).map(({ id }) => id);
    expect(hits.toSorted()).toEqual(['gb-cqfw', 'gb-fheq', 'gb-rqf', 'gb-scqf']);
  });
});

interface Expectation {
  readonly kind: LevelMatch['kind'];
  readonly levels?: readonly string[];
  readonly below?: string;
  readonly reasons?: readonly string[];
}

interface VersionCase {
  readonly framework: string;
  readonly version: string;
  readonly mainLevels: number;
  readonly partial: boolean;
  readonly alsoInUse?: string;
}

interface CreditExpectation {
  readonly kind: CreditConversion['kind'];
  readonly chosen?: number;
  readonly range?: { readonly min: number; readonly max: number };
  readonly doubts?: readonly string[];
}

interface HoursCase {
  readonly credit: CreditValue;
  readonly country?: string;
  readonly expect: { kind?: string; min?: number; max?: number; typical?: number };
}

function withoutReasons({ reasons: _, ...rest }: Expectation) {
  return rest;
}

function question(framework: string, code: string, to: string): LevelQuestion {
  return { from: { framework, code }, to, on: TODAY };
}

function found(match: LevelMatch) {
  if (!('caveat' in match)) throw new Error(match.kind);
  return match;
}

function converted(asked: CreditQuestion) {
  const conversion = convertCredit(data, asked);
  if (conversion.kind !== 'converted') throw new Error(conversion.kind);
  return conversion;
}

function frameworkOf(id: string): Framework {
  const framework = data.frameworks.get(id);
  if (!framework) throw new Error(id);
  return framework;
}

function readAll<T extends Framework | CreditSystem>(
  kind: string,
  read: (value: unknown, id: string) => Reading<T>,
): readonly T[] {
  const folder = `${ROOT}data/${kind}/`;
  return readdirSync(folder).map((file) =>
    readOrThrow(read(yamlOf(folder + file), file.replace('.yaml', '')), file),
  );
}

function casesIn<T>(file: string): readonly T[] {
  return JSON.parse(JSON.stringify(yamlOf(`${ROOT}cases/frameworks/${file}.yaml`)));
}

function yamlOf(path: string): unknown {
  return readOrThrow(readYaml(readFileSync(path, 'utf8')), path);
}

function readOrThrow<T>(reading: Reading<T>, name: string): T {
  if (reading.kind === 'read') return reading.value;
  throw new Error(`${name}: ${JSON.stringify(reading.findings)}`);
}
