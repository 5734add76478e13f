import {
  type CountingContext,
  creditAtTarget,
  itemOfUnit,
  type Qualification,
} from '../../catalogue/index.js';
import type { PlanningData } from '../planning-data.js';
import type { DoubleCounting, PlanRequest } from '../request.js';
import type { PlanAward } from './awards.js';
import type { CountChoice } from './count-variables.js';
import { groupBy } from './grouping.js';
import type { ModelDraft, Term } from './model-draft.js';
import type { Relaxation } from './relaxations.js';

/** What the rows between awards are made from. */
export interface DoubleCountingQuestion {
  readonly awards: readonly PlanAward[];
  readonly choices: readonly CountChoice[];
  /** Take variables by unit. */
  readonly takes: ReadonlyMap<string, readonly number[]>;
  readonly request: PlanRequest;
  readonly data: PlanningData;
}

/**
 * Rows on what may count in two of the awards that a plan finishes. Awards on the way are not asked: each is had at a
 * moment at which the others are not finished.
 */
export function addDoubleCountingRows(draft: ModelDraft, question: DoubleCountingQuestion): void {
  const required = question.awards.filter(({ role }) => role !== 'onTheWay');
  if (required.length < 2) return;
  const uses = usesOf(draft, question);
  for (const [index, left] of required.entries()) {
    for (const right of required.slice(index + 1)) {
      const policy = policyBetween([left, right], question);
      if (policy.rule.kind !== 'allowed')
        addPairRows(draft, question, { left, right, policy, uses });
    }
  }
}

/** What holds between two awards, and what would have to be given up to drop it. */
interface Policy {
  readonly rule: DoubleCounting;
  readonly group: Relaxation;
}

/**
 * The awards' own rules come first: an award that asks for the other shares everything with it, `noDoubleUse` of
 * either forbids, `doubleCount` of an award that asks for both decides; then the request.
 */
function policyBetween(
  pair: readonly [PlanAward, PlanAward],
  { awards, request, data }: DoubleCountingQuestion,
): Policy {
  const [left, right] = pair;
  const asks = (outer: PlanAward, inner: PlanAward) =>
    asksFor(outer, inner.asked.qualification, data);
  if (asks(left, right) || asks(right, left)) {
    return { rule: { kind: 'allowed' }, group: 'double-counting' };
  }
  for (const award of pair) {
    const own = award.qualification.constraints.find(({ kind }) => kind === 'noDoubleUse');
    if (own !== undefined) {
      return { rule: { kind: 'forbidden' }, group: `constraint:${award.prefix}${own.id}` };
    }
  }
  for (const outer of awards) {
    if (outer.role === 'onTheWay' || !asks(outer, left) || !asks(outer, right)) continue;
    for (const own of outer.qualification.constraints) {
      if (own.kind !== 'doubleCount') continue;
      const kind = own.allowed ? 'allowed' : 'forbidden';
      return { rule: { kind }, group: `constraint:${outer.prefix}${own.id}` };
    }
  }
  return { rule: request.doubleCounting ?? { kind: 'forbidden' }, group: 'double-counting' };
}

function asksFor(outer: PlanAward, inner: string, { catalogue }: PlanningData): boolean {
  const names = [...outer.graph.slots.values()].some(
    ({ node, pool }) => outer.graph.nodes.get(node)?.kind === 'sum' && pool.has(inner),
  );
  return names && catalogue.qualifications.has(inner);
}

/** Terms of which the sum is at least 1 when a thing counts in an award. */
type Uses = ReadonlyMap<PlanAward, ReadonlyMap<string, Use>>;

interface Use {
  readonly terms: readonly Term[];
  readonly choices: readonly CountChoice[];
}

/** By award and thing: a unit, however often it is held or taken, else the holding. */
function usesOf(draft: ModelDraft, { choices }: DoubleCountingQuestion): Uses {
  const byAward = groupBy(choices, ({ award }) => award);
  return new Map(
    [...byAward].map(([award, own]) => [
      award,
      new Map(
        [...groupBy(own, thingOf)].map(([thing, of]) => [
          thing,
          { choices: of, terms: useTerms(draft, of) },
        ]),
      ),
    ]),
  );
}

function thingOf({ source, item }: CountChoice): string {
  const unit = source.kind === 'held' ? source.held.unit : source.unit.id;
  return unit === undefined ? `holding ${item}` : `unit ${unit}`;
}

/** In one layer a thing counts once; over several layers a variable of its own says whether it counts anywhere. */
function useTerms(draft: ModelDraft, choices: readonly CountChoice[]): readonly Term[] {
  const outer = choices.filter(({ slot, award }) => {
    const layer = award.graph.layers.find(({ id }) => id === slot.layer);
    return layer?.within === undefined;
  });
  const terms = outer.map(({ variable }) => ({ variable, coefficient: 1 }));
  if (new Set(outer.map(({ slot }) => slot.layer)).size <= 1) return terms;
  const used = draft.addVariable({ kind: 'node', rule: `used:${outer[0]?.item ?? ''}` });
  for (const term of terms) {
    const difference = [term, { variable: used, coefficient: -1 }];
    draft.addRow({ group: 'structure', terms: difference, max: 0 });
  }
  return [{ variable: used, coefficient: 1 }];
}

interface Pair {
  readonly left: PlanAward;
  readonly right: PlanAward;
  readonly policy: Policy;
  readonly uses: Uses;
}

function addPairRows(draft: ModelDraft, question: DoubleCountingQuestion, pair: Pair): void {
  const { left, right, policy, uses } = pair;
  const { rule, group } = policy;
  const shared: Term[] = [];
  for (const [thing, here] of uses.get(left) ?? []) {
    const there = uses.get(right)?.get(thing);
    if (there === undefined) continue;
    const both = [...here.terms, ...there.terms];
    const amount =
      rule.kind === 'capped' ? amountShared(here, there, rule.unit, question) : undefined;
    if (amount === undefined) {
      draft.addRow({ group, ...atMostOnce(here, both, question) });
      continue;
    }
    const variable = draft.addVariable({ kind: 'node', rule: `shared:${thing}` });
    const terms = [...both, { variable, coefficient: -1 }];
    draft.addRow({ group: 'structure', ...atMostOnce(here, terms, question) });
    shared.push({ variable, coefficient: amount });
  }
  if (rule.kind === 'capped' && shared.length > 0) {
    draft.addRow({ group, terms: shared, max: rule.max });
  }
}

/** A unit that is not held counts at most as often as it is taken: that says more than "at most once". */
function atMostOnce(
  { choices }: Use,
  terms: readonly Term[],
  { takes, choices: all }: DoubleCountingQuestion,
): { readonly terms: readonly Term[]; readonly max: number } {
  const [first] = choices;
  if (first?.source.kind !== 'planned') return { terms, max: 1 };
  const { id } = first.source.unit;
  const isHeld = all.some(({ source }) => source.kind === 'held' && source.held.unit === id);
  if (isHeld) return { terms, max: 1 };
  const taken = (takes.get(id) ?? []).map((variable) => ({ variable, coefficient: -1 }));
  return { terms: [...terms, ...taken], max: 0 };
}

/** The more of what a thing is worth in the two awards; undefined = not known, so that it may not be shared. */
function amountShared(
  here: Use,
  there: Use,
  unit: string,
  { data }: DoubleCountingQuestion,
): number | undefined {
  if (unit === 'units') return 1;
  const amounts = [...here.choices, ...there.choices].map((choice) =>
    creditIn(choice, choice.award.qualification, unit, data.counting),
  );
  return amounts.includes(undefined)
    ? undefined
    : Math.max(...amounts.map((amount) => amount ?? 0));
}

function creditIn(
  { source }: CountChoice,
  { id }: Qualification,
  unit: string,
  counting: CountingContext,
): number | undefined {
  const item = source.kind === 'held' ? source.held : itemOfUnit(source.unit);
  const credit = creditAtTarget(item, id);
  if (credit === undefined || credit.system === unit) return credit?.amount;
  return counting.convert(credit, unit, item.level)?.amount.max;
}
