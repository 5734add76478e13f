import { z } from 'zod';
import { planContract } from './plan.js';
import { planAnswerContract, planQuery, proofContract } from './plans.js';
import { idContract } from './terms.js';

export const whyNotQuery = planQuery.extend({
  unit: idContract.describe('The unit that the best plan leaves out.'),
});

export const conflictsQuery = planQuery.extend({
  most: z.coerce.number().int().min(1).max(200).default(20).describe('Most conflicts to name.'),
});

const memberContract = z.looseObject({ kind: z.string(), label: z.string() });

const priceContract = z
  .looseObject({
    kind: z
      .enum(['price', 'needed', 'not-known'])
      .describe('`needed`: there is no plan without it, and `answer` names the conflict.'),
    unit: z.string(),
    weeks: z.number().optional().describe('More than in the plan; negative = fewer.'),
    feeMinor: z.number().optional().describe('Likewise; absent = not known.'),
    riskPoints: z.number().optional(),
    sameInEveryAim: z.boolean().optional(),
    isProven: z.boolean().optional(),
    plan: planContract.optional().describe('The best plan without it.'),
    answer: planAnswerContract.optional(),
  })
  .meta({ id: 'StepPrice', description: 'What leaving a unit of a plan out costs.' });

export const reasonsContract = z
  .looseObject({
    kind: z.literal('reasons'),
    plan: planContract,
    proof: proofContract,
    isProven: z.boolean(),
    steps: z.array(
      z.looseObject({
        unit: z.string(),
        reasons: z.array(
          z.looseObject({ kind: z.enum(['counts', 'needed-first', 'insisted-on']) }),
        ),
      }),
    ),
    prices: z.array(priceContract),
    complete: z.boolean().describe('False: not every unit has its price yet.'),
  })
  .meta({ id: 'PlanReasons', description: 'The best plan with the reasons for each unit.' });

export const whyNotContract = z
  .looseObject({
    kind: z.literal('why-not'),
    unit: z.string(),
    plan: planContract.describe('The best plan.'),
    why: z.looseObject({
      kind: z.enum(['in-plan', 'held', 'other-plan', 'impossible', 'not-known']),
      plan: planContract.optional().describe('The best plan with the unit.'),
      answer: planAnswerContract.optional(),
    }),
  })
  .meta({ id: 'PlanWhyNot', description: 'Why the best plan leaves a unit out.' });

export const conflictsContract = z
  .looseObject({
    kind: z
      .enum(['conflicts', 'possible', 'not-known'])
      .describe('`possible`: nothing clashes; `not-known`: the search was stopped before.'),
    conflicts: z.array(z.array(memberContract)).optional(),
    corrections: z
      .array(z.array(memberContract))
      .optional()
      .describe('Smallest sets without which all the rest can be met, the fewest members first.'),
    complete: z.boolean().optional().describe('True: there are no others.'),
    statement: z.string().optional(),
  })
  .meta({ id: 'PlanConflicts', description: 'Every reason why something cannot be done.' });
