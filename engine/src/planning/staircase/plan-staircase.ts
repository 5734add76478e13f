import { riskPointsOf } from '../../scoring/index.js';
import { pointsRow } from '../alternatives/other-plans-model.js';
import { checkedPlan } from '../answer/checked-plan.js';
import { explainInfeasible } from '../answer/explain-infeasible.js';
import { planProofOf } from '../answer/plan-proof.js';
import { solveInBlocks, windowsInBlocks } from '../compile/coarse-weeks.js';
import { type CompiledRequest, compileInTime } from '../compile/compile-request.js';
import { LONGEST_PLAN_WEEKS } from '../compile/start-weeks.js';
import type { SearchOptions } from '../model/planning-model.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { solveModel } from '../search/solve-model.js';
import { openWindows } from '../search/solve-windows.js';
import { withAims } from '../with-aims.js';
import type { OpenStairs, Stair, Stairs } from './climb-stairs.js';
import { climbThreeAxes } from './climb-three-axes.js';
import { climbStairs } from './climb-two-axes.js';
import type { Staircase, StaircaseAnswer, StaircaseGap, StaircasePoint } from './staircase.js';

/** How to search; `maxNodes` and `onProgress` are those of each step. */
export interface StaircaseOptions extends SearchOptions {
  /** Risk points (what is left to confirm) become a third axis beside weeks and fees. */
  readonly withRecognition?: boolean;
  /** Hears the staircase so far after each new point: the fastest first, then the cheapest, then those between. */
  readonly onPoint?: (soFar: Staircase) => void;
}

const PROVEN = 'No plan is as early and costs less, and none costs as little and is earlier.';
const COMPLETE = 'These are all choices between weeks and fees; each was proven.';
const COMPLETE_IN_THREE =
  'These are all choices between weeks, fees and what is left to confirm; each was proven.';
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
  const { onPoint = () => undefined, withRecognition = false, ...search } = options;
  // The order of the aims is not asked: the stairs bring weights of their own.
  const compiled = compileInTime(withAims(request, []), data, search);
  const axes = withRecognition ? 'weeks-fees-recognition' : 'weeks-fees';
  if (compiled.kind === 'stopped') return { ...NOTHING_CLIMBED, axes };
  if (compiled.kind !== 'compiled') return compiled;
  const told: Told = { compiled, axes, pointOf: pointsOnce(compiled, request, data) };
  const climb = withRecognition ? climbSurface : climbSlope;
  const stairs = climb(compiled, search, (soFar) => onPoint(staircaseOf(soFar, told)));
  if (stairs.stairs.length === 0 && stairs.open.length === 0) {
    const solve = solveInBlocks(solveModel);
    return explainInfeasible({ request, data, solve, search }, compiled, stairs.nodes);
  }
  return staircaseOf(stairs, told);
}

/** The answer to a request that was stopped before its model was made. */
export const NOTHING_CLIMBED: Staircase = {
  kind: 'staircase',
  axes: 'weeks-fees',
  points: [],
  complete: false,
  gaps: [{ fromWeek: 0, untilWeek: LONGEST_PLAN_WEEKS }],
  unpriced: [],
  nodes: 0,
  statement: PARTIAL,
};

type OnStairs = (soFar: Stairs) => void;

function climbSlope({ model, most }: CompiledRequest, search: SearchOptions, onStairs: OnStairs) {
  return climbStairs({
    model,
    most,
    solve: windowsInBlocks(model, openWindows),
    search,
    onStairs,
  });
}

function climbSurface(compiled: CompiledRequest, search: SearchOptions, onStairs: OnStairs) {
  const { model, most, doubts } = compiled;
  const pointsOf = (activity: string) => riskPointsOf(doubts.get(activity) ?? []);
  return climbThreeAxes({
    model,
    most,
    pointsOf,
    openModel: (one) => windowsInBlocks(one, openWindows),
    capped: (points) => ({ ...model, rows: [...model.rows, pointsRow(model, pointsOf, points)] }),
    search,
    onStairs,
  });
}

interface Told {
  readonly compiled: CompiledRequest;
  readonly axes: Staircase['axes'];
  readonly pointOf: (stair: Stair) => StaircasePoint;
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
  { compiled, axes, pointOf }: Told,
): Staircase {
  const points = stairs.map(pointOf);
  const complete = open.length === 0;
  const steps = points.flatMap(({ plan }) => plan.steps);
  const unpriced = steps.filter(({ fee }) => fee === undefined).map(({ unit }) => unit);
  return {
    kind: 'staircase',
    axes,
    points,
    complete,
    gaps: open.map((part) => gapOf(part, compiled)),
    unpriced: [...new Set(unpriced)].toSorted(),
    nodes,
    statement: !complete ? PARTIAL : axes === 'weeks-fees' ? COMPLETE : COMPLETE_IN_THREE,
  };
}

function gapOf({ from, until, cost, points }: OpenStairs, compiled: CompiledRequest): StaircaseGap {
  const { feeStep, currency } = compiled;
  return {
    fromWeek: from,
    untilWeek: until,
    ...(cost === undefined ? {} : { mostFee: { minor: cost * feeStep, currency } }),
    ...(points === undefined ? {} : { mostRiskPoints: points }),
  };
}
