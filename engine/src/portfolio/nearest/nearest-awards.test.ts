import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCatalogue,
  type Catalogue,
  type CountingContext,
  readQualification,
  readUnit,
  readUnitGroup,
} from '../../catalogue/index.js';
import { readYaml } from '../../documents/index.js';
import { parseIsoDate, type Reading } from '../../terms/index.js';
import { evaluateQualification } from '../evaluate.js';
import type { Holding } from '../holdings.js';
import { smallestCompletions } from '../smallest-completions.js';
import { indexAwards, touchedAwards } from './award-index.js';
import { nearestAwards } from './nearest-awards.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const ON = parseIsoDate('2026-11-22');
const COUNTING: CountingContext = {
  convert: ({ amount, system }, to) =>
    system === 'ects' && to === 'nz-credit'
      ? { amount: { min: amount * 2, max: amount * 2 }, basis: 'test' }
      : undefined,
  levelAtLeast: (level, least) =>
    level.framework === least.framework ? Number(level.code) >= Number(least.code) : undefined,
};
const catalogue = loadCatalogue();
const index = indexAwards(catalogue);

/** Units and awards of the catalogue, and things with only a level and a credit value. */
const holding = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...catalogue.units.keys()).map((unit) => ({ unit })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...catalogue.qualifications.keys())
      .map((qualification) => ({ qualification })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        framework: fc.constantFrom('au-aqf', 'nz-nzqcf', 'gb-rqf', 'eqf'),
        code: fc.constantFrom('4', '5', '6', '7'),
      })
      .map((level) => ({ level, credit: { amount: 10, system: 'ects' } })),
  },
);
const holdings = fc.array(holding, { minLength: 1, maxLength: 12 }).map((list) =>
  list.map(
    (one, at): Holding => ({
      id: `h${at}`,
      title: 'held',
      state: at % 5 === 4 ? 'planned' : 'claimed',
      earnedOn: parseIsoDate('2025-03-01'),
      ...one,
    }),
  ),
);

describe('nearestAwards on the shipped catalogue', () => {
  it('finds what evaluating every award one by one finds', () => {
    let near = 0;
    fc.assert(
      fc.property(holdings, (held) => {
        const found = nearestAwards({ holdings: held, on: ON }, COUNTING, index, { routesFor: 0 });
        const byHand = everyAward(held);
        expect(Object.fromEntries(found.map((one) => [one.qualification, one.headline]))).toEqual(
          byHand,
        );
        near += found.length;
      }),
      { seed: 20261122, numRuns: 40 },
    );
    expect(near).toBeGreaterThan(40);
  });

  it('looks only at awards that name something held, or take its level', () => {
    const touched = touchedAwards(index, {
      holdings: [held('au-bsbldr411')],
      exceptions: [],
      conditionsMet: [],
    });
    expect(touched).toContain('au-bsb40520');
    expect(touched.length).toBeLessThan(catalogue.qualifications.size / 4);
  });

  it('looks at an award whose rule was waived, too', () => {
    const waiver = { kind: 'waiver', rule: 'core', reason: 'agreed' } as const;
    const question = { holdings: [], exceptions: [waiver], conditionsMet: [] };
    expect(touchedAwards(index, question)).toEqual(
      [...catalogue.qualifications.values()]
        .filter(({ rule }) => JSON.stringify(rule).includes('"id":"core"'))
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe('the order of the nearest awards', () => {
  const award = (id: string, min: number) =>
    valueIn(
      readQualification(
        {
          id,
          title: id,
          awardingBody: 'body',
          kind: 'qualification',
          checked: '2026-01-01',
          rule: {
            id: 'rule',
            label: 'Rule',
            op: 'atLeast',
            min,
            pool: ['a', 'b', 'c', 'd', 'e'],
            poolComplete: true,
          },
        },
        id,
      ),
    );
  const units = ['a', 'b', 'c', 'd', 'e'].map((id) =>
    valueIn(readUnit({ id, title: id, checked: '2026-01-01' }, id)),
  );
  const small = indexAwards(buildCatalogue(units, [award('long', 5), award('short', 3)]));
  const ask = (ids: readonly string[], limits = {}) =>
    nearestAwards({ holdings: ids.map(held), on: ON }, COUNTING, small, limits);

  it('is by missing units, with the ways to finish counted', () => {
    expect(ask(['a', 'b'])).toMatchObject([
      {
        qualification: 'short',
        missingUnits: { count: 1, basis: 'proven' },
        routes: { count: 3, isAll: true, units: ['c'] },
        doneShare: 2 / 3,
      },
      {
        qualification: 'long',
        missingUnits: { count: 3, basis: 'proven' },
        routes: { count: 1, isAll: true, units: ['c', 'd', 'e'] },
      },
    ]);
  });

  it('counts no routes beyond the limits', () => {
    expect(ask(['a', 'b'], { routesFor: 1 })[1]).not.toHaveProperty('routes');
    expect(ask(['a', 'b'], { routesWithin: 2 })[1]).not.toHaveProperty('routes');
    expect(ask(['a', 'b'], { routesWithin: 3 })[1]).toHaveProperty('routes');
  });

  it('puts a finished award first, and leaves out those toward which nothing counts', () => {
    expect(ask(['a', 'b', 'c'])[0]).toMatchObject({
      state: 'complete',
      missingUnits: { count: 0 },
    });
    expect(ask([])).toEqual([]);
    expect(ask(['no-such-unit'])).toEqual([]);
  });
});

it('counts the units of the smallest completions', () => {
  const ids = [...catalogue.units.keys()].filter((_, at) => at % 23 === 0);
  const found = nearestAwards({ holdings: ids.map(held), on: ON }, COUNTING, index);
  const withRoutes = found.filter(({ routes }) => routes !== undefined);
  expect(withRoutes.length).toBeGreaterThan(1);
  for (const { qualification: id, missingUnits, routes } of withRoutes) {
    const qualification = catalogue.qualifications.get(id);
    if (qualification === undefined) throw new Error(`${id} is not in the catalogue`);
    const frame = { ...COUNTING, catalogue, qualification, holdings: ids.map(held), on: ON };
    expect(smallestCompletions(frame)).toMatchObject({ least: [missingUnits.count] });
    expect(routes?.units).toHaveLength(missingUnits.count);
  }
});

function held(unit: string): Holding {
  return { id: `held-${unit}`, title: unit, unit, state: 'claimed', earnedOn: ON };
}

function everyAward(all: readonly Holding[]): Readonly<Record<string, unknown>> {
  const mine = all.filter(({ state }) => state !== 'planned');
  const found = [...catalogue.qualifications.values()].map((qualification) =>
    evaluateQualification({ ...COUNTING, catalogue, qualification, holdings: mine, on: ON }),
  );
  const counted = found.filter(({ headline }) => headline.counted > 0);
  return Object.fromEntries(counted.map((one) => [one.qualification, one.headline]));
}

function loadCatalogue(): Catalogue {
  const documents = (folder: string) =>
    readdirSync(`${ROOT}data/catalogue/${folder}`)
      .toSorted()
      .map((file) => ({
        id: file.replace(/\.yaml$/, ''),
        value: valueIn(readYaml(readFileSync(`${ROOT}data/catalogue/${folder}/${file}`, 'utf8'))),
      }));
  return buildCatalogue(
    documents('units').flatMap(({ value }) => valueIn(readUnitGroup(value))),
    documents('qualifications').map(({ id, value }) => valueIn(readQualification(value, id))),
  );
}

function valueIn<T>(reading: Reading<T>): T {
  if (reading.kind === 'read') return reading.value;
  throw new Error(reading.findings.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}
