import type { IsoDate } from '../terms/index.js';
import type { Framework, SizeRule } from './framework.js';
import { holdsOn } from './span.js';

/** The rule on the size of an item that is listed on the framework on a day, or undefined when none is known. */
export function sizeRuleOn(
  framework: Framework,
  what: SizeRule['what'],
  on: IsoDate,
): SizeRule | undefined {
  return framework.sizeRules.find((rule) => rule.what === what && holdsOn(rule, on));
}
