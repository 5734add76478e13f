import { buildFrameworkData, type Framework, type Referencing } from 'cairn/frameworks';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { countFrameworks } from './framework-counts.js';
import { filterFrameworks } from './framework-filters.js';
import { eqfStandingOn, toFrameworkRow } from './framework-row.js';

const on = parseIsoDate('2026-11-21');
const begun = parseIsoDate('2020-05-01');

const referenced = framework('a-ref', {
  referencing: [edge({ status: 'referenced', from: begun })],
});
const data = buildFrameworkData(
  [
    referenced,
    framework('b-none', { scope: 'no-nqf' }),
    framework('c-sector', { kind: 'sector' }),
    framework('eqf', { kind: 'regional-meta', jurisdiction: { countries: [], region: 'EU' } }),
  ],
  [],
);
const ids = (filters: object) =>
  filterFrameworks(data, { text: '', ...filters }, on).map(({ id }) => id);

describe('filterFrameworks', () => {
  it('keeps ladders of countries without a framework apart', () => {
    expect(ids({ kind: 'none' })).toEqual(['b-none']);
    expect(ids({ kind: 'national' })).toEqual(['a-ref']);
  });
  it('finds what belongs to a shared framework, itself included', () => {
    expect(ids({ region: 'eqf' })).toEqual(['a-ref', 'eqf']);
  });
  it('filters by standing and confidence', () => {
    expect(ids({ eqf: 'referenced' })).toEqual(['a-ref']);
    expect(ids({ confidence: 'low' })).toEqual([]);
  });
});

describe('countFrameworks', () => {
  it('never counts a ladder as a framework', () => {
    const { byKind, frameworks, countries } = countFrameworks(data, on);
    expect(byKind).toEqual({ national: 1, sector: 1, regional: 1, none: 1 });
    expect(frameworks.value).toBe(3);
    expect(frameworks.arithmetic).toBe('1 + 1 + 1 = 3');
    expect(countries).toBe(1);
  });
});

describe('eqfStandingOn', () => {
  it('asks on the day: the day before it began, and the day itself', () => {
    expect(eqfStandingOn(referenced, parseIsoDate('2020-04-30'))).toBe('not-yet');
    expect(eqfStandingOn(referenced, begun)).toBe('referenced');
  });
  it('takes a "no" only from somebody who read it', () => {
    const said = (knowing: 'read' | 'recalled') =>
      eqfStandingOn(framework('x', { referencing: [edge({ status: 'none', knowing })] }), on);
    expect(said('read')).toBe('none');
    expect(said('recalled')).toBe('not-known');
  });
  it('knows itself, and what ended', () => {
    expect(toFrameworkRow(framework('eqf'), on).eqf).toBe('itself');
    const ended = edge({ status: 'referenced', from: begun, until: parseIsoDate('2024-01-01') });
    expect(eqfStandingOn(framework('x', { referencing: [ended] }), on)).toBe('ended');
  });
});

function edge(more: Partial<Referencing>): Referencing {
  return {
    framework: 'eqf',
    version: 'v',
    status: 'none',
    knowing: 'read',
    fromKnowing: 'read',
    official: new Map(),
    indicative: new Map(),
    sources: [],
    ...more,
  };
}

function framework(id: string, more: Partial<Framework> = {}): Framework {
  return {
    id,
    label: id,
    jurisdiction: { countries: ['NZ'] },
    kind: 'national',
    scope: 'comprehensive',
    owner: 'Nobody',
    versions: [
      {
        id: 'v',
        label: 'v',
        levels: [],
        partial: false,
        unlevelled: [],
        knowing: 'read',
        titlesKnowing: 'read',
        sources: [],
      },
    ],
    referencing: [],
    sizeRules: [],
    history: [],
    confidence: 'high',
    checked: on,
    sources: [],
    ...more,
  };
}
