import type { Plan } from 'cairn/planning';
import { useCallback } from 'react';
import { useFormats, useWords } from '../../../words/index.js';

/** Says what a plan costs in all: an amount, a least amount, or that no price is known. */
export function useFees(): (plan: Plan) => string {
  const { say } = useWords();
  const { money } = useFormats();
  return useCallback(
    ({ fees: { min, unknownSteps }, steps }: Plan) => {
      const hasPrice = steps.some(({ fee }) => fee !== undefined);
      if (!hasPrice && min.minor === 0) return say('next.fees.none', { unknown: unknownSteps });
      return say('next.fact.fees.value', { fees: money(min), open: String(unknownSteps > 0) });
    },
    [say, money],
  );
}
