import type { Metric } from './metric.js';

/*
 * riskᵢ = Σ points of the doubts that hold for unit i          whole points; the plan's risk is the sum over its units
 */

/** A reason why a planned unit may not count, or not as planned. */
export type RiskDoubt =
  | 'recalled-unit'
  | 'recalled-rule'
  | 'import-needs-approval'
  | 'credit-converted'
  | 'credit-conditional'
  | 'level-not-official'
  | 'assumed-duration'
  | 'recognition-chance-unknown'
  | 'recognition-fee-unknown';

/** Points of one unit for each doubt. They order plans; they are not probabilities. */
export const RISK_POINTS: Readonly<
  Record<RiskDoubt, { readonly points: number; readonly text: string }>
> = {
  'recalled-unit': { points: 2, text: 'the unit was not read in a source' },
  'recalled-rule': { points: 2, text: 'the rule that counts it was not read in a source' },
  'import-needs-approval': {
    points: 5,
    text: 'it comes from outside the listed pool, and the awarding body decides',
  },
  'credit-converted': {
    points: 3,
    text: 'its credit was converted, and the receiving body decides',
  },
  'credit-conditional': { points: 4, text: 'its credit at this target carries a condition' },
  'level-not-official': {
    points: 3,
    text: 'its level here rests on an indication, not on an official relation',
  },
  'assumed-duration': { points: 1, text: 'its length rests on an assumption of the request' },
  'recognition-chance-unknown': {
    points: 5,
    text: 'it is to be recognised, and how likely that is is not known',
  },
  'recognition-fee-unknown': {
    points: 1,
    text: 'it is to be recognised, and what that costs is not known',
  },
};

/** The table as the methods page tells it. */
export const RISK_POINTS_METRIC: Metric = {
  id: 'risk-points',
  labelKey: 'metric.riskPoints',
  formula: 'risk of a plan = Σ over its units of the points of each doubt that holds',
  constants: Object.entries(RISK_POINTS).map(([name, { points, text }]) => ({
    name,
    value: points,
    text,
  })),
  unit: 'points',
  notes: ['Points order plans by how much still has to be confirmed. They are not probabilities.'],
};

/** Sum of the points of the doubts of one unit. */
export function riskPointsOf(doubts: readonly RiskDoubt[]): number {
  return doubts.reduce((sum, doubt) => sum + RISK_POINTS[doubt].points, 0);
}
