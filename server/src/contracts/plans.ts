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
import { findingContract } from './problems.js';
import { dayContract, figureContract, idContract, moneyContract } from './terms.js';

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
  .meta({ id: 'PlanRequest', description: 'What to plan for, with what is held and the limits.' });

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

const assignmentContract = z
  .object({
    item: z.string(),
    rule: z.string(),
    part: z.string().exactOptional(),
    amount: z.number(),
    uncertain: z.string().exactOptional(),
    exception: z.string().exactOptional(),
  })
  .meta({ id: 'Assignment', description: 'One held or planned item, counted by one rule.' });

const assumed = z.enum(['workloadHours', 'hoursPerWeek', 'durationWeeks', 'fee']);
const doubt = z.enum([
  'recalled-unit',
  'recalled-rule',
  'import-needs-approval',
  'credit-converted',
  'credit-conditional',
  'level-not-official',
  'assumed-duration',
  'recognition-chance-unknown',
  'recognition-fee-unknown',
]);

const chanceEnds = { min: z.number(), max: z.number() };

const stepContract = z
  .object({
    unit: z.string(),
    title: z.string(),
    by: z
      .enum(['prior-learning', 'exemption', 'repeat'])
      .exactOptional()
      .describe('How the unit is got; absent = studied for the first time.'),
    offering: z.string().exactOptional(),
    startWeek: z.int(),
    endWeek: z.int(),
    startsOn: dayContract,
    endsOn: dayContract,
    hoursPerWeek: z.number(),
    hoursByWeek: z
      .array(z.number())
      .exactOptional()
      .describe(
        'Hours in the weeks from startWeek on, when they differ; hoursPerWeek is the most.',
      ),
    workloadHours: z.number(),
    fee: moneyContract.exactOptional().describe('Absent = no known price.'),
    assumed: z.array(assumed),
    countsAs: assignmentContract.exactOptional(),
    neededBy: z.array(z.string()),
    doubts: z.array(doubt),
    chance: z.object(chanceEnds).exactOptional().describe('Absent = not known.'),
  })
  .meta({ id: 'PlanStep', description: 'One unit in its weeks.' });

const noteContract = z.object({
  kind: z.enum(['to-satisfy', 'stated', 'to-read', 'to-confirm']),
  about: z.string(),
  text: z.string(),
});

const awardInPlanContract = z
  .object({
    qualification: z.string(),
    specialisation: z.string().exactOptional(),
    week: z.int().describe('Weeks of the plan after which it is complete; 0 = from the start.'),
    completesOn: dayContract,
    assignments: z.array(assignmentContract),
  })
  .meta({ id: 'AwardInPlan', description: 'A further award, from when it is complete.' });

export const planContract = z
  .object({
    qualification: z.string(),
    specialisation: z.string().exactOptional(),
    steps: z.array(stepContract),
    assignments: z.array(assignmentContract),
    uncounted: z.array(z.string()),
    startsOn: dayContract,
    completesOn: dayContract,
    weeks: z.number(),
    fees: z.object({
      min: moneyContract,
      max: moneyContract.exactOptional(),
      unknownSteps: z.int(),
    }),
    riskPoints: z.number(),
    chance: z
      .object({ ...chanceEnds, unknown: z.array(z.string()) })
      .exactOptional()
      .describe('That every step is passed and counts; units whose chance is not known are named.'),
    also: z
      .array(awardInPlanContract)
      .exactOptional()
      .describe('Further awards that were asked for.'),
    onTheWay: z
      .array(awardInPlanContract)
      .exactOptional()
      .describe('Awards earned on the way, earliest first.'),
    notes: z.array(noteContract),
    figures: z.object({
      months: figureContract,
      workloadHours: figureContract,
      counted: figureContract,
      surplus: figureContract,
      fees: figureContract,
      pace: figureContract,
    }),
    data: z.object({ version: z.string(), hash: z.string() }),
  })
  .meta({ id: 'Plan', description: 'Units in their weeks, with the rules that they meet.' });

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

export const planCheckInput = z
  .strictObject({ request: planRequestContract, plan: planContract })
  .meta({ id: 'PlanCheckRequest' });

export const planCheckContract = z
  .object({ isSound: z.boolean(), findings: z.array(findingContract) })
  .meta({
    id: 'PlanCheck',
    description: 'Whether a plan keeps every rule, and where it does not.',
  });
