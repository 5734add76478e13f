import type { ModelAnswer } from '../model/planning-model.js';
import type { PlanProof } from '../plan.js';

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
