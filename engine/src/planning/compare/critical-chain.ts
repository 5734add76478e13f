import type { Plan, PlanStep } from '../plan.js';

/** One unit of the chain that makes a plan as long as it is. */
export interface ChainLink {
  readonly unit: string;
  readonly title: string;
  /** Weeks that it runs. */
  readonly weeks: number;
  /** Weeks in which nothing of the chain runs before it. */
  readonly waitWeeks: number;
  /**
   * Why it begins when it does: with the plan; when the unit before it in the chain, which it needs first, has ended;
   * when that unit has ended and its hours are free; or on a day of its own.
   */
  readonly begins: 'with-plan' | 'after-needed' | 'after-hours' | 'on-its-day';
}

/**
 * The chain of units, earliest first, that ends the plan: weeks and waits of its links add up to the weeks of the plan.
 *
 * Worked out from the plan backwards: from the unit that ends last to one that ends when it begins (one that it needs
 * first goes before any other), or, where none does, to the last one that ended before.
 */
export function criticalChain(plan: Plan): readonly ChainLink[] {
  const chain: ChainLink[] = [];
  let step = lastOf(plan.steps.filter(({ endWeek }) => endWeek === plan.weeks));
  while (step !== undefined) {
    const current: PlanStep = step;
    const before = current.startWeek === 0 ? undefined : previousOf(current, plan.steps);
    chain.push(linkOf(current, before));
    step = before;
  }
  return chain.toReversed();
}

function previousOf(
  { unit, startWeek }: PlanStep,
  steps: readonly PlanStep[],
): PlanStep | undefined {
  const ended = steps.filter((step) => step.endWeek <= startWeek && step.unit !== unit);
  const latest = ended.reduce((week, { endWeek }) => Math.max(week, endWeek), 0);
  const last = ended.filter(({ endWeek }) => endWeek === latest);
  return lastOf(last.filter(({ neededBy }) => neededBy.includes(unit))) ?? lastOf(last);
}

/** The longest, then the first by id. */
function lastOf(steps: readonly PlanStep[]): PlanStep | undefined {
  return steps.toSorted((a, b) => a.startWeek - b.startWeek || (a.unit < b.unit ? -1 : 1))[0];
}

function linkOf(step: PlanStep, before: PlanStep | undefined): ChainLink {
  const { unit, title, startWeek, endWeek } = step;
  const waitWeeks = startWeek - (before?.endWeek ?? 0);
  return {
    unit,
    title,
    weeks: endWeek - startWeek,
    waitWeeks,
    begins: reasonOf(step, before, waitWeeks),
  };
}

function reasonOf(
  { unit, startWeek }: PlanStep,
  before: PlanStep | undefined,
  waitWeeks: number,
): ChainLink['begins'] {
  if (startWeek === 0) return 'with-plan';
  if (waitWeeks > 0 || before === undefined) return 'on-its-day';
  return before.neededBy.includes(unit) ? 'after-needed' : 'after-hours';
}
