import {
  CairnError,
  type CreditValue,
  type Figure,
  type Range,
  scaleRange,
} from '../terms/index.js';
import type { Metric } from './metric.js';
import { numberText } from './number-text.js';

/*
 * overhead = earned − counted                 credit of one system
 * share    = overhead ⁄ earned                0 … 1
 * hours    = overhead · hours behind one credit
 */

/** What stacking overhead needs; `hoursPerCredit` absent = the hours are not known. */
export interface OverheadInputs {
  readonly earned: CreditValue;
  /** Amount, in the same system, that the target counts; at most `earned`. */
  readonly counted: number;
  readonly hoursPerCredit?: Range;
}

/** Stacking overhead as the methods page tells it. */
export const OVERHEAD_METRIC: Metric = {
  id: 'stacking-overhead',
  labelKey: 'metric.stackingOverhead',
  formula:
    'overhead = earned − counted; share = overhead ⁄ earned; hours = overhead · hours of one credit',
  constants: [],
  unit: 'credits of one system',
  notes: ['Credit that was earned and does not count toward the target. It may count elsewhere.'],
};

/**
 * Credit that does not count, with its share of all that was earned and its hours.
 * 14 earned, 12 counted → 2, share 0.143. The share of nothing earned is unknown.
 * @throws CairnError `credit-out-of-range` when counted is negative or above earned.
 */
export function stackingOverhead(inputs: OverheadInputs): Figure {
  const { earned, counted } = inputs;
  if (!(counted >= 0 && counted <= earned.amount)) {
    throw new CairnError(
      'credit-out-of-range',
      `Counted credit must be from 0 to ${earned.amount}, not ${counted}`,
      { earned, counted },
    );
  }
  const overhead = earned.amount - counted;
  return {
    value: overhead,
    unit: earned.system,
    key: 'figure.overhead',
    arithmetic: `${numberText(earned.amount)} − ${numberText(counted)} = ${numberText(overhead)}`,
    parts: [shareOf(overhead, earned.amount), hoursOf(overhead, inputs.hoursPerCredit)],
  };
}

function shareOf(overhead: number, earned: number): Figure {
  const base = { unit: 'share', key: 'figure.overheadShare' };
  if (earned === 0) return { ...base, value: undefined, missing: ['earned'] };
  const share = overhead / earned;
  const arithmetic = `${numberText(overhead)} ÷ ${numberText(earned)} = ${numberText(share)}`;
  return { ...base, value: share, arithmetic };
}

function hoursOf(overhead: number, hoursPerCredit: Range | undefined): Figure {
  const base = { unit: 'hours', key: 'figure.overheadHours' };
  if (hoursPerCredit === undefined) {
    return { ...base, value: undefined, missing: ['hoursPerCredit'] };
  }
  const hours = scaleRange(hoursPerCredit, overhead);
  return { ...base, value: hours.min === hours.max ? hours.min : hours };
}
