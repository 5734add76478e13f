import type { SolveModel } from '../compile/coarse-weeks.js';
import type {
  ModelAnswer,
  ModelRow,
  ModelSolution,
  PlanningModel,
  SearchOptions,
} from '../model/planning-model.js';
import {
  nearestModel,
  nearRows,
  type OldChoice,
  shiftOf,
  shiftsOf,
  startsWithin,
  type UnitDistance,
  unitDistance,
} from './closeness-model.js';
import { type SplitModel, splitStarts } from './split-starts.js';
import { useRows } from './use-rows.js';

/*
 * Lexicographic, one solve after the other, each with what came before as rows:
 *
 *   1. begun units given up, then units dropped and added       → row Σ added − Σ kept ≤ D − |old|
 *   2. days of shift of the kept units, start by start           → row Σ shift ≤ S
 *   3. the aims of the request
 *
 * A start has a price only where activities are split by start week. To split into few, the widest single shift is
 * bounded first: m days are allowed to each, m = 0, 7, 14, 28 …, until it can be done.
 */

/** The closest solution, and which parts of "closest" are proven. */
export interface NearestSolution {
  readonly kind: 'nearest';
  readonly solution: ModelSolution;
  readonly distance: UnitDistance;
  readonly shiftDays: number;
  readonly isProven: { readonly units: boolean; readonly shift: boolean; readonly aims: boolean };
  /** Of the last solve, in the aims. */
  readonly last: (ModelAnswer & { readonly kind: 'optimal' | 'stopped' }) | undefined;
  readonly nodes: number;
}

/** No solution at all, or none found in time. */
export type NoSolution = ModelAnswer & { readonly kind: 'infeasible' | 'stopped' };

/** How it is solved. */
export interface Solving {
  readonly solve: SolveModel;
  readonly search: SearchOptions;
}

/** The solution of the compiled request that is closest to the old choice. */
export function nearestSolution(old: OldChoice, how: Solving): NearestSolution | NoSolution {
  const use = useRows(old);
  const units = how.solve(nearestModel(old, use), how.search);
  if (units.kind === 'infeasible') return units;
  if (units.solution === undefined) return { kind: 'stopped', bound: 0, nodes: units.nodes };
  const distance = unitDistance(old, units.solution);
  const isUnits = units.kind === 'optimal';
  const rows = [...use, ...nearRows(old, distance)];
  const rough = roughShift({ old, rows, how }, withoutDrops(units.solution, old));
  const shift = leastShift({ old, rows, how }, rough);
  const aims = bestAims({ old, rows, how }, shift);
  const solution = aims.solution ?? shift.solution;
  return {
    kind: 'nearest',
    solution,
    distance: unitDistance(old, solution),
    shiftDays: shiftsOf(old, solution),
    isProven: {
      units: isUnits,
      shift: isUnits && shift.isProven,
      aims: isUnits && shift.isProven && aims.answer?.kind === 'optimal',
    },
    last: aims.answer,
    nodes: units.nodes + rough.nodes + shift.nodes + (aims.answer?.nodes ?? 0),
  };
}

interface Near {
  readonly old: OldChoice;
  readonly rows: readonly ModelRow[];
  readonly how: Solving;
}

interface Shifted {
  readonly solution: ModelSolution;
  readonly days: number;
  readonly isProven: boolean;
  readonly nodes: number;
}

const FIRST_SHIFT_DAYS = 7;

/** A solution whose widest single shift is at most twice the least there is. */
function roughShift({ old, rows, how }: Near, known: ModelSolution): Shifted {
  let nodes = 0;
  const most = shiftsOf(old, known);
  for (let days = 0; days < most; days = days === 0 ? FIRST_SHIFT_DAYS : 2 * days) {
    const answer = how.solve(limitedModel(old, rows, days), how.search);
    nodes += answer.nodes;
    if (answer.kind === 'infeasible') continue;
    if (answer.solution === undefined) break;
    const sum = shiftsOf(old, answer.solution);
    if (sum < most) return { solution: answer.solution, days: sum, isProven: sum === 0, nodes };
    break;
  }
  return { solution: known, days: most, isProven: most === 0, nodes };
}

function limitedModel(old: OldChoice, rows: readonly ModelRow[], days: number): PlanningModel {
  const { model } = old.compiled;
  const starts = startsWithin(old, days);
  return {
    ...model,
    objective: { time: 1, cost: 0, risk: 0 },
    activities: model.activities.map((activity) => {
      const intakes = starts.get(activity.id);
      return intakes === undefined ? activity : { ...activity, intakes };
    }),
    rows: [...model.rows, ...rows],
  };
}

/** No kept unit moves farther than all of them together in the solution that is known. */
function leastShift({ old, rows, how }: Near, known: Shifted): Shifted {
  if (known.days === 0) return known;
  const split = splitOf(old, rows, known.days);
  const priced: PlanningModel = {
    ...split.model,
    objective: { time: 0, cost: 0, risk: 1 },
    activities: split.model.activities.map((activity) => ({
      ...activity,
      risk: shiftIn(old, split, activity.id),
    })),
  };
  const answer = how.solve(priced, { ...how.search, known: [split.toSplit(known.solution)] });
  const found =
    'solution' in answer && answer.solution ? split.toWhole(answer.solution) : undefined;
  const isBetter = found !== undefined && shiftsOf(old, found) <= known.days;
  const solution = isBetter ? found : known.solution;
  return {
    solution,
    days: shiftsOf(old, solution),
    isProven: answer.kind === 'optimal',
    nodes: answer.nodes,
  };
}

function bestAims(
  { old, rows, how }: Near,
  { days, solution: known }: Shifted,
): {
  readonly solution?: ModelSolution;
  readonly answer?: NonNullable<NearestSolution['last']>;
} {
  const split = splitOf(old, rows, days);
  const terms = split.model.variables.flatMap((variable, index) => {
    if (variable.kind !== 'take') return [];
    const id = split.model.activities[variable.activity]?.id ?? '';
    const coefficient = shiftIn(old, split, id);
    return coefficient === 0 ? [] : [{ variable: index, coefficient }];
  });
  const shiftRow = { id: 'near-shift', group: 'structure', terms, max: days };
  const answer = how.solve(
    { ...split.model, rows: [...split.model.rows, shiftRow] },
    { ...how.search, known: [split.toSplit(known)] },
  );
  if (answer.kind === 'infeasible') return {};
  if (answer.solution === undefined) return { answer };
  const solution = split.toWhole(answer.solution);
  return { solution, answer: { ...answer, solution } };
}

function splitOf(old: OldChoice, rows: readonly ModelRow[], days: number): SplitModel {
  const { model } = old.compiled;
  return splitStarts({ ...model, rows: [...model.rows, ...rows] }, startsWithin(old, days));
}

function shiftIn(old: OldChoice, { weekOf }: SplitModel, id: string): number {
  const own = weekOf.get(id);
  return own === undefined ? 0 : shiftOf(old, own.activity, own.week);
}

/** Without the activities that only say "not taken". */
function withoutDrops(solution: ModelSolution, { compiled }: OldChoice): ModelSolution {
  const known = new Set(compiled.model.activities.map(({ id }) => id));
  return {
    ...solution,
    starts: new Map([...solution.starts].filter(([id]) => known.has(id))),
    ones: solution.ones.filter((one) => one < compiled.model.variables.length),
  };
}
