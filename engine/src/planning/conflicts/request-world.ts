import { groupsOf, possibleMembers } from '../answer/conflict-members.js';
import type { Question } from '../answer/feasibility.js';
import { type CompiledRequest, compileInTime } from '../compile/compile-request.js';
import type { Relaxation } from '../compile/relaxations.js';
import type { ModelSolution, PlanningModel } from '../model/planning-model.js';
import type { PlanRequest } from '../request.js';
import { brokenGroups, costOf } from './broken-rows.js';
import type { World } from './oracle.js';

/** Rules over the whole award that nothing but rows say. */
const ROW_ONLY = new Set(['minAtLevel', 'providerCap', 'residency']);

/**
 * The members of a request: the rules of the award, then the person's limits. Those that are rows of the model are
 * taken out of it; only for the others is the request compiled anew, once for each set of them.
 */
export function requestWorld(question: Question, compiled: CompiledRequest): World<Relaxation> {
  const { request, data, search } = question;
  const own = possibleMembers(compiled, request);
  const rowConstraints = new Set(
    compiled.graph.constraints
      .filter(({ constraint }) => ROW_ONLY.has(constraint.kind))
      .map(({ id }) => id),
  );
  const isRowOnly = (member: Relaxation) =>
    member === 'budget' ||
    member.startsWith('rule:') ||
    member.startsWith('with:') ||
    (member.startsWith('constraint:') && rowConstraints.has(member.slice('constraint:'.length)));
  const known = new Map<string, CompiledRequest | undefined>();
  const compiledWithout = (relaxed: readonly Relaxation[]): CompiledRequest | undefined => {
    const key = relaxed.join('\n');
    if (!known.has(key)) {
      const again = compileInTime(request, data, { ...search, relaxed: new Set(relaxed) });
      known.set(key, again.kind === 'compiled' ? again : undefined);
    }
    return known.get(key);
  };
  const loosest = compiledWithout(own.filter((member) => !isRowOnly(member)));
  // A constraint may have nothing to say before something else is given up.
  const possible = [...new Set([...(loosest === undefined ? [] : groupsOf(loosest)), ...own])];
  const compiledFor = (kept: ReadonlySet<Relaxation>) =>
    compiledWithout(possible.filter((member) => !kept.has(member) && !isRowOnly(member)));
  const members = possible.filter((member) => mayMatter(member, loosest, request));
  const always = possible.filter((member) => !members.includes(member));
  const alwaysWith = (kept: ReadonlySet<Relaxation>) => new Set([...kept, ...always]);
  return {
    members,
    modelOf: (kept) => {
      const one = compiledFor(alwaysWith(kept));
      return one && keptOf(one.model, kept, members);
    },
    brokenBy: (solution, kept) => {
      const one = compiledFor(alwaysWith(kept));
      const given = members.filter((member) => !kept.has(member));
      return new Set(
        one === undefined
          ? given
          : given.filter((member) => !isRowOnly(member) || isBroken(member, one.model, solution)),
      );
    },
  };
}

/** False for what asks nothing of any unit, however much else is given up. */
function mayMatter(
  member: Relaxation,
  loosest: CompiledRequest | undefined,
  { holdings }: PlanRequest,
): boolean {
  const ways = [...(loosest?.ways.values() ?? [])];
  if (loosest === undefined) return true;
  switch (member) {
    case 'prerequisites':
      return ways.some(
        ({ unit }) => unit.prerequisites.length > 0 || (unit.corequisites ?? []).length > 0,
      );
    case 'intakes':
      return ways.some(({ offering }) => offering?.starts !== undefined);
    case 'validity':
      return holdings.length > 0 || ways.some(({ unit }) => unit.validityMonths !== undefined);
    default:
      return true;
  }
}

function keptOf(
  model: PlanningModel,
  kept: ReadonlySet<Relaxation>,
  members: readonly Relaxation[],
): PlanningModel {
  const given = new Set<string>(members.filter((member) => !kept.has(member)));
  const { budget, ...rest } = model;
  return {
    ...rest,
    rows: model.rows.filter(({ group }) => !given.has(group)),
    ...(budget === undefined || given.has('budget') ? {} : { budget }),
  };
}

function isBroken(member: Relaxation, model: PlanningModel, solution: ModelSolution): boolean {
  if (member === 'budget') return costOf(model, solution) > (model.budget ?? Infinity);
  const own = model.rows.filter(({ group }) => group === member);
  return brokenGroups(own, solution).size > 0;
}
