import { expect, it } from 'vitest';
import { addDays, addWeeks, daysBetween, type IsoDate } from '../../terms/index.js';
import type { Plan, PlanStep } from '../plan.js';
import { planQualification } from '../plan-qualification.js';
import { repairPlan } from '../repair/repair-plan.js';
import type { PlanLimits, PlanRequest } from '../request.js';
import { drawFrom } from './draw.contract.js';
import { type DrawnQuestion, dataOfQuestion, drawQuestion } from './drawn-question.contract.js';
import {
  isJudgeable,
  isLess,
  isWeighable,
  openJudge,
  valuesOf,
} from './judge-question.contract.js';
import type { JudgedStep } from './judge-steps.contract.js';

/** Questions of each test, and the seed of the first; more of them by environment variables. */
const RUNS = Number(process.env.CAIRN_WHOLE_RUNS ?? 20);
const FIRST = Number(process.env.CAIRN_WHOLE_SEED ?? 1);
const seeds = Array.from({ length: 2 * RUNS }, (_, at) => FIRST + at);

/** Some change of life; equal seeds give equal changes. */
function changed(question: DrawnQuestion, plan: Plan, seed: number): DrawnQuestion {
  const draw = drawFrom(seed + 77);
  const { request } = question;
  const { limits } = request;
  const [unit = 'a'] = [draw.pick(plan.steps).unit];
  const withLimits = (change: Partial<PlanLimits>): PlanRequest => ({
    ...request,
    limits: { ...limits, ...change },
  });
  const after = draw.pick<PlanRequest>([
    withLimits({ hoursPerWeek: limits.hoursPerWeek - 1 }),
    withLimits({ without: [...(limits.without ?? []), unit] }),
    withLimits({ budget: { minor: Math.max(0, plan.fees.min.minor - 100), currency: 'AUD' } }),
    withLimits({ breaks: [{ from: limits.start, until: addDays(limits.start, 8) }] }),
    { ...request, failed: [{ unit, attempts: 1, notBefore: addWeeks(limits.start, 1) }] },
  ]);
  return { ...question, request: after };
}

/** Units that change, days of shift, then the aims. */
function farness(
  old: readonly PlanStep[],
  steps: readonly { readonly unit: string; readonly startsOn: IsoDate }[],
): readonly number[] {
  const dropped = old.filter((one) => !steps.some(({ unit }) => unit === one.unit));
  const added = steps.filter((one) => !old.some(({ unit }) => unit === one.unit));
  const shifts = steps.map(({ unit, startsOn }) => {
    const before = old.find((one) => one.unit === unit)?.startsOn;
    return before === undefined ? 0 : Math.abs(daysBetween(before, startsOn));
  });
  return [dropped.length + added.length, shifts.reduce((sum, each) => sum + each, 0)];
}

const plainStep = ({ unit, startsOn }: JudgedStep) => ({ unit: unit.id, startsOn });

function nearest(question: DrawnQuestion, old: readonly PlanStep[]): readonly number[] | undefined {
  let least: readonly number[] | undefined;
  for (const plan of openJudge(question).plans()) {
    // What is of no use is in no plan, however near that would be.
    if (!plan.isTrim) continue;
    const values = [
      ...farness(old, plan.steps.map(plainStep)),
      ...valuesOf(question.request, plan),
    ];
    if (least === undefined || isLess(values, least)) least = values;
  }
  return least;
}

it('changes no more of a plan than has to be', () => {
  const seen = { repaired: 0, moved: 0, impossible: 0 };
  for (const seed of seeds) {
    const question = drawQuestion(seed);
    const { onTheWay: _, ...request } = question.request;
    const before = { ...question, request };
    if (!isWeighable(before) || !isJudgeable(before)) continue;
    const first = planQualification(request, dataOfQuestion(before), { maxNodes: 2_000 });
    if (first.kind !== 'optimal' || first.plan.steps.length === 0) continue;
    const after = changed(before, first.plan, seed);
    const asked = { request: after.request, data: dataOfQuestion(after) };
    const answer = repairPlan(first.plan, asked);
    const least = nearest(after, first.plan.steps);
    if (answer.kind !== 'repaired') {
      expect([seed, answer.kind, least]).toEqual([seed, 'infeasible', undefined]);
      seen.impossible += 1;
      continue;
    }
    const found = farness(first.plan.steps, answer.plan.steps);
    expect([seed, found]).toEqual([seed, least?.slice(0, 2)]);
    const { changes, shiftDays } = answer.closeness;
    expect([seed, changes, shiftDays]).toEqual([seed, ...found]);
    seen.repaired += 1;
    if (changes + shiftDays > 0) seen.moved += 1;
  }
  expect(seen.moved).toBeGreaterThan(RUNS / 10);
}, 3_600_000);
