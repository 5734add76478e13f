import {
  type AssignmentProblem,
  type Choices,
  type Decision,
  type ProblemSum,
  type Rank,
  TOLERANCE,
  UNCOUNTED,
} from './assignment-problem.js';

/**
 * How good an assignment is; compared from left to right, less is better:
 * pins not honoured · missing over all sums · conditions not stated as met · −counted from verified items ·
 * −counted from verified and claimed · −counted in all · overshoot (assigned but above what counts). Amounts are
 * in the headline measure.
 */
export type Score = readonly [number, number, number, number, number, number, number];

/** Number of figures of a score. */
export const ALL_FIGURES = 7;
/** Number of figures when only pins, missing amounts and conditions are compared. */
export const UP_TO_CONDITIONS = 3;

/** Less than 0 when `a` is better, 0 when they are equal within {@link TOLERANCE} in the first `figures`. */
export function compareScores(a: Score, b: Score, figures: number = ALL_FIGURES): number {
  for (let position = 0; position < figures; position += 1) {
    const difference = (a[position] ?? 0) - (b[position] ?? 0);
    if (Math.abs(difference) > TOLERANCE) return difference;
  }
  return 0;
}

/** The sum of two scores of parts that do not touch each other. */
export function addScores(a: Score, b: Score): Score {
  const [pins, missing, conditions, verified, claimed, counted, overshoot] = b;
  return [
    a[0] + pins,
    a[1] + missing,
    a[2] + conditions,
    a[3] + verified,
    a[4] + claimed,
    a[5] + counted,
    a[6] + overshoot,
  ];
}

/** What one sum has, in its own measure. */
export interface SumAmounts {
  /** Everything assigned to it. */
  readonly assigned: number;
  /** What of it counts: bounded by slots, parts and `max`, with room kept for parts that are still short. */
  readonly counted: number;
  /** What must still be added: the gaps of all parts, and at least up to `min`. */
  readonly missing: number;
}

/**
 * Amounts of a sum with parts p, amounts aₚ and bounds minₚ, maxₚ; cₚ = min(maxₚ, aₚ), M = Σ minₚ:
 *
 * inner = Σ min(cₚ, minₚ), free = Σ max(0, cₚ − minₚ)
 * counted = inner + min(free, max − M), missing = min − inner − min(free, min − M)
 *
 * @param amounts assigned amount by place
 */
export function sumAmounts(
  problem: AssignmentProblem,
  sum: ProblemSum,
  amounts: readonly number[],
): SumAmounts {
  let assigned = 0;
  let inner = 0;
  let free = 0;
  let reserved = 0;
  for (const part of sum.parts) {
    let inPart = 0;
    for (const place of part.places) {
      const amount = amounts[place] ?? 0;
      assigned += amount;
      inPart += Math.min(amount, problem.places[place]?.max ?? 0);
    }
    const counted = Math.min(inPart, part.max);
    inner += Math.min(counted, part.min);
    free += Math.max(0, counted - part.min);
    reserved += part.min;
  }
  const missing = sum.min - inner - Math.min(free, sum.min - reserved);
  return {
    assigned,
    counted: inner + Math.min(free, sum.max - reserved),
    missing: missing > TOLERANCE ? missing : 0,
  };
}

/** Assigned amount by place, of items whose rank is at most `rank`. */
export function amountsByPlace(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
  choices: Choices,
  rank: Rank = 2,
): number[] {
  const amounts = problem.places.map(() => 0);
  for (let index = 0; index < decisions.length; index += 1) {
    const decision = decisions[index];
    const option = decision?.options[choices[index] ?? UNCOUNTED];
    if (option === undefined || decision === undefined) continue;
    if ((problem.items[decision.item]?.rank ?? 2) > rank) continue;
    amounts[option.place] = (amounts[option.place] ?? 0) + option.amount;
  }
  return amounts;
}

/** The score of complete choices; whether they are allowed is asked by {@link isAllowed}. */
export function scoreOf(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
  choices: Choices,
): Score {
  const unpinned = decisions.filter(
    (decision, index) => decision.pinned && choices[index] === UNCOUNTED,
  ).length;
  const total = (rank: Rank) => {
    const amounts = amountsByPlace(problem, decisions, choices, rank);
    const all = { missing: 0, counted: 0, assigned: 0 };
    for (const sum of problem.sums) {
      const own = sumAmounts(problem, sum, amounts);
      all.missing += own.missing * sum.weight;
      all.counted += own.counted * sum.weight;
      all.assigned += own.assigned * sum.weight;
    }
    return all;
  };
  const all = total(2);
  return [
    unpinned,
    all.missing,
    0,
    -total(0).counted,
    -total(1).counted,
    -all.counted,
    all.assigned - all.counted,
  ];
}

/**
 * Whether choices break no cap, exclusion or layer, and whether everything assigned counts at least in part: an item
 * is not used where a rule is full without it. Choices that are not allowed stay so whatever is added, apart from
 * the layer in which an item must count as well.
 */
export function isAllowed(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
  choices: Choices,
): boolean {
  if (!isUseful(problem, decisions, choices)) return false;
  if (isUnlimited(problem)) return true;
  const counted = new Map<number, Set<number>>();
  const layers = new Map<number, Set<number>>();
  decisions.forEach((decision, index) => {
    const option = decision.options[choices[index] ?? UNCOUNTED];
    if (option === undefined) return;
    addTo(counted, decision.item, option.place);
    addTo(layers, decision.item, decision.layer);
  });
  return (
    problem.exclusions.every(([a, b]) => !counted.has(a) || !counted.has(b)) &&
    problem.caps.every((cap) => weightUnder(cap, counted) <= cap.max + TOLERANCE) &&
    [...layers.values()].every((used) =>
      [...used].every((layer) => {
        const within = problem.layers[layer]?.within;
        return within === undefined || used.has(within);
      }),
    )
  );
}

function isUseful(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
  choices: Choices,
): boolean {
  const amounts = amountsByPlace(problem, decisions, choices);
  const countedIn = problem.sums.map((): number[] => []);
  decisions.forEach((decision, index) => {
    const option = decision.options[choices[index] ?? UNCOUNTED];
    if (option) countedIn[problem.places[option.place]?.sum ?? -1]?.push(index);
  });
  return countedIn.every((counted, sum) =>
    isSumUseful(problem, decisions, choices, { sum, amounts, counted }),
  );
}

/** A sum, the assigned amount by place, and the decisions that are counted in the sum. */
export interface SumCountings {
  readonly sum: number;
  /** Left as it was. */
  readonly amounts: number[];
  readonly counted: Iterable<number>;
}

/** Whether everything assigned to one sum counts there at least in part. */
export function isSumUseful(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
  choices: Choices,
  { sum: at, amounts, counted }: SumCountings,
): boolean {
  const sum = problem.sums[at];
  if (sum === undefined) return true;
  const all = sumAmounts(problem, sum, amounts);
  if (all.assigned - all.counted <= TOLERANCE) return true;
  for (const index of counted) {
    const option = decisions[index]?.options[choices[index] ?? UNCOUNTED];
    if (option === undefined) continue;
    const amount = amounts[option.place] ?? 0;
    amounts[option.place] = amount - option.amount;
    const without = sumAmounts(problem, sum, amounts);
    amounts[option.place] = amount;
    if (all.counted - without.counted <= TOLERANCE) return false;
  }
  return true;
}

/** Whether nothing but the rules themselves limits what may be counted. */
function isUnlimited(problem: AssignmentProblem): boolean {
  return (
    problem.caps.length === 0 &&
    problem.exclusions.length === 0 &&
    problem.layers.every((layer) => layer.within === undefined)
  );
}

function weightUnder(
  cap: AssignmentProblem['caps'][number],
  counted: ReadonlyMap<number, ReadonlySet<number>>,
): number {
  let weight = 0;
  for (const [item, places] of counted) {
    if ([...places].some((place) => cap.places.has(place))) weight += cap.weights.get(item) ?? 0;
  }
  return weight;
}

function addTo(map: Map<number, Set<number>>, key: number, value: number): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
