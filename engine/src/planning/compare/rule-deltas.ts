import type { Assignment } from '../../portfolio/index.js';
import type { Plan } from '../plan.js';

/** What a rule counts in each plan, in its own measure (units, credits or hours). */
export interface RuleDelta {
  readonly rule: string;
  readonly part?: string;
  readonly a: number;
  readonly b: number;
  /** b − a; the causes add up to it. */
  readonly change: number;
  readonly causes: readonly RuleCause[];
}

/** An item, held or taken, that a rule counts otherwise. */
export interface RuleCause {
  /** Id of the holding or of the unit. */
  readonly item: string;
  readonly in: 'a' | 'b' | 'both';
  readonly change: number;
}

/** Rules that count anything otherwise in plan b, in the order of their ids; equal sums of other items are told too. */
export function ruleDeltas(a: Plan, b: Plan): readonly RuleDelta[] {
  const [countsA, countsB] = [countsOf(a), countsOf(b)];
  const places = [...new Map([...countsA.places, ...countsB.places])].toSorted(([x], [y]) =>
    x < y ? -1 : 1,
  );
  return places.flatMap(([key, place]) => {
    const [inA, inB] = [countsA.amounts.get(key), countsB.amounts.get(key)];
    const causes = causesOf(inA ?? NOTHING, inB ?? NOTHING);
    if (causes.length === 0) return [];
    const [from, to] = [sumOf(inA ?? NOTHING), sumOf(inB ?? NOTHING)];
    return [{ ...place, a: from, b: to, change: to - from, causes }];
  });
}

type Amounts = ReadonlyMap<string, number>;
const NOTHING: Amounts = new Map();

function countsOf({ assignments, also = [] }: Plan) {
  const places = new Map<string, Pick<RuleDelta, 'rule' | 'part'>>();
  const amounts = new Map<string, Map<string, number>>();
  const all: readonly Assignment[] = [
    ...assignments,
    ...also.flatMap((award) => award.assignments),
  ];
  for (const { item, rule, part, amount } of all) {
    const key = part === undefined ? rule : `${rule}/${part}`;
    places.set(key, part === undefined ? { rule } : { rule, part });
    const own = amounts.get(key) ?? new Map<string, number>();
    own.set(item, (own.get(item) ?? 0) + amount);
    amounts.set(key, own);
  }
  return { places, amounts };
}

function causesOf(a: Amounts, b: Amounts): readonly RuleCause[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .toSorted()
    .map((item): RuleCause => {
      const side = !b.has(item) ? 'a' : a.has(item) ? 'both' : 'b';
      return { item, in: side, change: (b.get(item) ?? 0) - (a.get(item) ?? 0) };
    })
    .filter(({ in: side, change }) => side !== 'both' || change !== 0);
}

function sumOf(amounts: Amounts): number {
  return [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
}
