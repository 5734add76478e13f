import { type Finding, problemAt } from '../../terms/index.js';
import type { Catalogue } from '../catalogue.js';
import type { Qualification } from '../qualifications.js';
import { rulesOf } from '../rule-walk.js';
import type { AllOfRule, AnyOfRule, PoolPart, PoolRule, Rule } from '../rules.js';
import { amountOf, leastCreditOf, leastUnitsOf } from './rule-amounts.js';

const UNLIMITED = Number.POSITIVE_INFINITY;
/** Credit amounts are sums of decimals; below this a difference is arithmetic, not a rule. */
const TOLERANCE = 1e-9;

interface Scope {
  readonly qualification: Qualification;
  readonly catalogue: Catalogue;
}

/** Rules of one qualification that no set of units can ever meet. */
export function checkRules(qualification: Qualification, catalogue: Catalogue): readonly Finding[] {
  const scope = { qualification, catalogue };
  const roots = [qualification.rule, ...qualification.specialisations.map((one) => one.rule)];
  const rules = roots.flatMap((root) => [...rulesOf(root)]);
  return [...rules.flatMap((rule) => checkRule(rule, scope)), ...checkTotals(scope)];
}

function checkRule(rule: Rule, scope: Scope): readonly Finding[] {
  switch (rule.op) {
    case 'allOf':
      return checkAllOf(rule, scope);
    case 'anyOf':
      return checkAnyOf(rule, scope);
    case 'atLeast':
    case 'creditsFrom':
    case 'hoursFrom':
      return checkPoolRule(rule, scope);
    case 'unit':
    case 'qualification':
    case 'condition':
      return [];
    default:
      return rule satisfies never;
  }
}

function checkAllOf(rule: AllOfRule, scope: Scope): readonly Finding[] {
  const units = rule.of.flatMap((child) => (child.op === 'unit' ? [child.unit] : []));
  const wanted = new Set(units);
  return [...wanted].flatMap((id) => {
    const clash = scope.catalogue.units.get(id)?.exclusions.find((other) => wanted.has(other));
    return clash === undefined
      ? []
      : [found(scope, rule.id, 'rule-units-exclude', `${id} and ${clash} may not count together.`)];
  });
}

function checkAnyOf(rule: AnyOfRule, scope: Scope): readonly Finding[] {
  return rule.min <= rule.of.length
    ? []
    : [
        found(
          scope,
          rule.id,
          'rule-choice-too-large',
          `Asks for ${rule.min} of ${rule.of.length} choices.`,
        ),
      ];
}

function checkPoolRule(rule: PoolRule, scope: Scope): readonly Finding[] {
  return [
    ...checkBounds(rule, scope),
    ...checkCapacity(rule, scope),
    ...checkParts(rule, scope),
    ...rule.parts.flatMap((part) => checkPart(rule, part, scope)),
  ];
}

function checkBounds(rule: PoolRule, scope: Scope): readonly Finding[] {
  return [rule, ...rule.parts].flatMap(({ id, min, max }) =>
    max === undefined || min <= max
      ? []
      : [found(scope, id, 'rule-min-above-max', `min ${min} is above max ${max}.`)],
  );
}

function checkCapacity(rule: PoolRule, scope: Scope): readonly Finding[] {
  const capacity = capacityOf(rule, rule.pool, scope) + openCapacityOf(rule);
  return rule.min <= capacity + TOLERANCE
    ? []
    : [
        found(
          scope,
          rule.id,
          'rule-pool-too-small',
          `Asks for ${rule.min}, but the whole pool gives only ${capacity}.`,
        ),
      ];
}

function checkParts(rule: PoolRule, scope: Scope): readonly Finding[] {
  if (rule.parts.length === 0) return [];
  const least = sumOf(rule.parts.map((part) => part.min));
  const most = sumOf(rule.parts.map((part) => part.max ?? UNLIMITED));
  const max = rule.max ?? UNLIMITED;
  if (least > max + TOLERANCE) {
    const message = `The parts ask for ${least} together, but at most ${max} count.`;
    return [found(scope, rule.id, 'rule-parts-above-max', message)];
  }
  if (most < rule.min - TOLERANCE) {
    const message = `The parts allow ${most} together, but ${rule.min} are asked for.`;
    return [found(scope, rule.id, 'rule-parts-below-min', message)];
  }
  return [];
}

function checkPart(rule: PoolRule, part: PoolPart, scope: Scope): readonly Finding[] {
  const pool = new Set(rule.pool);
  const outside = part.pool.filter((id) => !pool.has(id));
  const capacity = capacityOf(rule, part.pool, scope) + (part.open ? openCapacityOf(rule) : 0);
  return [
    ...outside.map((id) =>
      found(scope, part.id, 'rule-part-outside-pool', `${id} is not in the pool of ${rule.id}.`),
    ),
    ...(part.open && rule.open === undefined
      ? [found(scope, part.id, 'rule-part-not-open', `${rule.id} has no open pool.`)]
      : []),
    ...(part.min <= capacity + TOLERANCE
      ? []
      : [
          found(
            scope,
            part.id,
            'rule-pool-too-small',
            `Asks for ${part.min}, but its pool gives only ${capacity}.`,
          ),
        ]),
  ];
}

/** What the listed pool can give at most; without limit when more units qualify or an amount is not known. */
function capacityOf(rule: PoolRule, pool: readonly string[], scope: Scope): number {
  if (!rule.poolComplete) return UNLIMITED;
  const amounts = [...new Set(pool)].map((id) => amountOf(rule, id, scope));
  return sumOf(amounts.map((amount) => amount ?? UNLIMITED));
}

function openCapacityOf(rule: PoolRule): number {
  return rule.open === undefined ? 0 : (rule.open.max ?? UNLIMITED);
}

function checkTotals({ qualification, catalogue }: Scope): readonly Finding[] {
  const scope = { qualification, catalogue };
  const { totalUnits, credit, rule } = qualification;
  const units = leastUnitsOf(rule);
  const credits = credit === undefined ? 0 : leastCreditOf(rule, credit.system, scope);
  return [
    ...(totalUnits !== undefined && units > totalUnits
      ? [total(scope, `The rules ask for ${units} units, the award for ${totalUnits}.`)]
      : []),
    ...(credit !== undefined && credits > credit.amount + TOLERANCE
      ? [total(scope, `The rules ask for ${credits} credits, the award for ${credit.amount}.`)]
      : []),
  ];
}

function total(scope: Scope, message: string): Finding {
  return found(scope, scope.qualification.rule.id, 'rule-total-exceeded', message);
}

function found({ qualification }: Scope, rule: string, code: string, message: string): Finding {
  return problemAt(code, ['qualifications', qualification.id, rule], message);
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
