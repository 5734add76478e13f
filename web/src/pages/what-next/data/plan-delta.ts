import type { Plan } from 'cairn/planning';

/** How one plan differs from another; positive = the second takes more. */
export interface PlanDelta {
  readonly weeks: number;
  /** Whole minor units; undefined when a price is unknown in one of them, or the currencies differ. */
  readonly feesMinor?: number;
  readonly currency: string;
  readonly hours?: number;
  /** Points of what is left to confirm. */
  readonly riskPoints: number;
  /** Units that only the second takes, and only the first took. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export function planDelta(before: Plan, after: Plan): PlanDelta {
  const hoursBefore = before.figures.workloadHours.value;
  const hoursAfter = after.figures.workloadHours.value;
  const { min: feesBefore } = before.fees;
  const { min: feesAfter } = after.fees;
  const isPriced = before.fees.unknownSteps === 0 && after.fees.unknownSteps === 0;
  const isOneCurrency = feesBefore.currency === feesAfter.currency;
  return {
    weeks: after.weeks - before.weeks,
    ...(isPriced && isOneCurrency ? { feesMinor: feesAfter.minor - feesBefore.minor } : {}),
    currency: feesAfter.currency,
    ...(typeof hoursBefore === 'number' && typeof hoursAfter === 'number'
      ? { hours: hoursAfter - hoursBefore }
      : {}),
    riskPoints: after.riskPoints - before.riskPoints,
    added: missingIn(after, before),
    removed: missingIn(before, after),
  };
}

function missingIn(from: Plan, other: Plan): readonly string[] {
  const known = new Set(other.steps.map(({ unit }) => unit));
  return from.steps.map(({ unit }) => unit).filter((unit) => !known.has(unit));
}
