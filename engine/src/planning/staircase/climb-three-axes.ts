import type { ModelSolution, PlanningModel, SearchOptions } from '../model/planning-model.js';
import type { SolveWindow } from '../search/solve-windows.js';
import { type Climbed, climbPatiently, type RoundOptions } from './climb-patiently.js';
import {
  climbPart,
  nameOf,
  type OpenStairs,
  type Stair,
  type Stairs,
  wholeOf,
  withStair,
} from './climb-stairs.js';
import { type RememberingSolver, rememberAnswers } from './remembered-answers.js';

/*
 * ε-steps over the third axis. S(r) = all Pareto points of (C, F) among the plans with at most r points, each with the
 * fewest points of its equals. With m = the most points in S(r): a plan with m points or more that S(r) does not hold
 * is no better in anything than one that it does. So S(m − 1) is next, until a plan with no points is all there is, or
 * no plan is left. The Pareto points of (C, F, R) are the points of all S.
 *
 * Of S(r), what has at most m − 1 points stays in S(m − 1). Only the weeks of those that go are asked again: from the
 * first of them up to the next that stays, for less than the last one before that stays.
 */

/** A model to climb on three axes. */
export interface ThreeAxes extends Climbed {
  /** Risk points of a taken activity. */
  readonly pointsOf: (activity: string) => number;
  readonly openModel: (model: PlanningModel) => SolveWindow;
  readonly capped: (points: number) => PlanningModel;
  /** `maxNodes` holds for each step. */
  readonly search: SearchOptions;
  readonly onStairs: (soFar: Stairs) => void;
}

/** All Pareto points of (completion week, cost, risk points) of a model; stairs by week, then cost, then points. */
export function climbThreeAxes(question: ThreeAxes): Stairs {
  const solvers = solversOf(question);
  let front: readonly Stair[] = [];
  const tell = (stairs: readonly Stair[]) => {
    const before = nameOf(front);
    front = withoutBeaten([...front, ...stairs], question);
    return { front, isNews: nameOf(front) !== before };
  };
  return climbPatiently({
    search: question.search,
    climb: (how) => descend({ question, solvers, how, tell }),
    join: (before, now) => ({
      stairs: tell(now.stairs).front,
      open: now.open,
      nodes: (before?.nodes ?? 0) + now.nodes,
    }),
  });
}

/** Points of a whole solution. */
function pointsIn({ pointsOf }: ThreeAxes, { starts }: ModelSolution): number {
  return [...starts.keys()].reduce((sum, activity) => sum + pointsOf(activity), 0);
}

/** One solver for each bound on the points, kept from round to round; what one found serves all. */
function solversOf({ model, openModel, capped }: ThreeAxes) {
  const found: ModelSolution[] = [];
  const known = new Map<number | undefined, RememberingSolver>();
  return (cap: number | undefined): RememberingSolver => {
    const solver =
      known.get(cap) ?? rememberAnswers(openModel(cap === undefined ? model : capped(cap)), found);
    known.set(cap, solver);
    return solver;
  };
}

interface Descent {
  readonly question: ThreeAxes;
  readonly solvers: (cap: number | undefined) => RememberingSolver;
  readonly how: RoundOptions;
  readonly tell: (stairs: readonly Stair[]) => {
    readonly front: readonly Stair[];
    readonly isNews: boolean;
  };
}

/** S(∞), S(m − 1) … down to no points. */
function descend(descent: Descent): Stairs {
  const { question, how } = descent;
  let layer: Stairs = { stairs: [], open: [], nodes: 0 };
  let parts: readonly OpenStairs[] = [wholeOf(question.model)];
  const all: Stair[] = [];
  const open: OpenStairs[] = [];
  let nodes = 0;
  for (let cap: number | undefined; parts.length > 0; ) {
    if (!how.mayAsk()) return { stairs: all, open: [...open, ...parts.map(withCap(cap))], nodes };
    layer = climbLayer(descent, cap, { kept: layer.stairs, parts });
    all.push(...layer.stairs);
    open.push(...layer.open.map(withCap(cap)));
    nodes += layer.nodes;
    const most = Math.max(0, ...layer.stairs.map(({ solution }) => pointsIn(question, solution)));
    if (most === 0) break;
    cap = most - 1;
    parts = [...layer.open, ...partsWithout(question, layer.stairs, cap)];
    layer = {
      ...layer,
      stairs: layer.stairs.filter((stair) => isWithin(question, stair, most - 1)),
    };
  }
  return { stairs: all, open, nodes };
}

function withCap(cap: number | undefined): (part: OpenStairs) => OpenStairs {
  return (part) => (cap === undefined ? part : { ...part, points: cap });
}

function isWithin(question: ThreeAxes, { solution }: Stair, cap: number): boolean {
  return pointsIn(question, solution) <= cap;
}

/** The stairs that stay, and those of the parts that are asked under a bound on the points. */
function climbLayer(
  { question, solvers, how, tell }: Descent,
  cap: number | undefined,
  { kept, parts }: { readonly kept: readonly Stair[]; readonly parts: readonly OpenStairs[] },
): Stairs {
  const { model, most, onStairs } = question;
  const { solve, recall } = solvers(cap);
  let stairs = kept;
  let nodes = 0;
  const open: OpenStairs[] = [];
  for (const part of parts) {
    const climbed = climbPart(
      {
        model,
        most,
        solve: how.isRecalled ? recall : solve,
        search: how.search,
        mayAsk: how.mayAsk,
        onStairs: (soFar) => {
          const { front, isNews } = tell(soFar.stairs);
          if (isNews) onStairs({ stairs: front, open: soFar.open, nodes: soFar.nodes });
        },
      },
      part,
    );
    stairs = climbed.stairs.reduce((all, stair) => withStair(all, stair), stairs);
    open.push(...climbed.open);
    nodes += climbed.nodes;
  }
  return { stairs, open, nodes };
}

/** Where stairs go that have more points: each run of them between two that stay. */
function partsWithout(
  question: ThreeAxes,
  stairs: readonly Stair[],
  cap: number,
): readonly OpenStairs[] {
  const whole = wholeOf(question.model);
  const parts: OpenStairs[] = [];
  let cost = whole.cost;
  let from: number | undefined;
  for (const stair of stairs) {
    if (!isWithin(question, stair, cap)) {
      from ??= stair.week;
      continue;
    }
    if (from !== undefined) parts.push({ from, until: stair.week - 1, cost });
    from = undefined;
    cost = stair.cost - 1;
  }
  return from === undefined ? parts : [...parts, { from, until: whole.until, cost }];
}

/** By week, cost and points; of equal ones a proven one stays. */
function withoutBeaten(stairs: readonly Stair[], question: ThreeAxes): readonly Stair[] {
  const valued = stairs.map((stair) => ({
    stair,
    values: [stair.week, stair.cost, pointsIn(question, stair.solution)],
    doubt: stair.answer.kind === 'optimal' ? 0 : 1,
  }));
  const sorted = valued.toSorted((a, b) => byValues(a.values, b.values) || a.doubt - b.doubt);
  return sorted
    .filter(({ values }, at) =>
      sorted
        .slice(0, at)
        .every((other) => other.values.some((value, i) => value > (values[i] ?? 0))),
    )
    .map(({ stair }) => stair);
}

function byValues(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
