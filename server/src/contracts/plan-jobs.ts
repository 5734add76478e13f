import { z } from 'zod';
import { alternativesContract, staircaseContract } from './plan-choices.js';
import { conflictsContract, reasonsContract, whyNotContract } from './plan-reasons.js';
import { repairContract } from './plan-repairs.js';
import { planAnswerContract } from './plans.js';
import { findingContract } from './problems.js';

export const planJobEventsContract = z.string().meta({
  id: 'PlanJobEvents',
  description:
    'Server-sent events: `event: progress`, `event: soFar`, then `event: done` or `event: failed`, each with one line of JSON as `data`.',
  examples: ['event: progress\ndata: {"incumbent":52,"bound":35,"nodes":12}\n\n'],
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
    soFar: z
      .union([staircaseContract, alternativesContract, reasonsContract, conflictsContract])
      .optional()
      .describe('Points, plans, prices or conflicts found while more are being looked for.'),
    answer: z
      .union([
        staircaseContract,
        alternativesContract,
        repairContract,
        reasonsContract,
        whyNotContract,
        conflictsContract,
        planAnswerContract,
      ])
      .optional(),
    problem: z.object({ code: z.string(), message: z.string() }).optional(),
    notes: z
      .array(findingContract)
      .optional()
      .describe(
        'Names in the request that nothing has, circles of prerequisites, rules that no units can meet. Only where the plan was started.',
      ),
  })
  .meta({ id: 'PlanJob', description: 'A plan in the making, or just made.' });
