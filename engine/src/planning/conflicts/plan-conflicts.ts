import { describeMember } from '../answer/conflict-members.js';
import { canBeMet, type Question } from '../answer/feasibility.js';
import { solveInBlocks } from '../compile/coarse-weeks.js';
import { compileInTime } from '../compile/compile-request.js';
import type { Relaxation } from '../compile/relaxations.js';
import type { SearchOptions } from '../model/planning-model.js';
import type { ConflictMember, PlanAnswer } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { solveModel } from '../search/solve-model.js';
import { enumerateConflicts } from './enumerate-conflicts.js';
import { openOracle } from './oracle.js';
import { requestWorld } from './request-world.js';

/** Every reason why a request cannot be met. */
export interface PlanConflicts {
  readonly kind: 'conflicts';
  /** Sets of rules and limits that cannot be met together; of each, every smaller set can. */
  readonly conflicts: readonly (readonly ConflictMember[])[];
  /**
   * What would have to be given up: sets of members without which all the rest can be met, while no smaller set is
   * enough. The smallest sets come first.
   */
  readonly corrections: readonly (readonly ConflictMember[])[];
  /** True: there are no other conflicts and no other corrections. */
  readonly complete: boolean;
  readonly statement: string;
}

/** The answer to "why is it impossible?": `possible` when it is not. */
export type ConflictsAnswer =
  | PlanConflicts
  | { readonly kind: 'possible' }
  | { readonly kind: 'not-known' }
  | Extract<PlanAnswer, { readonly kind: 'needs-assumption' | 'mixed-currencies' }>;

/** How far to look. `maxNodes` holds for each set that is tried. */
export interface ConflictsOptions extends SearchOptions {
  /** Most conflicts to name; absent = 20. */
  readonly most?: number;
  /** Most sets to try; absent = 400. */
  readonly mostTries?: number;
  /** Hears the conflicts so far after each new one. */
  readonly onConflict?: (soFar: PlanConflicts) => void;
}

const MOST_CONFLICTS = 20;
const MOST_TRIES = 400;
const COMPLETE = 'These are all smallest conflicts; each part of each is needed for it.';
const PARTIAL = 'There may be more conflicts; the search for them was ended.';
const VAGUE =
  'Some sets could not be decided, so a conflict may name more than it must, and there may be more.';

/**
 * All smallest conflicts of a request that cannot be met, and all smallest sets of rules and limits to give up; or as
 * many as the limits allow.
 * @throws CairnError as `planQualification`
 */
export function planConflicts(
  request: PlanRequest,
  data: PlanningData,
  options: ConflictsOptions = {},
): ConflictsAnswer {
  const {
    most = MOST_CONFLICTS,
    mostTries = MOST_TRIES,
    onConflict = () => undefined,
    ...rest
  } = options;
  const { onProgress: _, ...search } = rest;
  const compiled = compileInTime(request, data, search);
  if (compiled.kind === 'stopped') return { kind: 'not-known' };
  if (compiled.kind !== 'compiled') return compiled;
  const solve = solveInBlocks(solveModel);
  const question: Question = { request, data, solve, search, root: compiled.graph.root.id };
  const met = canBeMet(question, new Set());
  if (met !== false) return { kind: met === true ? 'possible' : 'not-known' };
  const titleOf = (unit: string) => data.catalogue.units.get(unit)?.title ?? unit;
  const describe = (set: readonly Relaxation[]) =>
    set.map((member) => describeMember(member, compiled, request, titleOf));
  const world = requestWorld(question, compiled);
  const found: (readonly ConflictMember[])[] = [];
  const { conflicts, corrections, complete, isVague } = enumerateConflicts(
    world.members,
    openOracle(world, solve, search),
    {
      most,
      mostTries,
      ...(search.shouldStop === undefined ? {} : { shouldStop: search.shouldStop }),
      onConflict: (conflict) => {
        found.push(describe(conflict));
        onConflict({
          kind: 'conflicts',
          conflicts: [...found],
          corrections: [],
          complete: false,
          statement: PARTIAL,
        });
      },
    },
  );
  return {
    kind: 'conflicts',
    conflicts: conflicts.map(describe),
    corrections: corrections.toSorted((a, b) => a.length - b.length).map(describe),
    complete,
    statement: complete ? COMPLETE : isVague ? VAGUE : PARTIAL,
  };
}
