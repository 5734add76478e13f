import { z } from 'zod';
import { amountShape, isoDateShape, knowingShape, levelShape, textShape } from '../terms/index.js';
import { ruleIdShape } from './rule-shapes.js';
import { catalogueIdShape } from './unit-shapes.js';

const base = { id: ruleIdShape, text: textShape, knowing: knowingShape.exactOptional() };
const units = z.array(catalogueIdShape).min(1);
const share = z.number().min(0).max(1);
const months = z.int().positive();

const recognition = {
  ...base,
  max: amountShape.exactOptional(),
  share: share.exactOptional(),
  unit: textShape.exactOptional(),
  uncapped: z.boolean().exactOptional(),
  excludeUnits: units.exactOptional(),
  scope: textShape.exactOptional(),
};

const specialisedId = z
  .string()
  .regex(/^[^\s#/]+(#[^\s#/]+)?$/, 'Write the id of an award, or award#specialisation.');

/** One constraint as files write it; `knowing` follows the award when it is left out. */
export const constraintShape = z.discriminatedUnion('kind', [
  z.strictObject({ ...recognition, kind: z.literal('rpl') }),
  z.strictObject({ ...recognition, kind: z.literal('transfer') }),
  z.strictObject({
    ...base,
    kind: z.literal('residency'),
    min: amountShape.exactOptional(),
    share: share.exactOptional(),
    unit: textShape.exactOptional(),
    awardingBody: textShape.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('recency'),
    months,
    units: units.exactOptional(),
    relativeTo: z.enum(['start', 'completion']),
    appliesTo: z.literal('prior-learning').exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('timeLimit'),
    months,
    from: z.enum(['first-counted', 'admission', 'previous-counted']),
    units: units.exactOptional(),
    stages: z.array(z.strictObject({ units, months, text: textShape })).exactOptional(),
  }),
  z.strictObject({ ...base, kind: z.literal('closed'), on: isoDateShape }),
  z.strictObject({
    ...base,
    kind: z.literal('order'),
    last: catalogueIdShape.exactOptional(),
    sequence: z.array(catalogueIdShape).min(2).exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('load'),
    minPerTerm: amountShape.exactOptional(),
    maxPerTerm: amountShape.exactOptional(),
    unit: textShape.exactOptional(),
  }),
  z.strictObject({ ...base, kind: z.literal('prerequisite'), units }),
  z.strictObject({
    ...base,
    kind: z.literal('entryQualification'),
    anyOf: z.array(specialisedId).min(1),
    othersAccepted: z.boolean().exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('minAtLevel'),
    level: levelShape,
    min: amountShape,
    system: textShape.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('providerCap'),
    max: amountShape,
    unit: textShape.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('componentSize'),
    min: amountShape.exactOptional(),
    max: amountShape.exactOptional(),
    unit: textShape,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('grade'),
    min: textShape.exactOptional(),
    scale: z.enum(['percent', 'letter', 'gpa']).exactOptional(),
    scope: textShape.exactOptional(),
    rule: ruleIdShape.exactOptional(),
    units: units.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('wholeCredential'),
    qualification: catalogueIdShape,
    unit: catalogueIdShape.exactOptional(),
    replaces: units.exactOptional(),
  }),
  z.strictObject({ ...base, kind: z.literal('active') }),
  z.strictObject({ ...base, kind: z.literal('doubleCount'), allowed: z.boolean() }),
  z.strictObject({ ...base, kind: z.literal('noDoubleUse') }),
  z.strictObject({
    ...base,
    kind: z.literal('exclude'),
    units: units.exactOptional(),
    what: textShape.exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('statement'),
    about: textShape,
    share: share.exactOptional(),
    anyOf: z.array(textShape).exactOptional(),
  }),
]);
