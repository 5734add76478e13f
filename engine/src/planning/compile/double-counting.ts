import {
  type CountingContext,
  creditAtTarget,
  itemOfUnit,
  type Qualification,
} from '../../catalogue/index.js';
import { CairnError } from '../../terms/index.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import type { PlanAward } from './awards.js';
import type { CountChoice } from './count-variables.js';
import { type DoubleCountPolicy, doubleCountPolicies } from './double-count-policy.js';
import { groupBy } from './grouping.js';
import type { ModelDraft, Term } from './model-draft.js';
import type { Relaxed } from './relaxations.js';

/** What the rows between awards are made from. */
export interface DoubleCountingQuestion {
  readonly awards: readonly PlanAward[];
  readonly choices: readonly CountChoice[];
  /** Take variables by unit. */
  readonly takes: ReadonlyMap<string, readonly number[]>;
  readonly request: PlanRequest;
  readonly data: PlanningData;
  readonly relaxed: Relaxed;
}

/**
 * Rows on what may count in two of the awards that a plan finishes. Awards on the way are not asked: each is had at a
 * moment at which the others are not finished.
 * @throws CairnError `plan-too-large` when more than 100,000 things may be shared, each counted in every two awards
 */
export function addDoubleCountingRows(draft: ModelDraft, question: DoubleCountingQuestion): void {
  const required = question.awards.filter(({ role }) => role !== 'onTheWay');
  if (required.length < 2) return;
  const policies = doubleCountPolicies(required, question);
  const choices = question.choices.filter(({ award }) => required.includes(award));
  const uses = usesOf(draft, choices, question.takes);
  const forbidden = policies.filter(({ rule }) => rule.kind === 'forbidden');
  for (const [group, apart] of groupBy(forbidden, (policy) => policy.group)) {
    for (const use of uses.values()) {
      for (const crowd of crowdsOf([...use.terms.keys()], apart)) {
        draft.addRow({ group, ...atMostOnce(use, termsIn(use, crowd)) });
      }
    }
  }
  const capped = policies.filter(({ rule }) => rule.kind === 'capped');
  checkShared(capped, uses);
  for (const policy of capped) addCappedRows(draft, question, { policy, uses });
}

/** With as many a model takes some 400 MB. */
const MOST_SHARED = 100_000;

function checkShared(capped: readonly DoubleCountPolicy[], uses: Uses): void {
  const shared = capped.reduce(
    (sum, policy) => sum + [...uses.values()].filter((use) => isInBoth(use, policy)).length,
    0,
  );
  if (shared <= MOST_SHARED) return;
  throw new CairnError('plan-too-large', `${shared} things may be shared by two awards`, {
    shared,
    most: MOST_SHARED,
  });
}

function isInBoth({ terms }: Use, { left, right }: DoubleCountPolicy): boolean {
  return terms.has(left) && terms.has(right);
}

/** A unit, however often it is held or taken, else a holding, where it may count in awards. */
interface Use {
  /** By award terms of which the sum is at least 1 when it counts there. */
  readonly terms: ReadonlyMap<PlanAward, readonly Term[]>;
  readonly choices: readonly CountChoice[];
  /** Take variables of a unit that is not held. */
  readonly taken: readonly number[] | undefined;
}

type Uses = ReadonlyMap<string, Use>;

function usesOf(
  draft: ModelDraft,
  choices: readonly CountChoice[],
  takes: DoubleCountingQuestion['takes'],
): Uses {
  return new Map(
    [...groupBy(choices, thingOf)].map(([thing, of]) => {
      const byAward = [...groupBy(of, ({ award }) => award)];
      const terms = new Map(byAward.map(([award, own]) => [award, useTerms(draft, own)]));
      const isHeld = of.some(({ source }) => source.kind === 'held');
      const [first] = of;
      const taken =
        isHeld || first?.source.kind !== 'planned' ? undefined : takes.get(first.source.unit.id);
      return [thing, { terms, choices: of, taken }];
    }),
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

/**
 * Sets of awards that share nothing with each other, so that each two which the policies keep apart stand together in
 * one: a row for each set says more, and is one of fewer, than a row for each two.
 */
function crowdsOf(
  awards: readonly PlanAward[],
  policies: readonly DoubleCountPolicy[],
): readonly (readonly PlanAward[])[] {
  const isHere = new Set(awards);
  const pairs = policies.filter(({ left, right }) => isHere.has(left) && isHere.has(right));
  const apart = new Map(awards.map((award) => [award, new Set<PlanAward>()]));
  for (const { left, right } of pairs) {
    apart.get(left)?.add(right);
    apart.get(right)?.add(left);
  }
  const crowds: (readonly PlanAward[])[] = [];
  for (const { left, right } of pairs) {
    if (crowds.some((crowd) => crowd.includes(left) && crowd.includes(right))) continue;
    const crowd = [left, right];
    for (const award of awards) {
      if (crowd.every((one) => apart.get(one)?.has(award))) crowd.push(award);
    }
    crowds.push(crowd);
  }
  return crowds;
}

function termsIn({ terms }: Use, awards: readonly PlanAward[]): readonly Term[] {
  return awards.flatMap((award) => terms.get(award) ?? []);
}

/** A unit that is not held counts at most as often as it is taken: that says more than "at most once". */
function atMostOnce(
  { taken }: Use,
  terms: readonly Term[],
): { readonly terms: readonly Term[]; readonly max: number } {
  if (taken === undefined) return { terms, max: 1 };
  const takes = taken.map((variable) => ({ variable, coefficient: -1 }));
  return { terms: [...terms, ...takes], max: 0 };
}

/** Where the amount that two awards share is bounded: a variable for each thing that counts in both. */
function addCappedRows(
  draft: ModelDraft,
  question: DoubleCountingQuestion,
  { policy, uses }: { readonly policy: DoubleCountPolicy; readonly uses: Uses },
): void {
  const { left, right, rule, group } = policy;
  if (rule.kind !== 'capped') return;
  const shared: Term[] = [];
  for (const [thing, use] of uses) {
    if (!isInBoth(use, policy)) continue;
    const both = termsIn(use, [left, right]);
    const amount = amountShared(use, policy, { unit: rule.unit, data: question.data });
    if (amount === undefined) {
      draft.addRow({ group, ...atMostOnce(use, both) });
      continue;
    }
    const variable = draft.addVariable({ kind: 'node', rule: `shared:${thing}` });
    const terms = [...both, { variable, coefficient: -1 }];
    draft.addRow({ group: 'structure', ...atMostOnce(use, terms) });
    shared.push({ variable, coefficient: amount });
  }
  if (shared.length > 0) draft.addRow({ group, terms: shared, max: rule.max });
}

/** The more of what a thing is worth in the two awards; undefined = not known, so that it may not be shared. */
function amountShared(
  { choices }: Use,
  { left, right }: DoubleCountPolicy,
  { unit, data }: { readonly unit: string; readonly data: PlanningData },
): number | undefined {
  if (unit === 'units') return 1;
  const amounts = choices
    .filter(({ award }) => award === left || award === right)
    .map((choice) => creditIn(choice, choice.award.qualification, unit, data.counting));
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
