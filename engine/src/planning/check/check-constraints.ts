import type { Constraint, OrderConstraint, RecognitionConstraint } from '../../catalogue/index.js';
import { compareGrades } from '../../portfolio/index.js';
import type { Finding } from '../../terms/index.js';
import type { PlanStep } from '../plan.js';
import { breach, doubt } from './breach.js';
import type { Counted } from './check-counting.js';
import { isReady } from './check-order.js';
import { checkTimeRule } from './check-validity.js';
import type { ConstraintScope } from './constraint-scopes.js';
import { creditIn, levelOf } from './item-amounts.js';
import { awardingBodyOf, type PlanWorld, providerOf } from './plan-world.js';
import { isPriorLearning } from './prior-learning.js';

/** Amounts are compared to this. */
const CRUMB = 1e-6;

/** Findings on one rule beside the tree. What only people can decide is not asked here; notes carry it. */
export function checkConstraint(world: PlanWorld, scope: ConstraintScope): readonly Finding[] {
  const { constraint } = scope;
  switch (constraint.kind) {
    case 'recency':
    case 'timeLimit':
    case 'closed':
      return checkTimeRule(world, scope, constraint);
    case 'rpl':
    case 'transfer':
      return checkRecognition(world, scope, constraint);
    case 'residency':
    case 'minAtLevel':
    case 'providerCap':
    case 'componentSize':
      return checkAmounts(world, scope, constraint);
    case 'order':
    case 'prerequisite':
      return checkOrder(world, scope, constraint);
    case 'exclude':
      return scope.counted
        .filter(({ item }) => constraint.units?.includes(item.unitId ?? ''))
        .map(({ index, item }) => excluded(index, item.title, constraint));
    case 'grade':
      return checkGrades(scope, constraint);
    case 'load':
    case 'entryQualification':
    case 'wholeCredential':
    case 'active':
    case 'doubleCount':
    case 'noDoubleUse':
    case 'statement':
      return [];
    default:
      return constraint satisfies never;
  }
}

/** An unknown grade is not a low one, and a floor on the mean is nothing that one item can break. */
function checkGrades(
  { counted }: ConstraintScope,
  rule: Constraint & { readonly kind: 'grade' },
): readonly Finding[] {
  const { min, units, rule: only } = rule;
  if (min === undefined || rule.scale === 'gpa') return [];
  return counted
    .filter(({ item }) => units === undefined || units.includes(item.unitId ?? ''))
    .filter(({ place }) => only === undefined || isInsideRule(place.inside, only))
    .filter(({ item }) => (compareGrades(item.holding?.grade ?? '', min) ?? 0) < 0)
    .map(({ index, item }) => excluded(index, item.title, rule));
}

/** Ids inside an award inside the award end with the rule's own id. */
function isInsideRule(inside: readonly string[], rule: string): boolean {
  return inside.some((id) => id === rule || id.endsWith(`/${rule}`));
}

function excluded(index: number, title: string, { text }: Constraint): Finding {
  return breach('plan-constraint-broken', ['assignments', index], `"${title}": ${text}`);
}

function checkRecognition(
  world: PlanWorld,
  scope: ConstraintScope,
  rule: RecognitionConstraint,
): readonly Finding[] {
  const recognised = scope.counted.filter(({ item }) => {
    const isPrior = isPriorLearning(item);
    const body = awardingBodyOf(world, item);
    const isElsewhere = body !== undefined && !isNamed(body, scope.qualification.awardingBody);
    return rule.kind === 'rpl' ? isPrior : !isPrior && isElsewhere;
  });
  const banned = recognised
    .filter(({ item }) => rule.excludeUnits?.includes(item.unitId ?? ''))
    .map(({ index, item }) => excluded(index, item.title, rule));
  const unit = rule.unit ?? scope.qualification.credit?.system ?? 'units';
  // Words about another whole than the award are for people.
  if (rule.uncapped || (rule.scope !== undefined && rule.scope !== 'counted')) return banned;
  const sum = amountsIn(world, scope, recognised, unit);
  const ofWhole = rule.scope === undefined ? shareOfWhole(scope, rule.share, unit) : undefined;
  const isOfCounted =
    rule.share !== undefined && ofWhole === undefined && (rule.max === undefined || rule.scope);
  const ofCounted = isOfCounted
    ? (rule.share ?? 1) * amountsIn(world, scope, scope.counted, unit).sum
    : undefined;
  const bounds = [rule.max, ofWhole, ofCounted].filter((bound) => bound !== undefined);
  return bounds.length === 0 ? banned : [...banned, ...atMost(scope, sum, Math.min(...bounds))];
}

function shareOfWhole(
  { qualification }: ConstraintScope,
  share: number | undefined,
  unit: string,
): number | undefined {
  const { credit, totalUnits } = qualification;
  const whole = unit === 'units' ? totalUnits : credit?.system === unit ? credit.amount : undefined;
  return share === undefined || whole === undefined ? undefined : share * whole;
}

type AmountRule = Constraint & {
  readonly kind: 'residency' | 'minAtLevel' | 'providerCap' | 'componentSize';
};

function checkAmounts(
  world: PlanWorld,
  scope: ConstraintScope,
  rule: AmountRule,
): readonly Finding[] {
  const { counted, qualification } = scope;
  const usual = qualification.credit?.system ?? 'units';
  const sumIn = (items: readonly Counted[], unit: string) => amountsIn(world, scope, items, unit);
  switch (rule.kind) {
    case 'residency': {
      const body = rule.awardingBody ?? qualification.awardingBody;
      const unit = rule.unit ?? usual;
      const own = counted.filter(
        ({ item }) => !isPriorLearning(item) && isNamed(awardingBodyOf(world, item) ?? '', body),
      );
      const ofWhole = shareOfWhole(scope, rule.share, unit);
      const ofCounted = (rule.share ?? 0) * sumIn(counted, unit).sum;
      return atLeast(scope, sumIn(own, unit), rule.min ?? ofWhole ?? ofCounted);
    }
    case 'minAtLevel': {
      const high = counted.filter(({ item }) => {
        const level = levelOf(world, item);
        return level !== undefined && world.data.counting.levelAtLeast(level, rule.level) === true;
      });
      return atLeast(scope, sumIn(high, rule.system ?? 'units'), rule.min);
    }
    case 'providerCap': {
      const names = counted.map(({ item }) => providerOf(item));
      const providers = new Set(names.filter((name) => name !== undefined));
      return [...providers].flatMap((provider) => {
        const own = counted.filter((_, position) => names[position] === provider);
        return atMost(scope, sumIn(own, rule.unit ?? 'units'), rule.max);
      });
    }
    case 'componentSize':
      return counted.flatMap(({ item, index }) => {
        // The stated sizes are those of micro-credentials.
        if (!/micro/i.test(item.unit?.kind ?? '')) return [];
        const size = rule.unit === 'units' ? 1 : creditIn(world, item, qualification.id, rule.unit);
        if (size === undefined) return [];
        const fits = size >= (rule.min ?? 0) && size <= (rule.max ?? Infinity);
        return fits ? [] : [excluded(index, item.title, rule)];
      });
    default:
      return rule satisfies never;
  }
}

function isNamed(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

interface Sum {
  readonly sum: number;
  /** Titles of items whose amount is not known; they are not in the sum. */
  readonly unknown: readonly string[];
}

function amountsIn(
  world: PlanWorld,
  { qualification }: ConstraintScope,
  counted: readonly Counted[],
  unit: string,
): Sum {
  const amounts = counted.map(({ item, place, assignment }) => {
    if (unit === 'units') return { title: item.title, amount: 1 };
    const isMeasured = place.rule.op === 'creditsFrom' && place.rule.system === unit;
    const amount = isMeasured ? assignment.amount : creditIn(world, item, qualification.id, unit);
    return { title: item.title, amount };
  });
  return {
    sum: amounts.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    unknown: amounts.filter(({ amount }) => amount === undefined).map(({ title }) => title),
  };
}

function atMost(scope: ConstraintScope, { sum, unknown }: Sum, max: number): readonly Finding[] {
  const text = `${scope.constraint.text} (${sum}, at most ${max})`;
  if (sum > max + CRUMB) {
    return [breach('plan-constraint-broken', ['constraints', scope.id], text)];
  }
  return unknown.length === 0 ? [] : [undecided(scope, unknown)];
}

function atLeast(scope: ConstraintScope, { sum, unknown }: Sum, min: number): readonly Finding[] {
  if (sum >= min - CRUMB) return unknown.length === 0 ? [] : [undecided(scope, unknown)];
  const text = `${scope.constraint.text} (${sum}, at least ${min})`;
  return [breach('plan-constraint-broken', ['constraints', scope.id], text)];
}

function undecided({ id, constraint }: ConstraintScope, titles: readonly string[]): Finding {
  const message = `${constraint.text} (not known of: ${titles.join(', ')})`;
  return doubt('plan-constraint-undecided', ['constraints', id], message);
}

function checkOrder(
  world: PlanWorld,
  scope: ConstraintScope,
  rule: OrderConstraint & { readonly kind: 'order' | 'prerequisite' },
): readonly Finding[] {
  const { steps } = world.plan;
  const broken = (message: string) => [
    breach('plan-constraint-broken', ['constraints', scope.id], `${rule.text}: ${message}`),
  ];
  if (rule.kind === 'prerequisite') {
    const inside = new Set(scope.counted.map(({ item }) => item.id));
    const later = steps.filter(({ unit }) => inside.has(unit) && !rule.units.includes(unit));
    const held = [...world.holdings.values()];
    return rule.units.flatMap((unit) => {
      // What was held when the others were taken need not be valid any more.
      const isThere = world.steps.has(unit) || held.some((one) => one.unit === unit);
      const early = later.filter((step) => !isReady(world, unit, step.startsOn));
      return isThere && early.length === 0 ? [] : broken(unit);
    });
  }
  const last = world.steps.get(rule.last ?? '');
  const others = steps.filter((step) => step.unit !== last?.unit && isUnder(world, scope, step));
  const after = last === undefined ? [] : others.filter((step) => step.endsOn >= last.startsOn);
  const sequence = (rule.sequence ?? []).flatMap((unit) => world.steps.get(unit) ?? []);
  const isInOrder = sequence.every((step, position) => {
    const before = sequence[position - 1];
    return before === undefined || before.endsOn < step.startsOn;
  });
  return [
    ...after.flatMap((step) => broken(step.unit)),
    ...(isInOrder ? [] : broken(sequence.map(({ unit }) => unit).join(', '))),
  ];
}

/** An order of one award of several is about what counts there; one of a lone target is about every step. */
function isUnder(
  { isOneOfSeveral }: PlanWorld,
  { id, constraint, counted }: ConstraintScope,
  step: PlanStep,
): boolean {
  const isAboutAll = id === constraint.id && !isOneOfSeveral;
  return isAboutAll || counted.some(({ item }) => item.id === step.unit);
}
