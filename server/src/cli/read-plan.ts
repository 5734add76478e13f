import { PLAN_FORMAT, type Plan, readPlanDocument } from 'cairn/planning';
import type { CliIo } from './io.js';
import { accept, readInput } from './read-input.js';

/**
 * A plan from a file: a saved plan, or what `cairn plan --json` printed.
 * @throws CairnError when the file cannot be read or holds no plan
 */
export async function readPlan(io: CliIo, path: string): Promise<Plan> {
  return planIn(path, await readInput(io, path));
}

/** The plan in a document that was read. */
export function planIn(path: string, value: unknown): Plan {
  return accept(path, readPlanDocument(documentOf(value)));
}

/** A saved plan as it is; the plan in a printed answer as if it had been saved. */
function documentOf(value: unknown): unknown {
  const isAnswer =
    typeof value === 'object' && value !== null && 'plan' in value && !('format' in value);
  return isAnswer ? { format: PLAN_FORMAT, plan: value.plan } : value;
}
