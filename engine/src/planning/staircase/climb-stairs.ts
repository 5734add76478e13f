import { lexicographicWeights } from '../compile/weights.js';
import type {
  ModelAnswer,
  ModelSolution,
  PlanningModel,
  SearchOptions,
} from '../model/planning-model.js';
import type { PlanAim } from '../request.js';
import type { SearchWindow, SolveWindow } from '../search/solve-windows.js';

/*
 * ε-steps. Of all plans take the least (week, cost, risk) one after the other; then ask again among the plans that
 * cost at least one unit less. That the costs are whole numbers makes the step exact: between two answers there is
 * no other. Once the cheapest plan is known (by the order cost, week, risk), only the weeks before it are asked.
 *
 *   P₁ = lex min (C, Σcost, Σrisk)        Pₖ₊₁ = the same with C > C(Pₖ) and Σcost ≤ cost(Pₖ) − 1
 */

/** One plan of a staircase as the model knows it. */
export interface Stair {
  readonly answer: ModelAnswer & { readonly kind: 'optimal' | 'stopped' };
  readonly solution: ModelSolution;
  readonly week: number;
  readonly cost: number;
}

/** Plans that nobody has ruled out: completed in these weeks, at this cost at most. */
export interface OpenStairs {
  readonly from: number;
  readonly until: number;
  readonly cost: number | undefined;
  /** At most so many risk points; absent = any. */
  readonly points?: number;
}

/** Stairs by week, none dominated by another; nothing open = these are all there are. */
export interface Stairs {
  readonly stairs: readonly Stair[];
  readonly open: readonly OpenStairs[];
  readonly nodes: number;
}

/** A model to climb, and how. */
export interface ClimbQuestion {
  readonly model: PlanningModel;
  readonly most: Readonly<Record<PlanAim, number>>;
  readonly solve: SolveWindow;
  /** `maxNodes` holds for each step. */
  readonly search: SearchOptions;
  /** Asked between steps. */
  readonly mayAsk: () => boolean;
  /** Hears after each new stair what is known so far. */
  readonly onStairs: (soFar: Stairs) => void;
}

/** What is known in the middle of a climb. `open` are parts left behind; `window` is what is still to be asked. */
interface Climb {
  readonly stairs: readonly Stair[];
  readonly open: readonly OpenStairs[];
  readonly window: SearchWindow | undefined;
  readonly nodes: number;
}

/**
 * All Pareto points of (completion week, cost) of a part of the plans of a model, each proven; or what was found before
 * the search was stopped.
 */
export function climbPart(question: ClimbQuestion, part: OpenStairs): Stairs {
  const { most, onStairs } = question;
  const byTime = lexicographicWeights(['time', 'cost', 'risk'], most);
  const byCost = lexicographicWeights(['cost', 'time', 'risk'], most);
  const { from, until, cost: budget } = part;
  let climb: Climb = {
    stairs: [],
    open: [],
    window: { objective: byTime, from, until, budget },
    nodes: 0,
  };
  const take = (next: Climb) => {
    const isNews = next.stairs.length > climb.stairs.length;
    climb = next;
    if (isNews) onStairs(stairsOf(climb));
  };
  if (question.mayAsk()) take(step(question, climb));
  if (climb.window !== undefined && climb.stairs.length > 0 && question.mayAsk())
    take(lastStep(question, climb, byCost));
  while (climb.window !== undefined && question.mayAsk()) take(step(question, climb));
  return stairsOf(climb);
}

/** All plans of a model. */
export function wholeOf({ horizonWeeks, budget }: PlanningModel): OpenStairs {
  return { from: 0, until: horizonWeeks, cost: budget };
}

/** The next stair from the left. */
function step(question: ClimbQuestion, climb: Climb): Climb {
  const { window } = climb;
  if (window === undefined) return climb;
  const answer = question.solve(window, question.search);
  const nodes = climb.nodes + answer.nodes;
  if (answer.kind === 'infeasible') return { ...climb, window: undefined, nodes };
  const from =
    answer.kind === 'stopped'
      ? Math.max(window.from, Math.floor(answer.bound / window.objective.time))
      : window.from;
  const left = { from, until: window.until, cost: window.budget };
  const stair = stairOf(question.model, answer);
  if (stair === undefined)
    return { ...climb, open: [...climb.open, left], window: undefined, nodes };
  const isProven = answer.kind === 'optimal';
  return {
    stairs: withStair(climb.stairs, stair),
    open: isProven ? climb.open : [...climb.open, { ...left, until: stair.week }],
    window: narrowed(window, { from: isProven ? stair.week + 1 : from, budget: stair.cost - 1 }),
    nodes,
  };
}

/** The cheapest plan of what is left. Proven, it ends the weeks that are asked; else it is only a plan more. */
function lastStep(
  question: ClimbQuestion,
  climb: Climb,
  objective: PlanningModel['objective'],
): Climb {
  const { window } = climb;
  if (window === undefined) return climb;
  const answer = question.solve({ ...window, objective }, question.search);
  const nodes = climb.nodes + answer.nodes;
  if (answer.kind === 'infeasible') return { ...climb, window: undefined, nodes };
  const stair = stairOf(question.model, answer);
  if (stair === undefined) return { ...climb, nodes };
  const stairs = withStair(climb.stairs, stair);
  if (answer.kind === 'stopped') return { ...climb, stairs, nodes };
  return { ...climb, stairs, nodes, window: narrowed(window, { until: stair.week - 1 }) };
}

/** Undefined when nothing is left in it. */
function narrowed(window: SearchWindow, change: Partial<SearchWindow>): SearchWindow | undefined {
  const next = { ...window, ...change };
  return next.from > next.until || (next.budget ?? 0) < 0 ? undefined : next;
}

function stairOf(model: PlanningModel, answer: Stair['answer']): Stair | undefined {
  const { solution } = answer;
  if (solution === undefined) return undefined;
  const cost = model.activities.reduce(
    (sum, activity) => sum + (solution.starts.has(activity.id) ? activity.cost : 0),
    0,
  );
  return { answer, solution, week: solution.completionWeek, cost };
}

/** By week; a stair that is no earlier and no cheaper than another goes, of equal ones the proven stays. */
export function withStair(stairs: readonly Stair[], stair: Stair): readonly Stair[] {
  return [...stairs, stair]
    .toSorted((a, b) => a.week - b.week || a.cost - b.cost || Number(isOpen(a)) - Number(isOpen(b)))
    .filter((one, at, all) => all.slice(0, at).every((before) => one.cost < before.cost));
}

function isOpen({ answer }: Stair): boolean {
  return answer.kind === 'stopped';
}

function stairsOf({ stairs, open, window, nodes }: Climb): Stairs {
  if (window === undefined) return { stairs, open, nodes };
  const { from, until, budget: cost } = window;
  return { stairs, open: [...open, { from, until, cost }], nodes };
}

/** Equal for stairs that say the same. */
export function nameOf(stairs: readonly Stair[]): string {
  return stairs.map(({ week, cost, answer }) => `${week}/${cost}/${answer.kind}`).join(' ');
}
