import type { IndexedActivity, IndexedModel } from '../model/indexed-model.js';
import type { ColumnSpace } from './columns.js';
import { firstIntake } from './time-frame.js';

/** Whoever takes `worse` may as well take `better`. */
export interface BetterPair {
  readonly better: number;
  readonly worse: number;
}

/** Pairs that are given for one worse activity. */
const MOST_PAIRS = 4;

/**
 * Pairs (a, b) of activities for which x_b ≤ x_a may be demanded: a plan with b and without a stays a plan, and no
 * dearer or longer one, when a takes the place and the start week of b.
 *
 *   price, cost, weeks and hours of a ≤ those of b;  v_a + d_a ≥ v_b + d_b;  each start of b is one of a
 *   each column of b has a column of a that no row likes less and that may be used as long
 *   each clause of a contains one of b; who waits for b would take a as well; a excludes nobody but b and whom b excludes
 *
 * All pairs may be demanded together: each exchange lowers (price, cost, weeks, hours, …, index) of one activity taken,
 * so of the best plans one with the least such figures keeps them all. Pairs that follow from two others are left out.
 */
export function betterActivities(model: IndexedModel, space: ColumnSpace): readonly BetterPair[] {
  const facts = { model, uses: usesOf(model, space), waiting: waitingFor(model) };
  const order = space.activities
    .filter((i) => model.activities[i]?.hoursByWeek === undefined)
    .sort((a, b) => compare(model, a, b));
  const betterThan = new Map<number, ReadonlySet<number>>();
  return order.flatMap((worse, place) => {
    const all = order.slice(0, place).filter((better) => mayReplace(facts, better, worse));
    betterThan.set(worse, new Set(all));
    return all
      .filter((better) => !all.some((between) => betterThan.get(between)?.has(better)))
      .slice(-MOST_PAIRS)
      .map((better) => ({ better, worse }));
  });
}

/** Coefficients by row of each column of each activity, with its last completion week. */
type Uses = readonly (readonly Use[])[];

interface Use {
  readonly latestCompletion: number;
  readonly rows: ReadonlyMap<number, number>;
}

interface Facts {
  readonly model: IndexedModel;
  readonly uses: Uses;
  /** By activity: the clauses of others that name it. */
  readonly waiting: readonly (readonly (readonly number[])[])[];
}

/** By price, cost, weeks, hours, validity and starts; each of them is no worse in what may replace. */
function compare({ activities }: IndexedModel, i: number, j: number): number {
  const a = activities[i];
  const b = activities[j];
  if (a === undefined || b === undefined) return i - j;
  const starts = ({ intakes }: IndexedActivity) => intakes?.length ?? Number.MAX_SAFE_INTEGER;
  const lasting = ({ weeks, validityWeeks }: IndexedActivity) =>
    Math.min(Number.MAX_SAFE_INTEGER, weeks + validityWeeks);
  return (
    a.price - b.price ||
    a.cost - b.cost ||
    a.weeks - b.weeks ||
    a.hours - b.hours ||
    lasting(b) - lasting(a) ||
    starts(b) - starts(a) ||
    i - j
  );
}

function mayReplace({ model, uses, waiting }: Facts, better: number, worse: number): boolean {
  const a = model.activities[better];
  const b = model.activities[worse];
  if (a === undefined || b === undefined) return false;
  return (
    a.price <= b.price &&
    a.cost <= b.cost &&
    a.weeks <= b.weeks &&
    a.hours <= b.hours &&
    a.validityWeeks + a.weeks >= b.validityWeeks + b.weeks &&
    hasStarts(a, b) &&
    (uses[worse] ?? []).every((use) =>
      (uses[better] ?? []).some((other) => isNoWorse(model, other, use)),
    ) &&
    (waiting[worse] ?? []).every((clause) => clause.includes(better)) &&
    a.excludes.every((i) => i === worse || b.excludes.includes(i)) &&
    asksNoMore(a.clauses, b.clauses) &&
    asksNoMore(a.companions, b.companions)
  );
}

function hasStarts(a: IndexedActivity, b: IndexedActivity): boolean {
  if (a.intakes === undefined) return true;
  return b.intakes?.every((week) => firstIntake(a, week) === week) ?? false;
}

function asksNoMore(
  clauses: readonly (readonly number[])[],
  others: readonly (readonly number[])[],
): boolean {
  return clauses.every((clause) =>
    others.some((other) => other.every((member) => clause.includes(member))),
  );
}

function isNoWorse({ rows }: IndexedModel, use: Use, other: Use): boolean {
  if (use.latestCompletion < other.latestCompletion) return false;
  for (const r of [...use.rows.keys(), ...other.rows.keys()]) {
    const row = rows[r];
    const more = (use.rows.get(r) ?? 0) - (other.rows.get(r) ?? 0);
    if (row?.min !== undefined && more < 0) return false;
    if (row?.max !== undefined && more > 0) return false;
  }
  return true;
}

function usesOf(model: IndexedModel, space: ColumnSpace): Uses {
  const ofVariable = Array.from({ length: model.variableCount }, () => new Map<number, number>());
  for (const [r, row] of model.rows.entries()) {
    if (space.absorbed.has(r)) continue;
    for (const { variable, coefficient } of row.terms) {
      const known = ofVariable[variable];
      known?.set(r, (known.get(r) ?? 0) + coefficient);
    }
  }
  return model.activities.map((_, i) =>
    (space.ofActivity[i] ?? []).flatMap((c): readonly Use[] => {
      const { variables = [], latestCompletion = Infinity } = space.columns[c] ?? {};
      const rows = new Map<number, number>();
      for (const v of variables)
        for (const [r, a] of ofVariable[v] ?? []) rows.set(r, (rows.get(r) ?? 0) + a);
      return [{ latestCompletion, rows }];
    }),
  );
}

function waitingFor({ activities }: IndexedModel): Facts['waiting'] {
  const waiting = activities.map((): (readonly number[])[] => []);
  for (const { clauses, companions } of activities)
    for (const clause of [...clauses, ...companions])
      for (const member of clause) waiting[member]?.push(clause);
  return waiting;
}
