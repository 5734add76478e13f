import type { Goal, Workspace } from '../portfolio/index.js';
import { CairnError, type IsoDate } from '../terms/index.js';
import type { PlanRequest } from './request.js';

/**
 * The question "what next?" of a workspace, for one of its goals (the first when none is named). A plan without a
 * start of its own starts on `on`.
 * @throws CairnError `goal-missing` when the workspace has no goal and none is given.
 * @throws CairnError `limits-missing` when it does not say how many hours a week there are.
 */
export function planRequestOf(
  workspace: Workspace,
  on: IsoDate,
  goal: Goal | undefined = workspace.goals[0],
): PlanRequest {
  const { limits, assumptions, holdings, aims, pins, exceptions, conditionsMet } = workspace;
  const { weights, recognition, failed } = workspace;
  if (goal === undefined) throw new CairnError('goal-missing', 'The workspace has no goal.');
  if (limits === undefined) throw new CairnError('limits-missing', 'The workspace has no limits.');
  const { note: _, ...assumed } = assumptions ?? {};
  return {
    ...goal,
    holdings,
    pins,
    exceptions,
    conditionsMet,
    limits: { ...limits, start: limits.start ?? on },
    aims,
    ...(weights === undefined ? {} : { weights }),
    ...(assumptions === undefined ? {} : { assumptions: assumed }),
    ...(recognition === undefined ? {} : { recognition }),
    ...(failed === undefined ? {} : { failed }),
  };
}
