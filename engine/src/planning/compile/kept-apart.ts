import { isNamedIn } from './named-in.js';
import type { Scene } from './scene.js';

/**
 * Which units may be of use without being counted: what another one needs first, what the person insists on, and
 * with several awards all, since one may count here and the other there. Exclusions are about what is counted
 * together, so only of the others are two that exclude each other never both taken.
 */
export function usableUncounted(
  scene: Pick<Scene, 'awards' | 'ways' | 'graph' | 'request'>,
): (unit: string) => boolean {
  if (scene.awards.length > 1) return () => true;
  const units = neededFirst(scene);
  const insisted = scene.request.limits.with;
  return (unit) => units.has(unit) || isNamedIn(insisted, unit);
}

/** Units that something else has to come after or begin with. */
export function neededFirst({ ways, graph }: Pick<Scene, 'ways' | 'graph'>): ReadonlySet<string> {
  const units = [...new Set(ways.map(({ unit }) => unit))];
  return new Set([
    ...units.flatMap(({ prerequisites, corequisites = [] }) =>
      [...prerequisites, ...corequisites].flatMap(({ anyOf }) => anyOf),
    ),
    ...graph.constraints.flatMap(({ constraint }) =>
      constraint.kind === 'prerequisite' ? constraint.units : [],
    ),
  ]);
}
