import type { SizeBounds, StandardLimits } from 'cairn/catalogue';
import { useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';

/** "up to 40 NZ credits · up to 400 h · NZQCF 1–10". */
export function useSizeText(): (limits: StandardLimits) => string {
  const { say } = useWords();
  const { number, list } = useFormats();
  const systemName = useSystemName();
  const bounds = ({ min, max, maxExcluded }: SizeBounds, measure: string): string => {
    const values = { min: number(min ?? 0), max: number(max ?? 0), measure };
    if (max === undefined) return say('catalogue.rule.atLeast', values);
    if (maxExcluded) return say('catalogue.rule.lessThan', { max: number(max), measure });
    return min === undefined
      ? say('catalogue.rule.atMost', values)
      : say('catalogue.rule.between', values);
  };
  return ({ hours, credits, creditSystem, creditText, levels }) => {
    const parts = [
      credits ? bounds(credits, creditSystem ? systemName(creditSystem) : (creditText ?? '')) : '',
      hours ? bounds(hours, systemName('hours')) : '',
      levels ?? '',
      !credits && creditText ? creditText : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? list(parts) : say('catalogue.standards.noLimits');
  };
}
