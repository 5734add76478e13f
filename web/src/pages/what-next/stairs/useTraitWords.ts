import type { TraitDifference } from 'cairn/planning';
import { useFormats, useWords } from '../../../words/index.js';

/** A difference between two plans in words: "3 weeks later", "AUD 120 cheaper". */
export function useTraitWords(currency: string): (difference: TraitDifference) => string {
  const { say } = useWords();
  const { money, number, share } = useFormats();
  return ({ trait, best, other, isBetter }) => {
    const change = Math.abs(other - best);
    const amounts: Partial<Record<TraitDifference['trait'], string>> = {
      fees: money({ minor: change, currency }),
      workloadHours: number(change, 0),
      onlineShare: share(other),
    };
    return say(`next.others.${trait}`, {
      change,
      better: String(isBetter),
      amount: amounts[trait] ?? '',
    });
  };
}
