import type { ScopedConstraint } from '../../catalogue/index.js';
import type { ConstraintNote } from '../evaluation.js';
import type { HeldItem } from './held-item.js';
import { isInScope } from './scene.js';
import type { SolvedScene } from './solved-scene.js';

/** What one check of a constraint finds. */
export interface NoteFinding {
  readonly state: ConstraintNote['state'];
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Holdings that count in the part of the tree that a constraint speaks about, each once. */
export function countedUnder(solved: SolvedScene, scoped: ScopedConstraint): readonly HeldItem[] {
  const { scene } = solved.parts;
  const inside = solved.countings.filter((entry) => isInScope(scene, scoped, entry));
  return [...new Set(inside.map((entry) => entry.held))];
}
