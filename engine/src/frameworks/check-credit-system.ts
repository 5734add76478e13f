import { type Finding, problemAt, type Range } from '../terms/index.js';
import type { CreditSystem, StatedRatio } from './credit-system.js';
import { checkSequence } from './dated-entries.js';

type Path = readonly (string | number)[];

/** What must hold inside one file of a credit system. */
export function checkCreditSystem(system: CreditSystem): readonly Finding[] {
  return [
    ...checkSequence(system.hours, ['hours'], { gapsAllowed: false }),
    ...checkSequence(system.creditsPerYear, ['creditsPerYear'], { gapsAllowed: false }),
    ...checkCountries(system),
    ...checkRatios(system.ratios),
    ...checkAmounts(system),
    ...checkMeasure(system),
  ];
}

function checkCountries({ countryHours }: CreditSystem): readonly Finding[] {
  const countries = new Set(countryHours.map((entry) => entry.country));
  return [...countries].flatMap((country) =>
    checkSequence(
      countryHours.filter((entry) => entry.country === country),
      ['countryHours', country],
      { gapsAllowed: false },
    ),
  );
}

/** Rates of the same kind, purpose and speaker to the same system must follow each other. */
function checkRatios(ratios: readonly StatedRatio[]): readonly Finding[] {
  const keyOf = (ratio: StatedRatio) =>
    JSON.stringify([ratio.to, ratio.kind, ratio.purpose, ratio.statedBy, ratio.levels]);
  const keys = new Set(ratios.map(keyOf));
  return [...keys].flatMap((key) =>
    checkSequence(
      ratios.filter((ratio) => keyOf(ratio) === key),
      ['ratios'],
      { gapsAllowed: true },
    ),
  );
}

function checkAmounts(system: CreditSystem): readonly Finding[] {
  return [
    ...system.hours.flatMap((entry, index) =>
      checkRange(entry.hours, entry.typical, ['hours', index]),
    ),
    ...system.countryHours.flatMap((entry, index) =>
      checkRange(entry.hours, entry.typical, ['countryHours', index]),
    ),
    ...system.creditsPerYear.flatMap((entry, index) =>
      checkRange(entry.credits, entry.typical, ['creditsPerYear', index]),
    ),
    ...system.ratios.flatMap((ratio, index) =>
      checkRange(
        { min: ratio.equals, max: ratio.equalsUpTo ?? ratio.equals },
        Math.min(ratio.credits, ratio.equals),
        ['ratios', index],
      ).filter((finding) => finding.code !== 'typical-outside-range'),
    ),
  ];
}

function checkRange(range: Range, typical: number, path: Path): readonly Finding[] {
  if (!(Math.min(range.min, typical) > 0)) {
    return [problemAt('amount-not-positive', path, 'Amounts here are above 0; correct it.')];
  }
  if (range.min > range.max) {
    return [problemAt('range-reversed', path, '`min` is above `max`; swap them.')];
  }
  if (typical < range.min || typical > range.max) {
    return [
      problemAt(
        'typical-outside-range',
        path,
        '`typical` lies outside `min` to `max`; correct it.',
      ),
    ];
  }
  return [];
}

function checkMeasure(system: CreditSystem): readonly Finding[] {
  const measures = system.hours.length + system.creditsPerYear.length + system.ratios.length;
  if (!system.isConvertible || measures > 0) return [];
  return [
    problemAt(
      'measure-missing',
      ['isConvertible'],
      'Convertible, but without hours, year or ratio; add one, or write `isConvertible: false`.',
    ),
  ];
}
