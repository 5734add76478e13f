import type { Plan } from 'cairn/planning';
import type { Figure } from 'cairn/terms';
import type { z } from 'zod';
import type { planContract } from '../contracts/plan.js';

type SentPlan = z.output<typeof planContract>;
type SentFigure = SentPlan['figures']['months'];

/** A plan as it came over HTTP. Of its figures only what they say is checked, so their parts stay behind. */
export function toPlan(sent: SentPlan): Plan {
  const { months, workloadHours, counted, surplus, fees, pace } = sent.figures;
  return {
    ...sent,
    figures: {
      months: toFigure(months),
      workloadHours: toFigure(workloadHours),
      counted: toFigure(counted),
      surplus: toFigure(surplus),
      fees: toFigure(fees),
      pace: toFigure(pace),
    },
  };
}

/** JSON leaves out what is not known. */
function toFigure({ value, unit, key }: SentFigure): Figure {
  return { value, unit, key };
}
