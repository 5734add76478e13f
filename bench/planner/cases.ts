import type { PlannerInstance } from 'cairn/planning';
import { FAMILIES, inventInstance, type Preset, type Size } from './invent-instance.js';

/** One instance to measure, with its name in the table. */
export interface Case {
  readonly name: string;
  readonly instance: PlannerInstance;
}

/** Names an instance for the table. */
export function caseOf(name: string, instance: PlannerInstance): Case {
  return { name, instance: { ...instance, id: name } };
}

/** Cases of our own generator, one after the other; no families = all of them. */
export function* inventedCases(
  size: Size,
  seeds: readonly number[],
  families: readonly string[],
): Generator<Case> {
  const presets: readonly Preset[] = ['fastest', 'cheapest', 'balanced'];
  for (const family of FAMILIES.filter((name) => families.length === 0 || families.includes(name)))
    for (const seed of seeds)
      for (const preset of presets) {
        const instance = inventInstance({ size, family, seed, preset });
        yield caseOf(instance.id, instance);
      }
}
