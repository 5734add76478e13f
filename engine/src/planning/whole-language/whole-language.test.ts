import { expect, it } from 'vitest';
import { addDays } from '../../terms/index.js';
import { checkedPlan } from '../answer/checked-plan.js';
import { compileRequest } from '../compile/compile-request.js';
import type { Plan } from '../plan.js';
import { solveModel } from '../search/solve-model.js';
import { openPlanning } from '../sessions/open-planning.js';
import { planStaircase } from '../staircase/plan-staircase.js';
import { type DrawnQuestion, dataOfQuestion, drawQuestion } from './drawn-question.contract.js';
import { isJudgeable, isWeighable, openJudge, valuesOf } from './judge-question.contract.js';
import { isStepsOf, stepSets } from './judge-steps.contract.js';

/** Questions of each test, and the seed of the first; more of them by environment variables. */
const RUNS = Number(process.env.CAIRN_WHOLE_RUNS ?? 20);
const FIRST = Number(process.env.CAIRN_WHOLE_SEED ?? 1);
const seeds = Array.from({ length: RUNS }, (_, at) => FIRST + at);
const MOST_HALVINGS = 10;

/** The answer of the planner, without the words on why a plan is impossible, which take long. */
function answerTo(question: DrawnQuestion): Plan | string {
  const data = dataOfQuestion(question);
  const compiled = compileRequest(question.request, data);
  if (compiled.kind !== 'compiled') return compiled.kind;
  const answer = solveModel(compiled.model);
  if (answer.kind !== 'optimal') return answer.kind;
  return checkedPlan(compiled, answer.solution, question.request, data);
}

function valuesIn(question: DrawnQuestion, plan: Plan | string): readonly number[] | string {
  if (typeof plan === 'string') return plan;
  const halvings = plan.steps.reduce(
    (sum, { chance }) =>
      sum + (chance === undefined ? 0 : Math.min(MOST_HALVINGS, -Math.log2(chance.min))),
    0,
  );
  const { request } = question;
  const unearned = unearnedIn(question, plan);
  const cost = plan.fees.min.minor;
  const measures = { weeks: plan.weeks, cost, risk: plan.riskPoints, halvings, unearned };
  return valuesOf(request, { ...measures, steps: plan.steps });
}

/** A plan names awards that lapse before its end as well; the aim asks for its last day. */
function unearnedIn(question: DrawnQuestion, { steps, onTheWay = [] }: Plan): number {
  const told = (question.request.onTheWay?.length ?? 0) - onTheWay.length;
  if (onTheWay.length === 0) return told;
  const [own] = [...stepSets(question)].filter((set) => isStepsOf(set, steps));
  return (own && openJudge(question).unearnedBy(own)) ?? told;
}

it('finds the best of all plans whatever rules and limits meet', () => {
  const seen = { planned: 0, impossible: 0 };
  for (const seed of seeds) {
    const question = drawQuestion(seed);
    if (!isWeighable(question) || !isJudgeable(question)) continue;
    const best = openJudge(question).best();
    seen[best === undefined ? 'impossible' : 'planned'] += 1;
    const expected = best === undefined ? 'infeasible' : valuesOf(question.request, best);
    expect([seed, valuesIn(question, answerTo(question))]).toEqual([seed, expected]);
  }
  expect(Math.min(seen.planned, seen.impossible)).toBeGreaterThan(RUNS / 5);
}, 3_600_000);

it('climbs every stair there is, on two axes and on three', () => {
  let points = 0;
  for (const seed of seeds.slice(0, Math.ceil(RUNS / 4))) {
    const question = drawQuestion(seed);
    if (!isJudgeable(question)) continue;
    const all = [...openJudge(question).plans()];
    if (all.length === 0) continue;
    for (const withRecognition of [false, true]) {
      const axes = (weeks: number, cost: number, risk: number) =>
        withRecognition ? [weeks, cost, risk] : [weeks, cost];
      const expected = unbeaten(all.map(({ weeks, cost, risk }) => axes(weeks, cost, risk)));
      const stairs = planStaircase(question.request, dataOfQuestion(question), { withRecognition });
      const found = stairs.kind === 'staircase' ? stairs.points : [];
      const values = found.map(({ plan }) =>
        axes(plan.weeks, plan.fees.min.minor, plan.riskPoints),
      );
      expect([seed, unbeaten(values)]).toEqual([seed, expected]);
      expect(values).toHaveLength(expected.length);
      points += expected.length;
    }
  }
  expect(points).toBeGreaterThan(RUNS / 5);
}, 3_600_000);

it('answers what-if questions as a cold solve does', () => {
  for (const seed of seeds.slice(0, Math.ceil(RUNS / 2))) {
    const question = drawQuestion(seed);
    const session = openPlanning(dataOfQuestion(question));
    const { limits } = question.request;
    const changed = [
      limits,
      { ...limits, hoursPerWeek: limits.hoursPerWeek + 2 },
      { ...limits, without: ['a'] },
      { ...limits, with: ['b'], hoursPerWeek: limits.hoursPerWeek - 1 },
      { ...limits, deadline: addDays(limits.start, 19 + (seed % 7)) },
      limits,
    ];
    for (const next of changed) {
      const asked = { ...question, request: { ...question.request, limits: next } };
      const warm = session.ask(asked.request, { conflictOnly: true });
      const shown = warm.kind === 'optimal' ? warm.plan : warm.kind;
      expect([seed, withoutAwards(asked, shown)]).toEqual([
        seed,
        withoutAwards(asked, answerTo(asked)),
      ]);
    }
  }
}, 3_600_000);

function withoutAwards(question: DrawnQuestion, plan: Plan | string) {
  // Of awards that no row can weigh, equally good plans may have different ones.
  return isWeighable(question) || typeof plan === 'string' ? valuesIn(question, plan) : 'a plan';
}

function unbeaten(points: readonly (readonly number[])[]): readonly string[] {
  const once = [...new Map(points.map((point) => [point.join(), point])).values()];
  const isBeaten = (point: readonly number[]) =>
    once.some((other) => other !== point && other.every((value, at) => value <= (point[at] ?? 0)));
  return once
    .filter((point) => !isBeaten(point))
    .map((point) => point.join())
    .toSorted();
}
