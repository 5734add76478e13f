import type { PoolRule, Rule } from 'cairn/catalogue';
import { useCallback } from 'react';
import { useFormats, useWords } from '../../../words/index.js';
import { useSystemName } from '../../have/list/useSystemName.js';

/** What a rule asks for, in words: "all of these", "at least 2 of these 3", "6 units of 26 listed". */
export function useRuleText(): (rule: Rule) => string {
  const { say } = useWords();
  const amountText = useAmountText();
  return useCallback(
    (rule) => {
      switch (rule.op) {
        case 'allOf':
          return say('catalogue.rule.allOf', { count: rule.of.length });
        case 'anyOf':
          return say('catalogue.rule.anyOf', { min: rule.min, count: rule.of.length });
        case 'unit':
        case 'qualification':
          return '';
        case 'condition':
          return say('catalogue.rule.condition');
        default:
          return amountText(rule, rule);
      }
    },
    [say, amountText],
  );
}

/** "6 units", "at least 60 CATS", "3 to 6 units": the bounds of a pool or of one of its parts. */
export function useAmountText(): (
  bounds: { readonly min: number; readonly max?: number },
  rule: PoolRule,
) => string {
  const { say } = useWords();
  const { number } = useFormats();
  const systemName = useSystemName();
  return useCallback(
    ({ min, max }, rule) => {
      const measure =
        rule.op === 'creditsFrom'
          ? systemName(rule.system)
          : rule.op === 'hoursFrom'
            ? systemName('hours')
            : say('catalogue.rule.unit', { count: max ?? min });
      const values = { min: number(min), max: number(max ?? min), measure };
      if (max === undefined) return say('catalogue.rule.atLeast', values);
      if (max === min) return say('catalogue.rule.exactly', values);
      return min === 0
        ? say('catalogue.rule.atMost', values)
        : say('catalogue.rule.between', values);
    },
    [say, number, systemName],
  );
}
