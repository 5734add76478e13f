import { expect, it } from 'vitest';
import { adjustPlan } from '../adjust/adjust-plan.js';
import { planQualification } from '../plan-qualification.js';
import { dataOfQuestion, drawQuestion } from './drawn-question.contract.js';
import { MOST_WEEKS } from './drawn-request.contract.js';
import { isJudgeable, openJudge } from './judge-question.contract.js';
import { isStepsOf, stepSets } from './judge-steps.contract.js';

/** Questions of the test, and the seed of the first; more of them by environment variables. */
const RUNS = Number(process.env.CAIRN_WHOLE_RUNS ?? 20);
const FIRST = Number(process.env.CAIRN_WHOLE_SEED ?? 1);

it('finds no fault in a moved step where there is none, and one where there is', () => {
  const seen = { kept: 0, broken: 0 };
  for (let seed = FIRST; seed < FIRST + RUNS; seed += 1) {
    const drawn = drawQuestion(seed);
    const { onTheWay: _, ...request } = drawn.request;
    const question = { ...drawn, request };
    if (!isJudgeable(question)) continue;
    const asked = { request, data: dataOfQuestion(question) };
    const first = planQualification(request, asked.data, { maxNodes: 2_000 });
    if (first.kind !== 'optimal' || first.plan.steps.length === 0) continue;
    const { plan } = first;
    const [step] = plan.steps.slice(seed % plan.steps.length);
    const sets = [...stepSets(question)];
    const judge = openJudge(question);
    for (let startWeek = 0; step !== undefined && startWeek < MOST_WEEKS; startWeek += 1) {
      const moved = adjustPlan(plan, { kind: 'move', unit: step.unit, startWeek }, asked);
      if (moved.kind !== 'adjusted') continue;
      const isFine = moved.findings.every(({ severity }) => severity !== 'error');
      const isKept = sets.some((set) => isStepsOf(set, moved.plan.steps) && judge.accepts(set));
      expect([seed, step.unit, startWeek, isFine]).toEqual([seed, step.unit, startWeek, isKept]);
      seen[isFine ? 'kept' : 'broken'] += 1;
    }
  }
  expect(Math.min(seen.kept, seen.broken)).toBeGreaterThan(RUNS / 4);
}, 3_600_000);
