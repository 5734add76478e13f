import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/index.js';
import type { Assignment } from '../portfolio/index.js';
import { awardFindings } from './check/check-award.js';
import { planWorldOf } from './check/plan-world.js';
import { compileRequest } from './compile/compile-request.js';
import { barePlan, isOnTime, startsOf, subsetsOf, waysToCount } from './every-plan.contract.js';
import type { Plan } from './plan.js';
import { planQualification } from './plan-qualification.js';
import {
  allOf,
  creditsFrom,
  dataOf,
  type PlanningCase,
  START,
  unitsFrom,
} from './planning-cases.contract.js';
import type { AimWeights, DoubleCounting, PlanAim, PlanRequest } from './request.js';
import { solveModel } from './search/solve-model.js';
import { HORIZON_WEEKS, smallQuestion, TAKEN } from './small-questions.contract.js';

/** Runs of each property; more of them by an environment variable. */
const RUNS = Number(process.env.CAIRN_AWARD_RUNS ?? 60);

const doubleCounting = fc.constantFrom<DoubleCounting | undefined>(
  undefined,
  { kind: 'allowed' },
  { kind: 'forbidden' },
  { kind: 'capped', max: 1, unit: 'units' },
  { kind: 'capped', max: 4, unit: 'ects' },
  { kind: 'capped', max: 5, unit: 'unknown-system' },
);

const pool = fc.subarray(['a', 'b', 'c', 'h', 'i'], { minLength: 3 });

/** Rules that are met easily, so that two awards can be finished. */
const easyRule = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 2 }), pool).map(([min, of]) => unitsFrom('easy', min, of)),
  fc.tuple(fc.integer({ min: 1, max: 5 }), pool).map(([min, of]) => creditsFrom('easy', min, of)),
  pool.map((of) =>
    allOf('both', [
      unitsFrom('beside', 1, of, { overlap: true }),
      creditsFrom('easy', 2, of.toReversed()),
    ]),
  ),
);

/** Two awards over the units of one small question, each with rules of its own. */
const twoAwards = fc
  .tuple(smallQuestion, smallQuestion, fc.tuple(easyRule, easyRule), fc.nat(3), fc.nat(3))
  .map(([{ request, data }, second, easy, hardFirst, hardOther]): PlanningCase => {
    const [drawn] = data.catalogue.qualifications.values();
    const [drawnOther] = second.data.catalogue.qualifications.values();
    if (drawn === undefined || drawnOther === undefined) throw new Error('no award');
    const first = hardFirst === 0 ? drawn : { ...drawn, rule: easy[0] };
    const other = hardOther === 0 ? drawnOther : { ...drawnOther, rule: easy[1] };
    const units = [...data.catalogue.units.values()];
    const { budget: _, ...limits } = request.limits;
    return {
      request: { ...request, limits: { ...limits, hoursPerWeek: 6 } },
      data: dataOf(buildCatalogue(units, [first, { ...other, id: 'other' }])),
    };
  });

describe('several awards on small random questions', () => {
  it('finishes two awards as well as the best of all plans does, under every policy', () => {
    const seen = { optimal: 0, shared: 0 };
    fc.assert(
      fc.property(twoAwards, doubleCounting, ({ request, data }, policy) => {
        const asked: PlanRequest = {
          ...request,
          also: [{ qualification: 'other' }],
          ...(policy === undefined ? {} : { doubleCounting: policy }),
        };
        const best = bestOf({ request: asked, data }, valuesIn(asked), (plan, question) =>
          finishesBoth(plan, question, policy),
        );
        const answer = answerTo(asked, data);
        if (answer.kind !== 'optimal') {
          expect([answer.kind, best]).toEqual(['infeasible', undefined]);
          return;
        }
        seen.optimal += 1;
        if (sharedIn(answer.plan) > 0) seen.shared += 1;
        expect(valuesIn(asked)(answer.plan)).toEqual(best);
      }),
      { seed: 20261122, numRuns: RUNS },
    );
    expect(seen.optimal).toBeGreaterThan(RUNS / 5);
    expect(seen.shared).toBeGreaterThan(RUNS / 60);
  }, 900_000);

  it('earns as many awards on the way as any plan that is as good in what comes before', () => {
    const seen = { earned: 0, early: 0, left: 0 };
    const orders = fc.constantFrom<readonly PlanAim[]>(
      ['awards', 'time', 'cost', 'risk'],
      ['time', 'awards', 'cost', 'risk'],
      ['cost', 'time', 'risk', 'awards'],
    );
    fc.assert(
      fc.property(twoAwards, orders, (question, aims) => {
        const request = { ...question.request, aims, onTheWay: [{ qualification: 'other' }] };
        const asked = { request, data: question.data };
        const values = (plan: Plan) =>
          aims.map((aim) => (aim === 'awards' ? unearnedAtEnd(plan, asked) : measures(plan)[aim]));
        const best = bestOf(asked, values, (plan) => waysIn(plan, asked, 'award').length > 0);
        const answer = answerTo(request, question.data);
        if (answer.kind !== 'optimal') {
          expect([answer.kind, best]).toEqual(['infeasible', undefined]);
          return;
        }
        expect(values(answer.plan)).toEqual(best);
        const [earned] = answer.plan.onTheWay ?? [];
        if (earned === undefined) seen.left += 1;
        else seen[earned.week < answer.plan.weeks ? 'early' : 'earned'] += 1;
        expect(earned?.completesOn).toEqual(firstDay(answer.plan, asked));
      }),
      { seed: 20261123, numRuns: RUNS },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS / 40);
  }, 900_000);

  it('finds the least weighted sum', () => {
    const weight = fc.integer({ min: 0, max: 9 });
    const weights = fc
      .record({ time: weight, cost: weight, risk: weight, awards: weight })
      .filter((one) => Object.values(one).some((each) => each > 0));
    let planned = 0;
    fc.assert(
      fc.property(twoAwards, weights, (question, weighed) => {
        const request = {
          ...question.request,
          weights: weighed,
          onTheWay: [{ qualification: 'other' }],
        };
        const asked = { request, data: question.data };
        const points = (plan: Plan) => [pointsOf(plan, weighed, asked)];
        const best = bestOf(asked, points, (plan) => waysIn(plan, asked, 'award').length > 0);
        const answer = answerTo(request, question.data);
        if (answer.kind !== 'optimal') {
          expect([answer.kind, best]).toEqual(['infeasible', undefined]);
          return;
        }
        planned += 1;
        expect(points(answer.plan)).toEqual(best);
      }),
      { seed: 20261124, numRuns: RUNS },
    );
    expect(planned).toBeGreaterThan(RUNS / 5);
  }, 900_000);
});

/** The answer of the planner, without the words on why a plan is impossible, which take long. */
function answerTo(request: PlanRequest, data: PlanningCase['data']) {
  const compiled = compileRequest(request, data);
  if (compiled.kind !== 'compiled') return compiled;
  const { kind } = solveModel(compiled.model, {});
  return kind === 'optimal' ? planQualification(request, data) : { kind };
}

function pointsOf(plan: Plan, weights: AimWeights, question: PlanningCase): number {
  const { time, cost, risk } = measures(plan);
  const unearned = (weights.awards ?? 0) === 0 ? 0 : unearnedAtEnd(plan, question);
  return (
    (weights.time ?? 0) * time +
    ((weights.cost ?? 0) * cost) / 100 +
    (weights.risk ?? 0) * risk +
    (weights.awards ?? 0) * unearned
  );
}

function measures(plan: Plan) {
  return {
    time: plan.weeks,
    cost: plan.fees.min.minor,
    risk: plan.riskPoints,
    recognition: 0,
    awards: 0,
  };
}

function valuesIn({ aims }: PlanRequest): (plan: Plan) => readonly number[] {
  return (plan) => aims.map((aim) => measures(plan)[aim]);
}

/** The least values of all plans that finish what they must. */
function bestOf(
  question: PlanningCase,
  values: (plan: Plan) => readonly number[],
  isFinished: (plan: Plan, question: PlanningCase) => boolean,
): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  for (const chosen of subsetsOf(TAKEN)) {
    const taken = chosen.flatMap((id) => {
      const unit = question.data.catalogue.units.get(id);
      return unit === undefined ? [] : [{ unit }];
    });
    for (const weeks of startsOf(taken, HORIZON_WEEKS)) {
      const plan = barePlan(question.request, taken, weeks);
      if (!isOnTime({ ...question, request: alone(question.request) }, plan)) continue;
      const own = values(plan);
      if (isLess(own, best) && isFinished(plan, question)) best = own;
    }
  }
  return best;
}

/** The question without its further awards. */
function alone({ also: _, onTheWay: __, ...request }: PlanRequest): PlanRequest {
  return request;
}

function isLess(a: readonly number[], b: readonly number[] | undefined): boolean {
  if (b === undefined) return true;
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** Every way of counting toward one award that its rules accept, on the last day of the plan. */
function waysIn(
  plan: Plan,
  { request, data }: PlanningCase,
  award: string,
): readonly (readonly Assignment[])[] {
  const known = waysKnown.get(data) ?? new Map<string, readonly (readonly Assignment[])[]>();
  waysKnown.set(data, known);
  // Nothing but the last day decides on what a set of units counts.
  const key = [award, plan.completesOn, ...plan.steps.map(({ unit }) => unit).toSorted()].join(' ');
  const ways = known.get(key) ?? waysAnew(plan, { request, data }, award);
  known.set(key, ways);
  return ways;
}

const waysKnown = new WeakMap<
  PlanningCase['data'],
  Map<string, readonly (readonly Assignment[])[]>
>();

function waysAnew(
  plan: Plan,
  { request, data }: PlanningCase,
  award: string,
): readonly (readonly Assignment[])[] {
  const qualification = data.catalogue.qualifications.get(award);
  if (qualification === undefined) return [];
  const units = plan.steps.flatMap(({ unit }) => data.catalogue.units.get(unit) ?? []);
  const own = { ...alone(request), qualification: award };
  return waysToCount(request.holdings, units, data, award).filter((assignments) => {
    const world = planWorldOf(own, { ...plan, qualification: award, assignments }, data);
    const { findings } = awardFindings(world, qualification);
    return findings.every(({ severity }) => severity !== 'error');
  });
}

function finishesBoth(
  plan: Plan,
  question: PlanningCase,
  policy: DoubleCounting | undefined,
): boolean {
  const other = waysIn(plan, question, 'other').map((way) => unitsIn(way, question));
  if (other.length === 0) return false;
  return waysIn(plan, question, 'award').some((way) => {
    const here = unitsIn(way, question);
    return other.some((there) =>
      mayShare(new Set([...here].filter((unit) => there.has(unit))), policy, question),
    );
  });
}

function unitsIn(way: readonly Assignment[], { request }: PlanningCase): Set<string> {
  return new Set(
    way.map(({ item }) => request.holdings.find(({ id }) => id === item)?.unit ?? item),
  );
}

function mayShare(
  shared: ReadonlySet<string>,
  policy: DoubleCounting | undefined,
  { data }: PlanningCase,
): boolean {
  if (policy?.kind === 'allowed' || shared.size === 0) return true;
  if (policy?.kind !== 'capped') return false;
  if (policy.unit === 'units') return shared.size <= policy.max;
  if (policy.unit !== 'ects') return false;
  const credits = [...shared].map((id) => data.catalogue.units.get(id)?.credit?.amount ?? 0);
  return credits.reduce((sum, credit) => sum + credit, 0) <= policy.max;
}

function sharedIn({ assignments, also = [] }: Plan): number {
  const here = new Set(assignments.map(({ item }) => item));
  return also.flatMap((one) => one.assignments).filter(({ item }) => here.has(item)).length;
}

function unearnedAtEnd(plan: Plan, question: PlanningCase): number {
  return waysIn(plan, question, 'other').length > 0 ? 0 : 1;
}

function firstDay(plan: Plan, question: PlanningCase): string | undefined {
  const days = [START, ...plan.steps.map(({ endsOn }) => endsOn)].toSorted();
  return days.find((day) => {
    const steps = plan.steps.filter(({ endsOn }) => endsOn <= day);
    return waysIn({ ...plan, steps, completesOn: day }, question, 'other').length > 0;
  });
}
