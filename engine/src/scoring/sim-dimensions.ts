import { CairnError } from '../terms/index.js';
import type { Metric } from './metric.js';

/*
 * CE = 1 + 9·(1 − e^(−c/3))            c  ECTS-equivalent credit that the target would count, ≥ 0; 0 without a route
 * FC = max(1, 10·met ⁄ applicable)     criteria of the standard of the jurisdiction; unknown is not met
 * RV = 1 + 9·2^(−m/6)                  m  median months until employers recognise it, ≥ 0
 * II = 5.5 + 4.5·tanh(ln(r)/0.35)      r  median wage after ⁄ before, > 0; r = 1 → 5.5
 */

/** Credit at which CE has covered 63 % of its way. */
const CE_CREDIT_SCALE = 3;
/** Months in which the part of RV above 1 halves. */
const RV_HALVING_MONTHS = 6;
/** How sharply II answers to a change of wage. */
const II_LOG_SCALE = 0.35;
/** II of an unchanged wage: the middle of 1 … 10. */
const II_MIDDLE = 5.5;

/** The four maps as the methods page tells them. */
export const SIM_DIMENSIONS_METRIC: Metric = {
  id: 'sim-dimensions',
  labelKey: 'metric.simDimensions',
  formula:
    'CE = 1 + 9·(1 − e^(−c ⁄ cScale)); FC = max(1, 10·met ⁄ applicable); RV = 1 + 9·2^(−m ⁄ mHalf); II = rMiddle + 4.5·tanh(ln r ⁄ rScale)',
  constants: [
    { name: 'cScale', value: CE_CREDIT_SCALE, text: 'CE: ECTS credit behind one step of e' },
    { name: 'mHalf', value: RV_HALVING_MONTHS, text: 'RV: months that halve the part above 1' },
    { name: 'rScale', value: II_LOG_SCALE, text: 'II: scale of the logarithm of the wage ratio' },
    { name: 'rMiddle', value: II_MIDDLE, text: 'II: score of an unchanged wage' },
  ],
  unit: 'score 1–10',
  range: { min: 1, max: 10 },
  notes: [
    'The curves are our own choice and are published with their constants; the raw value is shown first.',
    'Income impact compares wages of occupations. It never says what one credential causes.',
  ],
};

/**
 * CE from the ECTS-equivalent credit that the target would count; 0 credit → 1, 3 → 6.69, towards 10.
 * @throws CairnError `score-input-out-of-range` when the credit is negative or not finite.
 */
export function scoreCreditEquivalency(ectsCounted: number): number {
  requireInput('ectsCounted', ectsCounted, ectsCounted >= 0);
  return 1 + 9 * (1 - Math.exp(-ectsCounted / CE_CREDIT_SCALE));
}

/**
 * FC from the criteria met among those that apply; 17 of 20 → 8.5. Undefined when none applies.
 * @throws CairnError `score-input-out-of-range` when a count is negative or more are met than apply.
 */
export function scoreFrameworkCompliance(met: number, applicable: number): number | undefined {
  requireInput('met', met, met >= 0 && met <= applicable);
  return applicable === 0 ? undefined : Math.max(1, (10 * met) / applicable);
}

/**
 * RV from the median months until employers recognise the credential; 0 → 10, 6 → 5.5.
 * @throws CairnError `score-input-out-of-range` when the months are negative or not finite.
 */
export function scoreRecognitionVelocity(medianMonths: number): number {
  requireInput('medianMonths', medianMonths, medianMonths >= 0);
  return 1 + 9 * 2 ** (-medianMonths / RV_HALVING_MONTHS);
}

/**
 * II from the ratio of median wages after and before; 1 → 5.5. Says nothing about what one credential causes.
 * @throws CairnError `score-input-out-of-range` when the ratio is not above 0.
 */
export function scoreIncomeImpact(wageRatio: number): number {
  requireInput('wageRatio', wageRatio, wageRatio > 0);
  return II_MIDDLE + 4.5 * Math.tanh(Math.log(wageRatio) / II_LOG_SCALE);
}

function requireInput(name: string, value: number, isInside: boolean): void {
  if (isInside && Number.isFinite(value)) return;
  throw new CairnError('score-input-out-of-range', `${name} cannot be ${value}`, { name, value });
}
