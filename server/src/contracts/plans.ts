import {
  aimsShape,
  assumptionsShape,
  exceptionShape,
  holdingShape,
  limitsShape,
  pinShape,
} from 'cairn/portfolio';
import { z } from 'zod';
import { findingContract } from './problems.js';
import { dayContract, figureContract, idContract, moneyContract } from './terms.js';

const MAX_ITEMS = 2_000;
const ids = z.array(idContract).max(MAX_ITEMS);
/** Own units and awards have the shape of the data files, which the reader of plan requests checks. */
const ownRecord = z.record(z.string(), z.unknown());

export const planRequestFields = {
  qualification: z
    .union([idContract, z.looseObject({ id: idContract })])
    .describe('Id of a qualification of the release, or an award in full.'),
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
    ...planRequestFields,
    limits: limitsShape,
    aims: aimsShape.describe('Most important first.'),
    assumptions: assumptionsShape.exactOptional(),
  })
  .meta({ id: 'PlanRequest', description: 'What to plan for, with what is held and the limits.' });

export const planQuery = z.strictObject({
  timeLimitSeconds: z.coerce
    .number()
    .int()
    .min(1)
    .max(300)
    .default(30)
    .describe('Then the best plan so far is the answer, with its gap.'),
});

export const planParams = z.object({ planJobId: z.string().max(100) });

const stepContract = z
  .looseObject({
    unit: z.string(),
    title: z.string(),
    startWeek: z.int(),
    endWeek: z.int(),
    startsOn: dayContract,
    endsOn: dayContract,
    workloadHours: z.number(),
    fee: moneyContract.optional(),
  })
  .meta({ id: 'PlanStep' });

export const planContract = z
  .looseObject({
    qualification: z.string(),
    steps: z.array(stepContract),
    startsOn: dayContract,
    completesOn: dayContract,
    weeks: z.number(),
    figures: z.record(z.string(), figureContract),
    data: z.object({ version: z.string(), hash: z.string() }),
  })
  .meta({ id: 'Plan', description: 'Units in their weeks, with the rules that they meet.' });

const proofContract = z
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
    kind: z.enum(['optimal', 'stopped', 'infeasible']),
    plan: planContract.optional(),
    conflict: z.array(z.looseObject({ kind: z.string(), label: z.string() })).optional(),
    repairs: z.array(z.looseObject({ kind: z.string(), label: z.string() })).optional(),
    proof: proofContract,
  })
  .meta({
    id: 'PlanAnswer',
    description: 'A proven best plan, the best one so far, or the smallest conflict with repairs.',
  });

export const planJobContract = z
  .object({
    id: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    createdAt: z.string().meta({ format: 'date-time' }),
    keptUntil: z
      .string()
      .meta({ format: 'date-time' })
      .optional()
      .describe('The plan is forgotten then; it is never stored.'),
    progress: z
      .looseObject({ incumbent: z.number().optional(), bound: z.number(), nodes: z.number() })
      .optional(),
    answer: planAnswerContract.optional(),
    problem: z.object({ code: z.string(), message: z.string() }).optional(),
  })
  .meta({ id: 'PlanJob', description: 'A plan in the making, or just made.' });

export const planCheckInput = z
  .strictObject({ request: planRequestContract, plan: z.record(z.string(), z.unknown()) })
  .meta({ id: 'PlanCheckRequest' });

export const planCheckContract = z
  .object({ isSound: z.boolean(), findings: z.array(findingContract) })
  .meta({
    id: 'PlanCheck',
    description: 'Whether a plan keeps every rule, and where it does not.',
  });
