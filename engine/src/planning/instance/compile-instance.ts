import type { Activity, ModelRow, ModelVariable, PlanningModel } from '../model/planning-model.js';
import type { InstanceUnit, PlannerInstance, RequireNode } from './planner-instance.js';

type Term = ModelRow['terms'][number];

interface Counted {
  readonly variable: number;
  readonly item: string;
  readonly group: string;
  readonly credits: number;
  readonly level: number;
  readonly provider: string;
  readonly held: boolean;
}

interface Draft {
  readonly variables: ModelVariable[];
  readonly rows: ModelRow[];
}

/**
 * Turns an instance into rows.
 *
 *   Σ_g a_ig ≤ x_i                       an item counts once, and only when taken (held: ≤ 1)
 *   Σ credits·a ≥ total                  likewise per group [min, max] and per level (at or above)
 *   Σ credits·a ≤ cap                    per provider; over held items
 *   n·y ≤ Σ children                     for each node "choose n" of `require`; "all" one row a child
 */
export function compileInstance(instance: PlannerInstance): PlanningModel {
  const draft: Draft = {
    variables: instance.units.map((_, activity) => ({ kind: 'take', activity })),
    rows: [],
  };
  const counted = [...countUnits(instance, draft), ...countHeld(instance, draft)];
  addCreditRows(instance, counted, draft);
  addHeldExclusions(instance, draft);
  requireTrue(instance.rules.require, 'require', unitIndex(instance), draft);
  return {
    objective: instance.objective,
    horizonWeeks: instance.horizon,
    weeklyHours: instance.weeklyHours,
    budget: instance.budget,
    activities: toActivities(instance),
    variables: draft.variables,
    rows: draft.rows,
  };
}

function toActivities(instance: PlannerInstance): readonly Activity[] {
  const held = new Set(instance.held.map((item) => item.id));
  return instance.units.map((unit) => ({
    id: unit.id,
    weeks: unit.weeks,
    hours: unit.hours,
    cost: unit.cost,
    risk: unit.risk,
    ...(unit.intakes && { intakes: unit.intakes }),
    ...(unit.validity !== null && { validityWeeks: unit.validity }),
    prerequisites: unit.prereq.filter((clause) => !clause.some((id) => held.has(id))),
    excludes: unit.excludes.filter((id) => !held.has(id) && id !== unit.id),
  }));
}

function countUnits(instance: PlannerInstance, draft: Draft): readonly Counted[] {
  return instance.units.flatMap((unit, take) => {
    const counted = addCounts(unit, false, draft, undefined);
    if (counted.length > 0)
      draft.rows.push({
        id: `counts-once:${unit.id}`,
        group: 'structure',
        terms: [...counted.map((c) => one(c.variable)), { variable: take, coefficient: -1 }],
        max: 0,
      });
    return counted;
  });
}

function countHeld(instance: PlannerInstance, draft: Draft): readonly Counted[] {
  return instance.held.flatMap((held) => {
    const counted = addCounts(held, true, draft, held.expires ?? undefined);
    if (counted.length > 1)
      draft.rows.push({
        id: `counts-once:${held.id}`,
        group: 'structure',
        terms: counted.map((c) => one(c.variable)),
        max: 1,
      });
    return counted;
  });
}

function addCounts(
  item: Pick<InstanceUnit, 'id' | 'groups' | 'credits' | 'level' | 'provider'>,
  held: boolean,
  draft: Draft,
  latestCompletion: number | undefined,
): readonly Counted[] {
  return [...new Set(item.groups)].map((group) => {
    const variable = draft.variables.length;
    draft.variables.push({
      kind: 'count',
      item: item.id,
      slot: group,
      ...(latestCompletion !== undefined && { latestCompletion }),
    });
    const { credits, level, provider } = item;
    return { variable, item: item.id, group, credits, level, provider, held };
  });
}

function addCreditRows(
  { rules }: PlannerInstance,
  counted: readonly Counted[],
  { rows }: Draft,
): void {
  const creditsOf = (fits: (c: Counted) => boolean): readonly Term[] =>
    counted.filter(fits).map((c) => ({ variable: c.variable, coefficient: c.credits }));
  rows.push({ id: 'total', group: 'total', terms: creditsOf(() => true), min: rules.total });
  for (const { id, min, max } of rules.groups) {
    const terms = creditsOf((c) => c.group === id);
    rows.push({ id: `group-min:${id}`, group: `group-min:${id}`, terms, min });
    if (max !== null) rows.push({ id: `group-max:${id}`, group: `group-max:${id}`, terms, max });
  }
  for (const { level, min } of rules.levels) {
    const id = `level:${level}`;
    rows.push({ id, group: id, terms: creditsOf((c) => c.level >= level), min });
  }
  if (rules.providerCap !== null)
    for (const provider of new Set(counted.map((c) => c.provider)))
      rows.push({
        id: `provider-cap:${provider}`,
        group: 'provider-cap',
        terms: creditsOf((c) => c.provider === provider),
        max: rules.providerCap,
      });
  if (rules.heldCap !== null)
    rows.push({
      id: 'held-cap',
      group: 'held-cap',
      terms: creditsOf((c) => c.held),
      max: rules.heldCap,
    });
}

/** A unit that excludes something held, or itself, is never taken. */
function addHeldExclusions(instance: PlannerInstance, draft: Draft): void {
  const held = new Set(instance.held.map((item) => item.id));
  for (const [take, unit] of instance.units.entries())
    if (unit.excludes.some((id) => held.has(id) || id === unit.id))
      draft.rows.push({
        id: `excluded:${unit.id}`,
        group: 'structure',
        terms: [one(take)],
        max: 0,
      });
}

function requireTrue(
  node: RequireNode,
  id: string,
  unitOf: ReadonlyMap<string, number>,
  draft: Draft,
): void {
  if ('all' in node) {
    for (const [i, child] of node.all.entries()) requireTrue(child, `${id}.${i}`, unitOf, draft);
    return;
  }
  const variable = nodeVariable(node, id, unitOf, draft);
  draft.rows.push({ id, group: id, terms: [one(variable)], min: 1 });
}

/** A variable that may be 1 only when the node is true. */
function nodeVariable(
  node: RequireNode,
  id: string,
  unitOf: ReadonlyMap<string, number>,
  draft: Draft,
): number {
  if ('unit' in node) return unitOf.get(node.unit) ?? -1;
  const variable = draft.variables.length;
  draft.variables.push({ kind: 'node', rule: id });
  const nodes = 'all' in node ? node.all : 'any' in node ? node.any : node.of;
  const children = nodes.map((child, i) => nodeVariable(child, `${id}.${i}`, unitOf, draft));
  const sums = 'all' in node ? children.map((child) => [child]) : [children];
  const needed = 'choose' in node ? node.choose : 1;
  for (const [i, sum] of sums.entries())
    draft.rows.push({
      id: `${id}:${i}`,
      group: 'structure',
      terms: [...sum.map(one), { variable, coefficient: -needed }],
      min: 0,
    });
  return variable;
}

function unitIndex(instance: PlannerInstance): ReadonlyMap<string, number> {
  return new Map(instance.units.map((unit, index) => [unit.id, index]));
}

function one(variable: number): Term {
  return { variable, coefficient: 1 };
}
