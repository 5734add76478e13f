import { buildCatalogue, readQualification } from 'cairn/catalogue';
import { buildFrameworkData, type CreditSystem } from 'cairn/frameworks';
import { exactly, parseIsoDate } from 'cairn/terms';
import { expect, it } from 'vitest';
import { coverageOf } from './coverage.js';

const checked = parseIsoDate('2026-11-21');

it('counts each kind by how its records are known', () => {
  const award = readQualification(
    {
      id: 'award',
      title: 'An award',
      awardingBody: 'A body',
      rule: {
        op: 'allOf',
        label: 'Both',
        of: ['a', { op: 'unit', unit: 'b', knowing: 'recalled' }],
      },
      sources: [{ title: 'Invented', url: 'https://example.org/', read: checked }],
      checked,
      confidence: 'high',
    },
    'award',
  );
  if (award.kind !== 'read') throw new Error(JSON.stringify(award));
  const rows = coverageOf({
    version: 'v',
    hash: 'h',
    frameworks: buildFrameworkData(
      [],
      [system('x', 'read'), system('y', 'recalled'), system('z', 'read', 'recalled')],
    ),
    catalogue: buildCatalogue([], [award.value]),
    agreements: [],
    standards: [],
    registers: [],
  });
  const row = (id: string) => rows.find((one) => one.id === id);
  expect(row('creditSystems')).toMatchObject({ count: 3, read: 1, partly: 1, recalled: 1 });
  expect(row('awards')).toMatchObject({ count: 1, read: 1 });
  expect(row('rules')).toMatchObject({ count: 3, read: 2, recalled: 1 });
  expect(row('units')).toMatchObject({ count: 0 });
});

function system(id: string, ...known: readonly ('read' | 'recalled')[]): CreditSystem {
  return {
    id,
    label: id,
    jurisdictions: ['NZ'],
    sector: 'all',
    status: 'active',
    hours: known.map((knowing) => ({
      hours: exactly(10),
      typical: 10,
      counts: 'total-learner-workload',
      basis: 'official',
      knowing,
      sources: [],
    })),
    countryHours: [],
    creditsPerYear: [],
    ratios: [],
    isConvertible: true,
    history: [],
    confidence: 'high',
    checked,
    sources: [],
  };
}
