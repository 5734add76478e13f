import { z } from 'zod';
import { planContract } from './plan.js';
import { planRequestContract } from './plans.js';
import { dayContract } from './terms.js';

const MOST_RUNS = 5_000;
const LARGEST_SEED = 2 ** 31;

export const chancesInput = z
  .strictObject({
    request: planRequestContract.describe(
      'The question of the plan, with what to take for chances and durations.',
    ),
    plan: planContract,
    seed: z.int().min(0).max(LARGEST_SEED).default(1),
    runs: z.int().min(1).max(MOST_RUNS).default(2_000),
    attempts: z.int().min(1).max(20).default(3).describe('Most attempts at one unit.'),
    by: dayContract.exactOptional().describe('Default the deadline, else the end of the plan.'),
  })
  .meta({ id: 'PlanChancesRequest' });

const estimate = z
  .object({ share: z.number(), from: z.number(), until: z.number() })
  .meta({ id: 'Estimate', description: 'A counted share with its 95 % interval.' });
const range = { low: estimate, high: estimate };

export const chancesContract = z
  .looseObject({
    runs: z.int(),
    seed: z.int(),
    attempts: z.int(),
    target: z.object({ on: dayContract, ...range }).describe('To have finished by that day.'),
    ever: z.object(range).describe('To finish by this plan at all.'),
    curve: z.array(z.object({ weeks: z.int(), on: dayContract, ...range })),
    quantiles: z
      .array(z.object({ share: z.number(), low: z.int().optional(), high: z.int().optional() }))
      .describe('Weeks after which that share of runs is finished; absent = fewer ever finish.'),
    secure: z
      .array(
        z.object({
          unit: z.string(),
          title: z.string(),
          gain: z.object(range),
          ends: z.object(range),
        }),
      )
      .describe('The step most worth securing first.'),
    takenAsCertain: z.array(z.string()),
    notKnown: z.array(z.string()),
    assumptions: z.array(z.string()),
  })
  .meta({
    id: 'PlanChances',
    description: 'How a plan may turn out, with the least and the greatest chances.',
  });
