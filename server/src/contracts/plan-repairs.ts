import { z } from 'zod';
import { planContract } from './plan.js';
import { planRequestContract, proofContract } from './plans.js';
import { dayContract, idContract } from './terms.js';

const MOST_UNITS = 2_000;

export const repairInput = z
  .strictObject({
    request: planRequestContract.describe('The question as it is now; its start is today.'),
    plan: planContract.describe('The old plan.'),
    notBegun: z
      .array(idContract)
      .max(MOST_UNITS)
      .default([])
      .describe('Units of the old plan that should have begun by then and did not.'),
  })
  .meta({ id: 'PlanRepairRequest' });

const named = { unit: z.string(), title: z.string() };

export const repairContract = z
  .looseObject({
    kind: z.literal('repaired'),
    plan: planContract,
    proof: proofContract,
    closeness: z
      .object({
        startedDropped: z.int(),
        changes: z.int(),
        shiftDays: z.int(),
        isProven: z.object({ units: z.boolean(), shift: z.boolean(), aims: z.boolean() }),
      })
      .describe('How far it is from the old plan, in the order in which it was made small.'),
    done: z.array(z.string()).describe('Units that were over: they are held now.'),
    running: z.array(z.string()).describe('Units that had begun.'),
    kept: z.array(
      z.object({ ...named, fromDay: dayContract, toDay: dayContract, shiftDays: z.int() }),
    ),
    dropped: z.array(
      z.object({
        ...named,
        wasRunning: z.boolean(),
        reason: z.looseObject({
          kind: z.enum([
            'unknown-unit',
            'refused',
            'no-way',
            'not-wanted',
            'clash',
            'farther',
            'as-near',
            'not-known',
          ]),
        }),
      }),
    ),
    added: z.array(z.object(named)),
  })
  .meta({ id: 'PlanRepair', description: 'The plan closest to an old one, with the difference.' });
