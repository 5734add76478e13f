import { daysBetween } from '../../terms/index.js';
import { checkedPlan } from '../answer/checked-plan.js';
import { explainInfeasible } from '../answer/explain-infeasible.js';
import { planProofOf } from '../answer/plan-proof.js';
import { solveInBlocks } from '../compile/coarse-weeks.js';
import { compileInTime } from '../compile/compile-request.js';
import type { Plan, PlanProof } from '../plan.js';
import type { PlanOptions } from '../plan-qualification.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { solveModel } from '../search/solve-model.js';
import { type OldChoice, oldChoiceOf } from './closeness-model.js';
import { dropReasonOf } from './dropped-units.js';
import { type NearestSolution, nearestSolution, type Solving } from './nearest-solution.js';
import { type QuestionAsOf, questionAsOf } from './question-as-of.js';
import type { DroppedUnit, KeptUnit, PlanRepair, RepairAnswer, RepairWish } from './repair.js';

const PROVEN =
  'No plan keeps more of what has begun, then changes fewer units, then moves the others by fewer days, then is better in the aims.';
const PARTIAL = 'The search was stopped; a plan nearer to the old one may exist.';

/**
 * The plan for a new request (after a change of rules, of life, or a failed unit) that is closest to an old plan, with
 * the difference.
 *
 * Closest, one after the other: fewest begun units given up; fewest units dropped or added; fewest days by which kept
 * units move, summed; the aims of the request. The old plan is read as of the first day of the request: what ended
 * before it is held, what began before it runs on (see `questionAsOf`). The plan has passed `checkPlan` against the
 * question in the answer.
 * @throws CairnError as `planQualification`
 */
export function repairPlan(
  oldPlan: Plan,
  asked: { readonly request: PlanRequest; readonly data: PlanningData },
  wish: RepairWish = {},
  options: PlanOptions = {},
): RepairAnswer {
  const { solve: solver = solveModel, ...search } = options;
  const how: Solving = { solve: solveInBlocks(solver), search };
  const question = questionAsOf(oldPlan, asked, wish);
  const { request, data } = question;
  const compiled = compileInTime(request, data, search);
  if (compiled.kind !== 'compiled') return compiled;
  const old = oldChoiceOf(compiled, question);
  const found = nearestSolution(old, how);
  if (found.kind === 'infeasible')
    return explainInfeasible({ request, data, ...how }, compiled, found.nodes);
  if (found.kind === 'stopped') return { kind: 'stopped', proof: planProofOf(found, PROVEN) };
  const plan = checkedPlan(compiled, found.solution, request, data);
  return repairOf({ question, old, how }, found, plan);
}

interface Repairing {
  readonly question: QuestionAsOf;
  readonly old: OldChoice;
  readonly how: Solving;
}

function repairOf(
  { question, old, how }: Repairing,
  found: NearestSolution,
  plan: Plan,
): PlanRepair {
  const { done, running, toKeep, request, units } = question;
  const taken = new Set(plan.steps.map(({ unit }) => unit));
  const before = new Set(toKeep.map(({ unit }) => unit));
  const asked = { question, old, least: found.distance };
  const dropped = toKeep
    .filter(({ unit }) => !taken.has(unit))
    .map(
      (step): DroppedUnit => ({
        unit: step.unit,
        title: step.title,
        wasRunning: running.has(step.unit),
        reason: dropReasonOf(step, asked, how),
      }),
    );
  const added = plan.steps
    .filter(({ unit }) => !before.has(unit))
    .map(({ unit, title }) => ({ unit, title }));
  return {
    kind: 'repaired',
    plan,
    proof: proofOf(found),
    closeness: {
      startedDropped: running.size - goOn(plan, running),
      changes: dropped.length + added.length,
      shiftDays: found.shiftDays,
      isProven: found.isProven,
    },
    done: done.map(({ unit }) => unit),
    running: [...running.keys()],
    kept: keptOf(question, plan),
    dropped,
    added,
    question: { request, units },
  };
}

function goOn({ steps }: Plan, running: ReadonlyMap<string, string>): number {
  return steps.filter(({ unit, offering }) => running.has(unit) && running.get(unit) === offering)
    .length;
}

/** What runs on starts where it started. */
function keptOf({ toKeep, running }: QuestionAsOf, plan: Plan): readonly KeptUnit[] {
  const old = new Map(toKeep.map((step) => [step.unit, step]));
  return plan.steps.flatMap(({ unit, title, offering, startsOn }) => {
    const fromDay = old.get(unit)?.startsOn;
    if (fromDay === undefined) return [];
    const isRunning = running.has(unit) && running.get(unit) === offering;
    const toDay = isRunning ? fromDay : startsOn;
    return [{ unit, title, fromDay, toDay, shiftDays: daysBetween(fromDay, toDay) }];
  });
}

function proofOf({ last, isProven, nodes, solution }: NearestSolution): PlanProof {
  const statement = isProven.aims ? PROVEN : PARTIAL;
  if (last === undefined || last.kind === 'stopped')
    return { objective: solution.objective, nodes, statement };
  return { ...planProofOf(last, PROVEN), nodes, statement };
}
