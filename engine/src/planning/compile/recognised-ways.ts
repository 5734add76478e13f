import type { Unit } from '../../catalogue/index.js';
import type { PlanRequest, RecognitionOption } from '../request.js';
import type { Way } from './activities.js';

/** What may be asked for instead of studying a unit, in the order of the request. */
export function recognitionOf(
  unit: string,
  { recognition = [] }: PlanRequest,
): readonly RecognitionOption[] {
  return recognition.filter((option) => option.unit === unit);
}

/**
 * Getting a unit recognised, as a way beside studying it: its weeks last from asking to the decision. Nothing is
 * assumed about it; a fee or a chance that is not known stays so.
 */
export function recognisedWay(unit: Unit, option: RecognitionOption): Way {
  const { kind, weeks, hoursPerWeek = 0, fee, chance } = option;
  return {
    id: `${unit.id}#${kind}`,
    unit,
    by: kind,
    studyWeeks: weeks,
    weeks,
    hoursPerWeek,
    workloadHours: weeks * hoursPerWeek,
    ...(fee === undefined ? {} : { fee }),
    ...(chance === undefined ? {} : { chance }),
    assumed: [],
  };
}
