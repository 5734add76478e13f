import type { Rule } from 'cairn/catalogue';

/** Every unit and qualification that a tree of rules names, open pools aside: those name none. */
export function unitsNamedBy(rule: Rule): readonly string[] {
  switch (rule.op) {
    case 'allOf':
    case 'anyOf':
      return rule.of.flatMap(unitsNamedBy);
    case 'unit':
      return [rule.unit];
    case 'qualification':
      return [rule.qualification];
    case 'atLeast':
    case 'creditsFrom':
    case 'hoursFrom':
      return [...rule.pool, ...rule.parts.flatMap((part) => part.pool)];
    case 'condition':
      return [];
    default:
      return rule satisfies never;
  }
}
