import { buildCatalogue, type DataRelease } from 'cairn/catalogue';
import { buildFrameworkData, type CreditSystem } from 'cairn/frameworks';
import type { Holding } from 'cairn/portfolio';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { expiryOf, type HoldingRow, toHoldingRow } from './holding-row.js';
import { summarise, toStones } from './summary.js';

const on = parseIsoDate('2026-11-21');
const day = (text: string) => parseIsoDate(text);

const ects: CreditSystem = {
  id: 'ects',
  label: 'ECTS',
  jurisdictions: ['EU'],
  sector: 'higher education',
  status: 'active',
  hours: [
    {
      hours: { min: 25, max: 30 },
      typical: 25,
      counts: 'total-learner-workload',
      basis: 'official',
      knowing: 'read',
      sources: [{ title: 'Guide', knowing: 'read', read: on }],
    },
  ],
  countryHours: [],
  creditsPerYear: [],
  ratios: [],
  isConvertible: true,
  history: [],
  confidence: 'high',
  checked: on,
  sources: [],
};
const release: DataRelease = {
  version: '1',
  hash: 'x',
  frameworks: buildFrameworkData([], [ects]),
  catalogue: buildCatalogue([], []),
  agreements: [],
  standards: [],
  registers: [],
};
const holding = (id: string, more: Partial<Holding> = {}): Holding => ({
  id,
  title: id,
  state: 'claimed',
  ...more,
});
const rowOf = (id: string, more: Partial<Holding> = {}): HoldingRow =>
  toHoldingRow(holding(id, more), release, on);

describe('expiryOf', () => {
  it.each([
    [undefined, 'none'],
    ['2026-11-20', 'expired'],
    ['2026-11-21', 'soon'],
    ['2027-11-21', 'soon'],
    ['2027-11-22', 'later'],
  ] as const)('%s is %s', (expiresOn, expiry) => {
    expect(expiryOf(expiresOn === undefined ? undefined : day(expiresOn), on)).toBe(expiry);
  });
});

describe('toHoldingRow', () => {
  it('turns credit into hours as a range with arithmetic and source', () => {
    const { hours } = rowOf('a', { credit: { amount: 10, system: 'ects' } });
    expect(hours?.range).toEqual({ min: 250, max: 300 });
    expect(hours?.figure.arithmetic).toBe('10 × 25–30 h = 250–300 h');
    expect(hours?.figure.sources).toHaveLength(1);
  });
  it('lets stated hours outweigh hours worked out from credit', () => {
    const { hours } = rowOf('a', { credit: { amount: 10, system: 'ects' }, workloadHours: 99 });
    expect(hours).toMatchObject({ range: { min: 99, max: 99 }, basis: 'selfEntered' });
  });
  it('does not invent what is not known', () => {
    const row = rowOf('a', { credit: { amount: 3, system: 'no-such-system' } });
    expect(row.hours).toBeUndefined();
    expect(row.level).toBeUndefined();
    expect(row.eqf).toBeUndefined();
    expect(row.isKnown).toBe(false);
  });
  it('works before the rules have come', () => {
    const row = toHoldingRow(
      holding('a', { level: { framework: 'eqf', code: '4' } }),
      undefined,
      on,
    );
    expect(row.levelName).toBe('eqf 4');
    expect(row.eqf).toBeUndefined();
  });
});

describe('summarise', () => {
  const rows = [
    rowOf('a', { state: 'verified', credit: { amount: 10, system: 'ects' } }),
    rowOf('b', { credit: { amount: 5, system: 'ects' }, expiresOn: day('2027-01-01') }),
    rowOf('c', { credit: { amount: 7, system: 'other' }, expiresOn: day('2020-01-01') }),
    rowOf('d', { state: 'planned', credit: { amount: 60, system: 'ects' } }),
  ];
  const summary = summarise(rows, on);
  it('counts what is planned apart', () => {
    expect(summary).toMatchObject({ held: 3, verified: 1, claimed: 2, planned: 1 });
  });
  it('never adds two credit systems', () => {
    expect(summary.credit).toEqual([
      { system: 'ects', amount: 15 },
      { system: 'other', amount: 7 },
    ]);
  });
  it('adds hours as a range and says how many items have none', () => {
    expect(summary.hours).toEqual({ min: 375, max: 450 });
    expect(summary.hoursUnknown).toBe(1);
  });
  it('names the next expiry, not one that is over', () => {
    expect(summary).toMatchObject({ expired: 1, soon: 1, nextExpiry: { day: '2027-01-01' } });
  });
  it('says "not known" for the hours of nothing', () => {
    expect(summarise([], on).hoursFigure.value).toBeUndefined();
  });
});

describe('toStones', () => {
  it('draws hours when all are known', () => {
    const { measure, stones } = toStones([rowOf('a', { workloadHours: 40 })]);
    expect(measure).toBe('hours');
    expect(stones[0]?.amount).toBe(40);
  });
  it('draws one stone for each item as soon as one is not known', () => {
    const { measure, stones } = toStones([rowOf('a', { workloadHours: 40 }), rowOf('b')]);
    expect(measure).toBe('items');
    expect(stones.map(({ amount }) => amount)).toEqual([1, 1]);
  });
});
