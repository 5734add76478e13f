import { CairnError, type Figure, type Range, type Source } from '../terms/index.js';
import type { Metric } from './metric.js';
import { numberText } from './number-text.js';

/*
 * SIM = 0.30·CE + 0.25·FC + 0.25·RV + 0.20·II          CE, FC, RV, II in 1 … 10
 *
 * CE credit equivalency, FC framework compliance, RV recognition velocity, II income impact.
 * The weights are whole hundredths here, so that (8, 8.5, 3, 6) gives 6.475 and not a neighbour of it.
 */

/** The dimensions of the Stackability Integration Matrix, by the symbol that the formula uses. */
export type SimDimension = 'ce' | 'fc' | 'rv' | 'ii';

/** One score from 1 to 10 for each dimension; an absent one is not known. */
export type SimScores = Readonly<Partial<Record<SimDimension, number>>>;

/** Weight of each dimension in hundredths; they sum to 100. */
export const SIM_WEIGHT_HUNDREDTHS: Readonly<Record<SimDimension, number>> = {
  ce: 30,
  fc: 25,
  rv: 25,
  ii: 20,
};

/** Lowest and highest score of a dimension and of the index. */
export const SIM_SCORE_RANGE: Range = { min: 1, max: 10 };

/** The dimensions in the order of the formula. */
export const SIM_DIMENSIONS: readonly SimDimension[] = ['ce', 'fc', 'rv', 'ii'];

/** SIM as the methods page tells it. */
export const SIM_METRIC: Metric = {
  id: 'sim',
  labelKey: 'metric.sim',
  formula: 'SIM = wCE·CE + wFC·FC + wRV·RV + wII·II',
  constants: [
    { name: 'wCE', value: 0.3, text: 'weight of credit equivalency' },
    { name: 'wFC', value: 0.25, text: 'weight of framework compliance' },
    { name: 'wRV', value: 0.25, text: 'weight of recognition velocity' },
    { name: 'wII', value: 0.2, text: 'weight of income impact' },
  ],
  unit: 'score 1–10',
  range: SIM_SCORE_RANGE,
  notes: [
    'Each dimension runs from 1 to 10, so the index does too.',
    'A dimension without input makes the index an interval: it is taken at 1 and at 10.',
  ],
};

/**
 * The index of four scores, with one part for each dimension.
 *
 * A dimension that is absent widens the value to a range and is named in `missing`; with none known the
 * range is 1 … 10. Unrounded.
 * @throws CairnError `score-out-of-range` when a score is not a number from 1 to 10.
 * @see docs/methods for the weights.
 */
export function stackabilityIndex(
  scores: SimScores,
  sources: Readonly<Partial<Record<SimDimension, readonly Source[]>>> = {},
): Figure {
  const parts = SIM_DIMENSIONS.map((dimension) =>
    dimensionFigure(dimension, scores[dimension], sources[dimension]),
  );
  const missing = SIM_DIMENSIONS.filter((dimension) => scores[dimension] === undefined);
  const min = weightedSum(scores, SIM_SCORE_RANGE.min);
  const max = weightedSum(scores, SIM_SCORE_RANGE.max);
  return {
    value: missing.length === 0 ? min : { min, max },
    unit: 'score',
    key: 'figure.sim',
    arithmetic: arithmeticOf(
      scores,
      missing.length === 0 ? numberText(min) : `${numberText(min)} … ${numberText(max)}`,
    ),
    parts,
    ...(missing.length === 0 ? {} : { missing }),
  };
}

function dimensionFigure(
  dimension: SimDimension,
  score: number | undefined,
  sources: readonly Source[] | undefined,
): Figure {
  if (score !== undefined) requireScore(dimension, score);
  return {
    value: score,
    unit: 'score',
    key: `figure.sim.${dimension}`,
    ...(sources === undefined ? {} : { sources }),
    ...(score === undefined ? { missing: [dimension] } : {}),
  };
}

function requireScore(dimension: SimDimension, score: number): void {
  if (score >= SIM_SCORE_RANGE.min && score <= SIM_SCORE_RANGE.max) return;
  throw new CairnError('score-out-of-range', `${dimension} must be from 1 to 10, not ${score}`, {
    dimension,
    score,
  });
}

function weightedSum(scores: SimScores, whenUnknown: number): number {
  const hundredths = SIM_DIMENSIONS.reduce(
    (sum, dimension) => sum + SIM_WEIGHT_HUNDREDTHS[dimension] * (scores[dimension] ?? whenUnknown),
    0,
  );
  return hundredths / 100;
}

function arithmeticOf(scores: SimScores, result: string): string {
  const terms = SIM_DIMENSIONS.map((dimension) => {
    const weight = (SIM_WEIGHT_HUNDREDTHS[dimension] / 100).toFixed(2);
    return `${weight} × ${shown(scores[dimension])}`;
  });
  return `${terms.join(' + ')} = ${result}`;
}

function shown(score: number | undefined): string {
  return score === undefined ? '(1 … 10)' : numberText(score);
}
