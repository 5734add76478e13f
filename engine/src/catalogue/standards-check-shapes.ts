import { z } from 'zod';
import { textShape } from '../terms/index.js';
import type { CheckCondition, CriterionCheck } from './standards-checks.js';

const valueShape = z.union([z.string(), z.number(), z.boolean()]);
const textsShape = z.array(textShape).min(1);

const patternShape = textShape.refine(isPattern, 'Not a regular expression: correct it.');

const base = {
  on: textShape.exactOptional(),
  severity: z.enum(['error', 'warning']).default('error'),
  note: textShape.exactOptional(),
};

const duringShape = z.strictObject({ field: textShape, from: textShape, to: textShape });

const conditionShape: z.ZodType<CheckCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionShape).min(1) }),
    z.strictObject({ not: conditionShape }),
    z.strictObject({ field: textShape, equals: valueShape }),
    z.strictObject({ field: textShape, atLeast: z.number() }),
  ]),
);

/** One way to check a demand, by `op`. */
export const checkShape: z.ZodType<CriterionCheck> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.enum(['present', 'is-url']), ...base }),
    z.strictObject({ op: z.enum(['present-any', 'present-all']), fields: textsShape, ...base }),
    z.strictObject({
      op: z.literal('present-if'),
      condition: conditionShape,
      demand: checkShape,
      ...base,
    }),
    z.strictObject({
      op: z.enum(['min-items', 'max-items']),
      value: z.int().positive(),
      ...base,
    }),
    z.strictObject({
      op: z.literal('range'),
      min: z.number().exactOptional(),
      max: z.number().exactOptional(),
      maxExcluded: z.boolean().default(false),
      step: z.number().positive().exactOptional(),
      unit: textShape,
      ...base,
    }),
    z.strictObject({
      op: z.literal('one-of'),
      values: textsShape,
      each: z.boolean().default(false),
      during: duringShape.exactOptional(),
      ...base,
    }),
    z.strictObject({ op: z.enum(['equals', 'not-equals']), value: valueShape, ...base }),
    z.strictObject({ op: z.literal('not-contains-any'), values: textsShape, ...base }),
    z.strictObject({ op: z.enum(['matches', 'each-matches']), pattern: patternShape, ...base }),
    z.strictObject({
      op: z.literal('is-date'),
      notAfterToday: z.boolean().default(false),
      ...base,
    }),
    z.strictObject({
      op: z.literal('before'),
      day: textShape,
      plusMonths: textShape.exactOptional(),
      ...base,
    }),
    z.strictObject({
      op: z.literal('equals-quotient'),
      dividend: textShape,
      divisor: z.number().positive(),
      tolerance: z.number().positive(),
      ...base,
    }),
    z.strictObject({ op: z.literal('unit-equals'), value: textShape, ...base }),
    z.strictObject({ op: z.literal('at-most-field'), other: textShape, ...base }),
    z.strictObject({ op: z.literal('needs-human'), proxy: textShape.exactOptional(), ...base }),
  ]),
);

/** True for text that is a regular expression. */
export function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
