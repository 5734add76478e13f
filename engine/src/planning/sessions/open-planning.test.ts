import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addWeeks } from '../../terms/index.js';
import { checkPlan } from '../check/check-plan.js';
import type { Plan } from '../plan.js';
import { foundingCase, type PlanningCase, START } from '../planning-cases.contract.js';
import type { PlanRequest } from '../request.js';
import { HORIZON_WEEKS, poolQuestion, smallQuestion } from '../small-questions.contract.js';
import { coldAnswer } from './cold-answer.contract.js';
import { openPlanning } from './open-planning.js';

const unit = fc.constantFrom('a', 'b', 'c', 'h');

/** A change that a person may try. */
const change: fc.Arbitrary<(request: PlanRequest) => PlanRequest> = fc.oneof(
  fc.integer({ min: 1, max: 7 }).map((hoursPerWeek) => withLimits({ hoursPerWeek })),
  fc
    .integer({ min: 0, max: 9 })
    .map((fee) => withLimits({ budget: { minor: fee * 100, currency: 'AUD' } })),
  fc
    .integer({ min: 2, max: HORIZON_WEEKS })
    .map((weeks) => withLimits({ deadline: addDays(addWeeks(START, weeks), -1) })),
  fc.subarray(['a', 'b', 'c', 'h']).map((without) => withLimits({ without })),
  fc.array(unit, { maxLength: 2 }).map((one) => withLimits({ with: [...new Set(one)] })),
  fc.boolean().map((isLater) => startingLater(isLater)),
  fc.constant((request: PlanRequest) => ({ ...request, holdings: request.holdings.slice(1) })),
  fc.constant((request: PlanRequest) => ({ ...request, aims: request.aims.toReversed() })),
  fc.constant((request: PlanRequest) => ({ ...request, assumptions: { hoursPerWeek: 2 } })),
);

function withLimits(limits: Partial<PlanRequest['limits']>) {
  return (request: PlanRequest): PlanRequest => ({
    ...request,
    limits: { ...request.limits, ...limits },
  });
}

/** A deadline before the start is refused when a request is read. */
function startingLater(isLater: boolean) {
  const start = addWeeks(START, isLater ? 1 : 0);
  return (request: PlanRequest) =>
    (request.limits.deadline ?? start) < start ? request : withLimits({ start })(request);
}

const QUICKLY = { conflictOnly: true };

describe('openPlanning', () => {
  it.each([
    { name: 'of every shape', questions: smallQuestion },
    { name: 'with a pool', questions: poolQuestion },
  ])(
    'answers every question of a session as if it were the first: $name',
    ({ questions }) => {
      let asked = 0;
      let feasible = 0;
      fc.assert(
        fc.property(questions, fc.array(change, { minLength: 3, maxLength: 7 }), (one, steps) => {
          const session = openPlanning(one.data);
          session.ask(one.request, QUICKLY);
          let request = one.request;
          for (const step of steps) {
            request = step(request);
            const warm = session.ask(request, QUICKLY);
            expect(worthOf(warm)).toEqual(worthOf(coldAnswer(request, one.data)));
            asked += 1;
            if (warm.kind !== 'optimal') continue;
            feasible += 1;
            expect(checkPlan(request, warm.plan, one.data)).toEqual([]);
          }
        }),
        { seed: 20261122, numRuns: Number(process.env.CAIRN_SESSION_RUNS ?? 45) },
      );
      expect(asked).toBeGreaterThan(150);
      expect(feasible).toBeGreaterThan(20);
    },
    120_000,
  );

  it('needs no search when a limit is tightened that the plan keeps anyway', () => {
    const { request, data }: PlanningCase = foundingCase();
    const session = openPlanning(data);
    const first = session.ask(request);
    if (first.kind !== 'optimal') throw new Error(first.kind);
    const { weeks } = first.plan;
    const deadline = addDays(addWeeks(request.limits.start, weeks), -1);
    const again = session.ask(withLimits({ deadline })(request));
    expect(again).toMatchObject({ kind: 'optimal', proof: { nodes: 0 } });
    const sooner = session.ask(withLimits({ deadline: addDays(deadline, -7) })(request));
    expect(sooner.kind).toBe('infeasible');
  });
});

/** What has to be equal: the kind, or the value of the plan in each aim. */
function worthOf(answer: { readonly kind: string; readonly plan?: Plan }): unknown {
  return answer.plan === undefined ? answer.kind : valuesOf(answer.plan);
}

function valuesOf({ weeks, fees, riskPoints, steps }: Plan): readonly unknown[] {
  return [weeks, fees.min.minor, riskPoints, steps.length];
}
