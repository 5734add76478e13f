import { buildCatalogue, type DataRelease } from 'cairn/catalogue';
import { checkPlan, openErrors, planningDataOf } from 'cairn/planning';
import type { Finding, IsoDate } from 'cairn/terms';
import type { PlanFile, PlanQuestion } from '../../../exports/plan-file.js';
import { evaluateGoal } from '../data/evaluate.js';
import { rulePlacesOf } from '../data/rule-places.js';
import type { Target } from '../data/useNext.js';

/** A plan from somebody else in the light of the rules that this device has. */
export type SharedPlan =
  | { readonly kind: 'unknown-award'; readonly qualification: string }
  | {
      readonly kind: 'known';
      readonly target: Target;
      /** True when the plan was made from the very same data. */
      readonly isSameData: boolean;
      /** What the plan breaks under today's rules and its maker does not accept; empty = it holds. */
      readonly breaches: readonly string[];
      /** All that the check says. */
      readonly findings: readonly Finding[];
    };

/** Checks a shared plan anew: what stands in a link is never believed. */
export function openShared(file: PlanFile, release: DataRelease): SharedPlan {
  const { request, plan } = file;
  const target = targetOf(file, file.madeOn, release);
  if (target === undefined) return { kind: 'unknown-award', qualification: request.qualification };
  const findings = checkPlan(request, plan, planningDataOf(target.release, request.limits.start));
  return {
    kind: 'known',
    target,
    isSameData: plan.data.hash === release.hash,
    breaches: openErrors(plan, findings).map(({ message }) => message),
    findings,
  };
}

/** The award of a shared plan or question, with the sender's own entries beside the catalogue. */
export function targetOf(
  file: PlanQuestion,
  on: IsoDate,
  release: DataRelease,
): Target | undefined {
  const { units, qualifications } = release.catalogue;
  const catalogue = buildCatalogue(
    [...units.values(), ...file.units],
    [...qualifications.values(), ...file.qualifications],
  );
  const { request } = file;
  const qualification = catalogue.qualifications.get(request.qualification);
  if (qualification === undefined) return undefined;
  const world = { ...release, catalogue };
  const goal = goalOf(file);
  const { holdings, pins = [], exceptions = [], conditionsMet = [] } = request;
  const held = { holdings, pins, exceptions, conditionsMet };
  const answer = evaluateGoal(held, goal, { release: world, qualification, on });
  const places =
    answer.kind === 'evaluated'
      ? rulePlacesOf(qualification, catalogue, goal.specialisation)
      : undefined;
  return { goal, qualification, release: world, places, answer };
}

export function goalOf({ request }: PlanQuestion): Target['goal'] {
  const { qualification, specialisation } = request;
  return { qualification, ...(specialisation === undefined ? {} : { specialisation }) };
}
