import type { CompiledRequest } from '../compile/compile-request.js';
import type { Relaxation } from '../compile/relaxations.js';
import { openOracle } from '../conflicts/oracle.js';
import { requestWorld } from '../conflicts/request-world.js';
import type { SearchOptions } from '../model/planning-model.js';
import type { PlanAnswer } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { describeMember } from './conflict-members.js';
import { canBeMet, type Question } from './feasibility.js';
import { repairsOf } from './repairs.js';
import { smallestConflict } from './smallest-conflict.js';

const PROVEN = 'Every choice of units and weeks was ruled out.';
const NOT_SMALLEST = 'The search was stopped before the conflict was surely the smallest.';

/** A question without a plan; `conflictOnly`: no repairs are looked for. */
export interface AskedInVain extends Omit<Question, 'root'> {
  readonly conflictOnly?: boolean;
}

/** Names the smallest conflict of a request that cannot be met, and the changes that would help. */
export function explainInfeasible(
  { conflictOnly = false, ...asked }: AskedInVain,
  compiled: CompiledRequest,
  nodes: number,
): PlanAnswer & { readonly kind: 'infeasible' } {
  const { request, data } = asked;
  const search = quietly(asked.search);
  const root = compiled.awards[0]?.graph.root.id ?? compiled.graph.root.id;
  const question: Question = { ...asked, request: withoutOffRamps(request), search, root };
  const known = withMemory(question, compiled);
  const { conflict, isSmallest } = conflictOf(known, known.members);
  const describe = (member: Relaxation) =>
    describeMember(member, compiled, request, (unit) => titleOf(data, unit));
  return {
    kind: 'infeasible',
    conflict: conflict.map(describe),
    repairs: conflictOnly
      ? []
      : repairsOf(known, { conflict, members: known.members }, (one) => describe(one).label),
    scope: conflict.some((member) => isOpenEnded(member, compiled, data)) ? 'known-units' : 'all',
    proof: { nodes, statement: isSmallest ? PROVEN : `${PROVEN} ${NOT_SMALLEST}` },
  };
}

/** What is only worth having on the way never makes a plan impossible. */
function withoutOffRamps({ onTheWay: _, ...request }: PlanRequest): PlanRequest {
  return request;
}

/** Questions about a conflict are many small searches; their progress would not be that of the plan. */
function quietly({ onProgress: _, ...search }: SearchOptions): SearchOptions {
  return search;
}

/** A conflict, and whether each of its parts is surely needed. */
interface FoundConflict {
  readonly conflict: readonly Relaxation[];
  readonly isSmallest: boolean;
}

/** The question with a memory of every set of rules and limits that was decided; all of them cannot be met. */
function withMemory(
  question: Question,
  compiled: CompiledRequest,
): Question & { readonly members: readonly Relaxation[] } {
  const { request, solve, search } = question;
  const world = requestWorld(question, compiled);
  const canMeet = openOracle(world, solve, search, [world.members]);
  const canBeMet = (relaxed: ReadonlySet<Relaxation>) =>
    canMeet(world.members.filter((member) => !relaxed.has(member)));
  return { ...question, members: world.members, memory: { request, canBeMet } };
}

/** A smallest set of rules and limits that cannot be met together, for a request that cannot be met. */
export function conflictOf(question: Question, members: readonly Relaxation[]): FoundConflict {
  let isSmallest = true;
  const conflict = smallestConflict(members, (kept) => {
    const relaxed = new Set(members.filter((member) => !kept.includes(member)));
    const answer = canBeMet(question, relaxed);
    if (answer === undefined) isSmallest = false;
    // What could not be decided is not called a conflict.
    return answer ?? true;
  });
  return { conflict, isSmallest };
}

/** True when a rule takes more units than the catalogue lists, or names a unit that nobody can take here. */
function isOpenEnded(member: Relaxation, compiled: CompiledRequest, data: PlanningData): boolean {
  if (!member.startsWith('rule:')) return false;
  const id = member.slice('rule:'.length);
  const own = compiled.sums.filter(({ node, path }) =>
    [node, ...path].some((entry) => entry.id === id),
  );
  return own.some(
    ({ node }) =>
      !node.poolComplete ||
      node.parts
        .flatMap((part) => part.slots)
        .flatMap((slot) => [...slot.pool])
        .some((name) => isPlaceholder(name, data)),
  );
}

function isPlaceholder(name: string, { catalogue }: PlanningData): boolean {
  if (catalogue.qualifications.has(name)) return false;
  return catalogue.units.get(name)?.isSlot ?? true;
}

function titleOf({ catalogue }: PlanningData, unit: string): string {
  return catalogue.units.get(unit)?.title ?? unit;
}
