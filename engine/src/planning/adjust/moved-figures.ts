import { CairnError, type Figure } from '../../terms/index.js';
import { planFigures } from '../answer/plan-figures.js';
import type { Plan } from '../plan.js';
import type { PlanningData } from '../planning-data.js';

/**
 * The figures of a plan whose steps stand in other weeks, from the ones that it had: only months and pace depend on
 * weeks, and what is counted for the award is the same.
 * @throws CairnError `qualification-unknown` when the catalogue does not hold the target.
 */
export function movedFigures(plan: Plan, data: PlanningData): Plan['figures'] {
  const { qualification, figures, steps, weeks, fees } = plan;
  const target = data.catalogue.qualifications.get(qualification);
  if (target === undefined) {
    throw new CairnError('qualification-unknown', `No qualification ${qualification}`, {
      qualification,
    });
  }
  const { counted } = figures;
  const added = numberOf(partOf(figures.pace, 'figure.serNew')) * numberOf(figures.months);
  const moved = planFigures({
    headline: {
      unit: counted.unit,
      // The rate of what the plan itself adds asks for the sum alone.
      items: steps.slice(0, 1).map(({ unit }) => ({ item: unit, amount: tidy(added) })),
      earned: numberOf(partOf(counted, 'figure.earned')),
      counted: numberOf(counted),
      required: numberOf(partOf(counted, 'figure.required')),
    },
    steps,
    uncountedAmounts: [],
    weeks,
    fees,
    target,
    facts: data.creditFacts(counted.unit),
  });
  return { ...figures, months: moved.months, pace: moved.pace };
}

function partOf({ parts = [] }: Figure, key: string): Figure | undefined {
  return parts.find((part) => part.key === key);
}

function numberOf(figure: Figure | undefined): number {
  return typeof figure?.value === 'number' ? figure.value : 0;
}

/** The sum comes back from a rate: what the division left behind is rounded away. */
function tidy(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
