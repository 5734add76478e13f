import { describe, expect, it } from 'vitest';
import type { Unit } from '../../catalogue/index.js';
import type { Money } from '../../terms/index.js';
import type { Plan } from '../plan.js';
import { awardNamed, unitNamed, unitsFrom } from '../planning-cases.contract.js';
import { countedIn, findingsOf } from './judged-plans.contract.js';

const AUD = (minor: number, currency = 'AUD'): Money => ({ minor, currency });
const { fee: _, ...free } = unitNamed('c');
const UNITS: readonly Unit[] = [
  unitNamed('a', { fee: AUD(100) }),
  unitNamed('b', { fee: AUD(50) }),
  free,
  unitNamed('n', { fee: AUD(0) }),
];

function judge(taken: readonly string[], fees: Plan['fees'], budget?: Money): readonly string[] {
  return findingsOf({
    units: UNITS,
    award: awardNamed('award', unitsFrom('root', 1, ['a', 'b', 'c', 'n'])),
    weeks: Object.fromEntries(taken.map((unit) => [unit, 0])),
    counts: countedIn('root', taken),
    plan: { fees },
    ...(budget === undefined ? {} : { limits: { budget } }),
  }).map(({ code, path }) => `${code} ${path}`);
}

const KEPT: readonly string[] = [];
const WRONG = ['plan-fees-wrong fees'];
const OVER = ['plan-budget-exceeded fees'];
const known = (money: Money, unknownSteps = 0) => ({ min: money, max: money, unknownSteps });

describe('the sum of fees', () => {
  it.each<[string, readonly string[], readonly string[], Plan['fees'], Money?]>([
    ['of all', KEPT, ['a', 'b'], known(AUD(150))],
    ['one cent less', WRONG, ['a', 'b'], known(AUD(149))],
    ['a least sum that is too small', WRONG, ['a'], { ...known(AUD(100)), min: AUD(99) }],
    ['a greatest sum that is too great', WRONG, ['a'], { ...known(AUD(100)), max: AUD(101) }],
    ['no greatest sum', WRONG, ['a'], { min: AUD(100), unknownSteps: 0 }],
    ['in other money', WRONG, ['a'], known(AUD(100, 'NZD'))],
    ['a greatest sum in other money', WRONG, ['a'], { ...known(AUD(100)), max: AUD(100, 'NZD') }],
    ['of one of two that are known', KEPT, ['a', 'c'], { min: AUD(100), unknownSteps: 1 }],
    ['with a greatest sum nonetheless', WRONG, ['a', 'c'], known(AUD(100), 1)],
    ['with none unknown', WRONG, ['a', 'c'], { min: AUD(100), unknownSteps: 0 }],
    ['with one too many unknown', WRONG, ['a'], known(AUD(100), 1)],
    ['within the budget', KEPT, ['a', 'b'], known(AUD(150)), AUD(150)],
    ['a cent beyond it', OVER, ['a', 'b'], known(AUD(150)), AUD(149)],
    ['beyond a budget in other money', OVER, ['a'], known(AUD(100)), AUD(100, 'NZD')],
    ['nothing, under a budget in other money', KEPT, ['n'], known(AUD(0)), AUD(0, 'NZD')],
  ])('%s', (_name, expected, taken, fees, budget) => {
    expect(judge(taken, fees, budget)).toEqual(expected);
  });
});
