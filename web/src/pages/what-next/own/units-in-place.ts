import { flattenRules, type Unit } from 'cairn/catalogue';
import type { Plan, PlanStep } from 'cairn/planning';
import type { Target } from '../data/useNext.js';

/** Units that the rule names that counts a step, which are neither held nor planned; by title. */
export function unitsInPlace(
  { countsAs }: Pick<PlanStep, 'countsAs'>,
  plan: Plan,
  { qualification, release, goal }: Pick<Target, 'qualification' | 'release' | 'goal'>,
  holdings: readonly { readonly unit?: string }[],
): readonly Unit[] {
  if (countsAs === undefined) return [];
  const { catalogue } = release;
  const { nodes } = flattenRules(qualification, catalogue, { specialisation: goal.specialisation });
  const node = nodes.get(countsAs.rule);
  if (node?.kind !== 'sum') return [];
  const slots = node.parts.flatMap((part) => part.slots);
  const pool = slots.filter(({ part }) => part === countsAs.part).flatMap((slot) => [...slot.pool]);
  const used = new Set([
    ...plan.steps.map(({ unit }) => unit),
    ...holdings.flatMap(({ unit }) => unit ?? []),
  ]);
  return [...new Set(pool)]
    .filter((id) => !used.has(id))
    .flatMap((id) => catalogue.units.get(id) ?? [])
    .filter((unit) => !unit.isSlot)
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}
