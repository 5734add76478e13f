import { z } from 'zod';
import { type Finding, problemAt, type Reading, readShape } from '../../terms/index.js';
import type { PlannerInstance, RequireNode } from './planner-instance.js';

const LARGEST = 1_000_000;
const MOST_UNITS = 1_000_000;
const MOST_WEEKS = 1_040;
const DEEPEST_REQUIRE = 20;

const idShape = z.string().min(1).max(200);
const amountShape = z.int().min(0).max(LARGEST);
const weekShape = z.int().min(0).max(MOST_WEEKS);
const idsShape = z.array(idShape).max(1_000);

const unitShape = z.strictObject({
  id: idShape,
  credits: amountShape,
  level: z.int().min(0).max(100),
  weeks: z.int().min(1).max(MOST_WEEKS),
  hours: z.int().min(0).max(168),
  cost: amountShape,
  risk: amountShape,
  provider: idShape,
  groups: idsShape,
  intakes: z.array(weekShape).max(MOST_WEEKS).nullable(),
  validity: weekShape.nullable(),
  prereq: z.array(idsShape).max(100),
  excludes: idsShape,
});

const heldShape = z.strictObject({
  id: idShape,
  credits: amountShape,
  level: z.int().min(0).max(100),
  provider: idShape,
  groups: idsShape,
  expires: weekShape.nullable(),
});

const rulesShape = z.strictObject({
  total: amountShape,
  groups: z
    .array(z.strictObject({ id: idShape, min: amountShape, max: amountShape.nullable() }))
    .max(200),
  levels: z.array(z.strictObject({ level: z.int().min(0).max(100), min: amountShape })).max(100),
  providerCap: amountShape.nullable(),
  heldCap: amountShape.nullable(),
  require: requireShape(DEEPEST_REQUIRE),
});

const instanceShape = z.strictObject({
  format: z.literal('planner-instance/1'),
  id: idShape,
  objective: z.strictObject({ time: amountShape, cost: amountShape, risk: amountShape }),
  horizon: weekShape,
  weeklyHours: z.int().min(0).max(168),
  budget: amountShape,
  units: z.array(unitShape).max(MOST_UNITS),
  held: z.array(heldShape).max(10_000),
  rules: rulesShape,
  // How a generator made the instance; read over.
  size: z.string().optional(),
  family: z.string().optional(),
  seed: z.int().optional(),
  preset: z.string().optional(),
  infeasibleBy: z.string().optional(),
});

/**
 * Checks a parsed JSON document of format `planner-instance/1` and gives back every problem at once.
 *
 * Beyond the shape: ids are unique, groups and names are known. Codes: those of `readShape`, and
 * `planner-instance-doubled-id`, `planner-instance-unknown-name`.
 */
export function readPlannerInstance(value: unknown): Reading<PlannerInstance> {
  const reading = readShape(instanceShape, value);
  if (reading.kind === 'refused') return reading;
  const { size, family, seed, preset, infeasibleBy, ...instance } = reading.value;
  const findings = [...doubledIds(instance), ...unknownNames(instance)];
  return findings.length > 0
    ? { kind: 'refused', findings }
    : { kind: 'read', value: instance, findings: [] };
}

/** A tree of limited depth; deeper ones are refused as unknown forms. */
function requireShape(depth: number): z.ZodType<RequireNode> {
  const unit = z.strictObject({ unit: idShape });
  if (depth === 0) return unit;
  const children = z.lazy(() => z.array(requireShape(depth - 1)).max(1_000));
  return z.union([
    unit,
    z.strictObject({ all: children }),
    z.strictObject({ any: children }),
    z.strictObject({ choose: z.int().min(1).max(1_000), of: children }),
  ]);
}

function doubledIds(instance: PlannerInstance): readonly Finding[] {
  const lists = {
    units: instance.units,
    held: instance.held,
    'rules.groups': instance.rules.groups,
  };
  const items = new Set<string>();
  const groups = new Set<string>();
  return Object.entries(lists).flatMap(([name, list]) =>
    list.flatMap(({ id }, index) => {
      const seen = name === 'rules.groups' ? groups : items;
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      const path = [...name.split('.'), index, 'id'];
      return [problemAt('planner-instance-doubled-id', path, `The id ${id} is used twice.`)];
    }),
  );
}

function unknownNames(instance: PlannerInstance): readonly Finding[] {
  const units = new Set(instance.units.map((unit) => unit.id));
  const items = new Set([...units, ...instance.held.map((held) => held.id)]);
  const groups = new Set(instance.rules.groups.map((group) => group.id));
  const ofUnits = instance.units.flatMap((unit, i) => [
    ...unknownIn(groups, unit.groups, ['units', i, 'groups']),
    ...unit.prereq.flatMap((clause, c) => unknownIn(items, clause, ['units', i, 'prereq', c])),
    ...unknownIn(items, unit.excludes, ['units', i, 'excludes']),
  ]);
  const ofHeld = instance.held.flatMap((held, i) =>
    unknownIn(groups, held.groups, ['held', i, 'groups']),
  );
  return [
    ...ofUnits,
    ...ofHeld,
    ...unknownInTree(units, instance.rules.require, ['rules', 'require']),
  ];
}

function unknownIn(
  known: ReadonlySet<string>,
  names: readonly string[],
  path: readonly (string | number)[],
): readonly Finding[] {
  return names.flatMap((name, index) =>
    known.has(name) ? [] : [unknownName(name, [...path, index])],
  );
}

function unknownName(name: string, path: readonly (string | number)[]): Finding {
  return problemAt('planner-instance-unknown-name', path, `${name} is not defined.`);
}

function unknownInTree(
  units: ReadonlySet<string>,
  node: RequireNode,
  path: readonly (string | number)[],
): readonly Finding[] {
  if ('unit' in node)
    return units.has(node.unit) ? [] : [unknownName(node.unit, [...path, 'unit'])];
  const [key, children] =
    'all' in node ? ['all', node.all] : 'any' in node ? ['any', node.any] : ['of', node.of];
  return children.flatMap((child, index) => unknownInTree(units, child, [...path, key, index]));
}
