import { type CompletionLimits, searchCompletions } from './complete/completion-search.js';
import {
  type CompletionAim,
  type CompletionUnit,
  commonCurrency,
  completionPool,
} from './complete/completion-units.js';
import { withUnits } from './complete/with-units.js';
import type { EvaluationRequest } from './evaluate/evaluation-request.js';
import type { ProblemParts } from './evaluate/problem-of.js';
import { compareText } from './evaluate/scene.js';
import { partsOf } from './evaluate.js';

/** "Which units would complete this award?" */
export interface CompletionRequest extends EvaluationRequest {
  /** What to make small, most important first; absent = the number of units. */
  readonly aims?: readonly CompletionAim[];
  /** Currency for `cost`; absent = the one in which most of the units are priced. */
  readonly currency?: string;
  /** Units that the person refuses. */
  readonly without?: readonly string[];
  readonly limits?: Partial<CompletionLimits>;
}

/** One set of units that completes the award. */
export interface Completion {
  /** Units to take, in id order. */
  readonly units: readonly string[];
  /** Placeholders for a choice that the awarding body offers; not things that can be booked. */
  readonly placeholders: readonly string[];
}

/** The sets of units with the least figures that complete an award. */
export type Completions =
  | {
      readonly kind: 'found';
      /** Figures in the order of the aims: units, hours, minor units of `currency`. */
      readonly least: readonly number[];
      readonly currency?: string;
      /** In the order of their ids. */
      readonly sets: readonly Completion[];
      /** False: there are more sets with the same figures. */
      readonly allListed: boolean;
      /** False: the search ended before it was sure that no set is smaller. */
      readonly proven: boolean;
      readonly unranked: readonly string[];
    }
  /** No set of known units completes it; `certain` false when there may be units that were not tried. */
  | { readonly kind: 'none'; readonly certain: boolean; readonly unranked: readonly string[] };

const DEFAULT_LIMITS: CompletionLimits = { mostSets: 100, mostSteps: 4_000 };

/**
 * The sets of catalogue units, not held yet, that complete an award with the least number of units, hours or cost,
 * with all ties, by exact enumeration. Weeks, prerequisites and intakes are not asked; that is the planner's work.
 * Units whose hours or price an aim needs and nobody knows are left out and listed in `unranked`.
 * Pins are honoured; conditions that the person has not stated are left aside.
 * @throws CairnError as {@link evaluateQualification}
 */
export function smallestCompletions(request: CompletionRequest): Completions {
  const open = partsOf(request);
  const currency = request.currency ?? commonCurrency(open);
  const aims = request.aims ?? ['units'];
  const pool = completionPool(open, aims, currency);
  const refused = new Set(request.without ?? []);
  const units = pool.units.filter((entry) => !refused.has(entry.unit.id));
  const parts = withUnits(open, units);
  const useful = units.filter((entry) =>
    [...(parts.verdicts.get(entry.held.holding.id)?.values() ?? [])].some(
      (verdict) => verdict.kind === 'counts',
    ),
  );
  const found = searchCompletions(parts, useful, {
    ...DEFAULT_LIMITS,
    ...request.limits,
    aims: aims.length,
  });
  const { unranked } = pool;
  if (found.least === undefined) {
    const certain =
      found.proven && isWholeChoice(parts, units) && unranked.length === 0 && refused.size === 0;
    return { kind: 'none', certain, unranked };
  }
  return {
    kind: 'found',
    least: found.least,
    ...(aims.includes('cost') && currency !== undefined ? { currency } : {}),
    sets: found.sets.map(completionOf).sort(compareCompletions),
    allListed: found.allListed,
    proven: found.proven,
    unranked,
  };
}

/** Whether nothing but these units could count: no open or incomplete pool, no placeholder for a choice. */
function isWholeChoice(parts: ProblemParts, units: readonly CompletionUnit[]): boolean {
  return (
    parts.scene.graph.poolComplete &&
    parts.scene.slots.every((slot) => slot.open === undefined) &&
    units.every(({ unit }) => !unit.isSlot)
  );
}

function completionOf(taken: readonly CompletionUnit[]): Completion {
  const ids = (isSlot: boolean) =>
    taken
      .filter(({ unit }) => unit.isSlot === isSlot)
      .map(({ unit }) => unit.id)
      .sort(compareText);
  return { units: ids(false), placeholders: ids(true) };
}

function compareCompletions(a: Completion, b: Completion): number {
  return compareText(
    [...a.units, ...a.placeholders].join(' '),
    [...b.units, ...b.placeholders].join(' '),
  );
}
