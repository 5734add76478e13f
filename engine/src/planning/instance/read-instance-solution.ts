import { z } from 'zod';
import { type Reading, readShape } from '../../terms/index.js';
import type { InstanceSolution } from './planner-instance.js';

const MOST_ITEMS = 100_000;

const solutionShape = z.object({
  starts: z.record(z.string().max(200), z.int().min(0)).refine(isSmall, `At most ${MOST_ITEMS}.`),
  counts: z
    .record(z.string().max(200), z.string().max(200))
    .refine(isSmall, `At most ${MOST_ITEMS}.`),
});

/**
 * Reads a solution, or the answer that carries it under `solution`.
 *
 * Names are not checked here: a solution that names what the instance does not have is a wrong plan, which
 * {@link checkInstanceSolution} says.
 */
export function readInstanceSolution(value: unknown): Reading<InstanceSolution> {
  const inner =
    typeof value === 'object' && value !== null && 'solution' in value ? value.solution : value;
  return readShape(solutionShape, inner);
}

function isSmall(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).length <= MOST_ITEMS;
}
