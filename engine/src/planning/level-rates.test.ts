import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/index.js';
import { buildFrameworkData, type CreditSystem, readCreditSystem } from '../frameworks/index.js';
import { evaluateQualification } from '../portfolio/index.js';
import { checkPlan } from './check/check-plan.js';
import { planQualification } from './plan-qualification.js';
import {
  awardNamed,
  creditsFrom,
  holdingOf,
  START,
  smallCase,
  unitNamed,
} from './planning-cases.contract.js';
import type { PlanningData } from './planning-data.js';
import { planningDataOf } from './planning-data-of.js';

/** An invented system in which credit at level 6 is worth twice that at level 5 and below. */
function system(id: string, ratios: readonly object[]): CreditSystem {
  const reading = readCreditSystem(
    {
      id,
      label: id,
      jurisdictions: ['XX'],
      sector: 'invented',
      status: 'active',
      isConvertible: true,
      ratios: ratios.map((ratio) => ({
        to: 'points',
        kind: 'official',
        credits: 1,
        knowing: 'read',
        ...ratio,
      })),
      hours:
        ratios.length > 0
          ? []
          : [
              {
                min: 10,
                max: 10,
                typical: 10,
                counts: 'contact-hours',
                basis: 'official',
                knowing: 'read',
              },
            ],
      confidence: 'high',
      sources: [{ id: 's', title: 'Invented for a test', knowing: 'read' }],
      checked: '2026-11-21',
    },
    id,
  );
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.findings));
  return reading.value;
}

const LEVEL = (code: string) => ({ framework: 'xx', code });
const own = system('own', [
  { equals: 1 },
  { equals: 2, levels: { framework: 'xx', codes: ['6', '7'] } },
]);
const credit = { amount: 4, system: 'own' };
const units = [
  unitNamed('low', { credit, level: LEVEL('5') }),
  unitNamed('high', { credit, level: LEVEL('6') }),
  unitNamed('other', { credit, level: { framework: 'yy', code: '6' } }),
  unitNamed('nameless', { credit }),
];

function dataWith(min: number): PlanningData {
  const award = awardNamed('award', {
    ...creditsFrom('sum', min, ['low', 'high', 'other', 'nameless']),
    system: 'points',
  });
  return planningDataOf(
    {
      catalogue: buildCatalogue(units, [award]),
      frameworks: buildFrameworkData([], [own, system('points', [])]),
      version: 'test',
      hash: 'test',
    },
    START,
  );
}

describe('credit that is worth more at some levels', () => {
  it.each([
    ['at a level with a rate of its own', 'high', { min: 8, max: 8 }],
    ['at another level', 'low', { min: 4, max: 4 }],
    ['at a level of another framework', 'other', { min: 4, max: 8 }],
    ['at a level that is not known', 'nameless', { min: 4, max: 8 }],
  ])('is converted %s', (_, id, amount) => {
    const { counting, catalogue } = dataWith(8);
    const unit = catalogue.units.get(id);
    expect(counting.convert(credit, 'points', unit?.level)?.amount).toEqual(amount);
  });

  it('is planned so, and the check agrees', () => {
    const { request } = smallCase(awardNamed('award', creditsFrom('sum', 8, [])), []);
    const takenFor = (min: number) => {
      const answer = planQualification(request, dataWith(min));
      if (answer.kind !== 'optimal') throw new Error(answer.kind);
      expect(checkPlan(request, answer.plan, dataWith(min))).toEqual([]);
      return answer.plan.assignments.map(({ item, amount }) => `${item} ${amount}`);
    };
    expect(takenFor(8)).toEqual(['high 8']);
    expect(takenFor(9)).toHaveLength(2);
  });

  it('is found wrong when a plan counts it like any other', () => {
    const { request } = smallCase(awardNamed('award', creditsFrom('sum', 8, [])), []);
    const answer = planQualification(request, dataWith(8));
    if (answer.kind !== 'optimal') throw new Error(answer.kind);
    const assignments = answer.plan.assignments.map((one) => ({ ...one, amount: 4 }));
    const codes = checkPlan(request, { ...answer.plan, assignments }, dataWith(8)).map(
      ({ code }) => code,
    );
    expect(codes).toContain('plan-amount-wrong');
  });

  it('is evaluated so when it is held', () => {
    const data = dataWith(8);
    const qualification = data.catalogue.qualifications.get('award');
    if (qualification === undefined) throw new Error('no award');
    const headlineOf = (unit: string) =>
      evaluateQualification({
        ...data.counting,
        catalogue: data.catalogue,
        qualification,
        holdings: [holdingOf(unit)],
        on: START,
      }).headline.counted;
    expect([headlineOf('high'), headlineOf('low'), headlineOf('nameless')]).toEqual([8, 4, 4]);
  });
});
