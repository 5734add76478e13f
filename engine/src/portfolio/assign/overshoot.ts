import type { AssignmentProblem, Decision } from './assignment-problem.js';

/** A decision that is not taken yet. */
export const OPEN = -2;

/** Amounts are compared in hundredths; a sum is looked at while it is at most so many steps wide. */
const STEPS = 100;
const MOST_STEPS = 2_000;

/** What stays the same while the overshoot of sums is worked out. */
export interface OvershootFrame {
  readonly problem: AssignmentProblem;
  readonly decisions: readonly Decision[];
  readonly sums: readonly number[];
  /** Greatest common measure of all amounts and maxima; undefined when they have none in hundredths. */
  readonly step: number | undefined;
}

/** The frame for some decisions and the sums that they reach. */
export function overshootFrame(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
  sums: readonly number[],
): OvershootFrame {
  const maxima = sums.flatMap((index) => {
    const max = problem.sums[index]?.max ?? 0;
    return Number.isFinite(max) ? [max] : [];
  });
  const amounts = decisions.flatMap((decision) => decision.options.map((option) => option.amount));
  const steps = [...new Set([...maxima, ...amounts])].map((amount) => amount * STEPS);
  const isWhole = steps.every((step) => Math.abs(step - Math.round(step)) < 1e-6);
  const step = steps.reduce((a, b) => commonMeasure(a, Math.round(b)), 0) / STEPS;
  return { problem, decisions, sums, step: isWhole && step > 0 ? step : undefined };
}

/**
 * What must at least be assigned above the maxima of sums: what the decisions taken assign above them, and when
 * every sum is to be full, what the open amounts cannot avoid. Infinite when a sum cannot be filled at all.
 */
export function leastOvershoot(
  frame: OvershootFrame,
  fixed: readonly number[],
  isFull: boolean,
): number {
  const gaps = new Map<number, number>();
  const open = new Map<number, (readonly number[])[]>();
  frame.decisions.forEach((decision, index) => {
    const choice = fixed[index] ?? OPEN;
    if (choice === OPEN) {
      for (const [sum, amounts] of amountsBySum(frame, decision)) {
        open.set(sum, [...(open.get(sum) ?? []), amounts]);
      }
      return;
    }
    const option = decision.options[choice];
    const sum = option && frame.problem.places[option.place]?.sum;
    if (sum !== undefined) gaps.set(sum, (gaps.get(sum) ?? 0) + (option?.amount ?? 0));
  });
  return frame.sums.reduce((total, index) => {
    const sum = frame.problem.sums[index];
    if (sum === undefined || !Number.isFinite(sum.max)) return total;
    const gap = sum.max - (gaps.get(index) ?? 0);
    if (gap <= 0) return total - gap * sum.weight;
    const filled = isFull ? leastFilling(open.get(index) ?? [], gap, frame.step) : gap;
    return total + (filled - gap) * sum.weight;
  }, 0);
}

function amountsBySum(
  frame: OvershootFrame,
  decision: Decision,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  for (const option of decision.options) {
    const sum = frame.problem.places[option.place]?.sum ?? -1;
    const known = found.get(sum) ?? [];
    if (!known.includes(option.amount)) found.set(sum, [...known, option.amount]);
  }
  return found;
}

/** The smallest total that is at least `gap`, taking from each list at most one amount. */
function leastFilling(
  lists: readonly (readonly number[])[],
  gap: number,
  step: number | undefined,
): number {
  const most = lists.reduce((total, list) => total + Math.max(...list), 0);
  if (most < gap - 1e-6) return Number.POSITIVE_INFINITY;
  if (step === undefined || most / step > MOST_STEPS) return gap;
  let reached = 1n;
  for (const list of lists) {
    let next = reached;
    for (const amount of list) next |= reached << BigInt(Math.round(amount / step));
    reached = next;
  }
  let total = Math.round(gap / step);
  for (let rest = reached >> BigInt(total); (rest & 1n) === 0n; rest >>= 1n) total += 1;
  return total * step;
}

function commonMeasure(a: number, b: number): number {
  return b === 0 ? a : commonMeasure(b, a % b);
}
