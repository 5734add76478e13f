import { buildCatalogue, type DataRelease } from 'cairn/catalogue';
import { checkPlan, planningDataOf } from 'cairn/planning';
import { readOwnCatalogue } from 'cairn/portfolio';
import type { PlanFile } from '../../../exports/plan-file.js';
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
      /** What the plan breaks under today's rules; empty = it holds. */
      readonly breaches: readonly string[];
    };

/** Checks a shared plan anew: what stands in a link is never believed. */
export function openShared(file: PlanFile, release: DataRelease): SharedPlan {
  const own = readOwnCatalogue(file.own?.units ?? [], file.own?.qualifications ?? []);
  const { units, qualifications } = release.catalogue;
  const catalogue = buildCatalogue(
    [...units.values(), ...own.units],
    [...qualifications.values(), ...own.qualifications],
  );
  const { request, plan } = file;
  const qualification = catalogue.qualifications.get(request.qualification);
  if (qualification === undefined) {
    return { kind: 'unknown-award', qualification: request.qualification };
  }
  const world = { ...release, catalogue };
  const goal = goalOf(file);
  const { holdings, pins = [], exceptions = [], conditionsMet = [] } = request;
  const held = { holdings, pins, exceptions, conditionsMet };
  const answer = evaluateGoal(held, goal, { release: world, qualification, on: file.madeOn });
  const places =
    answer.kind === 'evaluated'
      ? rulePlacesOf(qualification, catalogue, goal.specialisation)
      : undefined;
  const findings = checkPlan(request, plan, planningDataOf(world, request.limits.start));
  return {
    kind: 'known',
    target: { goal, qualification, release: world, places, answer },
    isSameData: plan.data.hash === release.hash,
    breaches: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  };
}

export function goalOf({ request }: PlanFile): Target['goal'] {
  const { qualification, specialisation } = request;
  return { qualification, ...(specialisation === undefined ? {} : { specialisation }) };
}
