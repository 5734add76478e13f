import { z } from 'zod';
import { isoDateShape } from '../terms/index.js';
import { exceptionShape, pinShape } from './holding-shapes.js';

const entryShape = z.union([z.string(), z.record(z.string(), z.unknown())]);
const expectShape = z.strictObject({
  state: z.enum(['complete', 'incomplete', 'unknown']).optional(),
  headline: z.record(z.string(), z.unknown()).optional(),
  unitHeadline: z.record(z.string(), z.unknown()).optional(),
  /** Rule by item, in the layer of the award; every counted item when all are named. */
  counted: z.record(z.string(), z.string()).optional(),
  countedIn: z.record(z.string(), z.array(z.string())).optional(),
  uncertain: z.record(z.string(), z.string()).optional(),
  exceptions: z.record(z.string(), z.string()).optional(),
  surplus: z.record(z.string(), z.string()).optional(),
  surplusValues: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  notes: z.record(z.string(), z.string()).optional(),
  rules: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  pinCost: z.record(z.string(), z.number()).nullable().optional(),
  pinsNotHonoured: z.array(z.string()).optional(),
  deadlines: z.array(z.record(z.string(), z.unknown())).optional(),
  completions: z.record(z.string(), z.unknown()).optional(),
  /** Ids of the members of the clash, in order; empty = it can be completed. */
  clash: z.array(z.string()).optional(),
});
const caseShape = z.strictObject({
  name: z.string(),
  on: isoDateShape,
  startOn: isoDateShape.exactOptional(),
  /** Id in `data/catalogue`, or in place of it an award written here. */
  qualification: z.string().optional(),
  award: entryShape.optional(),
  others: z.union([z.string(), z.array(entryShape)]).optional(),
  units: z.union([z.string(), z.array(entryShape)]).optional(),
  holdings: z.array(entryShape),
  /** Fields of every holding that is written as a plain id. */
  each: z.record(z.string(), z.unknown()).default({}),
  specialisation: z.string().exactOptional(),
  pins: z.array(pinShape).default([]),
  exceptions: z.array(exceptionShape).default([]),
  conditionsMet: z.array(z.string()).default([]),
  conversions: z
    .array(z.strictObject({ from: z.string(), to: z.string(), min: z.number(), max: z.number() }))
    .default([]),
  aims: z.array(z.enum(['units', 'hours', 'cost'])).exactOptional(),
  greedy: z.number().optional(),
  expect: expectShape,
});
/** A file of `cases/portfolio` or `cases/worked-questions`. */
export const evaluationCasesShape = z.strictObject({
  id: z.string().optional(),
  question: z.string().optional(),
  why: z.string().optional(),
  awards: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  unitLists: z.record(z.string(), z.array(entryShape)).default({}),
  otherLists: z.record(z.string(), z.array(entryShape)).default({}),
  cases: z.array(caseShape).min(1),
});
/** What {@link evaluationCasesShape} gives. */
export type EvaluationCaseFile = z.output<typeof evaluationCasesShape>;

/** One case: what is held, and what must be said about it. */
export type EvaluationCase = z.output<typeof caseShape>;
