import { describe, expect, it } from 'vitest';
import { readUnit, readUnitGroup } from './read-unit.js';

const least = { title: 'Data for marketers', checked: '2026-11-21' };

describe('readUnit', () => {
  it('leaves out what is not known and fills in empty lists', () => {
    const reading = readUnit(least, 'own-data');
    expect(reading).toEqual({
      kind: 'read',
      findings: [],
      value: {
        id: 'own-data',
        title: 'Data for marketers',
        kind: 'unit',
        creditAt: [],
        offerings: [],
        prerequisites: [],
        exclusions: [],
        skills: [],
        outcomes: [],
        isSlot: false,
        sources: [],
        checked: '2026-11-21',
        basis: 'published',
        knowing: 'read',
        knownFields: [],
      },
    });
  });

  it('takes a plain id as a clause with one unit, and a text that nobody can compute', () => {
    const reading = readUnit({ ...least, prerequisites: ['a', { text: 'By invitation' }] }, 'x');
    expect(reading).toMatchObject({
      value: { prerequisites: [{ anyOf: ['a'] }, { anyOf: [], text: 'By invitation' }] },
    });
  });

  it('takes hours by week, of the unit and of an offering, and units to begin with', () => {
    const hours = { durationWeeks: 3, hoursByWeek: [168, 0, 2.5] };
    const reading = readUnit(
      { ...least, ...hours, offerings: [{ id: 'o', ...hours }], corequisites: ['a'] },
      'x',
    );
    expect(reading).toMatchObject({
      value: { ...hours, offerings: [{ ...hours }], corequisites: [{ anyOf: ['a'] }] },
    });
    expect(readUnit({ ...least, hoursByWeek: [4, 2] }, 'x').kind).toBe('read');
  });

  it.each([
    ['workloadHours', 100_000],
    ['durationWeeks', 1_040],
    ['validityMonths', 1_200],
  ])('takes %s up to %d and no more', (key, most) => {
    expect(readUnit({ ...least, [key]: most }, 'x').kind).toBe('read');
    expect(readUnit({ ...least, [key]: most + 1 }, 'x').findings).toMatchObject([
      { code: 'shape-value', path: key },
    ]);
  });

  it.each([
    ['another id than its file', { ...least, id: 'b' }, 'unit-id-mismatch'],
    ['a prerequisite that says nothing', { ...least, prerequisites: [{}] }, 'shape-value'],
    ['no duration of zero weeks', { ...least, durationWeeks: 0 }, 'shape-value'],
    ['no half week', { ...least, durationWeeks: 1.5 }, 'shape-type'],
    ['no null for unknown', { ...least, workloadHours: null }, 'shape-type'],
    ['no plain list', [least], 'shape-type'],
    ['hours of no week', { ...least, hoursByWeek: [] }, 'shape-value'],
    ['hours that are all zero', { ...least, hoursByWeek: [0, 0] }, 'shape-value'],
    ['a week of 169 hours', { ...least, hoursByWeek: [169] }, 'shape-value'],
    ['hours of too few weeks', { ...least, durationWeeks: 3, hoursByWeek: [4, 2] }, 'shape-value'],
    [
      'hours both alike and by week',
      { ...least, offerings: [{ id: 'o', hoursPerWeek: 4, hoursByWeek: [4, 2] }] },
      'shape-value',
    ],
    ['a companion that says nothing', { ...least, corequisites: [{}] }, 'shape-value'],
    ['no id with a slash', { ...least, exclusions: ['a/b'] }, 'shape-value'],
  ])('refuses %s', (_, value, code) => {
    expect(readUnit(value, 'a').findings.map((finding) => finding.code)).toEqual([code]);
  });
});

describe('readUnitGroup', () => {
  it('expands sources by key and lets a unit override the defaults', () => {
    const reading = readUnitGroup({
      sources: { page: { title: 'A page', read: '2026-11-21' } },
      defaults: { checked: '2026-11-21', country: 'AU' },
      units: [
        { id: 'a', title: 'A', sources: ['page', { title: 'Another' }] },
        { id: 'b', title: 'B', country: 'NZ' },
      ],
    });
    expect(reading).toMatchObject({
      kind: 'read',
      value: [
        {
          country: 'AU',
          sources: [
            { title: 'A page', read: '2026-11-21', knowing: 'read' },
            { title: 'Another', knowing: 'recalled' },
          ],
        },
        { country: 'NZ', sources: [] },
      ],
    });
  });

  it('reports the problems of all units at once', () => {
    const reading = readUnitGroup({
      units: [{ id: 'a' }, { id: 'b', ...least, sources: ['toString'] }, { id: 'b', ...least }],
    });
    expect(reading.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'shape-missing units.0.title',
      'shape-missing units.0.checked',
      'source-key-unknown units.1.sources.0',
      'unit-duplicate units.2.id',
    ]);
  });
});
