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

/** Cases of our own generator. */
export function inventedCases(size: Size, seeds: readonly number[]): readonly Case[] {
  const presets: readonly Preset[] = ['fastest', 'cheapest', 'balanced'];
  return FAMILIES.flatMap((family) =>
    seeds.flatMap((seed) =>
      presets.map((preset) => {
        const instance = inventInstance({ size, family, seed, preset });
        return caseOf(instance.id, instance);
      }),
    ),
  );
}
