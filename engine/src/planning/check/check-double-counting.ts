import type { Constraint, Qualification } from '../../catalogue/index.js';
import type { Finding } from '../../terms/index.js';
import type { DoubleCounting } from '../request.js';
import { breach } from './breach.js';
import type { Counted } from './check-counting.js';
import { creditOf, levelOf } from './item-amounts.js';
import type { PlanWorld } from './plan-world.js';
import { placesOf, walkRules } from './rule-places.js';

/** An award that a plan has to finish, with what counts in it. */
export interface FinishedAward {
  readonly qualification: Qualification;
  readonly specialisation?: string | undefined;
  readonly counted: readonly Counted[];
}

/** Amounts are compared to this. */
const CRUMB = 1e-6;

/** Findings on what counts in two of the awards that a plan has to finish. */
export function checkDoubleCounting(
  world: PlanWorld,
  awards: readonly FinishedAward[],
): readonly Finding[] {
  return awards.flatMap((right, index) =>
    awards.slice(0, index).flatMap((left) => checkPair(world, awards, left, right)),
  );
}

interface Shared {
  readonly title: string;
  readonly left: Counted;
  readonly right: Counted;
}

function checkPair(
  world: PlanWorld,
  awards: readonly FinishedAward[],
  left: FinishedAward,
  right: FinishedAward,
): readonly Finding[] {
  const policy = policyOf(world, awards, left, right);
  const shared = sharedBy(left, right);
  const names = `${left.qualification.id} and ${right.qualification.id}`;
  if (policy.kind === 'allowed') return [];
  const refuse = (message: string) => breach('plan-double-counted', ['assignments'], message);
  if (policy.kind === 'forbidden') {
    return shared.map(({ title }) => refuse(`"${title}" counts in ${names}.`));
  }
  const amounts = shared.map((one) => amountOf(world, one, left, right, policy.unit));
  const sum = amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  return [
    ...shared
      .filter((_, position) => amounts[position] === undefined)
      .map(({ title }) => refuse(`"${title}" counts in ${names}; its credit is not known.`)),
    ...(sum > policy.max + CRUMB
      ? [refuse(`${sum} ${policy.unit} count in ${names}, at most ${policy.max}.`)]
      : []),
  ];
}

/** Things that count in both: the same holding or step, or another one of the same unit. */
function sharedBy(left: FinishedAward, right: FinishedAward): readonly Shared[] {
  const nameOf = ({ item }: Counted) => (item.unitId === undefined ? `#${item.id}` : item.unitId);
  const here = new Map(left.counted.map((one) => [nameOf(one), one]));
  const there = new Map(right.counted.map((one) => [nameOf(one), one]));
  return [...here].flatMap(([name, one]) => {
    const other = there.get(name);
    return other === undefined ? [] : [{ title: one.item.title, left: one, right: other }];
  });
}

/** The most that the thing is worth in either award; undefined = not known. */
function amountOf(
  world: PlanWorld,
  shared: Shared,
  left: FinishedAward,
  right: FinishedAward,
  unit: string,
): number | undefined {
  if (unit === 'units') return 1;
  const amounts = [
    mostCredit(world, shared.left, left.qualification.id, unit),
    mostCredit(world, shared.right, right.qualification.id, unit),
  ];
  return amounts.reduce((most, amount) =>
    most === undefined || amount === undefined ? undefined : Math.max(most, amount),
  );
}

function mostCredit(
  world: PlanWorld,
  { item }: Counted,
  target: string,
  unit: string,
): number | undefined {
  const credit = creditOf(world, item, target);
  if (credit === undefined || credit.system === unit) return credit?.amount;
  return world.data.counting.convert(credit, unit, levelOf(world, item))?.amount.max;
}

/** What the awards themselves say comes before what the person asks for. */
function policyOf(
  world: PlanWorld,
  awards: readonly FinishedAward[],
  left: FinishedAward,
  right: FinishedAward,
): DoubleCounting {
  if (asksFor(world, left, right) || asksFor(world, right, left)) return { kind: 'allowed' };
  if ([left, right].some(({ qualification }) => hasKind(qualification, 'noDoubleUse'))) {
    return { kind: 'forbidden' };
  }
  const above = awards.filter((one) => asksFor(world, one, left) && asksFor(world, one, right));
  const said = above
    .flatMap(({ qualification }) => qualification.constraints)
    .find((one) => one.kind === 'doubleCount');
  if (said !== undefined) return { kind: said.allowed ? 'allowed' : 'forbidden' };
  return world.request.doubleCounting ?? { kind: 'forbidden' };
}

function hasKind({ constraints }: Qualification, kind: Constraint['kind']): boolean {
  return constraints.some((one) => one.kind === kind);
}

/** True when some rule of one award, or of an award inside it, takes the other award. */
function asksFor(world: PlanWorld, outer: FinishedAward, inner: FinishedAward): boolean {
  const root = walkRules(outer.qualification, outer.specialisation, world.data.catalogue);
  return placesOf(root).some(({ rule, qualification }) => {
    if (rule.op === 'wholeAward') return rule.qualification === inner.qualification.id;
    const lists =
      rule.op === 'unit' ? [[rule.unit]] : [rule, ...rule.parts].map(({ pool }) => pool);
    const names = lists.flat();
    const standIns = qualification.constraints.flatMap((one) =>
      one.kind === 'wholeCredential' && names.includes(one.unit ?? '') ? [one.qualification] : [],
    );
    return [...names, ...standIns].includes(inner.qualification.id);
  });
}
