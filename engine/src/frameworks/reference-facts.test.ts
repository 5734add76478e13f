import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../documents/index.js';
import { parseIsoDate, type Reading } from '../terms/index.js';
import {
  buildFrameworkData,
  convertCredit,
  type Framework,
  levelsOn,
  matchLevel,
  readCreditSystem,
  readFramework,
} from './index.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SHARED = process.env.CAIRN_SHARED ?? `${ROOT}../shared`;
const REFERENCE = `${SHARED}/reference/`;
const isThere = existsSync(`${REFERENCE}frameworks.json`);
const TODAY = parseIsoDate('2026-11-21');

interface ReferenceFramework {
  readonly id: string;
  readonly name: string;
  readonly numberOfLevels: number;
  readonly levels: readonly { readonly code: string; readonly eqf: number | string | null }[];
  readonly eqfUnverifiedLevels?: readonly string[];
  readonly indicativeEqf: { readonly map: Readonly<Record<string, unknown>> } | null;
  readonly sources: readonly { readonly title: string }[];
}

interface ReferenceCredit {
  readonly id: string;
  readonly name: string;
  readonly convertible: boolean;
  readonly ectsPerCredit: {
    readonly derivedByYearShare: number | null;
    readonly derivedByHours: { readonly min: number; readonly max: number } | null;
  };
}

/** Differences that are ours on purpose: ranges of credits a year that the reference gives in words only. */
const WIDER_YEAR = new Set(['my-mqf-credit', 'co-credito']);

if (!isThere) it.skip(`no reference at ${REFERENCE}: set CAIRN_SHARED to compare with it`);

describe.skipIf(!isThere)('the data against the facts collected for it', () => {
  const frameworks = readAll('frameworks', readFramework);
  const data = buildFrameworkData(frameworks, readAll('credit-systems', readCreditSystem));

  it.each(referenceOf<ReferenceFramework>('frameworks'))('framework $id', (fact) => {
    const framework = data.frameworks.get(fact.id);
    const standing = framework && levelsOn(framework, TODAY);
    if (standing?.kind !== 'levels') throw new Error('no version today');
    expect(framework?.label).toBe(fact.name);
    expect(standing.version.mainLevels).toBe(fact.numberOfLevels);
    expect(standing.levels.map(({ code }) => code)).toEqual(fact.levels.map(({ code }) => code));
    const titles = framework?.sources.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(fact.sources.map(({ title }) => title)));
    if (fact.id === 'eqf') return;
    for (const { code, eqf } of fact.levels) {
      const isSure = eqf !== null && !fact.eqfUnverifiedLevels?.includes(code);
      expect([code, eqfOf(fact.id, code)]).toEqual([
        code,
        { isSure, place: placeOf(eqf ?? fact.indicativeEqf?.map[code]) },
      ]);
    }
  });

  const others = referenceOf<ReferenceCredit>('credit-systems').filter(({ id }) => id !== 'ects');
  it.each(others)('credit system $id', (fact) => {
    const question = { amount: 1, from: fact.id, to: 'ects', on: TODAY };
    const result = convertCredit(data, { ...question, on: dayFor(fact.id) });
    if (!fact.convertible) return expect(result.kind).toBe('not-convertible');
    if (result.kind !== 'converted') throw new Error(result.kind);
    const { derivedByYearShare: year, derivedByHours: hours } = fact.ectsPerCredit;
    const byYear = result.alternatives.find(({ basis }) => basis === 'year-share');
    const byHours = result.alternatives.find(({ basis }) => basis === 'hours');
    expect(byYear?.chosen.toFixed(3)).toBe(year === null ? undefined : year.toFixed(3));
    if (!WIDER_YEAR.has(fact.id) && byYear) expect(byYear.range.min).toBe(byYear.range.max);
    // The reference rounds to two or three digits.
    if (hours) expect(byHours?.range.min).toBeCloseTo(hours.min, 2);
    if (hours) expect(byHours?.range.max).toBeCloseTo(hours.max, 2);
    return expect(byHours === undefined).toBe(hours === null);
  });

  function eqfOf(framework: string, code: string) {
    const match = matchLevel(data, { from: { framework, code }, to: 'eqf', on: TODAY });
    const isSure = ['official', 'official-historical', 'comparison'].includes(match.kind);
    if (!('levels' in match)) return { isSure: false, place: undefined };
    return { isSure, place: match.below ? 'below-1' : match.levels.map((level) => level.code) };
  }
});

/** ECVET is judged on the last day on which it meant something. */
function dayFor(system: string) {
  return system === 'ecvet' ? parseIsoDate('2020-11-23') : TODAY;
}

function placeOf(written: unknown): unknown {
  if (written === null || written === undefined) return undefined;
  if (written === 'below-1') return written;
  return Array.isArray(written) ? written.map(String) : [String(written)];
}

function referenceOf<T>(name: string): readonly T[] {
  return isThere ? JSON.parse(readFileSync(`${REFERENCE}${name}.json`, 'utf8')) : [];
}

function readAll<T extends Framework | { readonly id: string }>(
  kind: string,
  read: (value: unknown, id: string) => Reading<T>,
): readonly T[] {
  const folder = `${ROOT}data/${kind}/`;
  return readdirSync(folder).map((file) => {
    const document = readYaml(readFileSync(folder + file, 'utf8'));
    if (document.kind === 'refused') throw new Error(file);
    const reading = read(document.value, file.replace('.yaml', ''));
    if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
    return reading.value;
  });
}
