import type { StaircasePoint } from 'cairn/planning';
import { useFormats, useWords } from '../../../words/index.js';

type Point = Pick<StaircasePoint, 'plan' | 'isProven'>;

/** A plan in a few words: how long, how dear, how sure. */
export function usePointWords() {
  const { say } = useWords();
  const { money } = useFormats();
  const weeks = ({ plan }: Point) => say('next.weeks', { weeks: plan.weeks });
  const fee = ({ plan: { fees } }: Point) =>
    say('next.stairs.fee', { fee: money(fees.min), open: String(fees.unknownSteps > 0) });
  const sure = ({ isProven }: Point) => say('next.stairs.sure', { proven: String(isProven) });
  const whole = (point: Point) =>
    say('next.stairs.point', { weeks: weeks(point), fee: fee(point), sure: sure(point) });
  return { weeks, fee, sure, whole };
}
