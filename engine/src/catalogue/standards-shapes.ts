import { z } from 'zod';
import {
  addressShape,
  basisShape,
  isoDateShape,
  knowingShape,
  sourceShape,
  textShape,
  writtenDayShape,
} from '../terms/index.js';
import { checkShape } from './standards-check-shapes.js';

const boundsShape = z.strictObject({
  min: z.number().min(0).exactOptional(),
  max: z.number().positive().exactOptional(),
  maxExcluded: z.boolean().exactOptional(),
});

const limitsShape = z.strictObject({
  hours: boundsShape.exactOptional(),
  credits: boundsShape.exactOptional(),
  creditSystem: textShape.exactOptional(),
  creditText: textShape.exactOptional(),
  levels: textShape.exactOptional(),
});

const entryKeys = {
  from: writtenDayShape.exactOptional(),
  until: writtenDayShape.exactOptional(),
  basis: basisShape,
  knowing: knowingShape,
  note: textShape.exactOptional(),
};

const criterionShape = z.strictObject({
  id: textShape,
  text: textShape,
  kind: z.enum(['mandatory', 'optional', 'quality-principle']),
  field: textShape,
  check: checkShape,
  from: writtenDayShape.exactOptional(),
  until: writtenDayShape.exactOptional(),
  knowing: knowingShape,
  note: textShape.exactOptional(),
});

/** One file of `data/standards`. */
export const standardShape = z.strictObject({
  id: textShape,
  label: textShape,
  jurisdiction: textShape,
  owner: textShape,
  url: addressShape,
  year: z.int().min(1990).max(2200),
  edition: textShape,
  force: textShape,
  definition: textShape,
  limits: z.array(z.strictObject({ ...entryKeys, value: limitsShape })).default([]),
  reviews: z.array(z.strictObject({ ...entryKeys, value: textShape })).default([]),
  criteria: z.array(criterionShape).min(1),
  basis: basisShape,
  knowing: z.enum(['read', 'partly-read', 'recalled']),
  note: textShape.exactOptional(),
  sources: z.array(sourceShape).min(1),
  checked: isoDateShape,
});

/** What {@link standardShape} gives. */
export type StandardFile = z.output<typeof standardShape>;
