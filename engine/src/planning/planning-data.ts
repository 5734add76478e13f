import type { Catalogue, CountingContext } from '../catalogue/index.js';
import type { Range, Source } from '../terms/index.js';

/** What the planner is told about a credit system; absent = not known. */
export interface CreditFacts {
  /** Study hours behind one credit. */
  readonly hoursPerCredit?: Range;
  readonly creditsPerFullTimeYear?: number;
  readonly sources?: readonly Source[];
}

/** The data release that a plan is made from, with the questions to frameworks as functions. */
export interface PlanningData {
  readonly catalogue: Catalogue;
  readonly counting: CountingContext;
  /** Facts of a credit system by id; undefined when the system is not known. */
  readonly creditFacts: (system: string) => CreditFacts | undefined;
  readonly version: string;
  /** Hash of the content of the release. */
  readonly hash: string;
}
