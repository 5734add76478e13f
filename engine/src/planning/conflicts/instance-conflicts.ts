import { smallestConflict } from '../answer/smallest-conflict.js';
import { solveInBlocks } from '../compile/coarse-weeks.js';
import { compileInstance } from '../instance/compile-instance.js';
import type { PlannerInstance } from '../instance/planner-instance.js';
import type { PlanningModel, SearchOptions } from '../model/planning-model.js';
import { solveModel } from '../search/solve-model.js';
import { brokenGroups, costOf } from './broken-rows.js';
import { openOracle, type World } from './oracle.js';

/** A smallest conflict of a planner instance. */
export interface InstanceConflict {
  /**
   * Groups of rows by id (`total`, `group-min:g`, `group-max:g`, `level:n`, `provider-cap`, `held-cap`, `require.n`),
   * and `budget`, `horizon`, `hours`. Undefined: the instance can be met, or the search was stopped before that was known.
   */
  readonly conflict: readonly string[] | undefined;
  /** False: the search was stopped, and the conflict may hold more than it must. */
  readonly isSmallest: boolean;
}

/** A smallest set of rules and limits of an instance that cannot be met together: without any one of them it can. */
export function conflictOfInstance(
  instance: PlannerInstance,
  search: SearchOptions = {},
): InstanceConflict {
  const world = instanceWorld(compileInstance(instance));
  const canMeet = openOracle(world, solveInBlocks(solveModel), search);
  if (canMeet(world.members) !== false) return { conflict: undefined, isSmallest: false };
  let isSmallest = true;
  const conflict = smallestConflict(world.members, (kept) => {
    const answer = canMeet(kept);
    if (answer === undefined) isSmallest = false;
    return answer ?? true;
  });
  return { conflict, isSmallest };
}

const LIMITS = ['hours', 'horizon', 'budget'] as const;

/** The members of an instance: what its rows are named after, then its limits. */
export function instanceWorld(model: PlanningModel): World<string> {
  const groups = new Set(model.rows.map((row) => row.group));
  groups.delete('structure');
  return {
    members: [...groups, ...LIMITS],
    modelOf: (kept) => modelWith(model, kept),
    brokenBy: (solution, kept) => {
      const broken = brokenGroups(model.rows, solution);
      const isBroken = (member: string) => {
        if (member === 'budget') return costOf(model, solution) > (model.budget ?? Infinity);
        if (member === 'horizon') return solution.completionWeek > model.horizonWeeks;
        // Which hours a plan needs is not worked out: without the limit it may be any.
        return member === 'hours' ? true : broken.has(member);
      };
      const given = [...groups, ...LIMITS].filter((member) => !kept.has(member));
      return new Set(given.filter(isBroken));
    },
  };
}

function modelWith(model: PlanningModel, kept: ReadonlySet<string>): PlanningModel {
  const { budget, ...rest } = model;
  const hours = model.activities.reduce((sum, activity) => sum + activity.hours, 0);
  return {
    ...rest,
    rows: model.rows.filter(({ group }) => group === 'structure' || kept.has(group)),
    horizonWeeks: kept.has('horizon') ? model.horizonWeeks : longEnough(model),
    weeklyHours: kept.has('hours') ? model.weeklyHours : hours,
    ...(kept.has('budget') && budget !== undefined ? { budget } : {}),
  };
}

/** Weeks in which all activities can be done one after the other, from the last start of any on. */
function longEnough({ activities, horizonWeeks }: PlanningModel): number {
  const work = activities.reduce((sum, { weeks }) => sum + weeks, 0);
  const last = activities.reduce((week, { intakes }) => Math.max(week, intakes?.at(-1) ?? 0), 0);
  return Math.max(horizonWeeks, work + last);
}
