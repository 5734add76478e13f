import type { Unit } from '../../catalogue/index.js';
import type { RecognitionOption } from '../request.js';
import type { Way } from './way.js';

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
