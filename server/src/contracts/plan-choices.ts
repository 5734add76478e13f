import { z } from 'zod';
import { planContract } from './plan.js';
import { proofContract } from './plans.js';
import { moneyContract } from './terms.js';

const provenPlan = z.looseObject({
  plan: planContract,
  proof: proofContract,
  isProven: z.boolean(),
});

export const staircaseContract = z
  .looseObject({
    kind: z.literal('staircase'),
    axes: z.enum(['weeks-fees', 'weeks-fees-recognition']),
    points: z.array(provenPlan).describe('By week, then fees; on two axes the fees fall.'),
    complete: z.boolean().describe('Every point is proven, and there is no other.'),
    gaps: z
      .array(
        z.object({
          fromWeek: z.int(),
          untilWeek: z.int(),
          mostFee: moneyContract.optional(),
          mostRiskPoints: z.int().optional(),
        }),
      )
      .describe('Where points may be missing.'),
    unpriced: z.array(z.string()).describe('Units whose fee is not known and left out.'),
    nodes: z.number(),
    statement: z.string(),
  })
  .meta({
    id: 'Staircase',
    description: 'Every choice between weeks and fees, or weeks, fees and risk points.',
  });

export const alternativesContract = z
  .looseObject({
    kind: z.literal('alternatives'),
    best: provenPlan,
    plans: z.array(
      provenPlan.extend({
        comparison: z.looseObject({
          onlyInA: z.array(z.string()),
          onlyInB: z.array(z.string()),
          inBoth: z.array(z.string()),
        }),
        traits: z.array(
          z.object({
            trait: z.string(),
            best: z.number(),
            other: z.number(),
            isBetter: z.boolean(),
          }),
        ),
      }),
    ),
    complete: z.boolean(),
    statement: z.string(),
  })
  .meta({ id: 'Alternatives', description: 'The best plan and others of other units.' });
