import type { Plan, Staircase, StaircasePoint } from 'cairn/planning';
import { useFormats, useWords } from '../../../words/index.js';
import { useFees } from '../answer/useFees.js';

type Point = Pick<StaircasePoint, 'plan' | 'isProven'>;

/** A plan in a few words: how long, how dear, how sure; on three axes also what is left to confirm. */
export function usePointWords(axes: Staircase['axes'] = 'weeks-fees') {
  const { say } = useWords();
  const { money, share } = useFormats();
  const fees = useFees();
  const weeks = ({ plan }: Point) => say('next.weeks', { weeks: plan.weeks });
  const fee = ({ plan }: Point) =>
    plan.fees.min.minor === 0
      ? fees(plan)
      : say('next.stairs.fee', {
          fee: money(plan.fees.min),
          open: String(plan.fees.unknownSteps > 0),
        });
  /** As a fee stands in a picture or a table: there is no room for more. */
  const feeShort = ({ plan }: Point) => fees(plan);
  const sure = ({ isProven }: Point) => say('next.stairs.sure', { proven: String(isProven) });
  const toConfirm = ({ plan }: Point) => say('next.surface.points', { points: plan.riskPoints });
  const toConfirmShort = ({ plan }: Point) =>
    say('next.surface.amount', { points: plan.riskPoints });
  const whole = (point: Point) => {
    const values = { weeks: weeks(point), fee: fee(point), sure: sure(point) };
    if (axes === 'weeks-fees') return say('next.stairs.point', values);
    const known = isChanceKnown(point.plan)
      ? say('next.surface.chanceIs', { chance: chance(point) })
      : 'none';
    return say('next.surface.point', { ...values, confirm: toConfirm(point), chance: known });
  };
  const chance = ({ plan }: Point) => {
    if (plan.chance === undefined || !isChanceKnown(plan)) return say('design.notKnown');
    return say('next.surface.chanceOf', {
      known: rangeOf(plan.chance, share),
      open: plan.chance.unknown.length,
    });
  };
  const chanceShort = ({ plan }: Point) =>
    plan.chance === undefined || !isChanceKnown(plan)
      ? undefined
      : say('next.surface.chanceIs', { chance: rangeOf(plan.chance, share) });
  return { weeks, fee, feeShort, sure, toConfirm, toConfirmShort, whole, chance, chanceShort };
}

function rangeOf(
  { min, max }: { readonly min: number; readonly max: number },
  share: (of: number) => string,
): string {
  return min === max ? share(min) : `${share(min)}–${share(max)}`;
}

/** Whether anything is known about the chance that a plan goes well. */
export function isChanceKnown({ chance }: Plan): boolean {
  return chance !== undefined && (chance.unknown.length === 0 || chance.min < 1);
}

/** Tells the points of one staircase apart. */
export function pointId({ plan }: Point): string {
  return `${plan.weeks}/${plan.fees.min.minor}/${plan.riskPoints}`;
}
