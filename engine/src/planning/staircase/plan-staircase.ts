import { checkedPlan } from '../answer/checked-plan.js';
import { explainInfeasible } from '../answer/explain-infeasible.js';
import { planProofOf } from '../answer/plan-proof.js';
import { solveInBlocks, windowsInBlocks } from '../compile/coarse-weeks.js';
import { type CompiledRequest, compileRequest } from '../compile/compile-request.js';
import type { SearchOptions } from '../model/planning-model.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { solveModel } from '../search/solve-model.js';
import { openWindows } from '../search/solve-windows.js';
import { climbStairs, type OpenStairs, type Stair, type Stairs } from './climb-stairs.js';
import type { Staircase, StaircaseAnswer, StaircaseGap, StaircasePoint } from './staircase.js';

/** How to search; `maxNodes` and `onProgress` are those of each step. */
export interface StaircaseOptions extends SearchOptions {
  /** Hears the staircase so far after each new point: the fastest first, then the cheapest, then those between. */
  readonly onPoint?: (soFar: Staircase) => void;
}

const PROVEN = 'No plan is as early and costs less, and none costs as little and is earlier.';
const COMPLETE = 'These are all choices between weeks and fees; each was proven.';
const PARTIAL = 'The search was stopped; in the gaps there may be more or better points.';

/**
 * Every sensible choice between time and money for a request: all Pareto points of (completion week, fees), each a
 * whole plan, least in risk among its equals, proven, and checked like the answer of `planQualification`.
 *
 * Fees are compared as the aims compare them: a step without a known price adds nothing, and the answer names it.
 * The order of the aims in the request is not asked. Stopped at any moment, the points so far come back with the
 * gaps that are open.
 * @throws CairnError as `planQualification`
 */
export function planStaircase(
  request: PlanRequest,
  data: PlanningData,
  options: StaircaseOptions = {},
): StaircaseAnswer {
  const { onPoint = () => undefined, ...search } = options;
  // The order of the aims is not asked: the stairs bring weights of their own.
  const compiled = compileRequest({ ...request, aims: [] }, data);
  if (compiled.kind !== 'compiled') return compiled;
  const pointOf = pointsOnce(compiled, request, data);
  const { model, most } = compiled;
  const stairs = climbStairs({
    model,
    most,
    solve: windowsInBlocks(model, openWindows),
    search,
    onStairs: (soFar) => onPoint(staircaseOf(soFar, compiled, pointOf)),
  });
  if (stairs.stairs.length === 0 && stairs.open.length === 0) {
    const solve = solveInBlocks(solveModel);
    return explainInfeasible({ request, data, solve, search }, compiled, stairs.nodes);
  }
  return staircaseOf(stairs, compiled, pointOf);
}

/** Makes and checks the plan of a stair when it is first seen. */
function pointsOnce(
  compiled: CompiledRequest,
  request: PlanRequest,
  data: PlanningData,
): (stair: Stair) => StaircasePoint {
  const known = new Map<Stair, StaircasePoint>();
  return (stair) => {
    const point = known.get(stair) ?? {
      plan: checkedPlan(compiled, stair.solution, request, data),
      proof: planProofOf(stair.answer, PROVEN),
      isProven: stair.answer.kind === 'optimal',
    };
    known.set(stair, point);
    return point;
  };
}

function staircaseOf(
  { stairs, open, nodes }: Stairs,
  compiled: CompiledRequest,
  pointOf: (stair: Stair) => StaircasePoint,
): Staircase {
  const points = stairs.map(pointOf);
  const complete = open.length === 0;
  const steps = points.flatMap(({ plan }) => plan.steps);
  const unpriced = steps.filter(({ fee }) => fee === undefined).map(({ unit }) => unit);
  return {
    kind: 'staircase',
    points,
    complete,
    gaps: open.map((part) => gapOf(part, compiled)),
    unpriced: [...new Set(unpriced)].toSorted(),
    nodes,
    statement: complete ? COMPLETE : PARTIAL,
  };
}

function gapOf({ from, until, cost }: OpenStairs, compiled: CompiledRequest): StaircaseGap {
  const { feeStep, currency } = compiled;
  return {
    fromWeek: from,
    untilWeek: until,
    ...(cost === undefined ? {} : { mostFee: { minor: cost * feeStep, currency } }),
  };
}
