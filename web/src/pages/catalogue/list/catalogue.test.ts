import {
  buildCatalogue,
  type DataRelease,
  readQualification,
  readUnitGroup,
} from 'cairn/catalogue';
import { buildFrameworkData } from 'cairn/frameworks';
import { parseIsoDate } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { awardRows } from './award-rows.js';
import { filterRows, valuesOf } from './catalogue-filters.js';
import { countingIndex } from './counting-index.js';
import { unitRows } from './unit-rows.js';

const on = parseIsoDate('2026-11-21');
const release = invented();
const units = unitRows(release, on);
const found = (text: string, filters: Readonly<Record<string, string>> = {}) =>
  filterRows(units, text, (filter) => filters[filter]).map(({ id }) => id);

describe('unitRows', () => {
  it('never shows a slot as a course', () => {
    expect(units.map(({ id }) => id)).toEqual(['core', 'extra']);
  });
  it('counts the awards that take a unit', () => {
    expect(units.map(({ awards }) => awards)).toEqual([1, 1]);
  });
});

describe('filterRows', () => {
  it('finds words in any case and without accents', () => {
    expect(found('FORMACION')).toEqual(['extra']);
    expect(found('core zebra')).toEqual([]);
  });
  it('takes known and unknown apart', () => {
    expect(found('', { credit: 'yes' })).toEqual(['core']);
    expect(found('', { credit: 'no' })).toEqual(['extra']);
    expect(found('', { price: 'yes' })).toEqual(['extra']);
    expect(found('', { level: 'not-known' })).toEqual(['core', 'extra']);
    expect(found('', { known: 'recalled' })).toEqual(['extra']);
  });
});

describe('countingIndex', () => {
  const roles = (id: string) =>
    (countingIndex(release.catalogue).get(id) ?? []).map(({ role }) => role);
  it('tells what is needed from what may be chosen', () => {
    expect(roles('core')).toEqual(['needed']);
    expect(roles('extra')).toEqual(['listed']);
    expect(roles('nothing')).toEqual([]);
  });
});

describe('awardRows', () => {
  it('says whether more units count than are listed', () => {
    expect(awardRows(release, on).map(({ isClosedList }) => isClosedList)).toEqual([false]);
  });
});

describe('valuesOf', () => {
  it('puts the most frequent first', () => {
    expect(valuesOf(['b', 'a', 'b', 'c'], (each) => each)).toEqual(['b', 'a', 'c']);
  });
});

function invented(): DataRelease {
  const source = { title: 'Invented', url: 'https://example.org/', read: '2026-11-21' };
  const group = readUnitGroup({
    defaults: { checked: '2026-11-21', sources: [source] },
    units: [
      {
        id: 'core',
        title: 'Core of it',
        credit: { amount: 5, system: 'x' },
        knownFields: ['title'],
      },
      {
        id: 'extra',
        title: 'Formación',
        fee: { minor: 0, currency: 'NZD' },
        knowing: 'recalled',
        knownFields: ['title'],
      },
      { id: 'slot', title: 'Any course', isSlot: true, knownFields: ['title'] },
    ],
  });
  const award = readQualification(
    {
      id: 'award',
      title: 'An award',
      awardingBody: 'A body',
      rule: {
        op: 'allOf',
        label: 'All',
        of: [
          'core',
          {
            op: 'atLeast',
            id: 'pool',
            label: 'One more',
            min: 1,
            poolComplete: false,
            pool: ['extra', 'slot'],
          },
        ],
      },
      sources: [source],
      checked: '2026-11-21',
      confidence: 'high',
    },
    'award',
  );
  if (group.kind !== 'read' || award.kind !== 'read') {
    throw new Error(JSON.stringify([group, award]));
  }
  return {
    version: 'v',
    hash: 'h',
    frameworks: buildFrameworkData([], []),
    catalogue: buildCatalogue(group.value, [award.value]),
    agreements: [],
    standards: [],
    registers: [],
  };
}
