import type { ModelAnswer } from '../model/planning-model.js';
import type { PlanProof } from '../plan.js';
import type { PlanRequest } from '../request.js';

/** What "optimal" means for a request: first in the order of its aims, or least in their weighted sum. */
export function bestStatement({ weights }: PlanRequest): string {
  if (weights === undefined) {
    return 'No other choice of known units and weeks is better in the order of the aims.';
  }
  const parts = WEIGHED.flatMap(([aim, step]) => {
    const weight = weights[aim] ?? 0;
    return weight === 0 ? [] : [`${weight} for each ${step}`];
  });
  return `No other choice of known units and weeks has fewer points: ${parts.join(', ')}.`;
}

const WEIGHED = [
  ['time', 'week'],
  ['cost', '100 minor units of money'],
  ['risk', 'risk point'],
  ['recognition', 'halving of the chance'],
  ['awards', 'award not earned on the way'],
] as const;

/** Says how sure the answer of a search is; `proven` is the sentence for a search that ended. */
export function planProofOf(
  answer: ModelAnswer & { readonly kind: 'optimal' | 'stopped' },
  proven: string,
): PlanProof {
  const { nodes } = answer;
  if (answer.kind === 'optimal') {
    const { objective } = answer.solution;
    return { objective, bound: objective, gapShare: 0, nodes, statement: proven };
  }
  const { bound, solution } = answer;
  if (solution === undefined) {
    return { bound, nodes, statement: 'The search was stopped before a plan was found.' };
  }
  const { objective } = solution;
  const gapShare = objective === 0 ? 0 : (objective - bound) / objective;
  const statement = 'The search was stopped; a better plan may exist within the gap.';
  return { objective, bound, gapShare, nodes, statement };
}
