/**
 * The integer model between rules and search.
 *
 * min time·C + Σ over taken activities of (cost·costᵢ + risk·riskᵢ), C = last end week (0 when none is taken)
 *
 * Everything is an integer, so an objective gap below 1 is a proof. Rules of any kind are rows over 0/1
 * variables; only starts, hours, prerequisites, intakes and validity know about weeks.
 */
export interface PlanningModel {
  readonly objective: { readonly time: number; readonly cost: number; readonly risk: number };
  /** Weeks available: every activity ends at or before this week. */
  readonly horizonWeeks: number;
  /** Hours available in every week that `weekHours` does not name. */
  readonly weeklyHours: number;
  /** Hours available in weeks 0, 1, …; weeks beyond its end have `weeklyHours`. Absent = the same in all. */
  readonly weekHours?: readonly number[];
  /** Most that Σ cost of taken activities may be; undefined = no limit. */
  readonly budget?: number;
  readonly activities: readonly Activity[];
  readonly variables: readonly ModelVariable[];
  readonly rows: readonly ModelRow[];
}

/** Something that may be taken, at most once. */
export interface Activity {
  readonly id: string;
  /** At least 1; or 0 without hours, for what only says something: no other activity waits for it. */
  readonly weeks: number;
  /** Hours in each running week; with `hoursByWeek` the most of them. */
  readonly hours: number;
  /** Hours in its first, second … week, when they differ; as many as `weeks`. */
  readonly hoursByWeek?: readonly number[];
  readonly cost: number;
  readonly risk: number;
  /** Weeks in which it may start, ascending; undefined = any week. */
  readonly intakes?: readonly number[];
  /** Counts only while C ≤ its end + validity; undefined = for ever. */
  readonly validityWeeks?: number;
  /** AND of OR-clauses of activity ids; each clause: one member taken and ended by the start. Held members are compiled away. */
  readonly prerequisites: readonly (readonly string[])[];
  /** AND of OR-clauses of activity ids; each clause: one member taken and started by the start. */
  readonly corequisites?: readonly (readonly string[])[];
  /** Activities that may not be taken with this one. */
  readonly excludes: readonly string[];
}

/** A 0/1 decision. The index in `variables` is its name in rows. */
export type ModelVariable =
  /** The activity (by index) is taken. Exactly one such variable for each activity. */
  | { readonly kind: 'take'; readonly activity: number }
  /** A held or taken item is counted in a slot; only while C ≤ `latestCompletion` (a held item that expires). */
  | {
      readonly kind: 'count';
      readonly item: string;
      readonly slot: string;
      readonly latestCompletion?: number;
    }
  /** A rule node is satisfied (or a choice is made). */
  | { readonly kind: 'node'; readonly rule: string };

/**
 * min ≤ Σ coefficient·variable ≤ max, in integers.
 *
 * `group` names what a person would have to give up to drop the row: a rule id, a constraint id, or
 * `structure` for rows that define the model and can never be dropped.
 */
export interface ModelRow {
  readonly id: string;
  readonly group: string;
  readonly terms: readonly { readonly variable: number; readonly coefficient: number }[];
  readonly min?: number;
  readonly max?: number;
}

/** What a solver of the model gives back; starts in weeks by activity id, `ones` = variables set to 1. */
export type ModelAnswer =
  | { readonly kind: 'optimal'; readonly solution: ModelSolution; readonly nodes: number }
  | { readonly kind: 'infeasible'; readonly nodes: number }
  | {
      readonly kind: 'stopped';
      readonly solution?: ModelSolution;
      readonly bound: number;
      readonly nodes: number;
    };

/** One feasible choice with its schedule. */
export interface ModelSolution {
  readonly objective: number;
  readonly completionWeek: number;
  readonly starts: ReadonlyMap<string, number>;
  readonly ones: readonly number[];
}

/** How long to search and whom to tell. `shouldStop` is asked often and must be cheap; no clock is read inside. */
export interface SearchOptions {
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Upper limit of search nodes; the deterministic alternative to a time limit. */
  readonly maxNodes?: number;
  /** Solutions to begin with: each is verified in full, the best is kept, one that breaks the model is left aside. */
  readonly known?: readonly ModelSolution[];
  /** The caller has proven that no solution has a smaller objective; the search relies on it. */
  readonly floor?: number;
  /** Likewise: no solution completes before this week. */
  readonly earliest?: number;
}

/** State of a running search; `incumbent` undefined until a plan is known. */
export interface SearchProgress {
  readonly incumbent?: number;
  readonly bound: number;
  readonly nodes: number;
}
