import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCatalogue } from 'cairn/catalogue';
import { readDocument } from 'cairn/documents';
import { buildFrameworkData } from 'cairn/frameworks';
import { type Plan, planningDataOf, planQualification, readPlanRequest } from 'cairn/planning';
import { type Money, parseIsoDate, type Reading } from 'cairn/terms';
import { describe, expect, it } from 'vitest';
import { listDataFiles } from '../data/data-files.js';
import { readDataSet } from '../data/data-set.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const ON = parseIsoDate('2026-11-21');
const { data } = readDataSet(listDataFiles(join(ROOT, 'data')));
const frameworks = buildFrameworkData(data.frameworks, data.creditSystems);

describe('the founding case', () => {
  const { plan, heldIds } = provenPlanOf('worked-case.yaml');

  it('takes the pair in 35 weeks, about 8 months, for 1,050 dollars', () => {
    expect(plan.steps.map(({ unit, startWeek, endWeek }) => [unit, startWeek, endWeek])).toEqual([
      ['data-driven-marketing', 0, 20],
      ['e-commerce-integration', 20, 35],
    ]);
    expect(plan.weeks).toBe(35);
    expect(plan.fees.min).toEqual({ minor: 105_000, currency: 'AUD' });
    expect(plan.fees.max).toEqual(plan.fees.min);
  });

  it('counts 14 credits toward 12, so that 2 are surplus', () => {
    const amounts = plan.assignments.map((assignment) => assignment.amount);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(14);
    expect(plan.figures.surplus.value).toBe(2);
    expect(plan.assignments.map(({ item }) => item)).toEqual(expect.arrayContaining([...heldIds]));
  });
});

describe('the budget of the founding case', () => {
  it.each([
    [105_000, ['data-driven-marketing', 'e-commerce-integration'], 35],
    [104_999, ['e-commerce-integration', 'video-ads'], 45],
  ])('of %i cents leads to %j in %i weeks', (minor, units, weeks) => {
    const { plan } = provenPlanOf('worked-case.yaml', { minor, currency: 'AUD' });
    expect(plan.steps.map((step) => step.unit).toSorted()).toEqual(units);
    expect(plan.weeks).toBe(weeks);
  });
});

describe.each([
  ['aroha.yaml', 8, ['barista']],
  ['deniz.yaml', 12, ['sewing']],
  ['marek.yaml', 3, ['it-support', 'programming']],
])('samples/%s', (file, steps, uncounted) => {
  it('has a proven plan in the real catalogue, and one holding that counts nowhere', () => {
    const { plan } = provenPlanOf(file);
    expect(plan.steps).toHaveLength(steps);
    expect(plan.uncounted.toSorted()).toEqual(uncounted);
    expect(plan.steps.some((step) => step.assumed.includes('workloadHours'))).toBe(true);
  });
});

function provenPlanOf(
  file: string,
  budget?: Money,
): { readonly plan: Plan; readonly heldIds: readonly string[] } {
  const text = readFileSync(join(ROOT, 'samples', file), 'utf8');
  const asked = readOrFail(readPlanRequest(readOrFail(readDocument(text, file)), ON));
  const catalogue = buildCatalogue(
    [...data.units, ...asked.units],
    [...data.qualifications, ...asked.qualifications],
  );
  const release = { frameworks, catalogue, version: 'test', hash: 'test' };
  const { limits } = asked.request;
  const request = { ...asked.request, limits: { ...limits, ...(budget ? { budget } : {}) } };
  const answer = planQualification(request, planningDataOf(release, request.limits.start));
  if (answer.kind !== 'optimal') throw new Error(`${file}: ${JSON.stringify(answer)}`);
  return { plan: answer.plan, heldIds: request.holdings.map((holding) => holding.id) };
}

function readOrFail<T>(reading: Reading<T>): T {
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}
