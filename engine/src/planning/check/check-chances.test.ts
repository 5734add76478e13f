import { describe, expect, it } from 'vitest';
import { addDays, addWeeks } from '../../terms/index.js';
import type { Plan, PlanStep } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import {
  allOf,
  awardNamed,
  START,
  smallCase,
  unitNamed,
  unitRule,
} from '../planning-cases.contract.js';
import type { ChanceRange, PlanRequest, RecognitionOption } from '../request.js';
import { checkPlan } from './check-plan.js';

type Change = Partial<Omit<PlanRequest, 'limits'>> & {
  readonly limits?: Partial<PlanRequest['limits']>;
};

function planned(change: Change) {
  const award = awardNamed('award', allOf('root', [unitRule('a'), unitRule('b')]));
  const units = [unitNamed('a'), unitNamed('b', { prerequisites: [{ anyOf: ['a'] }] })];
  const { request, data } = smallCase(award, units, { aims: ['time'], ...change });
  const answer = planQualification(request, data);
  if (answer.kind !== 'optimal') throw new Error(JSON.stringify(answer));
  return { request, data, plan: answer.plan };
}

/** Chances of the two steps and of the plan, after the check accepted them and refused others. */
function chancesOf(change: Change): readonly unknown[] {
  const { request, data, plan } = planned(change);
  expect(checkPlan(request, plan, data)).toEqual([]);
  const refuses = (changed: Partial<Plan>, path: string) => {
    const found = checkPlan(request, { ...plan, ...changed }, data);
    expect(found.map((one) => `${one.code} ${one.path}`)).toContain(`plan-chance-wrong ${path}`);
  };
  const others = (chance: ChanceRange | undefined) =>
    chance === undefined
      ? [{ chance: { min: 1, max: 1 } }]
      : [{ chance: { ...chance, min: chance.min - 0.01 } }, { chance: { ...chance, max: 2 } }, {}];
  for (const [index, step] of plan.steps.entries()) {
    for (const other of others(step.chance)) {
      const { chance: _, ...bare } = step;
      const steps = plan.steps.map((one) => (one === step ? { ...bare, ...other } : one));
      refuses({ steps }, `steps.${index}.chance`);
    }
  }
  const { chance, ...bare } = plan;
  for (const other of chance === undefined
    ? [{ chance: { min: 1, max: 1, unknown: ['a', 'b'] } }]
    : [
        { chance: { ...chance, min: chance.min - 0.01 } },
        { chance: { ...chance, max: 2 } },
        { chance: { ...chance, unknown: [...chance.unknown, 'x'] } },
      ]) {
    refuses({ ...bare, ...other }, 'chance');
  }
  if (chance !== undefined) {
    const found = checkPlan(request, bare, data).map(({ path }) => path);
    expect(found).toEqual(['chance']);
  }
  const text = (one: ChanceRange | undefined) => one && `${one.min}-${one.max}`;
  return [...plan.steps.map((step) => text(step.chance)), text(chance)];
}

const half = { min: 0.5, max: 0.75 };
const quarter = { min: 0.25, max: 0.5 };
const option = (more: Partial<RecognitionOption>): RecognitionOption => {
  return { unit: 'b', kind: 'exemption', weeks: 1, ...more };
};

describe('chances', () => {
  it.each<[string, readonly unknown[], Change]>([
    ['are not told where nobody asks', [undefined, undefined, undefined], {}],
    [
      'are told where they are an aim',
      [undefined, undefined, '1-1'],
      { aims: ['recognition', 'time'] },
    ],
    [
      'are not told where their weight is none',
      [undefined, undefined, undefined],
      { weights: { time: 1, recognition: 0 } },
    ],
    [
      'are told where they have a weight',
      [undefined, undefined, '1-1'],
      { weights: { time: 1, recognition: 1 } },
    ],
    [
      'are not told where weights without them come before aims',
      [undefined, undefined, undefined],
      { weights: { time: 1 }, aims: ['recognition'] },
    ],
    [
      'are those of the unit',
      ['0.5-0.75', undefined, '0.5-0.75'],
      { assumptions: { chances: [{ unit: 'a', passes: half }] } },
    ],
    [
      'are of passing and of being recognised',
      ['0.125-0.375', undefined, '0.125-0.375'],
      { assumptions: { chances: [{ unit: 'a', passes: half, recognised: quarter }] } },
    ],
    [
      'may be of being recognised alone',
      ['0.25-0.5', undefined, '0.25-0.5'],
      { assumptions: { chances: [{ unit: 'a', recognised: quarter }] } },
    ],
    [
      'are the usual ones of the others',
      ['0.5-0.75', '0.25-0.5', '0.125-0.375'],
      { assumptions: { chances: [{ passes: quarter }, { unit: 'a', passes: half }] } },
    ],
    [
      'are the usual ones where the unit has none of its own of that kind',
      ['0.125-0.375', '0.25-0.5', '0.03125-0.1875'],
      { assumptions: { chances: [{ unit: 'a', passes: half }, { recognised: quarter }] } },
    ],
    [
      'are those of what is granted',
      ['0.5-0.75', '0.25-0.5', '0.125-0.375'],
      {
        recognition: [option({ unit: 'x', chance: half }), option({ chance: quarter })],
        assumptions: { chances: [{ passes: half }] },
      },
    ],
    [
      'are asked for by what is granted',
      [undefined, '0.25-0.5', '0.25-0.5'],
      {
        recognition: [
          option({ kind: 'prior-learning', weeks: 9, chance: half }),
          option({ chance: quarter }),
        ],
      },
    ],
    [
      'are not asked for by what is granted without one',
      [undefined, undefined, undefined],
      { recognition: [option({})] },
    ],
  ])('%s', (_name, expected, change) => {
    expect(chancesOf(change)).toEqual(expected);
  });
});

describe('what is granted later than at the start', () => {
  const AUD = (minor: number, currency = 'AUD') => ({ minor, currency });
  const offered = option({ weeks: 2, hoursPerWeek: 2, fee: AUD(100), chance: half });
  const { request, data, plan } = planned({
    recognition: [option({ unit: 'a', weeks: 4, fee: AUD(9) }), offered],
    limits: { hoursPerWeek: 4 },
  });
  const index = plan.steps.findIndex(({ unit }) => unit === 'b');
  const withGranted = (change: Partial<PlanStep>, recognition = request.recognition ?? []) => {
    const steps = plan.steps.map((step) => (step.unit === 'b' ? { ...step, ...change } : step));
    const found = checkPlan({ ...request, recognition }, { ...plan, steps }, data)
      .filter(({ code }) => code === 'plan-way-wrong')
      .map(({ path }) => path);
    return [...new Set(found)].filter((path) => path === `steps.${index}`);
  };
  const granted = plan.steps[index];
  const wrong = [`steps.${index}`];

  it.each<[string, readonly string[], Partial<PlanStep>, RecognitionOption?]>([
    ['is as it is offered', [], {}],
    ['starts later', [], { startWeek: 5, endWeek: 7 }],
    ['takes a week more', wrong, { startWeek: 5, endWeek: 8 }],
    ['costs as much in other money', wrong, { fee: AUD(100, 'NZD') }],
    ['costs more', wrong, { fee: AUD(101) }],
    ['costs what is not known', wrong, {}, option({ weeks: 2, hoursPerWeek: 2, chance: half })],
    ['is of another unit', wrong, {}, { ...offered, unit: 'c' }],
    ['asks for as many hours as it does', [], { hoursPerWeek: 2 + 1e-12 }],
    ['has a doubt about its fee', wrong, { doubts: ['recognition-fee-unknown'] }],
  ])('%s', (_name, expected, change, other) => {
    const options = other === undefined ? undefined : [option({ unit: 'a', weeks: 4 }), other];
    expect(granted?.by).toBe('exemption');
    expect(withGranted(change, options)).toEqual(expected);
  });

  it('is no study where it asks for no hours', () => {
    const breaks = [{ from: addDays(START, 7), until: addDays(START, 8) }];
    const during = (hoursPerWeek: number, by: PlanStep['by']) => {
      const [one] = plan.steps;
      if (one === undefined) throw new Error('no step');
      const { by: _, ...bare } = one;
      const way = by === undefined ? {} : { by };
      const week = { startsOn: START, endsOn: addDays(addWeeks(START, 2), -1), hoursPerWeek };
      const limits = { ...request.limits, breaks };
      return checkPlan(
        { ...request, limits },
        { ...plan, steps: [{ ...bare, ...way, ...week }] },
        data,
      )
        .filter(({ code }) => code === 'plan-in-break')
        .map(({ path }) => path);
    };
    expect(during(0, 'exemption')).toEqual([]);
    expect(during(0, 'prior-learning')).toEqual([]);
    expect(during(1, 'exemption')).toEqual(['steps.0']);
    expect(during(0, undefined)).toEqual(['steps.0']);
  });
});
