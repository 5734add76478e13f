import { z } from 'zod';
import { planContract } from './plan.js';

export const comparisonInput = z
  .strictObject({ a: planContract, b: planContract })
  .meta({ id: 'PlanComparisonRequest' });

const known = z.number().optional();
const cause = z.looseObject({ change: z.number() });
const chain = z.array(
  z.object({
    unit: z.string(),
    title: z.string(),
    weeks: z.int(),
    waitWeeks: z.int(),
    begins: z.enum(['with-plan', 'after-needed', 'after-hours', 'on-its-day']),
  }),
);

export const comparisonContract = z
  .looseObject({
    onlyInA: z.array(z.string()),
    onlyInB: z.array(z.string()),
    inBoth: z.array(z.string()),
    deltas: z.array(
      z.object({
        measure: z.string(),
        unit: z.string(),
        a: known,
        b: known,
        change: known.describe('b − a; absent = not known.'),
        causes: z.array(cause),
      }),
    ),
    rules: z.array(
      z.object({
        rule: z.string(),
        part: z.string().optional(),
        a: z.number(),
        b: z.number(),
        change: z.number(),
        causes: z.array(cause),
      }),
    ),
    chains: z.object({ a: chain, b: chain }).describe('What makes each plan as long as it is.'),
    offRamps: z.array(z.looseObject({ qualification: z.string(), weekInA: known, weekInB: known })),
    places: z
      .array(
        z.object({
          measure: z.enum(['provider', 'country']),
          value: z.string().optional(),
          unitsInA: z.array(z.string()),
          unitsInB: z.array(z.string()),
        }),
      )
      .optional(),
    online: z.object({ a: known, b: known, change: known, causes: z.array(cause) }).optional(),
  })
  .meta({ id: 'PlanComparison', description: 'What plan b does otherwise than plan a, and why.' });
