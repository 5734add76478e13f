import {
  aimsShape,
  assumptionsShape,
  awardWishShapes,
  exceptionShape,
  failedShape,
  holdingShape,
  limitsShape,
  pinShape,
  recognitionShape,
  weightsShape,
} from 'cairn/portfolio';
import { z } from 'zod';
import { OWN_QUESTION } from './examples.js';
import { planContract } from './plan.js';
import { findingContract } from './problems.js';
import { dayContract, idContract } from './terms.js';

const MAX_ITEMS = 2_000;
const ids = z.array(idContract).max(MAX_ITEMS);
/** Own units and awards have the shape of the data files, which the reader of plan requests checks. */
const ownRecord = z.record(z.string(), z.unknown());

const askedFields = {
  specialisation: idContract.exactOptional(),
  holdings: z.array(holdingShape).max(MAX_ITEMS).default([]).describe('What the person has.'),
  pins: z.array(pinShape).max(MAX_ITEMS).default([]),
  exceptions: z.array(exceptionShape).max(MAX_ITEMS).default([]),
  conditionsMet: ids.default([]),
  units: z.array(ownRecord).max(MAX_ITEMS).default([]).describe('Units that the release lacks.'),
  qualifications: z.array(ownRecord).max(MAX_ITEMS).default([]),
};

export const planRequestContract = z
  .strictObject({
    format: z.literal('cairn-plan-request/1').exactOptional(),
    title: z.string().max(200).exactOptional(),
    invented: z.boolean().exactOptional(),
    note: z.string().max(2_000).exactOptional(),
    qualification: z
      .union([idContract, z.looseObject({ id: idContract })])
      .describe('Id of a qualification of the release, or an award in full.'),
    ...askedFields,
    limits: limitsShape,
    aims: aimsShape.describe('Most important first.'),
    weights: weightsShape
      .exactOptional()
      .describe(
        'Instead of one aim after the other one sum is made small: points for a week, 100 minor units of money, a risk point, a halving of the chance, an award not earned.',
      ),
    also: awardWishShapes.also.describe('Further awards that the same plan finishes.'),
    doubleCounting: awardWishShapes.doubleCounting.describe(
      'What may count in two awards, where they do not say; default forbidden.',
    ),
    onTheWay: awardWishShapes.onTheWay.describe(
      'Awards worth having on the way; the aim awards weighs them.',
    ),
    assumptions: assumptionsShape.exactOptional(),
    recognition: z
      .array(recognitionShape)
      .max(MAX_ITEMS)
      .exactOptional()
      .describe('What may be asked for instead of studying.'),
    failed: z
      .array(failedShape)
      .max(MAX_ITEMS)
      .exactOptional()
      .describe('Units that were not passed; they may be taken again.'),
  })
  .meta({
    id: 'PlanRequest',
    description: 'What to plan for, with what is held and the limits.',
    examples: [OWN_QUESTION],
  });

export const evaluationInput = z
  .strictObject({
    ...askedFields,
    on: dayContract.exactOptional().describe('Day on which validity is asked; default today.'),
    startOn: dayContract.exactOptional().describe('First day of study; default `on`.'),
  })
  .meta({ id: 'EvaluationRequest', description: 'What is held.' });

const standingContract = z
  .looseObject({
    rule: z.string(),
    label: z.string(),
    state: z.enum(['met', 'short', 'unknown', 'not-needed', 'waived']),
    counted: z.number(),
    required: z.number(),
    missing: z.number(),
    candidates: z.array(z.string()),
    get children() {
      return z.array(standingContract);
    },
  })
  .meta({ id: 'RuleStanding', description: 'How one rule of the tree stands.' });

export const evaluationContract = z
  .looseObject({
    qualification: z.string(),
    on: dayContract,
    state: z.enum(['complete', 'incomplete', 'unknown']),
    assignments: z.array(z.looseObject({ item: z.string(), rule: z.string(), amount: z.number() })),
    root: standingContract,
    surplus: z.array(z.looseObject({ holding: z.string(), reason: z.string() })),
    headline: z.looseObject({
      measure: z.string(),
      counted: z.number(),
      required: z.number(),
      missing: z.number(),
    }),
  })
  .meta({
    id: 'Evaluation',
    description:
      'What holdings count toward an award: exactly one rule each, with what is missing.',
  });

export const nearestInput = z
  .strictObject({
    holdings: askedFields.holdings,
    exceptions: askedFields.exceptions,
    conditionsMet: askedFields.conditionsMet,
    units: askedFields.units,
    qualifications: askedFields.qualifications,
    on: dayContract.exactOptional().describe('Day on which validity is asked; default today.'),
  })
  .meta({ id: 'NearestRequest', description: 'What is held, to be laid beside every award.' });

export const nearestContract = z
  .object({
    on: dayContract,
    awards: z.array(
      z.looseObject({
        qualification: z.string(),
        state: z.enum(['complete', 'incomplete', 'unknown']),
        headline: z.looseObject({
          measure: z.string(),
          counted: z.number(),
          required: z.number(),
          missing: z.number(),
        }),
        doneShare: z.number(),
        missingUnits: z.object({ count: z.number(), basis: z.enum(['proven', 'estimate']) }),
        routes: z
          .object({ count: z.int(), isAll: z.boolean(), units: z.array(z.string()) })
          .optional()
          .describe('The smallest sets of units that complete it, for the nearest three.'),
      }),
    ),
  })
  .meta({ id: 'NearestAwards', description: 'Awards toward which something held counts.' });

export const planQuery = z.strictObject({
  timeLimitSeconds: z.coerce
    .number()
    .int()
    .min(1)
    .max(300)
    .default(30)
    .describe('Then the best plan so far is the answer, with its gap.'),
});

export const staircaseQuery = planQuery.extend({
  axes: z
    .enum(['weeks-fees', 'weeks-fees-recognition'])
    .default('weeks-fees')
    .describe('With recognition, what is left to confirm (risk points) is a third axis.'),
});

export const alternativesQuery = planQuery.extend({
  most: z.coerce.number().int().min(1).max(20).default(3).describe('How many beside the best.'),
  withinShare: z.coerce
    .number()
    .min(0)
    .max(10)
    .default(0.1)
    .describe(
      'How much worse in the first aim: 0.1 = at most 10 % more weeks, fees or risk points.',
    ),
  differBy: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .exactOptional()
    .describe('Units of each plan before it that another plan leaves out; default a fifth.'),
});

export const planParams = z.object({ planJobId: z.string().max(100) });

export const proofContract = z
  .looseObject({
    objective: z.number().optional(),
    bound: z.number().optional(),
    gapShare: z.number().optional(),
    nodes: z.number(),
    statement: z.string(),
  })
  .meta({ id: 'PlanProof', description: 'How sure the answer is.' });

export const planAnswerContract = z
  .looseObject({
    kind: z.enum(['optimal', 'stopped', 'infeasible', 'needs-assumption', 'mixed-currencies']),
    plan: planContract.optional(),
    conflict: z.array(z.looseObject({ kind: z.string(), label: z.string() })).optional(),
    repairs: z.array(z.looseObject({ kind: z.string(), label: z.string() })).optional(),
    missing: z
      .array(z.object({ assumption: z.string(), units: z.array(z.string()) }))
      .optional()
      .describe('Facts for which the request must say what to take.'),
    proof: proofContract.optional(),
  })
  .meta({
    id: 'PlanAnswer',
    description:
      'A proven best plan, the best one so far, the smallest conflict with repairs, or what has to be said first.',
  });

export const planCheckInput = z
  .strictObject({ request: planRequestContract, plan: planContract })
  .meta({ id: 'PlanCheckRequest' });

export const planCheckContract = z
  .object({ isSound: z.boolean(), findings: z.array(findingContract) })
  .meta({
    id: 'PlanCheck',
    description: 'Whether a plan keeps every rule, and where it does not.',
  });
