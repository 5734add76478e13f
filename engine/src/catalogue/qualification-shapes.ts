import { z } from 'zod';
import {
  creditShape,
  isoDateShape,
  knowingShape,
  levelShape,
  sourceShape,
  textShape,
} from '../terms/index.js';
import { constraintShape } from './constraint-shapes.js';
import { ruleIdShape } from './rule-shapes.js';
import { catalogueIdShape, creditAtShape } from './unit-shapes.js';

const isOrdered = (range: { readonly min: number; readonly max: number }) => range.min <= range.max;

const feeShape = z.strictObject({
  what: textShape,
  minor: z
    .union([z.int().min(0), z.strictObject({ min: z.int().min(0), max: z.int().min(0) })])
    .transform((minor) => (typeof minor === 'number' ? { min: minor, max: minor } : minor))
    .refine(isOrdered, 'min must not be above max.'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Write the three-letter ISO 4217 code.'),
  year: z.int().min(1900).max(2200).exactOptional(),
  knowing: knowingShape.exactOptional(),
});

const durationShape = z
  .strictObject({
    min: z.number().positive(),
    max: z.number().positive(),
    unit: z.enum(['weeks', 'months', 'years']),
    text: textShape.exactOptional(),
    knowing: knowingShape.exactOptional(),
  })
  .refine(isOrdered, 'min must not be above max.');

/** A qualification as files write it; rules are read one by one afterwards. */
export const qualificationShape = z.strictObject({
  id: catalogueIdShape,
  code: textShape.exactOptional(),
  title: textShape,
  kind: textShape.default('qualification'),
  awardingBody: textShape,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Write the two-letter ISO 3166 code in capitals.')
    .exactOptional(),
  level: levelShape.exactOptional(),
  credit: creditShape.exactOptional(),
  creditAt: z.array(creditAtShape).default([]),
  totalUnits: z.int().positive().exactOptional(),
  status: z.enum(['open', 'closed']).default('open'),
  statusNote: textShape.exactOptional(),
  rule: z.unknown(),
  specialisations: z
    .array(z.strictObject({ id: ruleIdShape, title: textShape, rule: z.unknown() }))
    .default([]),
  alternatives: z.array(textShape).default([]),
  constraints: z.array(constraintShape).default([]),
  fees: z.array(feeShape).default([]),
  duration: durationShape.exactOptional(),
  entry: textShape.exactOptional(),
  sources: z.array(sourceShape).default([]),
  checked: isoDateShape,
  confidence: z.enum(['high', 'medium', 'low']).default('low'),
  knowing: knowingShape.default('read'),
  note: textShape.exactOptional(),
});

/** What {@link qualificationShape} gives. */
export type QualificationEntry = z.output<typeof qualificationShape>;
