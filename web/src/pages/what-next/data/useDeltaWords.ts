import type { Plan } from 'cairn/planning';
import { useFormats, useWords } from '../../../words/index.js';
import { useSpan } from '../answer/useSpan.js';
import { planDelta } from './plan-delta.js';

/** "24 weeks instead of 31, AUD 300 more" – a plan in the light of another. */
export function useDeltaWords(): (before: Plan, after: Plan) => string {
  const { say } = useWords();
  const { money } = useFormats();
  const span = useSpan();
  return (before, after) => {
    const delta = planDelta(before, after);
    const time =
      delta.weeks === 0
        ? say('next.delta.sameTime', { span: span(after.weeks) })
        : say('next.delta.time', { span: span(after.weeks), before: span(before.weeks) });
    const fees =
      delta.feesMinor === undefined
        ? say('next.delta.feesUnknown')
        : delta.feesMinor === 0
          ? say('next.delta.sameFees')
          : say('next.delta.fees', {
              amount: money({ minor: Math.abs(delta.feesMinor), currency: delta.currency }),
              direction: delta.feesMinor > 0 ? 'more' : 'less',
            });
    if (delta.riskPoints === 0) return say('next.delta.both', { time, fees });
    const points = Math.abs(delta.riskPoints);
    return say('moves.delta.all', { time, fees, points, more: String(delta.riskPoints > 0) });
  };
}
