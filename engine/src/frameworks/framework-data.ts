import type { CreditSystem } from './credit-system.js';
import type { Framework, Referencing } from './framework.js';

/** One relation of two frameworks, seen from one of them. */
export interface Relation {
  readonly edge: Referencing;
  /** The framework whose file carries the relation; its levels are the keys of the maps. */
  readonly owner: string;
  /** The framework on the other side of the one that was asked. */
  readonly other: string;
  /** True when the asked framework is the owner. */
  readonly isOwn: boolean;
}

/** Frameworks and credit systems of one release, indexed. */
export interface FrameworkData {
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly creditSystems: ReadonlyMap<string, CreditSystem>;
  /** Relations of each framework, those told by the other side included. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
}

/** Indexes a release; built once and shared. */
export function buildFrameworkData(
  frameworks: readonly Framework[],
  creditSystems: readonly CreditSystem[],
): FrameworkData {
  return {
    frameworks: new Map(frameworks.map((framework) => [framework.id, framework])),
    creditSystems: new Map(creditSystems.map((system) => [system.id, system])),
    relations: relationsOf(frameworks),
  };
}

function relationsOf(frameworks: readonly Framework[]): ReadonlyMap<string, readonly Relation[]> {
  const relations = new Map<string, Relation[]>();
  const add = (framework: string, relation: Relation) => {
    const known = relations.get(framework);
    if (known) known.push(relation);
    else relations.set(framework, [relation]);
  };
  for (const { id, referencing } of frameworks) {
    for (const edge of referencing) {
      add(id, { edge, owner: id, other: edge.framework, isOwn: true });
      add(edge.framework, { edge, owner: id, other: id, isOwn: false });
    }
  }
  return relations;
}
