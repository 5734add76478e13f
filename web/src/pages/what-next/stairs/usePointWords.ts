import type { Plan, Staircase, StaircasePoint } from 'cairn/planning';
import { useFormats, useWords } from '../../../words/index.js';

type Point = Pick<StaircasePoint, 'plan' | 'isProven'>;

/** A plan in a few words: how long, how dear, how sure; on three axes also what is left to confirm. */
export function usePointWords(axes: Staircase['axes'] = 'weeks-fees') {
  const { say } = useWords();
  const { money, share } = useFormats();
  const weeks = ({ plan }: Point) => say('next.weeks', { weeks: plan.weeks });
  const fee = ({ plan: { fees } }: Point) =>
    say('next.stairs.fee', { fee: money(fees.min), open: String(fees.unknownSteps > 0) });
  /** As a fee stands in a picture or a table: there is no room for more. */
  const feeShort = ({ plan: { fees } }: Point) =>
    say('next.fact.fees.value', { fees: money(fees.min), open: String(fees.unknownSteps > 0) });
  const sure = ({ isProven }: Point) => say('next.stairs.sure', { proven: String(isProven) });
  const toConfirm = ({ plan }: Point) => say('next.surface.points', { points: plan.riskPoints });
  const toConfirmShort = ({ plan }: Point) =>
    say('next.surface.amount', { points: plan.riskPoints });
  const whole = (point: Point) => {
    const values = { weeks: weeks(point), fee: fee(point), sure: sure(point) };
    return axes === 'weeks-fees'
      ? say('next.stairs.point', values)
      : say('next.surface.point', { ...values, confirm: toConfirm(point) });
  };
  const chance = ({ plan }: Point) => {
    if (plan.chance === undefined || !isChanceKnown(plan)) return say('design.notKnown');
    const { min, max, unknown } = plan.chance;
    const known = min === max ? share(min) : `${share(min)}–${share(max)}`;
    return say('next.surface.chanceOf', { known, open: unknown.length });
  };
  return { weeks, fee, feeShort, sure, toConfirm, toConfirmShort, whole, chance };
}

/** Whether anything is known about the chance that a plan goes well. */
export function isChanceKnown({ chance }: Plan): boolean {
  return chance !== undefined && (chance.unknown.length === 0 || chance.min < 1);
}

/** Tells the points of one staircase apart. */
export function pointId({ plan }: Point): string {
  return `${plan.weeks}/${plan.fees.min.minor}/${plan.riskPoints}`;
}
