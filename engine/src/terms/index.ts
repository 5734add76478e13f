export type { CreditValue, LevelRef } from './credit.js';
export {
  addDays,
  addMonths,
  addWeeks,
  DAYS_PER_MONTH,
  dayOfEpochMs,
  daysBetween,
  firstDayOf,
  type IsoDate,
  isIsoDate,
  monthsBetween,
  parseIsoDate,
  weeksToMonths,
} from './dates.js';
export { CairnError, isCairnError } from './errors.js';
export type { Figure } from './figures.js';
export { type Finding, problemAt, type Reading } from './findings.js';
export { addMoney, type Money, minorDigitsOf, moneyOf } from './money.js';
export { addRanges, exactly, hullOf, type Range, scaleRange } from './ranges.js';
export { readShape } from './read-shape.js';
export { type Basis, type Dated, type Knowing, type Source, valueOn } from './sources.js';
export {
  addressShape,
  amountShape,
  basisShape,
  creditShape,
  isoDateShape,
  knowingShape,
  levelShape,
  moneyShape,
  rangeShape,
  sourceShape,
  textShape,
  writtenDayShape,
} from './term-shapes.js';
