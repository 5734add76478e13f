import type { Plan, PlanAim } from 'cairn/planning';
import type { Evaluation, RuleStanding } from 'cairn/portfolio';
import type { PlanState } from '../../../planner/index.js';
import { acceptedIn } from '../own/override-lines.js';
import type { OwnPlan } from '../own/useOwnPlan.js';
import type { OtherPlan } from '../stairs/usePick.js';

/** What a proof speaks of: the first of the aims, or the weighed sum of all. */
export type ProvenAim = PlanAim | 'weights';

/** How sure the plan on the page is. */
export type ProofView =
  | { readonly kind: 'proven'; readonly aim: ProvenAim; readonly knownOnly: boolean }
  /** A point of the staircase: nothing is as early and cheaper. */
  | { readonly kind: 'step'; readonly knownOnly: boolean }
  /** A point on three axes: nothing is as early, as cheap and as sure. */
  | { readonly kind: 'surface'; readonly knownOnly: boolean }
  /** The best of the plans that take other units. */
  | { readonly kind: 'other' }
  /** The person's own version: the check alone speaks for it. */
  | { readonly kind: 'own'; readonly accepted: number; readonly isBroken: boolean }
  | { readonly kind: 'gap'; readonly gapShare: number; readonly isSearching: boolean }
  | { readonly kind: 'best-so-far'; readonly isSearching: boolean };

/** The proof of a state, for the first of the aims; undefined when there is no plan to be sure of. */
export function proofOf(
  state: PlanState,
  aim: ProvenAim,
  evaluation: Evaluation,
): ProofView | undefined {
  if (state.kind === 'optimal') {
    return { kind: 'proven', aim, knownOnly: isOpenEnded(evaluation.root, state.plan) };
  }
  if (state.kind !== 'stopped' || state.plan === undefined) return undefined;
  const { isSearching, proof } = state;
  return proof.gapShare === undefined
    ? { kind: 'best-so-far', isSearching }
    : { kind: 'gap', gapShare: proof.gapShare, isSearching };
}

/** The proof of a plan that stands in place of the best one. */
export function proofOfOther(
  { plan, isProven, from }: OtherPlan,
  evaluation: Evaluation,
): ProofView {
  if (!isProven) return { kind: 'best-so-far', isSearching: false };
  if (from === 'others') return { kind: 'other' };
  const knownOnly = isOpenEnded(evaluation.root, plan);
  return { kind: from === 'stairs' ? 'step' : 'surface', knownOnly };
}

/** What can be said of the person's own version. */
export function proofOfOwn({ file, open }: Pick<OwnPlan, 'file' | 'open'>): ProofView {
  const accepted = file === undefined ? 0 : acceptedIn(file.plan);
  return { kind: 'own', accepted, isBroken: open.length > 0 };
}

/** True when a rule that the plan serves takes more units than the catalogue lists. */
function isOpenEnded(root: RuleStanding, plan: Plan): boolean {
  const served = new Set(plan.assignments.map(({ rule }) => rule));
  const isOpen = (standing: RuleStanding): boolean =>
    (!standing.poolComplete && served.has(standing.rule)) || standing.children.some(isOpen);
  return isOpen(root);
}
