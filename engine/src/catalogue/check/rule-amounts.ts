import type { Catalogue } from '../catalogue.js';
import type { Qualification } from '../qualifications.js';
import type { PoolRule, Rule } from '../rules.js';

interface Scope {
  readonly qualification: Qualification;
  readonly catalogue: Catalogue;
}

/** What one member of a pool gives in the measure of the rule; undefined = not known. */
export function amountOf(rule: PoolRule, id: string, scope: Scope): number | undefined {
  if (rule.op === 'atLeast') return 1;
  if (rule.op === 'creditsFrom') return creditOf(id, rule.system, scope);
  const unit = scope.catalogue.units.get(id);
  return rule.measure === 'workloadHours' ? unit?.workloadHours : undefined;
}

/** Credit of a unit or award at this target, in one system; undefined = not known without a conversion. */
function creditOf(id: string, system: string, scope: Scope): number | undefined {
  const entry = scope.catalogue.units.get(id) ?? scope.catalogue.qualifications.get(id);
  const special = entry?.creditAt.find((one) => one.qualification === scope.qualification.id);
  if (special !== undefined) return special.system === system ? special.amount : undefined;
  return entry?.credit?.system === system ? entry.credit.amount : undefined;
}

/** The least number of units that a tree asks for, as far as it counts units. */
export function leastUnitsOf(rule: Rule): number {
  return leastOf(rule, (leaf) => {
    if (leaf.op === 'unit') return 1;
    return leaf.op === 'atLeast' ? leaf.min : 0;
  });
}

/** The least credit in one system that a tree asks for, as far as it is known. */
export function leastCreditOf(rule: Rule, system: string, scope: Scope): number {
  return leastOf(rule, (leaf) => {
    if (leaf.op === 'unit') return creditOf(leaf.unit, system, scope) ?? 0;
    return leaf.op === 'creditsFrom' && leaf.system === system ? leaf.min : 0;
  });
}

function leastOf(rule: Rule, leastOfLeaf: (leaf: Rule) => number): number {
  if (rule.overlap) return 0;
  if (rule.op !== 'allOf' && rule.op !== 'anyOf') return leastOfLeaf(rule);
  const children = rule.of.map((child) => leastOf(child, leastOfLeaf));
  const counted =
    rule.op === 'allOf' ? children : children.toSorted((a, b) => a - b).slice(0, rule.min);
  return counted.reduce((sum, least) => sum + least, 0);
}
