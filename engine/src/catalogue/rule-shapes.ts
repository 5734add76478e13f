import { z } from 'zod';
import { amountShape, knowingShape, levelShape, textShape } from '../terms/index.js';
import { catalogueIdShape } from './unit-shapes.js';

/** An id of a rule, pool part or constraint: words in small letters, joined by `-`, `.` and `/`. */
export const ruleIdShape = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/, 'Write an id such as core or electives/group-a.');

const base = {
  id: ruleIdShape.exactOptional(),
  label: textShape.exactOptional(),
  knowing: knowingShape.exactOptional(),
  overlap: z.boolean().exactOptional(),
  note: textShape.exactOptional(),
};

const openShape = z.strictObject({
  from: textShape,
  levels: z
    .strictObject({ framework: textShape, codes: z.array(textShape).min(1) })
    .exactOptional(),
  max: amountShape.exactOptional(),
  text: textShape.exactOptional(),
});

const partShape = z.strictObject({
  id: ruleIdShape,
  label: textShape,
  min: amountShape.default(0),
  max: amountShape.exactOptional(),
  pool: z.array(catalogueIdShape).default([]),
  open: z.boolean().default(false),
});

const poolBase = {
  ...base,
  pool: z.array(catalogueIdShape).default([]),
  poolComplete: z.boolean(),
  open: openShape.exactOptional(),
  parts: z.array(partShape).default([]),
  min: amountShape,
  max: amountShape.exactOptional(),
  minLevel: levelShape.exactOptional(),
};

/** One node of a rule tree, without looking into its children. */
export const ruleNodeShape = z.discriminatedUnion('op', [
  z.strictObject({ ...base, op: z.literal('allOf'), of: z.array(z.unknown()).min(1) }),
  z.strictObject({
    ...base,
    op: z.literal('anyOf'),
    min: z.int().min(1).default(1),
    of: z.array(z.unknown()).min(1),
  }),
  z.strictObject({ ...base, op: z.literal('unit'), unit: catalogueIdShape }),
  z.strictObject({ ...base, op: z.literal('qualification'), qualification: catalogueIdShape }),
  z.strictObject({ ...poolBase, op: z.literal('atLeast') }),
  z.strictObject({ ...poolBase, op: z.literal('creditsFrom'), system: textShape }),
  z.strictObject({
    ...poolBase,
    op: z.literal('hoursFrom'),
    measure: textShape.default('workloadHours'),
  }),
  z.strictObject({
    ...base,
    op: z.literal('condition'),
    kind: textShape,
    text: textShape,
    anyOf: z.array(textShape).default([]),
    min: z.number().exactOptional(),
  }),
]);

/** A node as it was read, before ids and labels are filled in. */
export type RuleNode = z.output<typeof ruleNodeShape>;
