import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../documents/index.js';
import { parseIsoDate } from '../terms/index.js';
import { readStandard } from './read-standard.js';
import { criteriaOn, limitsOn, type Standard } from './standards.js';

const FOLDER = new URL('../../../data/standards/', import.meta.url);
const day = parseIsoDate;

function standard(id: string): Standard {
  const text = readYaml(readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8'));
  const reading = text.kind === 'read' ? readStandard(text.value, id) : text;
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}

const ids = readdirSync(FOLDER).map((name) => name.replace(/\.yaml$/, ''));

describe('limitsOn', () => {
  const nz = standard('nz-nzqa-2022');

  it.each([
    ['2018-08-21', undefined],
    ['2018-08-22', { min: 5, max: 40 }],
    ['2021-12-31', { min: 5, max: 40 }],
    ['2022-01-01', { max: 40 }],
    ['2026-11-21', { max: 40 }],
  ])('gives the New Zealand credit bounds of %s', (on, expected) => {
    expect(limitsOn(nz, day(on))?.value.credits).toEqual(expected);
  });

  it('carries source, basis and the precision of its first day', () => {
    const entry = limitsOn(nz, day('2022-01-01'));
    expect(entry).toMatchObject({ from: '2022-01-01', fromPrecision: 'year', basis: 'official' });
    expect(entry?.sources.length).toBeGreaterThan(0);
  });

  it('says nothing for a standard that sets no size', () => {
    expect(limitsOn(standard('unesco-2022'), day('2026-11-21'))).toBeUndefined();
  });

  it('keeps a bound that is itself too much apart from one that is allowed', () => {
    const spain = limitsOn(standard('es-rd-822-2021'), day('2026-11-21'))?.value.credits;
    const estonia = limitsOn(standard('ee-aea-2025'), day('2026-11-21'))?.value.credits;
    expect(spain).toEqual({ min: 1, max: 15, maxExcluded: true });
    expect(estonia).toEqual({ min: 5, max: 30 });
  });
});

describe('criteriaOn', () => {
  it('changes the demand on size with the rules of 2022', () => {
    const sizeOn = (on: string) =>
      criteriaOn(standard('nz-nzqa-2022'), day(on)).filter(({ id }) => id === 'size');
    expect(sizeOn('2021-12-31')).toMatchObject([{ check: { op: 'range', min: 5, max: 40 } }]);
    expect(sizeOn('2022-01-01')).toMatchObject([{ check: { op: 'range', min: 1, max: 40 } }]);
  });

  it('holds each id once on a day', () => {
    for (const on of ['2019-01-01', '2026-11-21'].map(day)) {
      for (const id of ids) {
        const found = criteriaOn(standard(id), on).map((criterion) => criterion.id);
        expect(new Set(found).size).toBe(found.length);
      }
    }
  });
});

describe('data/standards', () => {
  it('holds 29 standards with 253 demands today', () => {
    const today = day('2026-11-21');
    const counts = ids.map((id) => criteriaOn(standard(id), today).length);
    expect(counts).toHaveLength(29);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(253);
  });
});
