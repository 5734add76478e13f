import { type Evaluation, evaluateQualification, type Pin } from '../../portfolio/index.js';
import { finishedStep } from '../answer/finished-step.js';
import { planFigures } from '../answer/plan-figures.js';
import type { Plan } from '../plan.js';
import type { AdjustQuestion } from './adjustment.js';
import type { AdjustableRequest } from './change-units.js';

/**
 * What is held and planned, evaluated as if the plan were done: counted as well as the rules allow, or where `pins`
 * say.
 */
export function countAnew(
  { steps, completesOn }: Plan,
  compiled: AdjustableRequest,
  { request, data }: AdjustQuestion,
  pins: readonly Pin[] = request.pins ?? [],
): Evaluation {
  const { exceptions, conditionsMet, specialisation, limits } = request;
  const planned = steps.map((step) => finishedStep(step));
  return evaluateQualification({
    ...data.counting,
    catalogue: data.catalogue,
    qualification: compiled.target,
    holdings: [...compiled.held.map(({ holding }) => holding), ...planned],
    on: completesOn,
    startOn: limits.start,
    pins,
    ...(exceptions === undefined ? {} : { exceptions }),
    ...(conditionsMet === undefined ? {} : { conditionsMet }),
    ...(specialisation === undefined ? {} : { specialisation }),
  });
}

/**
 * The figures of a plan that does not meet its rules: an ordinary plan meets them all, so that its figures tell what
 * is asked for; this one tells what it counts.
 */
export function shortFigures(
  plan: Plan,
  compiled: AdjustableRequest,
  question: AdjustQuestion,
): Plan['figures'] {
  const { figures, steps, weeks, fees, assignments } = plan;
  const pins = assignments.map(({ item, rule }): Pin => ({ holding: item, rule }));
  const { headline } = countAnew(plan, compiled, question, onePerItem(pins));
  const { unit } = figures.counted;
  const [place, ...others] = new Set(assignments.map(({ rule }) => rule));
  // Where one rule counts everything, the sum is what it counts; else the evaluation says it.
  const sum = assignments.reduce((total, { amount }) => total + amount, 0);
  const node = compiled.graph.nodes.get(place ?? '');
  const isOne = node?.kind === 'sum' && others.length === 0;
  const required = isOne ? node.min : headline.required;
  const counted = Math.min(required, isOne ? sum : headline.counted);
  const told = planFigures({
    headline: { unit, items: [], earned: counted, counted, required },
    steps,
    uncountedAmounts: [],
    weeks,
    fees,
    target: compiled.target,
    facts: question.data.creditFacts(unit),
  });
  return { ...figures, counted: told.counted, pace: told.pace };
}

/** An item that several rules count has its place at the first. */
function onePerItem(pins: readonly Pin[]): readonly Pin[] {
  return [...new Map(pins.toReversed().map((pin) => [pin.holding, pin])).values()];
}
