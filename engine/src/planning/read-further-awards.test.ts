import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/index.js';
import { buildFrameworkData } from '../frameworks/index.js';
import { checkNames } from '../portfolio/index.js';
import { parseIsoDate } from '../terms/index.js';
import { allOf, awardNamed, unitRule } from './planning-cases.contract.js';
import { readPlanRequest } from './read-plan-request.js';

const ON = parseIsoDate('2026-11-21');
const least = {
  format: 'cairn-plan-request/1',
  qualification: 'first',
  limits: { hoursPerWeek: 5 },
};

function findingsOf(more: Readonly<Record<string, unknown>>) {
  const reading = readPlanRequest({ ...least, ...more }, ON);
  return reading.findings.map(({ code, path }) => [code, path]);
}

describe('readPlanRequest on further awards', () => {
  it('reads them, how they share, and the weights', () => {
    const more = {
      also: [{ qualification: 'second', specialisation: 's' }],
      doubleCounting: { kind: 'capped', max: 12, unit: 'ects' },
      onTheWay: [{ qualification: 'third' }],
      weights: { time: 3, awards: 1 },
    };
    expect(readPlanRequest({ ...least, ...more }, ON)).toMatchObject({ value: { request: more } });
  });

  it.each([
    [{ also: [{ qualification: 'first' }] }, 'also.0.qualification'],
    [{ also: [{ qualification: 'a' }, { qualification: 'a' }] }, 'also.1.qualification'],
    [{ onTheWay: [{ qualification: 'first' }] }, 'onTheWay.0.qualification'],
    [
      { also: [{ qualification: 'a' }], onTheWay: [{ qualification: 'a' }] },
      'onTheWay.0.qualification',
    ],
  ])('refuses an award that is named twice: %j', (more, path) => {
    expect(findingsOf(more)).toEqual([['award-twice', path]]);
  });

  it.each([
    [{ doubleCounting: { kind: 'sometimes' } }],
    [{ doubleCounting: { kind: 'capped', max: -1, unit: 'ects' } }],
    [{ doubleCounting: { kind: 'capped', max: 1 } }],
    [{ weights: {} }],
    [{ weights: { time: 0 } }],
    [{ weights: { time: 1.5 } }],
    [{ weights: { speed: 1 } }],
    [{ also: ['second'] }],
  ])('refuses %j', (more) => {
    expect(findingsOf(more)).not.toEqual([]);
  });
});

describe('checkNames on further awards', () => {
  const award = (id: string) => awardNamed(id, allOf('all', [unitRule('a')]));
  const catalogue = buildCatalogue([], [award('first'), award('second')]);
  const frameworks = buildFrameworkData([], []);

  function namesIn(more: Readonly<Record<string, unknown>>) {
    const reading = readPlanRequest({ ...least, ...more }, ON);
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.findings));
    return checkNames(reading.value, { catalogue, frameworks }).map(({ code, path }) => [
      code,
      path,
    ]);
  }

  it('knows the rules of each award by its name', () => {
    const also = [{ qualification: 'second' }];
    const pin = (rule: string) => ({ also, pins: [{ holding: 'h', rule }] });
    const holdings = [{ id: 'h', title: 'h', state: 'claimed' }];
    expect(namesIn({ holdings, ...pin('second:all') })).toEqual([]);
    expect(namesIn({ holdings, ...pin('second:none') })).toEqual([
      ['rule-reference-unknown', 'pins.0'],
    ]);
    expect(namesIn({ holdings, ...pin('all') })).toEqual([]);
  });

  it('tells of awards and credit systems that nothing has', () => {
    expect(
      namesIn({
        also: [{ qualification: 'nothing' }],
        doubleCounting: { kind: 'capped', max: 1, unit: 'stars' },
      }),
    ).toEqual([
      ['qualification-reference-unknown', 'also.0'],
      ['credit-system-unknown', 'doubleCounting.unit'],
    ]);
    expect(namesIn({ doubleCounting: { kind: 'capped', max: 1, unit: 'units' } })).toEqual([]);
  });
});
