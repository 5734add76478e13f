import type { CreditSystem } from './credit-system.js';
import type { Framework } from './framework.js';

/** All frameworks and credit systems of one data release, by id. */
export interface FrameworkData {
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly creditSystems: ReadonlyMap<string, CreditSystem>;
}

/** Indexes frameworks and credit systems by id. */
export function buildFrameworkData(
  frameworks: readonly Framework[],
  creditSystems: readonly CreditSystem[],
): FrameworkData {
  return {
    frameworks: new Map(frameworks.map((framework) => [framework.id, framework])),
    creditSystems: new Map(creditSystems.map((system) => [system.id, system])),
  };
}
