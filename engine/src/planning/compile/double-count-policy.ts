import type { PlanningData } from '../planning-data.js';
import type { DoubleCounting, PlanRequest } from '../request.js';
import type { PlanAward } from './awards.js';
import type { Relaxation, Relaxed } from './relaxations.js';

/** What holds between two awards, and what would have to be given up to drop it. */
export interface DoubleCountPolicy {
  readonly left: PlanAward;
  readonly right: PlanAward;
  readonly rule: DoubleCounting;
  readonly group: Relaxation;
}

/** What the policies are worked out from. */
export interface PolicyQuestion {
  readonly awards: readonly PlanAward[];
  readonly request: PlanRequest;
  readonly data: PlanningData;
  readonly relaxed: Relaxed;
}

/**
 * What holds between each two of some awards. Their own rules come first: an award that asks for the other shares
 * everything with it, `noDoubleUse` of either forbids, `doubleCount` of an award that asks for both decides; then the
 * request.
 */
export function doubleCountPolicies(
  required: readonly PlanAward[],
  question: PolicyQuestion,
): readonly DoubleCountPolicy[] {
  const asked = new Map(required.map((award) => [award, awardsAskedBy(award, question)]));
  const asks = (outer: PlanAward, inner: PlanAward) =>
    asked.get(outer)?.has(inner.asked.qualification) ?? false;
  return required.flatMap((left, index) =>
    required.slice(index + 1).map((right) => {
      const outers = required.filter((outer) => asks(outer, left) && asks(outer, right));
      const isPart = asks(left, right) || asks(right, left);
      return { left, right, ...policyOf([left, right], { isPart, outers }, question) };
    }),
  );
}

type Policy = Pick<DoubleCountPolicy, 'rule' | 'group'>;

function policyOf(
  pair: readonly [PlanAward, PlanAward],
  { isPart, outers }: { readonly isPart: boolean; readonly outers: readonly PlanAward[] },
  { request, relaxed }: PolicyQuestion,
): Policy {
  // Where the rule of an award is given up, what comes after it decides.
  const isGivenUp = (id: string) => relaxed.has(`constraint:${id}`);
  if (isPart) return { rule: { kind: 'allowed' }, group: 'double-counting' };
  for (const award of pair) {
    const own = award.qualification.constraints.find(({ kind }) => kind === 'noDoubleUse');
    if (own !== undefined && !isGivenUp(award.prefix + own.id)) {
      return { rule: { kind: 'forbidden' }, group: `constraint:${award.prefix}${own.id}` };
    }
  }
  for (const outer of outers) {
    for (const own of outer.qualification.constraints) {
      if (own.kind !== 'doubleCount' || isGivenUp(outer.prefix + own.id)) continue;
      const kind = own.allowed ? 'allowed' : 'forbidden';
      return { rule: { kind }, group: `constraint:${outer.prefix}${own.id}` };
    }
  }
  return { rule: request.doubleCounting ?? { kind: 'forbidden' }, group: 'double-counting' };
}

/** Awards that a rule names among what it counts. */
function awardsAskedBy({ graph }: PlanAward, { data }: PolicyQuestion): ReadonlySet<string> {
  const { qualifications } = data.catalogue;
  const named = [...graph.slots.values()]
    .filter(({ node }) => graph.nodes.get(node)?.kind === 'sum')
    .flatMap(({ pool }) => [...pool].filter((id) => qualifications.has(id)));
  return new Set(named);
}
