import type { Qualification } from '../../catalogue/index.js';
import type { RiskDoubt } from '../../scoring/index.js';
import type { Way } from './activities.js';
import type { CountChoice } from './count-variables.js';
import { isRecognisedWay } from './planned-items.js';

/**
 * Why a unit may not count, or not as planned, over all the places that could count it: a doubt about a place holds
 * only when every place has it.
 */
export function doubtsOf(
  way: Way,
  choices: readonly CountChoice[],
  target: Qualification,
): readonly RiskDoubt[] {
  const own = choices.filter(
    ({ source, award }) =>
      award.role !== 'onTheWay' &&
      source.kind === 'planned' &&
      !way.isUncounted &&
      source.unit.id === way.unit.id &&
      source.isRecognised === isRecognisedWay(way),
  );
  const everyPlace = (test: (choice: CountChoice) => boolean) => own.length > 0 && own.every(test);
  const awards = own.length === 0 ? [target] : own.map(({ award }) => award.qualification);
  const isConditional = way.unit.creditAt.some(
    (entry) => awards.some(({ id }) => id === entry.qualification) && entry.condition !== undefined,
  );
  const doubts: readonly (readonly [RiskDoubt, boolean])[] = [
    ['recalled-unit', way.unit.knowing === 'recalled'],
    ['recalled-rule', awards.every(({ knowing }) => knowing === 'recalled')],
    ['import-needs-approval', everyPlace((choice) => choice.slot.open !== undefined)],
    ['credit-converted', everyPlace((choice) => choice.uncertain === 'converted')],
    ['credit-conditional', isConditional],
    ['level-not-official', everyPlace((choice) => choice.uncertain === 'level-indicated')],
    ['assumed-duration', way.assumed.some((field) => field !== 'fee')],
    ['recognition-chance-unknown', isRecognisedWay(way) && way.chance === undefined],
    ['recognition-fee-unknown', isRecognisedWay(way) && way.fee === undefined],
  ];
  return doubts.filter(([, holds]) => holds).map(([doubt]) => doubt);
}
