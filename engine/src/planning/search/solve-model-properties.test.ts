import { describe, expect, it } from 'vitest';
import { compileInstance } from '../instance/compile-instance.js';
import type { InstanceUnit, PlannerInstance, RequireNode } from '../instance/planner-instance.js';
import { denseInstance, smallInstance } from '../instance/small-instances.contract.js';
import { solveModel } from './solve-model.js';

// What must hold between answers to related instances, whatever the answers are. No other solver is needed, so larger
// instances than brute force can take are asked too.

const SMALL = range(20_000, 700);
const DENSE = range(300, 12);

function range(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}

const INSTANCES = [...SMALL.map(smallInstance), ...DENSE.map(denseInstance)];

/** Far more than any of them takes: a search that comes to no end should fail a test, not hold it up. */
const MOST_NODES = 100_000;

/** The proven optimum; Infinity = nothing is possible. */
function optimum(instance: PlannerInstance): number {
  const answer = solveModel(compileInstance(instance), { maxNodes: MOST_NODES });
  if (answer.kind === 'stopped') throw new Error(`${instance.id} was stopped`);
  return answer.kind === 'optimal' ? answer.solution.objective : Infinity;
}

const KNOWN = new Map(INSTANCES.map((instance) => [instance.id, optimum(instance)]));
const known = ({ id }: PlannerInstance) => KNOWN.get(id) ?? Number.NaN;

type Change = (instance: PlannerInstance, turn: number) => PlannerInstance;

/** Each makes the question harder, or leaves it as it is where there is nothing to tighten. */
const TIGHTER: Readonly<Record<string, Change>> = {
  'less money': (i) => ({ ...i, budget: Math.max(0, i.budget - 3) }),
  'an earlier deadline': (i) => ({ ...i, horizon: Math.max(1, i.horizon - 1) }),
  'fewer hours': (i) => ({ ...i, weeklyHours: Math.max(1, i.weeklyHours - 1) }),
  'more credit asked': (i) => withRules(i, { total: i.rules.total + 5 }),
  'a level asked': (i) =>
    withRules(i, { levels: [...i.rules.levels, { level: 5, min: 5 + 5 * (i.horizon % 2) }] }),
  'a least amount in a group': (i) =>
    withRules(i, { groups: i.rules.groups.map((g) => ({ ...g, min: g.min + 5 })) }),
  'a cap on a group': (i) =>
    withRules(i, { groups: i.rules.groups.map((g) => ({ ...g, max: Math.min(g.max ?? 40, 10) })) }),
  'a cap on providers': (i) =>
    withRules(i, { providerCap: Math.min(i.rules.providerCap ?? 30, 15) }),
  'a cap on what is held': (i) => withRules(i, { heldCap: Math.min(i.rules.heldCap ?? 10, 5) }),
  'a unit asked for': (i, turn) =>
    withRules(i, { require: { all: [i.rules.require, { unit: unitAt(i, turn).id }] } }),
  'fewer start weeks': (i, turn) =>
    withUnit(i, turn, ({ intakes }) => ({
      intakes: intakes === null ? [0, 2, 3] : intakes.slice(1),
    })),
  'a shorter validity': (i, turn) =>
    withUnit(i, turn, ({ validity }) => ({ validity: Math.min(validity ?? 1, 1) })),
  'a longer unit': (i, turn) => withUnit(i, turn, ({ weeks }) => ({ weeks: weeks + 1 })),
  'a dearer unit': (i, turn) => withUnit(i, turn, ({ cost }) => ({ cost: cost + 4 })),
  'a harder week': (i, turn) => withUnit(i, turn, ({ hours }) => ({ hours: hours + 1 })),
  'something first': (i, turn) =>
    withUnit(i, turn, ({ prereq }) => ({ prereq: [...prereq, [unitAt(i, turn + 1).id]] })),
  'a pair that excludes each other': (i, turn) =>
    withUnit(i, turn, ({ excludes }) => ({ excludes: [...excludes, unitAt(i, turn + 1).id] })),
  'one unit less': (i, turn) => without(i, unitAt(i, turn).id),
};

function withRules(
  instance: PlannerInstance,
  rules: Partial<PlannerInstance['rules']>,
): PlannerInstance {
  return { ...instance, rules: { ...instance.rules, ...rules } };
}

function unitAt({ units }: PlannerInstance, turn: number): InstanceUnit {
  const unit = units[turn % units.length];
  if (unit === undefined) throw new Error('an instance without units');
  return unit;
}

function withUnit(
  instance: PlannerInstance,
  turn: number,
  change: (unit: InstanceUnit) => Partial<InstanceUnit>,
): PlannerInstance {
  const changed = unitAt(instance, turn);
  const units = instance.units.map((unit) =>
    unit === changed ? { ...unit, ...change(unit) } : unit,
  );
  return { ...instance, units };
}

/** A unit that cannot be taken: it must come before itself. */
function without(instance: PlannerInstance, id: string): PlannerInstance {
  const units = instance.units.map((unit) => (unit.id === id ? { ...unit, prereq: [[id]] } : unit));
  return { ...instance, units };
}

describe('a related instance', () => {
  it.each(Object.entries(TIGHTER))('is never better with %s', (_, tighten) => {
    let worse = 0;
    for (const [turn, instance] of INSTANCES.entries()) {
      const changed = optimum(tighten(instance, turn));
      expect(changed, instance.id).toBeGreaterThanOrEqual(known(instance));
      if (changed > known(instance)) worse += 1;
    }
    // Else the change does nothing, and the comparison would say nothing.
    expect(worse).toBeGreaterThan(5);
  });

  it('is never worse with one unit more', () => {
    let better = 0;
    for (const [turn, instance] of INSTANCES.entries()) {
      const guest = unitAt(smallInstance(40_000 + turn), 0);
      const unit = {
        ...guest,
        id: 'guest',
        prereq: [],
        excludes: [],
        groups: [instance.rules.groups[0]?.id ?? ''],
      };
      const changed = optimum({ ...instance, units: [...instance.units, unit] });
      expect(changed, instance.id).toBeLessThanOrEqual(known(instance));
      if (changed < known(instance)) better += 1;
    }
    expect(better).toBeGreaterThan(20);
  });

  it('has the same optimum in another order and under other names', () => {
    for (const [turn, instance] of INSTANCES.entries())
      expect(optimum(renamed(instance, turn)), instance.id).toBe(known(instance));
  });

  it('has the same optimum in other measures of credit and hours, and a multiple in other money', () => {
    for (const instance of INSTANCES) {
      expect(optimum(inSmallerCredit(instance, 7)), instance.id).toBe(known(instance));
      expect(optimum(inMinutes(instance, 60)), instance.id).toBe(known(instance));
      const { time, cost, risk } = instance.objective;
      const objective = { time: 3 * time, cost: 3 * cost, risk: 3 * risk };
      expect(optimum({ ...instance, objective }), instance.id).toBe(3 * known(instance));
    }
  });
});

function renamed(instance: PlannerInstance, turn: number): PlannerInstance {
  const name = (id: string) => `x${turn % 3}-${id}`;
  const turned = <T>(list: readonly T[]) =>
    [...list.slice(turn % 3), ...list.slice(0, turn % 3)].reverse();
  const requireOf = (node: RequireNode): RequireNode => {
    if ('unit' in node) return { unit: name(node.unit) };
    if ('all' in node) return { all: turned(node.all).map(requireOf) };
    if ('any' in node) return { any: turned(node.any).map(requireOf) };
    return { choose: node.choose, of: turned(node.of).map(requireOf) };
  };
  return {
    ...instance,
    units: turned(instance.units).map((unit) => ({
      ...unit,
      id: name(unit.id),
      prereq: turned(unit.prereq).map((clause) => turned(clause).map(name)),
      excludes: turned(unit.excludes).map(name),
      groups: turned(unit.groups),
    })),
    held: turned(instance.held).map((item) => ({ ...item, id: name(item.id) })),
    rules: {
      ...instance.rules,
      groups: turned(instance.rules.groups),
      require: requireOf(instance.rules.require),
    },
  };
}

function inSmallerCredit(instance: PlannerInstance, factor: number): PlannerInstance {
  const scaled = <T extends { readonly credits: number }>(item: T): T => ({
    ...item,
    credits: item.credits * factor,
  });
  const times = (amount: number | null) => (amount === null ? null : amount * factor);
  const { total, groups, levels, providerCap, heldCap } = instance.rules;
  return withRules(
    { ...instance, units: instance.units.map(scaled), held: instance.held.map(scaled) },
    {
      total: total * factor,
      groups: groups.map((g) => ({ ...g, min: g.min * factor, max: times(g.max) })),
      levels: levels.map((l) => ({ ...l, min: l.min * factor })),
      providerCap: times(providerCap),
      heldCap: times(heldCap),
    },
  );
}

function inMinutes(instance: PlannerInstance, factor: number): PlannerInstance {
  return {
    ...instance,
    weeklyHours: instance.weeklyHours * factor,
    units: instance.units.map((unit) => ({ ...unit, hours: unit.hours * factor })),
  };
}
