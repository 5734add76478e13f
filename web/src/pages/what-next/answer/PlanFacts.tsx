import type { Plan } from 'cairn/planning';
import type { Evaluation } from 'cairn/portfolio';
import type { Figure } from 'cairn/terms';
import { useMemo } from 'react';
import { type Fact, FactStrip, FigureValue } from '../../../design/index.js';
import { useFormats, useWords } from '../../../words/index.js';
import type { StepRow } from '../data/step-rows.js';
import { weeklyLoad } from '../data/step-rows.js';
import {
  assumedFees,
  besideFigure,
  feesFigure,
  fullTimeShareOf,
  paceFigure,
  workFigure,
} from './figures.js';
import { useFees } from './useFees.js';
import { useMeasure } from './useMeasure.js';

interface PlanFactsProps {
  readonly plan: Plan;
  readonly rows: readonly StepRow[];
  readonly evaluation: Evaluation;
  readonly hoursLimit: number;
}

/** Day, work, fees, pace, and what does not count; each number opens. */
export function PlanFacts({ plan, rows, evaluation, hoursLimit }: PlanFactsProps) {
  const { say } = useWords();
  const formats = useFormats();
  const { number, day, share } = formats;
  const feesOf = useFees();
  const busiest = Math.max(0, ...weeklyLoad(rows, plan.weeks));
  const { fees, pace, beside, work } = useMemo(
    () => ({
      fees: feesFigure(plan),
      pace: paceFigure(plan),
      beside: besideFigure(evaluation, plan),
      work: workFigure(plan),
    }),
    [plan, evaluation],
  );
  const { unknownSteps } = plan.fees;
  const fullTime = fullTimeShareOf(plan);
  const beyond = typeof beside.value === 'number' ? beside.value : 0;
  const facts: readonly Fact[] = [
    {
      id: 'finished',
      label: say('next.fact.finished'),
      value: <FigureValue figure={plan.figures.months}>{day(plan.completesOn)}</FigureValue>,
      note: say('next.fact.finished.note', { weeks: plan.weeks, start: day(plan.startsOn) }),
    },
    {
      id: 'work',
      label: say('next.fact.work'),
      value: <FigureValue figure={work} />,
      note: say('next.fact.work.note', { hours: number(busiest, 1), limit: number(hoursLimit, 1) }),
    },
    {
      id: 'fees',
      label: say('next.fact.fees'),
      value: (
        <FigureValue figure={fees}>
          {fees.value === undefined ? say('design.notKnown') : feesOf(plan)}
        </FigureValue>
      ),
      note: say('next.fact.fees.note', { count: unknownSteps, assumed: assumedFees(plan) }),
    },
    {
      id: 'pace',
      label: say('next.fact.pace'),
      value: (
        <FigureValue figure={pace}>
          {typeof pace.value === 'number'
            ? say('unit.hours/month', { value: number(pace.value, 0) })
            : say('design.notKnown')}
        </FigureValue>
      ),
      note:
        fullTime === undefined
          ? say('next.fact.pace.noFullTime')
          : say('next.fact.pace.note', { share: share(fullTime) }),
    },
    {
      id: 'beside',
      label: say('next.fact.beside'),
      value: (
        <FigureValue figure={beside}>
          {beyond > 0 ? (
            <Beyond figure={beside} />
          ) : (
            say('next.items', { count: plan.uncounted.length })
          )}
        </FigureValue>
      ),
      note: say('next.fact.beside.note', {
        count: plan.uncounted.length,
        beyond: String(beyond > 0),
      }),
    },
  ];
  return <FactStrip facts={facts} />;
}

/** "2 credits", "1 unit": the amount that is earned and not asked for. */
function Beyond({ figure: { unit, value } }: { readonly figure: Figure }) {
  const measure = useMeasure();
  const amount = typeof value === 'number' ? value : 0;
  return unit === 'units' || unit === 'hours'
    ? measure.amount({ measure: unit }, amount)
    : measure.amount({ measure: 'credits', system: unit }, amount);
}
