import { createHash } from 'node:crypto';
import type { InstanceSolution, PlannerInstance } from 'cairn/planning';
import {
  FAMILIES,
  inventInstance,
  PRESETS,
  type Preset,
  type Size,
  type Spec,
} from '../planner/invent-instance.js';

/** What is known about one instance of the published set. */
export interface SetEntry extends Spec {
  readonly name: string;
  /** SHA-256 of the instance as `JSON.stringify` writes it. */
  readonly sha256: string;
  readonly status: 'optimal' | 'infeasible' | 'best-known';
  readonly objective?: number;
  /** With `best-known`: no plan costs less. */
  readonly lowerBound?: number;
  readonly completionWeek?: number;
  readonly cost?: number;
  /** Solvers that proved the value; with two it does not rest on one program. */
  readonly provenBy: readonly string[];
  /** One plan of that value; others may exist. */
  readonly solution?: InstanceSolution;
}

const SEEDS: Readonly<Record<'S' | 'M' | 'L', readonly number[]>> = {
  S: [101, 102],
  M: [101, 102],
  L: [101],
};

/** Every instance of the set, in its order. */
export function setSpecs(): readonly Spec[] {
  const presets = Object.keys(PRESETS).filter(isPreset);
  const sizes: readonly ('S' | 'M' | 'L')[] = ['S', 'M', 'L'];
  return sizes.flatMap((size) =>
    FAMILIES.flatMap((family) =>
      SEEDS[size].flatMap((seed) => presets.map((preset) => ({ size, family, seed, preset }))),
    ),
  );
}

function isPreset(name: string): name is Preset {
  return Object.hasOwn(PRESETS, name);
}

/** The instance of a spec, with its name and the hash of its text. */
export function instanceOf(spec: Spec): {
  readonly instance: PlannerInstance;
  readonly sha256: string;
} {
  const instance = inventInstance(spec);
  const sha256 = createHash('sha256').update(JSON.stringify(instance)).digest('hex');
  return { instance, sha256 };
}

/** Narrows text to a size of the set. */
export function isSize(text: string): text is Size & ('S' | 'M' | 'L') {
  return text === 'S' || text === 'M' || text === 'L';
}
