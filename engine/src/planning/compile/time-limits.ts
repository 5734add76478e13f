import type { Constraint } from '../../catalogue/index.js';

/** Months within which something has to be earned. */
export type TimeLimit = Constraint & { readonly kind: 'timeLimit' };

/** The months that a unit has, its own stage first; undefined = the limit is not about it. */
export function monthsFor(
  { months, units, stages = [] }: TimeLimit,
  unit: string,
): number | undefined {
  const stage = stages.find((one) => one.units.includes(unit));
  if (stage !== undefined) return stage.months;
  return (units?.includes(unit) ?? true) ? months : undefined;
}
